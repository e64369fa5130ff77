import { useTexts } from '../texts/language.tsx'

interface Props {
  /** Whose number it is, for those who do not see it. */
  label: string
  value: number
  most?: number
  onChange: (value: number) => void
}

const SIDE =
  'size-11 shrink-0 border border-line-strong bg-surface text-xl leading-none enabled:hover:bg-sunken disabled:text-muted disabled:bg-sunken'

/** A count for fingers: buttons of 44 pixels, and a field between them for large numbers. */
export function Stepper({ label, value, most = 1_000_000, onChange }: Props) {
  const { ui } = useTexts()
  const clamp = (next: number) => Math.min(most, Math.max(0, Math.trunc(next) || 0))
  return (
    <fieldset className="flex" aria-label={label}>
      <button
        type="button"
        aria-label={ui.oneLess(label)}
        disabled={value <= 0}
        className={`${SIDE} rounded-l-md`}
        onClick={() => onChange(clamp(value - 1))}
      >
        −
      </button>
      <input
        aria-label={label}
        inputMode="numeric"
        value={value}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(clamp(Number(event.target.value)))}
        className="h-11 w-14 border-line-strong border-y bg-surface text-center font-semibold text-base text-ink tabular-nums"
      />
      <button
        type="button"
        aria-label={ui.oneMore(label)}
        disabled={value >= most}
        className={`${SIDE} rounded-r-md`}
        onClick={() => onChange(clamp(value + 1))}
      >
        +
      </button>
    </fieldset>
  )
}
