import ipaddr from 'ipaddr.js'
import type { KeyRing } from '#platform/key-ring'
import type { SystemTx } from '#platform/system'
import { countFailures, lockSubject } from './queries/throttle.ts'

const MINUTE = 60_000
const FREE_FAILURES = 5
const LONGEST_LOCK_MS = 60 * MINUTE

/** Failures count together until fifteen minutes have passed since the first, or since the last lock ended. */
export const MEMORY_MS = 15 * MINUTE

/** The fifth failure locks for a minute, each one after it twice as long, up to an hour. */
export function lockMs(failures: number): number {
  if (failures < FREE_FAILURES) return 0
  return Math.min(LONGEST_LOCK_MS, MINUTE * 2 ** Math.min(failures - FREE_FAILURES, 10))
}

export type ThrottleKind = 'client' | 'merchant' | 'address' | 'user'

/** The name under which failures are counted: keyed, so that the table tells nobody who tried to get in. */
export function throttleSubject(keyRing: KeyRing, kind: ThrottleKind, text: string): string {
  return `${kind}:${keyRing.fingerprint('login-throttle', kind === 'address' ? household(text) : text)}`
}

/** Whoever has one IPv6 address has all of its /64. */
function household(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/64`).toString()
}

/** Counts one failure for each subject, and locks those that had too many. Returns the locked ones. */
export async function recordFailures(tx: SystemTx, subjects: readonly string[]): Promise<string[]> {
  const now = tx.now().getTime()
  const counted = await countFailures(tx, subjects, new Date(now - MEMORY_MS))
  const locked = counted.filter(({ failures }) => lockMs(failures) > 0)
  await Promise.all(locked.map(({ subject, failures }) => lockSubject(tx, subject, new Date(now + lockMs(failures)))))
  return locked.map(({ subject }) => subject)
}
