import type { Direction } from './types.ts'
import type { SubStatus, TrackingStatus } from './vocabulary.ts'

/** `QUEUED`: not asked yet. `STOPPED`: at its end, or nobody can be asked. `FAILED`: no parcel can be tracked. */
export type TrackingState = 'QUEUED' | 'ACTIVE' | 'STOPPED' | 'FAILED'

/** Criteria that all have to hold; of a list any. Absent, null and empty ones do not narrow. */
export interface ShipmentFilter {
  ids?: readonly string[] | null
  text?: string | null
  reference?: string | null
  orderReference?: string | null
  orderId?: string | null
  numberKey?: string | null
  carriers?: readonly string[] | null
  statuses?: readonly TrackingStatus[] | null
  subStatuses?: readonly SubStatus[] | null
  trackingStates?: readonly TrackingState[] | null
  direction?: Direction | null
  countryCodes?: readonly string[] | null
  createdFrom?: Date | null
  createdTo?: Date | null
  deliveredFrom?: Date | null
  deliveredTo?: Date | null
  updatedAfter?: Date | null
  noEventSince?: Date | null
  late?: boolean | null
  issue?: boolean | null
  tags?: readonly string[] | null
}

export interface ShipmentSort {
  by: 'createdAt' | 'updatedAt' | 'statusAt' | 'promisedAt' | 'deliveredAt' | 'orderReference'
  descending: boolean
}
