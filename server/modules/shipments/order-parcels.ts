import { type Context, requireScope } from '#platform/context'
import { selectEvents } from './queries/events.ts'
import { selectParcelsOfOrders } from './queries/parcels.ts'
import { selectShipmentsOfOrders } from './queries/shipments.ts'
import type { Parcel, ShipmentRow, TrackingEvent } from './types.ts'
import { newestFirst } from './view.ts'

/** A parcel of an order with all that happened to it. */
export interface OrderParcel {
  parcel: Parcel
  shipment: ShipmentRow
  /** Newest first. */
  events: TrackingEvent[]
}

/** Parcels of orders by order, oldest first: those that are only expected too. */
export async function parcelsOfOrders(
  ctx: Context,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, OrderParcel[]>> {
  requireScope(ctx, 'read:order')
  if (orderIds.length === 0) return new Map()
  const [parcels, shipments] = await Promise.all([
    selectParcelsOfOrders(ctx, orderIds),
    selectShipmentsOfOrders(ctx, orderIds),
  ])
  const ids = parcels.map(({ id }) => id)
  const events = Map.groupBy(ids.length > 0 ? await selectEvents(ctx, ids) : [], ({ parcelId }) => parcelId)
  const rows = new Map(shipments.map((shipment) => [shipment.id, shipment]))
  const whole = parcels.flatMap((parcel) => {
    const shipment = rows.get(parcel.shipmentId)
    return shipment ? [{ parcel, shipment, events: newestFirst(events.get(parcel.id) ?? []) }] : []
  })
  return Map.groupBy(whole, ({ parcel }) => parcel.orderId ?? '')
}
