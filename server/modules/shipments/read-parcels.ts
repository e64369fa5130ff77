import { findShop, getShop, type Shop } from '#modules/tenants'
import { type Context, requireScope } from '#platform/context'
import { NotFound } from '#platform/errors'
import { inShop } from '#platform/system'
import { carrierKeyOf } from './carriers.ts'
import { deriveParcel } from './derive.ts'
import { readParcelToken } from './links.ts'
import { numberKey } from './numbers.ts'
import { selectEvents, selectLastEvents } from './queries/events.ts'
import { selectParcels, selectParcelsByNumber } from './queries/parcels.ts'
import { type FoundParcel, findParcels } from './reach.ts'
import type { Refresh } from './refresh.ts'
import { readShipment } from './shipments.ts'
import type { Tools } from './tools.ts'
import type { EstimatedDelivery, Parcel, Shipment, TrackingEvent } from './types.ts'
import { newestFirst, parcelOf } from './view.ts'
import type { TrackingStatus } from './vocabulary.ts'

/** Parcels with this number, in any letter case and with any spaces; newest first. */
export async function parcelsByNumber(ctx: Context, trackingNumber: string): Promise<Parcel[]> {
  requireScope(ctx, 'read:order')
  return selectParcelsByNumber(ctx, [numberKey(trackingNumber)])
}

/** Parcels by id, oldest first; unknown ids are left out. */
export async function parcelsById(ctx: Context, ids: readonly string[]): Promise<Parcel[]> {
  requireScope(ctx, 'read:order')
  return ids.length > 0 ? selectParcels(ctx, ids) : []
}

/** The parcel of a public link, for whoever has it; null for links that open nothing. */
const parcelByToken = async (ctx: Context, token: string): Promise<Parcel | null> =>
  (await parcelOf(ctx, token)) ?? null

export interface ParcelHistory {
  /** Newest first. */
  events: TrackingEvent[]
  /** The first time each status was passed through. */
  reached: ReadonlyMap<TrackingStatus, Date>
}

/** What happened to parcels, by parcel. The caller has proved that it may see them. */
export async function listTrackingEvents(
  ctx: Context,
  parcelIds: readonly string[],
): Promise<ReadonlyMap<string, ParcelHistory>> {
  const byParcel = Map.groupBy(await selectEvents(ctx, parcelIds), ({ parcelId }) => parcelId)
  return new Map(
    parcelIds.map((id) => {
      const events = byParcel.get(id) ?? []
      return [id, { events: newestFirst(events), reached: deriveParcel(events).reached }]
    }),
  )
}

/** The newest event of each parcel that has one, by parcel. The caller has proved that it may see them. */
export async function lastTrackingEvents(
  ctx: Context,
  parcelIds: readonly string[],
): Promise<ReadonlyMap<string, TrackingEvent>> {
  return new Map((await selectLastEvents(ctx, parcelIds)).map((event) => [event.parcelId, event]))
}

/** When all of a shipment will have come: the last of the estimates, of parcels that are still on their way if any is. */
export function estimateOf(
  parcels: readonly Pick<Parcel, 'estimatedDelivery' | 'finalAt'>[],
): EstimatedDelivery | null {
  const open = parcels.filter(({ finalAt }) => finalAt === null)
  const estimates = (list: typeof parcels) => list.flatMap(({ estimatedDelivery }) => estimatedDelivery ?? [])
  const [first, ...rest] = estimates(open).length > 0 ? estimates(open) : estimates(parcels)
  const end = ({ from, to }: EstimatedDelivery) => to ?? from
  return first ? rest.reduce((last, one) => (end(one) > end(last) ? one : last), first) : null
}

/** A parcel with all around it, as the carrier told last. */
export interface ReadParcel {
  /** At work in the parcel's shop. */
  ctx: Context
  shop: Shop
  shipment: Shipment
  parcel: Parcel
  /** False: its carrier could not be asked, or did not answer in time; everything is as stored. */
  upToDate: boolean
}

/** The parcel of this number, asked about first when what is known of it is old. Of several, the carrier's, else the newest. */
export async function readParcel(
  { tools, refresh }: { tools: Tools; refresh: Refresh },
  ctx: Context,
  input: { trackingNumber: string; carrier: string | null },
): Promise<ReadParcel> {
  requireScope(ctx, 'read:order')
  const { trackingNumber, carrier } = input
  const key = carrier === null ? null : (carrierKeyOf(tools.carriers, carrier) ?? carrier)
  const found = (await findParcels(tools, ctx, trackingNumber)).find(
    ({ parcel }) => key === null || parcel.carrier === key,
  )
  if (!found) throw new NotFound('parcel_not_found', { trackingNumber })
  return refreshed(refresh, found)
}

/** The parcel of a public link, likewise; NotFound for links that open nothing, whatever the reason. */
export async function openParcel(
  { tools, refresh }: { tools: Tools; refresh: Refresh },
  ctx: Context,
  token: string,
): Promise<ReadParcel> {
  const read = readParcelToken(token)
  const shop = read && (await findShop(tools.system, { number: read.shopNumber }))
  const there = shop && inShop(tools.system, ctx, shop.id)
  const parcel = there && (await parcelByToken(there, token))
  if (!there || !parcel) throw new NotFound('link_not_found')
  return refreshed(refresh, { ctx: there, parcel })
}

async function refreshed(refresh: Refresh, { ctx, parcel: found }: FoundParcel): Promise<ReadParcel> {
  const { upToDate } = await refresh(ctx, found)
  const [shop, shipment] = await Promise.all([getShop(ctx), readShipment(ctx, found.shipmentId)])
  const parcel = shipment.parcels.find(({ id }) => id === found.id)
  // Its shipment may have begun anew meanwhile.
  if (!parcel) throw new NotFound('parcel_not_found', { trackingNumber: found.trackingNumber })
  return { ctx, shop, shipment, parcel, upToDate }
}
