import { type Context, requireScope } from '#platform/context'
import { numberKey } from './numbers.ts'
import { searchShipmentIds } from './queries/search.ts'
import { getShipments } from './shipments.ts'
import type { Direction, Parcel, Shipment } from './types.ts'
import type { SubStatus, TrackingStatus } from './vocabulary.ts'

/** `QUEUED`: not asked yet. `STOPPED`: at its end, or nobody can be asked. `FAILED`: no parcel can be tracked. */
export type TrackingState = 'QUEUED' | 'ACTIVE' | 'STOPPED' | 'FAILED'

/** Criteria that all have to hold; of a list any. Absent, null and empty ones do not narrow. */
export interface ShipmentFilter {
  /** Only those made earlier; ids sort by creation. */
  beforeId?: string | null | undefined
  text?: string | null | undefined
  reference?: string | null | undefined
  orderReference?: string | null | undefined
  orderId?: string | null | undefined
  numberKey?: string | null | undefined
  carriers?: readonly string[] | null | undefined
  statuses?: readonly TrackingStatus[] | null | undefined
  subStatuses?: readonly SubStatus[] | null | undefined
  trackingStates?: readonly TrackingState[] | null | undefined
  direction?: Direction | null | undefined
  countryCodes?: readonly string[] | null | undefined
  createdFrom?: Date | null | undefined
  createdTo?: Date | null | undefined
  deliveredFrom?: Date | null | undefined
  deliveredTo?: Date | null | undefined
  updatedAfter?: Date | null | undefined
  noEventSince?: Date | null | undefined
  late?: boolean | null | undefined
  issue?: boolean | null | undefined
  tags?: readonly string[] | null | undefined
}

export interface SearchPage {
  limit: number
  skip: number
  /** Whether the total is counted; 0 otherwise. */
  count: boolean
}

export interface ShipmentSort {
  by: 'createdAt' | 'updatedAt' | 'statusAt' | 'promisedAt' | 'deliveredAt' | 'orderReference'
  descending: boolean
}

/** One page of matching shipments, and how many there are. */
export async function searchShipments(
  ctx: Context,
  filter: Omit<ShipmentFilter, 'numberKey'> & { trackingNumber?: string | null | undefined },
  sort: ShipmentSort,
  page: SearchPage,
): Promise<{ shipments: Shipment[]; total: number }> {
  requireScope(ctx, 'read:order')
  const { trackingNumber, ...rest } = filter
  const key = trackingNumber === null || trackingNumber === undefined ? null : numberKey(trackingNumber)
  const { ids, total } = await searchShipmentIds(ctx, { ...rest, numberKey: key }, sort, page)
  return { shipments: await getShipments(ctx, ids), total }
}

/** How the background tracking of parcels goes together. */
export function trackingStateOf(
  parcels: readonly Pick<Parcel, 'finalAt' | 'trackingError' | 'lastTrackedAt' | 'lastEventAt' | 'failures'>[],
): TrackingState {
  const ended = ({ finalAt, trackingError }: (typeof parcels)[number]) =>
    finalAt !== null || trackingError === 'PROVIDER_INACTIVE'
  if (parcels.length === 0) return 'QUEUED'
  if (parcels.every(ended)) return 'STOPPED'
  if (parcels.every((parcel) => ended(parcel) || parcel.trackingError === 'PROVIDER_NOT_DETECTED')) return 'FAILED'
  const asked = parcels.some(
    ({ lastTrackedAt, lastEventAt, failures }) => lastTrackedAt !== null || lastEventAt !== null || failures > 0,
  )
  return asked ? 'ACTIVE' : 'QUEUED'
}
