import { useEffect, useRef } from 'react'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

const SEQUENCE_MS = 1200

/**
 * Keys of one page, such as `j`, `?` or `g o` (one after the other). Nothing happens while somebody types, and nothing
 * behind an open dialog or menu.
 */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions)
  latest.current = actions
  useEffect(() => {
    let first = { key: '', at: 0 }
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      const checkbox = event.target instanceof HTMLInputElement && event.target.type === 'checkbox'
      if ((isTyping(event.target) && !checkbox) || document.querySelector('dialog[open], [role=menu]')) return
      const sequence = event.timeStamp - first.at < SEQUENCE_MS ? `${first.key} ${event.key}` : ''
      const action = latest.current[sequence] ?? latest.current[event.key]
      first = { key: event.key, at: event.timeStamp }
      if (!action) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

/** Moves the focus among the links of the rows: the row with the focus is the current one. */
export function moveAmongRows(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')]
  const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
  const next = links[at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

export const currentRow = (): HTMLElement | null => document.activeElement?.closest('tr') ?? null
