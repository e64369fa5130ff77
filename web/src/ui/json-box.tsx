import { CopyButton } from './copy-button.tsx'

interface Props {
  /** What it is, for whoever copies it without seeing it. */
  label: string
  value: unknown
  /** Lines that are shown; copying takes all. */
  most?: number
  /** Says that not all of them are. */
  cut?: (shown: number, all: number) => string
}

const BOX = 'mt-1 max-h-96 overflow-auto rounded-md bg-sunken p-3 pr-10 font-mono text-xs'

/** Data as a program reads it. */
export function JsonBox({ label, value, most = 1000, cut }: Props) {
  const text = JSON.stringify(value, null, 2)
  const lines = text.split('\n')
  return (
    <div className="relative min-w-0">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <pre tabIndex={0} className={BOX}>
        {lines.length > most ? lines.slice(0, most).join('\n') : text}
      </pre>
      <span className="absolute top-2 right-2">
        <CopyButton text={text} name={label} />
      </span>
      {lines.length > most && cut && <p className="mt-1 text-muted text-xs">{cut(most, lines.length)}</p>}
    </div>
  )
}
