import { type ComponentProps, type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'

export const INPUT =
  'h-8 w-full rounded-md border border-line-strong bg-surface px-2.5 text-ink placeholder:text-muted aria-invalid:border-bad disabled:bg-sunken disabled:text-muted'

interface Notes {
  label: string
  help?: ReactNode
  fault?: string | null | undefined
}

export function Field({ label, help, fault, ...rest }: Notes & ComponentProps<'input'>) {
  return (
    <Labelled label={label} help={help} fault={fault} id={rest.id}>
      {(names) => <input {...rest} {...names} className={INPUT} />}
    </Labelled>
  )
}

export function TextArea({ label, help, fault, ...rest }: Notes & ComponentProps<'textarea'>) {
  return (
    <Labelled label={label} help={help} fault={fault} id={rest.id}>
      {(names) => <textarea rows={4} {...rest} {...names} className={`${INPUT} h-auto py-1.5`} />}
    </Labelled>
  )
}

interface SelectProps extends Notes, ComponentProps<'select'> {
  options: readonly { value: string; label: string }[]
}

/** The browser's own list: it works by keyboard, on a tablet and in every language. */
export function Select({ label, help, fault, options, ...rest }: SelectProps) {
  return (
    <Labelled label={label} help={help} fault={fault} id={rest.id}>
      {(names) => (
        <select {...rest} {...names} className={INPUT}>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

interface CheckboxProps extends ComponentProps<'input'> {
  label: ReactNode
  help?: ReactNode
}

export function Checkbox({ label, help, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <input
        {...rest}
        type="checkbox"
        id={id}
        className="mt-0.5 size-4 accent-accent"
        aria-describedby={help ? `${id}-help` : undefined}
      />
      <label htmlFor={id}>{label}</label>
      {help && (
        <p id={`${id}-help`} className="col-start-2 text-muted">
          {help}
        </p>
      )}
    </div>
  )
}

interface Names {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

interface LabelledProps extends Notes {
  id: string | undefined
  children: (names: Names) => ReactNode
}

/** Label above, the fault beside what it is about, help below. */
function Labelled({ label, help, fault, id: given, children }: LabelledProps) {
  const own = useId()
  const id = given ?? own
  const notes = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({ id, 'aria-invalid': fault ? true : undefined, 'aria-describedby': notes || undefined })}
      {fault && (
        <p id={`${id}-fault`} className="flex items-start gap-1.5 text-bad">
          <Icon name="alert" className="mt-0.5 size-4" />
          {fault}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="text-muted">
          {help}
        </p>
      )}
    </div>
  )
}
