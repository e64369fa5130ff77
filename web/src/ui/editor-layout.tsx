import type { ReactNode } from 'react'

/** A form with what comes of it: side by side where there is room, else one below the other. */
export const EditorLayout = ({ preview, children }: { preview: ReactNode; children: ReactNode }) => (
  <div className="grid gap-6 px-6 py-5 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,27rem)]">
    <div className="min-w-0 max-w-[44rem]">{children}</div>
    <div className="min-w-0 max-w-[44rem] lg:sticky lg:top-5 lg:self-start">{preview}</div>
  </div>
)
