import { useEffect, useState } from 'react'
import { useSession } from './session.tsx'

const PREFIX = 'doorstep.draft.'
const KEPT_MS = 7 * 24 * 60 * 60_000

interface Draft<T> {
  value: T
  set: (next: T | ((before: T) => T)) => void
  /** Forgets what was typed and shows what the form began with: after it was sent, or given up. */
  clear: () => void
  /** Whether the value was typed before this page was opened. */
  restored: boolean
}

/**
 * What somebody types into a form, kept in this browser for a week: it survives a reload and a restart of the server.
 * `name` is unique in the console, such as `order-edit.<id>`. Never for secrets.
 */
export function useDraft<T>(name: string, initial: T): Draft<T> {
  const { signedIn, shop } = useSession()
  const key = `${PREFIX}${signedIn.person.id}.${shop.slug}.${name}`
  const [typed, setTyped] = useState(() => read<T>(key))
  const [restored, setRestored] = useState(typed !== null)
  useEffect(() => {
    if (typed === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ at: Date.now(), value: typed.value }))
  }, [key, typed])
  return {
    value: typed === null ? initial : typed.value,
    set: (next) =>
      setTyped((before) => ({
        value: next instanceof Function ? next(before === null ? initial : before.value) : next,
      })),
    clear: () => {
      // At once: a form that closes with this is gone before its effects run.
      localStorage.removeItem(key)
      setTyped(null)
      setRestored(false)
    },
    restored,
  }
}

/** Removes what everybody typed here: whoever comes next on this device sees none of it. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}

function read<T>(key: string): { value: T } | null {
  const text = localStorage.getItem(key)
  if (text === null) return null
  const kept = JSON.parse(text) as { at: number; value: T } // written above, by the same form
  return Date.now() - kept.at < KEPT_MS ? { value: kept.value } : null
}
