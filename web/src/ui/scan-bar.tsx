import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Icon } from './icon.tsx'

interface Props {
  label: string
  hint: string
  /** Called with the trimmed text of every scan, and of what was typed and sent by Enter. */
  onScan: (code: string) => void
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit)$/.test(target.type)))

/**
 * Takes the scans of the page: a scanner types and ends with Enter. Wherever the focus is, its letters land here, but
 * for other text fields, dialogs and menus.
 */
export function ScanBar({ label, hint, onScan }: Props) {
  const ref = useRef<HTMLInputElement>(null)
  // The keyboard of a tablet stays away until somebody touches the field.
  const [touched, setTouched] = useState(false)
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.key.length !== 1 || event.key === ' ') return
      if (isText(event.target) || document.querySelector('dialog[open], [role=menu]')) return
      // The letter lands where the focus is when the key is done; no shortcut takes it for its own.
      event.stopPropagation()
      ref.current?.focus({ preventScroll: true })
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const field = ref.current
    const code = field?.value.trim() ?? ''
    if (field) field.value = ''
    if (code !== '') onScan(code)
  }
  return (
    <form onSubmit={submit} className="relative">
      <Icon name="scan" className="pointer-events-none absolute top-3.5 left-3.5 size-5 text-muted" />
      <input
        ref={ref}
        aria-label={label}
        placeholder={hint}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        inputMode={touched ? 'text' : 'none'}
        onPointerDown={() => setTouched(true)}
        onBlur={() => setTouched(false)}
        className="h-12 w-full rounded-lg border-2 border-line-strong bg-surface pr-3 pl-11 text-base text-ink placeholder:text-muted focus:border-accent"
      />
    </form>
  )
}
