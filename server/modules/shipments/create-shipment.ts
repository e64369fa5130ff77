import { fillTracking, findOrderForShipment, lockTrackedOrders, type OrderOfShipment } from '#modules/orders'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict } from '#platform/errors'
import { emit } from '#platform/events'
import { requireShort } from '#platform/keys'
import { carrierKeyOf } from './carriers.ts'
import { shipmentCreated } from './events.ts'
import { selectIdByReference, updateShipments } from './queries/shipments.ts'
import { packShipment } from './ship-order.ts'
import { readShipment } from './shipments.ts'
import { shipmentFact, tellWhenLate } from './tell.ts'
import type { Tools } from './tools.ts'
import type { NewTrackedParcel, Shipment, ShipmentFacts } from './types.ts'
import { checkCarriers, refuseTaken, type WantedParcel, withCarriers, withErrors } from './wanted-parcels.ts'

export interface NewShipment extends ShipmentFacts {
  reference: string | null
  /** Id of one of our orders, or an id that the order has elsewhere. */
  orderId: string | null
  parcels: NewTrackedParcel[]
}

/** A shipment to follow. It answers at once; its parcels are asked about in the background. */
export async function createShipment(tools: Tools, ctx: Context, input: NewShipment): Promise<Shipment> {
  requireScope(ctx, 'write:order')
  requireShort({ reference: input.reference, orderReference: input.orderReference, orderId: input.orderId })
  checkCarriers(tools, input)
  return underReference(input.reference, ctx, async (tx) => {
    const order = await findOrderForShipment(tx, { id: input.orderId, reference: input.orderReference })
    const { parcels, orderId, ...facts } = input
    const wanted = withCarriers(tools, parcels, { ...facts, recipient: facts.recipient ?? order?.customer ?? null })
    await refuseTaken(tx, wanted, null)
    // Who gives an order its first shipment holds the order.
    if (order) await lockTrackedOrders(tx, [order.id])
    const told = {
      ...facts,
      carrier: facts.carrier && carrierKeyOf(tools.carriers, facts.carrier),
      orderId: order?.id ?? null,
      foreignOrderId: order ? null : orderId,
      orderReference: facts.orderReference ?? order?.reference ?? null,
    }
    const shipment = await packShipment(tx, told, withErrors(tools, wanted))
    if (order && shipment.direction === 'outbound') await fillOrder(tx, order, wanted)
    emit(tx, shipmentCreated, `shipment:${shipment.id}`, shipmentFact(shipment))
    if (tellWhenLate(tx, shipment)) await updateShipments(tx, [shipment])
    // Before the commit lets others at its parcels.
    return readShipment(tx, shipment.id)
  })
}

/** A shipped order shows its first number. */
async function fillOrder(tx: Tx, order: OrderOfShipment, parcels: readonly WantedParcel[]): Promise<void> {
  const [first] = parcels
  if (!first || order.status !== 'Shipped' || order.trackingNumber !== null) return
  const { trackingNumber, trackingUrl = null } = first
  await fillTracking(tx, order.id, { trackingNumber, trackingUrl })
}

/** In a transaction of its own or in the one that is open. The unique index decides when two bring one reference at once. */
async function underReference<T>(reference: string | null, ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const existingId = reference === null ? undefined : await selectIdByReference(tx, reference)
      if (existingId) throw new Conflict('shipment_reference_taken', { reference, existingId })
      return work(tx)
    })
  } catch (error) {
    if (violatedConstraint(error) !== 'shipment_reference') throw error
    throw new Conflict('shipment_reference_taken', { reference })
  }
}
