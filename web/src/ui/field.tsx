import { type ComponentProps, useId } from 'react'
import { Icon } from './icon.tsx'

export const INPUT =
  'h-8 w-full rounded-md border border-line-strong bg-surface px-2.5 text-ink placeholder:text-muted aria-invalid:border-bad'

interface Props extends ComponentProps<'input'> {
  label: string
  help?: string
  fault?: string | null
}

/** Label above, help below, the fault beside what it is about. */
export function Field({ label, help, fault, ...rest }: Props) {
  const id = useId()
  const notes = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        {...rest}
        id={id}
        className={INPUT}
        aria-invalid={fault ? true : undefined}
        aria-describedby={notes || undefined}
      />
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
