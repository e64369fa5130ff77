import { fillTracking, getOrder, markShipped, type Order } from '#modules/orders'
import { findWarehouse } from '#modules/tenants'
import { type Context, inTransaction, requireAnyScope, requireScope, type Tx } from '#platform/context'
import { NotFound } from '#platform/errors'
import { emit } from '#platform/events'
import { requireShort } from '#platform/keys'
import { shipmentCreated } from './events.ts'
import { insertParcels, insertShipment, selectParcels, selectShipments, updateParcel } from './queries.ts'
import type { NewParcel, Parcel } from './types.ts'

export interface Shipping {
  parcels: NewParcel[]
  warehouseCode: string | null
  comments: string | null
}

/** The order leaves the warehouse in these parcels, numbered or not yet. Its units were deducted when it was collected. */
export async function shipOrder(ctx: Context, orderId: string, input: Shipping): Promise<Order> {
  requireScope(ctx, 'warehouse')
  requireNumbers(input.parcels)
  const warehouse = await findWarehouse(ctx, input.warehouseCode)
  return inTransaction(ctx, async (tx) => {
    await markShipped(tx, orderId, { ...trackingOf(input.parcels), comments: input.comments })
    const shipmentId = tx.newId()
    await insertShipment(tx, { id: shipmentId, orderId, warehouseId: warehouse.id, shippedAt: tx.now() })
    await insertParcels(
      tx,
      input.parcels.map((parcel) => newParcel(tx, shipmentId, orderId, parcel)),
    )
    emit(tx, shipmentCreated, `shipment:${shipmentId}`, { shipmentId, orderId })
    return getOrder(tx, orderId)
  })
}

const requireNumbers = (parcels: readonly NewParcel[]): void =>
  requireShort(Object.fromEntries(parcels.map((parcel, i) => [`parcels[${i}].trackingNumber`, parcel.trackingNumber])))

const newParcel = (tx: Tx, shipmentId: string, orderId: string, parcel: NewParcel): Parcel => ({
  ...parcel,
  id: tx.newId(),
  shipmentId,
  orderId,
  createdAt: tx.now(),
})

/** What an order shows: all numbers, parted by commas, and the address of the first parcel that has one. */
function trackingOf(parcels: readonly NewParcel[]): {
  trackingNumber: string | null
  trackingUrl: string | null
} {
  const numbers = parcels.flatMap((parcel) => parcel.trackingNumber ?? [])
  return {
    trackingNumber: numbers.length > 0 ? numbers.join(',') : null,
    trackingUrl: parcels.find((parcel) => parcel.trackingUrl !== null)?.trackingUrl ?? null,
  }
}

/** Tracking that the carrier gave after the parcels left: fills parcels in order, adds those beyond. */
export async function setTracking(ctx: Context, orderId: string, parcels: readonly NewParcel[]): Promise<Order> {
  requireScope(ctx, 'warehouse')
  requireNumbers(parcels)
  return inTransaction(ctx, async (tx) => {
    await fillTracking(tx, orderId, trackingOf(parcels))
    const known = await selectParcels(tx, [orderId])
    for (const [i, parcel] of known.entries()) {
      const news = parcels[i]
      if (news) await updateParcel(tx, { ...parcel, ...news })
    }
    const more = parcels.slice(known.length)
    if (more.length > 0) await addParcels(tx, orderId, more)
    return getOrder(tx, orderId)
  })
}

async function addParcels(tx: Tx, orderId: string, parcels: readonly NewParcel[]): Promise<void> {
  const [shipment] = await selectShipments(tx, orderId)
  if (!shipment) throw new NotFound('shipment_not_found', { orderId })
  await insertParcels(
    tx,
    parcels.map((parcel) => newParcel(tx, shipment.id, orderId, parcel)),
  )
}

/** Parcels of orders, by order. */
export async function listParcels(ctx: Context, orderIds: readonly string[]): Promise<Parcel[]> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  return orderIds.length > 0 ? selectParcels(ctx, orderIds) : []
}
