import { useId } from 'react'

interface Props<Value extends string> {
  label: string
  value: Value
  options: Readonly<Record<Value, string>>
  onChange: (value: Value) => void
}

/** A few choices side by side, of which one holds. */
export function Toggle<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const name = useId()
  const values = Object.keys(options) as Value[] // safe: the keys of the record
  return (
    <fieldset className="inline-flex rounded-md border border-line-strong bg-surface p-0.5">
      <legend className="sr-only">{label}</legend>
      {values.map((one) => (
        <label
          key={one}
          className="relative inline-flex min-h-6 cursor-pointer items-center rounded px-2.5 text-muted hover:text-ink has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
        >
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === value}
            onChange={() => onChange(one)}
            className="absolute inset-0 m-0 cursor-pointer appearance-none opacity-0"
          />
          {options[one]}
        </label>
      ))}
    </fieldset>
  )
}
