import type { ReactNode } from 'react'

interface Props {
  title: string
  /** What this is and why it is empty. */
  text: string
  /** Something to copy and try. */
  example?: { intro: string; code: string }
  /** The one thing to do. */
  action?: ReactNode
}

/** Stands where a list would. */
export const Empty = ({ title, text, example, action }: Props) => (
  <div className="grid max-w-[68ch] justify-items-start gap-3 px-6 py-10" role="status">
    <h2 className="font-semibold text-lg">{title}</h2>
    <p className="text-muted">{text}</p>
    {example && (
      <>
        <p className="text-muted">{example.intro}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
        <pre tabIndex={0} className="max-w-full overflow-x-auto rounded-md bg-sunken p-3 font-mono text-xs">
          {example.code}
        </pre>
      </>
    )}
    {action}
  </div>
)
