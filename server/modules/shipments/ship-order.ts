import { fillTracking, getOrder, markShipped, type Order } from '#modules/orders'
import { findWarehouse } from '#modules/tenants'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireAnyScope, requireScope, type Tx } from '#platform/context'
import { NotFound } from '#platform/errors'
import { emit } from '#platform/events'
import { requireShort } from '#platform/keys'
import { takeDrafts } from './drafts.ts'
import { shipmentCreated } from './events.ts'
import { newParcel, newShipment } from './new-parcel.ts'
import { numberKey } from './numbers.ts'
import { insertParcels, selectShippedParcels, updateParcels } from './queries/parcels.ts'
import { deleteShipments, insertShipment, selectShipmentsOfOrder, updateShipments } from './queries/shipments.ts'
import { queueStart } from './queues.ts'
import { nextShipmentId } from './shipment-id.ts'
import { shipmentFact } from './tell.ts'
import type { NewParcel, NewTrackedParcel, Parcel, ShipmentRow } from './types.ts'

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
    const order = await markShipped(tx, orderId, { ...trackingOf(input.parcels), comments: input.comments })
    const facts = {
      orderId,
      direction: 'outbound',
      warehouseId: warehouse.id,
      orderReference: order.reference,
      serviceCode: order.shippingCode,
      shippedAt: tx.now(),
    } as const
    const shipment = await packShipment(tx, facts, input.parcels)
    emit(tx, shipmentCreated, `shipment:${shipment.id}`, shipmentFact(shipment))
    return getOrder(tx, orderId)
  })
}

/**
 * Stores a shipment with its parcels: those that were expected of its order first, as they become real. The first of
 * these becomes the shipment itself.
 */
export async function packShipment(
  tx: Tx,
  facts: Partial<ShipmentRow> & Pick<ShipmentRow, 'orderId' | 'direction'>,
  parcels: readonly PackedParcel[],
): Promise<ShipmentRow> {
  const drafts = await takeDrafts(tx, facts, parcels.length)
  const shipment = await openShipment(tx, facts, drafts[0]?.shipment)
  const filled = drafts.map(({ parcel }, i) => ({
    ...renumber(tx, parcel, parcels[i] ?? NO_NUMBER),
    shipmentId: shipment.id,
  }))
  const added = parcels.slice(drafts.length).map((parcel) => newParcel(tx, shipment, parcel))
  if (filled.length > 0) {
    await updateParcels(tx, filled)
    await deleteShipments(
      tx,
      drafts.slice(1).map((draft) => draft.shipment.id),
    )
    queueStart(tx, numbered(filled))
  }
  await addParcels(tx, added)
  return shipment
}

async function openShipment(
  tx: Tx,
  facts: Parameters<typeof packShipment>[1],
  draft: ShipmentRow | undefined,
): Promise<ShipmentRow> {
  if (draft) {
    const promisedAt = facts.promisedAt ?? draft.promisedAt
    const shipment = { ...draft, ...facts, promisedAt, draft: false, editedAt: editTime(tx.now(), draft.editedAt) }
    await updateShipments(tx, [shipment])
    return shipment
  }
  const id = facts.direction === 'outbound' ? await nextShipmentId(tx, facts.orderId) : tx.newId()
  const shipment = newShipment(tx, { ...facts, id })
  await insertShipment(tx, shipment)
  return shipment
}

type PackedParcel = Pick<NewParcel, 'carrier' | 'trackingNumber'> &
  Partial<NewTrackedParcel & Pick<Parcel, 'externalId' | 'goods' | 'trackingError'>>

const NO_NUMBER: NewParcel = { carrier: null, trackingNumber: null, trackingUrl: null }

const numbered = (parcels: readonly Parcel[]): string[] =>
  parcels.flatMap(({ id, trackingNumber }) => (trackingNumber === null ? [] : id))

/** Stores new parcels; those with a number are followed from now on. */
export async function addParcels(tx: Tx, parcels: readonly Parcel[]): Promise<void> {
  await insertParcels(tx, parcels)
  queueStart(tx, numbered(parcels))
}

const requireNumbers = (parcels: readonly NewParcel[]): void =>
  requireShort(Object.fromEntries(parcels.map((parcel, i) => [`parcels[${i}].trackingNumber`, parcel.trackingNumber])))

/** What an order shows: all numbers, parted by commas, and the address of the first parcel that has one. */
export function trackingOf(parcels: readonly Pick<NewParcel, 'trackingNumber' | 'trackingUrl'>[]): {
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
    const [known, shipments] = await Promise.all([
      selectShippedParcels(tx, [orderId]),
      selectShipmentsOfOrder(tx, orderId),
    ])
    const outbound = shipments.find(({ direction, draft }) => direction === 'outbound' && !draft)
    if (!outbound) throw new NotFound('shipment_not_found', { orderId })
    const filled = known.flatMap((parcel, i) => (parcels[i] ? renumber(tx, parcel, parcels[i]) : []))
    await updateParcels(tx, filled)
    queueStart(tx, numbered(filled))
    await addParcels(
      tx,
      parcels.slice(known.length).map((parcel) => newParcel(tx, outbound, parcel)),
    )
    return getOrder(tx, orderId)
  })
}

/** The parcel under what is told of it now. Another number or carrier has to be asked about anew. */
function renumber(tx: Tx, parcel: Parcel, news: PackedParcel): Parcel {
  const same = numberKey(parcel.trackingNumber ?? '') === numberKey(news.trackingNumber ?? '')
  return {
    ...parcel,
    ...news,
    ...(same ? {} : { trackingError: news.trackingError ?? null, quietSince: tx.now(), failures: 0 }),
  }
}

/** Parcels of orders, by order. */
export async function listParcels(ctx: Context, orderIds: readonly string[]): Promise<Parcel[]> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  return orderIds.length > 0 ? selectShippedParcels(ctx, orderIds) : []
}
