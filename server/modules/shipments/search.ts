import { type Context, requireScope } from '#platform/context'
import { inShop } from '#platform/system'
import { carrierKeyOf } from './carriers.ts'
import { numberKey } from './numbers.ts'
import { searchShipmentIds } from './queries/search.ts'
import { type Reach, reachOf } from './reach.ts'
import { getShipments } from './shipments.ts'
import type { Tools } from './tools.ts'
import type { Parcel, SearchPage, Shipment, ShipmentFilter, ShipmentSort, TrackingState } from './types.ts'

export type ShipmentSearch = Omit<ShipmentFilter, 'numberKey'> & { trackingNumber?: string | null | undefined }

/** One page of the shop's matching shipments, and how many there are. */
export async function searchShipments(
  ctx: Context,
  filter: ShipmentSearch,
  sort: ShipmentSort,
  page: SearchPage,
): Promise<{ shipments: Shipment[]; total: number }> {
  requireScope(ctx, 'read:order')
  const { found, total } = await search(ctx, { db: ctx.db, shops: ctx.shopId }, filter, sort, page)
  const ids = found.map(({ id }) => id)
  return { shipments: await getShipments(ctx, ids), total }
}

export interface FoundShipment {
  /** The caller at work in the shipment's shop. */
  ctx: Context
  shipment: Shipment
}

/** As `searchShipments`, in the shops with these numbers, or in all that the caller may see. */
export async function searchReached(
  tools: Tools,
  ctx: Context,
  filter: ShipmentSearch & { shopNumbers?: readonly number[] | null },
  sort: ShipmentSort,
  page: SearchPage,
): Promise<{ found: FoundShipment[]; total: number }> {
  requireScope(ctx, 'read:order')
  const { shopNumbers = null, ...rest } = filter
  const carriers = rest.carriers?.map((name) => carrierKeyOf(tools.carriers, name) ?? name) ?? null
  const reach = await reachOf(tools, ctx, shopNumbers)
  const { found, total } = await search(ctx, reach, { ...rest, carriers }, sort, page)
  const byShop = Map.groupBy(found, ({ shopId }) => shopId)
  const loaded = await Promise.all(
    [...byShop].map(async ([shopId, of]) => {
      const there = inShop(tools.system, ctx, shopId)
      const shipments = await getShipments(
        there,
        of.map(({ id }) => id),
      )
      return shipments.map((shipment) => [shipment.id, { ctx: there, shipment }] as const)
    }),
  )
  const byId = new Map(loaded.flat())
  return { found: found.flatMap(({ id }) => byId.get(id) ?? []), total }
}

/** As far as a page can be. */
const MOST_SKIPPED = Number.MAX_SAFE_INTEGER

function search(ctx: Context, reach: Reach, filter: ShipmentSearch, sort: ShipmentSort, at: SearchPage) {
  const { trackingNumber, ...rest } = filter
  const key = trackingNumber === null || trackingNumber === undefined ? null : numberKey(trackingNumber)
  const page = { ...at, skip: Math.min(at.skip, MOST_SKIPPED), now: ctx.now() }
  return searchShipmentIds(reach, { ...rest, numberKey: key }, sort, page)
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
