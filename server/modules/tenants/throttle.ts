import ipaddr from 'ipaddr.js'
import type { KeyRing } from '#platform/key-ring'
import type { SystemTx } from '#platform/system'
import { countFailures, lockSubject } from './queries/throttle.ts'

const MINUTE = 60_000
const FREE_FAILURES = 5
const LONGEST_LOCK_MS = 60 * MINUTE

/** Failures count together until fifteen minutes have passed since the first, or since the last lock ended. */
export const MEMORY_MS = 15 * MINUTE

interface Rule {
  /** From what a count is forgotten after fifteen minutes. */
  since: 'firstFailure' | 'lastLock'
  /** End of the lock that a count brings; null for none. */
  lockedUntil: (failures: number, firstFailedAt: Date, now: Date) => Date | null
}

/** Longer and longer locks, for secrets that programs hold. */
const DOUBLING: Rule = {
  since: 'lastLock',
  lockedUntil: (failures, _first, now) => {
    const ms = lockMs(failures)
    return ms > 0 ? new Date(now.getTime() + ms) : null
  },
}

/** So many failures within fifteen minutes of the first lock for what is left of them. */
const inFifteenMinutes = (most: number): Rule => ({
  since: 'firstFailure',
  lockedUntil: (failures, first) => (failures >= most ? new Date(first.getTime() + MEMORY_MS) : null),
})
export const TEN_IN_FIFTEEN_MINUTES = inFifteenMinutes(10)
export const THREE_IN_FIFTEEN_MINUTES = inFifteenMinutes(3)

/** The fifth failure locks for a minute, each one after it twice as long, up to an hour. */
export function lockMs(failures: number): number {
  if (failures < FREE_FAILURES) return 0
  return Math.min(LONGEST_LOCK_MS, MINUTE * 2 ** Math.min(failures - FREE_FAILURES, 10))
}

export type ThrottleKind =
  | 'client'
  | 'merchant'
  | 'address'
  | 'user'
  | 'key-user'
  | 'key-address'
  | 'second-factor'
  | 'reset-user'
  | 'reset-address'

/** The name under which failures are counted: keyed, so that the table tells nobody who tried to get in. */
export function throttleSubject(keyRing: KeyRing, kind: ThrottleKind, text: string): string {
  return `${kind}:${keyRing.fingerprint('login-throttle', kind.endsWith('address') ? household(text) : text)}`
}

/** Whoever has one IPv6 address has all of its /64. */
function household(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/64`).toString()
}

/** Counts one failure for each subject, and locks those that had too many. Returns the locked ones. */
export async function recordFailures(
  tx: SystemTx,
  subjects: readonly string[],
  rule: Rule = DOUBLING,
): Promise<string[]> {
  const now = tx.now()
  const counted = await countFailures(tx, subjects, new Date(now.getTime() - MEMORY_MS), rule.since)
  const locks = counted.flatMap(({ subject, failures, firstFailedAt }) => {
    const until = rule.lockedUntil(failures, firstFailedAt, now)
    return until ? [{ subject, until }] : []
  })
  await Promise.all(locks.map(({ subject, until }) => lockSubject(tx, subject, until)))
  return locks.map(({ subject }) => subject)
}

/** Whole seconds until none of the subjects is locked any more; 0: none is. */
export function secondsLocked(throttles: readonly { lockedUntil: Date | null }[], now: Date): number {
  const until = Math.max(0, ...throttles.map(({ lockedUntil }) => lockedUntil?.getTime() ?? 0))
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000))
}
