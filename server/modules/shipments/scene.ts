import { lockTrackedOrders, type TrackedOrder } from '#modules/orders'
import type { Tx } from '#platform/context'
import { type StoredTrackingEvent, selectEvents } from './queries/events.ts'
import { selectParcels, selectParcelsOfOrders, selectParcelsOfShipments } from './queries/parcels.ts'
import { lockShipments, selectShipmentRows } from './queries/shipments.ts'
import type { Parcel, ShipmentRow } from './types.ts'

/** What is known of a parcel without its lock. */
export type ParcelRef = Pick<Parcel, 'id' | 'shipmentId' | 'orderId'>

/** Everything that an event of some parcels may change, locked: orders first, then shipments. */
export interface Scene {
  targets: Map<string, Parcel>
  shipments: Map<string, ShipmentRow>
  orders: Map<string, TrackedOrder>
  /** All parcels of the shipments and of the orders. */
  parcels: Map<string, Parcel>
  /** Everything that happened to the targets. */
  events: StoredTrackingEvent[]
}

export async function lockScene(tx: Tx, parcelIds: readonly string[], refs?: readonly ParcelRef[]): Promise<Scene> {
  const found = refs ?? (await selectParcels(tx, parcelIds))
  const orderIds = idsOf(found.map(({ orderId }) => orderId))
  const shipmentIds = idsOf(found.map(({ shipmentId }) => shipmentId))
  const [orders, shipments, ofShipments, ofOrders, events] = await Promise.all([
    orderIds.length > 0 ? lockTrackedOrders(tx, orderIds) : [],
    lockShipments(tx, shipmentIds),
    selectParcelsOfShipments(tx, shipmentIds),
    orderIds.length > 0 ? selectParcelsOfOrders(tx, orderIds) : [],
    selectEvents(tx, parcelIds),
  ])
  const parcels = new Map([...ofShipments, ...ofOrders].map((parcel) => [parcel.id, parcel]))
  // Moved to another order between the look and the lock.
  if (refs?.some(({ id, orderId }) => parcels.get(id)?.orderId !== orderId)) return lockScene(tx, parcelIds)
  const wanted = new Set(parcelIds)
  const locked = new Map(shipments.map((shipment) => [shipment.id, shipment]))
  // Shipments of the same orders that no event is about: only what keeps them out of the order's standing matters.
  const others = idsOf([...parcels.values()].map(({ shipmentId }) => shipmentId)).filter((id) => !locked.has(id))
  const rows = others.length > 0 ? await selectShipmentRows(tx, others) : []
  const apart = new Set(rows.flatMap(({ id, direction, draft }) => (direction === 'return' || draft ? id : [])))
  for (const [id, parcel] of parcels) if (apart.has(parcel.shipmentId)) parcels.delete(id)
  return {
    targets: new Map([...parcels].filter(([id]) => wanted.has(id))),
    shipments: locked,
    orders: new Map(orders.map((order) => [order.id, order])),
    parcels,
    events,
  }
}

const idsOf = (ids: readonly (string | null)[]): string[] => [...new Set(ids.flatMap((id) => id ?? []))].sort()
