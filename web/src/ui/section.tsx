import { type ReactNode, useId } from 'react'

/** A part of a page under its own heading. */
export function Section({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-lg border border-line bg-surface">
      <div className="flex min-h-11 items-center justify-between gap-4 px-4 py-1.5">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {note && <span className="text-muted">{note}</span>}
      </div>
      {children}
    </section>
  )
}
