import { createHash, timingSafeEqual } from 'node:crypto'
import type { PushCall } from '#modules/shipments'

/** Whether two texts are the same, in a time that does not tell how far they are. */
export const sameSecret = (offered: string, expected: string): boolean => timingSafeEqual(hash(offered), hash(expected))

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

/** A header of a call that came once; its name in lower case. */
export function headerOf({ headers }: PushCall, name: string): string | null {
  const value = headers[name]
  return typeof value === 'string' && value !== '' ? value : null
}
