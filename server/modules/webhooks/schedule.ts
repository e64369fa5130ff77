const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Attempts 2 to 8 over about 28 hours: what OGOship, Karla and ShopGo receivers are promised. */
export const COMMON_SCHEDULE: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  10 * HOUR,
]

/** Attempts 2 to 10 over about 75 hours, as Standard Webhooks recommends: longer than a weekend. */
export const STANDARD_SCHEDULE: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]

/** So that receivers that failed together are not called together. */
const JITTER = 0.1
const LONGEST_RETRY_AFTER = 10 * HOUR

/**
 * Milliseconds until the attempt after number `attempt`; null when that was the last. The receiver may ask for more
 * time than the schedule gives, not for less.
 */
export function delayAfter(
  attempt: number,
  schedule: readonly number[],
  random: () => number,
  retryAfterMs = 0,
): number | null {
  const planned = schedule[attempt - 1]
  if (planned === undefined) return null
  const jittered = Math.round(planned * (1 + JITTER * random()))
  return Math.max(jittered, Math.min(retryAfterMs, LONGEST_RETRY_AFTER))
}
