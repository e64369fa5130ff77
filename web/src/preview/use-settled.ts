import { useEffect, useState } from 'react'

/** The value once it has stayed the same for a while; what it is made of decides what is the same. */
export function useSettled<T>(value: T, ms: number): T {
  const text = JSON.stringify(value)
  const [settled, setSettled] = useState({ text, value })
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ text, value: JSON.parse(text) as T }), ms) // its own copy
    return () => clearTimeout(timer)
  }, [text, ms])
  return settled.value
}
