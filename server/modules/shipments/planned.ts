import {
  collectOrder,
  isAuthorized,
  lockSale,
  markShipped,
  markShippedElsewhere,
  type OrderRow,
  type Sale,
} from '#modules/orders'
import { findWarehouse } from '#modules/tenants'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Conflict, NotFound } from '#platform/errors'
import { emit } from '#platform/events'
import { catalogueEvent } from './catalogue-event.ts'
import { addDrafts } from './drafts.ts'
import { shipmentCreated } from './events.ts'
import { newParcel } from './new-parcel.ts'
import { selectParcelsOfShipments, selectShippedParcels } from './queries/parcels.ts'
import { lockShipments, selectShipmentsOfOrders, updateShipments } from './queries/shipments.ts'
import { recordEvents } from './record-events.ts'
import { addParcels, trackingOf } from './ship-order.ts'
import { shipmentFact, tellWhenLate } from './tell.ts'
import type { Tools } from './tools.ts'
import type { ShipmentRow } from './types.ts'

const PLAN_STATES = ['ready', 'shipped', 'delivered'] as const
export type PlanState = (typeof PLAN_STATES)[number]

/** What is to leave of an order at once, or has left. */
export interface PlannedShipment {
  id: string
  state: PlanState
  /** Who moves it: a carrier, or the order's shipping method; null where nobody is named. */
  provider: string | null
  promisedAt: Date | null
  createdAt: Date
}

type PlannedOrder = Pick<OrderRow, 'id' | 'status' | 'confirmedAt' | 'shippingCode'>

/**
 * Shipments to the customer by order, oldest first. An order has one from its confirmation on, under the order's own id
 * until something is kept about it.
 */
export async function plannedShipments(
  ctx: Context,
  orders: readonly PlannedOrder[],
): Promise<ReadonlyMap<string, PlannedShipment[]>> {
  requireScope(ctx, 'read:order')
  const ids = orders.map(({ id }) => id)
  const rows = Map.groupBy(ids.length > 0 ? await selectShipmentsOfOrders(ctx, ids) : [], ({ orderId }) => orderId)
  return new Map(
    orders.map((order) => {
      const outbound = (rows.get(order.id) ?? []).filter(isOutbound)
      const planned = outbound.map((row) => ({
        id: row.id,
        state: stateOf(row, order),
        provider: row.carrier ?? row.serviceCode ?? order.shippingCode,
        promisedAt: row.promisedAt,
        createdAt: row.createdAt,
      }))
      return [order.id, planned.length > 0 ? planned : unwritten(order)]
    }),
  )
}

const unwritten = ({ id, confirmedAt, shippingCode }: PlannedOrder): PlannedShipment[] =>
  confirmedAt ? [{ id, state: 'ready', provider: shippingCode, promisedAt: null, createdAt: confirmedAt }] : []

const isOutbound = ({ direction }: ShipmentRow): boolean => direction === 'outbound'

/** Ready until it has left the warehouse; delivered once is delivered. */
function stateOf(row: ShipmentRow, { status }: Pick<OrderRow, 'status'>): PlanState {
  if (row.firstDeliveredAt) return 'delivered'
  if (row.draft) return 'ready'
  const left = row.shippedAt || row.firstScanAt || status === 'Shipped' || status === 'Returned'
  return left ? 'shipped' : 'ready'
}

export interface ShipmentSteering {
  state?: PlanState | undefined
  /** Null: no time is planned any more. */
  promisedAt?: Date | null | undefined
}

/**
 * Moves a shipment of an order onward, plans its delivery, or both. The first that leaves takes all goods of the order
 * from the shelves, the last one ships the order. Members that are absent stay.
 */
export async function steerShipment(
  tools: Pick<Tools, 'book'>,
  ctx: Context,
  { orderId, shipmentId }: { orderId: string; shipmentId: string },
  { state, promisedAt }: ShipmentSteering,
): Promise<void> {
  requireScope(ctx, 'write:order')
  await inTransaction(ctx, async (tx) => {
    const order = await lockSale(tx, orderId)
    const shipments = await lockPlan(tx, order, shipmentId)
    const target = shipments.find(({ id }) => id === shipmentId)
    if (!target) throw new NotFound('shipment_not_found', { id: shipmentId })
    if (order.status === 'Cancelled') throw new Conflict('order_is_cancelled')
    const from = stateOf(target, order)
    if (state !== undefined) requireMove(order, from, state)
    if (promisedAt !== undefined && promisedAt?.getTime() !== target.promisedAt?.getTime()) {
      if (from === 'delivered') throw new Conflict('shipment_is_delivered')
      await promise(tx, target, promisedAt)
    }
    if (state === undefined || state === from) return
    const others = shipments.filter((one) => one !== target && stateOf(one, order) === 'ready')
    if (from === 'ready') await leave(tx, order, target, others.length === 0)
    if (state === 'delivered') await deliver(tools, tx, target)
  })
}

function requireMove(order: Sale, from: PlanState, to: PlanState): void {
  if (!isAuthorized(order.status)) throw new Conflict('order_not_authorized')
  if (PLAN_STATES.indexOf(to) < PLAN_STATES.indexOf(from)) throw new Conflict('shipment_never_back', { from, to })
  if (from === 'ready' && to !== 'ready' && order.status === 'Pending') throw new Conflict('order_waits_for_stock')
}

/** The outbound shipments of a locked order, locked; what was planned only is written down when it is asked for. */
async function lockPlan(tx: Tx, order: Sale, shipmentId: string): Promise<ShipmentRow[]> {
  const ids = (await selectShipmentsOfOrders(tx, [order.id])).filter(isOutbound).map(({ id }) => id)
  if (ids.length > 0) return lockShipments(tx, ids)
  if (shipmentId !== order.id || !order.confirmedAt || order.status === 'Cancelled') return []
  return (await addDrafts(tx, order, 1, order.id)).map(({ shipment }) => shipment)
}

async function promise(tx: Tx, shipment: ShipmentRow, promisedAt: Date | null): Promise<void> {
  if (promisedAt && promisedAt > tx.now()) shipment.lateAt = null
  shipment.promisedAt = promisedAt
  shipment.editedAt = editTime(tx.now(), shipment.editedAt)
  if (!shipment.draft) tellWhenLate(tx, shipment)
  await updateShipments(tx, [shipment])
}

async function leave(tx: Tx, order: Sale, shipment: ShipmentRow, isLast: boolean): Promise<void> {
  if (order.status === 'New' && !order.external) await collectOrder(tx, order.id)
  const isNew = shipment.draft
  Object.assign(shipment, {
    draft: false,
    shippedAt: tx.now(),
    warehouseId: shipment.warehouseId ?? (await findWarehouse(tx, null)).id,
    serviceCode: shipment.serviceCode ?? order.shippingCode,
    editedAt: editTime(tx.now(), shipment.editedAt),
  })
  await updateShipments(tx, [shipment])
  // What nobody gave a number is a parcel all the same: its story is told by hand.
  const parcels = await selectParcelsOfShipments(tx, [shipment.id])
  if (parcels.length === 0) await addParcels(tx, [newParcel(tx, shipment, { trackingNumber: null })])
  if (isNew) emit(tx, shipmentCreated, `shipment:${shipment.id}`, shipmentFact(shipment))
  const facts = trackingOf(await selectShippedParcels(tx, [order.id]))
  if (order.external) await markShippedElsewhere(tx, order, facts)
  else if (isLast && (order.status === 'New' || order.status === 'Collecting'))
    await markShipped(tx, order.id, { ...facts, comments: null })
}

async function deliver({ book }: Pick<Tools, 'book'>, tx: Tx, shipment: ShipmentRow): Promise<void> {
  const parcels = (await selectParcelsOfShipments(tx, [shipment.id])).filter(({ deliveredAt }) => !deliveredAt)
  await recordEvents(book, tx, {
    events: parcels.map(({ id }) => catalogueEvent(id, 'SUCCESSFULLY_DELIVERED', tx.now(), { source: 'MERCHANT' })),
  })
}
