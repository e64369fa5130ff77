import { type RefObject, useEffect, useState } from 'react'
import { INPUT } from './field.tsx'
import { Icon } from './icon.tsx'

const TYPING_MS = 200

interface Props {
  label: string
  hint: string
  /** As the address has it. */
  value: string
  /** Called with the trimmed text when somebody has stopped typing. */
  onSearch: (text: string) => void
  inputRef?: RefObject<HTMLInputElement | null>
}

export function SearchBox({ label, hint, value, onSearch, inputRef }: Props) {
  const [text, setText] = useState(value)
  // A tab or the history changed the address.
  useEffect(() => setText(value), [value])
  useEffect(() => {
    const next = text.trim()
    if (next === value) return
    const timer = setTimeout(() => onSearch(next), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, value, onSearch])
  return (
    <div className="relative w-72 max-w-full">
      <Icon name="search" className="pointer-events-none absolute top-2 left-2.5 size-4 text-muted" />
      <input
        ref={inputRef}
        type="search"
        className={`${INPUT} pl-8`}
        aria-label={label}
        placeholder={hint}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </div>
  )
}
