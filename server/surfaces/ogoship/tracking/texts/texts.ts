import type { SubStatus, TrackingStatus } from '#modules/shipments'

/** Short words in one language for where a parcel stands. */
export interface StatusTexts {
  statuses: Readonly<Record<TrackingStatus, string>>
  /** Go on where a status stops: `Delivered: to a neighbour`. */
  details: Readonly<Record<SubStatus, string>>
}
