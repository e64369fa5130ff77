import type { Parcel } from './types.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A parcel of which nothing was heard for this long is asked about less often. */
const QUIET_MS = 3 * DAY
const QUIET_FACTOR = 4
const SLOWEST_MS = DAY
/** How long after its end a parcel is still asked about: deliveries are corrected. */
const AFTERCARE_MS = 3 * DAY
/** No carrier is asked more often than this about a parcel that arrived. */
const AFTERCARE_INTERVAL_MS = 60 * MINUTE
const FIRST_RETRY_MS = 5 * MINUTE
const LAST_RETRY_MS = 6 * 60 * MINUTE

/** When the carrier is asked next after it answered; null: never again. */
export function afterAnswer(
  parcel: Pick<Parcel, 'finalAt' | 'quietSince'>,
  pollIntervalMinutes: number,
  now: Date,
): Date | null {
  if (parcel.finalAt && now.getTime() - parcel.finalAt.getTime() >= AFTERCARE_MS) return null
  const quiet = now.getTime() - parcel.quietSince.getTime() > QUIET_MS
  const interval = pollIntervalMinutes * MINUTE * (quiet ? QUIET_FACTOR : 1)
  const least = parcel.finalAt ? AFTERCARE_INTERVAL_MS : 0
  return new Date(now.getTime() + Math.min(Math.max(interval, least), SLOWEST_MS))
}

/** When the carrier is asked next after its `failures`th failure in a row: 5 minutes, doubling up to 6 hours. */
export function afterFailure(failures: number, retryAfterMs: number | undefined, now: Date): Date {
  const own = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS)
  return new Date(now.getTime() + Math.max(own, Math.min(retryAfterMs ?? 0, DAY)))
}
