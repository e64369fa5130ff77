import { type Context, requireScope } from '#platform/context'
import { numberKey } from './numbers.ts'
import { searchShipmentIds } from './queries/search.ts'
import { getShipments } from './shipments.ts'
import type { Parcel, SearchPage, Shipment, ShipmentFilter, ShipmentSort, TrackingState } from './types.ts'

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
