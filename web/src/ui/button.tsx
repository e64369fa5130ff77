import { type ComponentProps, useId } from 'react'

const LOOKS = {
  primary: 'bg-accent text-on-accent border-transparent hover:brightness-110',
  plain: 'bg-surface text-ink border-line hover:bg-sunken',
  quiet: 'bg-transparent text-muted border-transparent hover:bg-sunken hover:text-ink',
  danger: 'bg-surface text-bad border-line hover:bg-bad-soft',
} as const

const SHAPE =
  'inline-flex h-8 items-center justify-center gap-1.5 whitespace-nowrap rounded-md border px-3 font-medium aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-muted aria-disabled:hover:brightness-100'

export type ButtonLook = keyof typeof LOOKS

export const buttonClass = (look: ButtonLook): string => `${SHAPE} ${LOOKS[look]}`

interface Props extends ComponentProps<'button'> {
  look?: ButtonLook
  /** Why it cannot be pressed now. It stays reachable, and says so. */
  reason?: string | null
  busy?: boolean
}

export function Button({ look = 'plain', reason, busy = false, className = '', onClick, children, ...rest }: Props) {
  const id = useId()
  const off = busy || Boolean(reason)
  return (
    <>
      <button
        type="button"
        {...rest}
        className={`${buttonClass(look)} ${className}`}
        aria-disabled={off || undefined}
        aria-busy={busy || undefined}
        {...(reason ? { 'aria-describedby': id, title: reason } : {})}
        onClick={(event) => {
          if (off) event.preventDefault()
          else onClick?.(event)
        }}
      >
        {children}
      </button>
      {reason && (
        <span id={id} hidden>
          {reason}
        </span>
      )}
    </>
  )
}
