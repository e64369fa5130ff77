import { Conflict } from '#platform/errors'
import type { Scene } from './scene.ts'

const DAY_MS = 24 * 3_600_000
/** Days after delivery, or after dispatch while nothing was delivered, in which customers may file. */
const WINDOW_DAYS = 60

interface Times {
  shippedAt: Date | null
  deliveredAt: Date | null
}

/** Whether customers may still file. What has not left yet has no end. */
export function inClaimWindow(now: Date, { shippedAt, deliveredAt }: Times): boolean {
  const from = deliveredAt ?? shippedAt
  return from === null || now.getTime() - from.getTime() <= WINDOW_DAYS * DAY_MS
}

export function requireWindow(now: Date, { order, parcel }: Scene): void {
  const times = {
    shippedAt: order?.shippedAt ?? parcel?.createdAt ?? null,
    deliveredAt: parcel?.deliveredAt ?? order?.deliveredAt ?? null,
  }
  if (!inClaimWindow(now, times)) throw new Conflict('claim_window_over')
}
