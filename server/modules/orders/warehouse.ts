import { lockConcerned, lockLevels, pick, putBack, selectFirmReservations, setWaiting } from '#modules/stock'
import { findWarehouse } from '#modules/tenants'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireAnyScope, requireScope, type Tx } from '#platform/context'
import { Conflict, NotFound } from '#platform/errors'
import { emit } from '#platform/events'
import { orderShipped, subjectOf } from './events.ts'
import { holdsStock, mayMove } from './machine.ts'
import { lookAgain, recordMove, type StockChange, settle } from './moves.ts'
import { lockFreeOrders, lockOrder, selectLines, updateOrderRow, withParts } from './queries.ts'
import type { Order, OrderRow, OrderStatus } from './types.ts'

/** The order, locked, if the warehouse may move it there. */
async function lockForMove(tx: Tx, orderId: string, to: OrderStatus): Promise<OrderRow> {
  const order = await lockOrder(tx, { id: orderId })
  if (!order) throw new NotFound('order_not_found', { id: orderId })
  if (order.status === to || !mayMove(order.status, to, 'warehouse')) {
    throw new Conflict('status_not_allowed', { from: order.status, to })
  }
  return order
}

async function whole(tx: Tx, order: OrderRow): Promise<Order> {
  const [found] = await withParts(tx, [order])
  if (!found) throw new Error('the order vanished under its lock')
  return found
}

/** The warehouse begins: units leave the shelves, of the warehouse named or the default one first. Test orders stay out. */
export async function collectOrder(ctx: Context, orderId: string, warehouseCode: string | null = null): Promise<Order> {
  requireScope(ctx, 'warehouse')
  const warehouse = await findWarehouse(ctx, warehouseCode)
  return inTransaction(ctx, async (tx) => {
    const order = await lockForMove(tx, orderId, 'Collecting')
    if (order.test) throw new Conflict('order_is_test', { reference: order.reference })
    if (order.external) throw new Conflict('order_is_external', { reference: order.reference })
    await pick(tx, order.id, warehouse.id, await selectLines(tx, [order.id]))
    await recordMove(tx, order, 'Collecting')
    return whole(tx, order)
  })
}

/** The warehouse gives up an order it began; its units go back to where they were taken. */
export async function cancelCollecting(ctx: Context, orderId: string, comments: string | null = null): Promise<Order> {
  requireScope(ctx, 'warehouse')
  return inTransaction(ctx, async (tx) => {
    const order = await lockForMove(tx, orderId, 'Cancelled')
    if (order.status !== 'Collecting') throw new Conflict('status_not_allowed', { from: order.status, to: 'Cancelled' })
    order.warehouseComments = comments ?? order.warehouseComments
    const freed = await putBack(tx, order.id)
    await recordMove(tx, order, 'Cancelled')
    await settle(tx, freed)
    return whole(tx, order)
  })
}

export interface TrackingFacts {
  trackingNumber: string | null
  trackingUrl: string | null
}

/** The goods left. A test order ships straight from New, by an admin. For the module that makes the shipment. */
export async function markShipped(
  tx: Tx,
  orderId: string,
  facts: TrackingFacts & { comments: string | null },
): Promise<OrderRow> {
  const order = await lockOrder(tx, { id: orderId })
  if (!order) throw new NotFound('order_not_found', { id: orderId })
  const byAdmin = order.test && order.status === 'New' && tx.scopes.has('admin')
  if (!byAdmin && (order.status === 'Shipped' || !mayMove(order.status, 'Shipped', 'warehouse'))) {
    throw new Conflict('status_not_allowed', { from: order.status, to: 'Shipped' })
  }
  order.trackingNumber = facts.trackingNumber
  order.trackingUrl = facts.trackingUrl
  order.warehouseComments = facts.comments ?? order.warehouseComments
  await recordMove(tx, order, 'Shipped')
  return order
}

/** Whoever fulfils it elsewhere handed over the first parcel. Answers whether it ships by this. */
export async function markShippedElsewhere(tx: Tx, order: OrderRow, facts: TrackingFacts): Promise<boolean> {
  if (!order.external || !holdsStock(order.status)) return false
  Object.assign(order, { trackingNumber: facts.trackingNumber, trackingUrl: facts.trackingUrl })
  await recordMove(tx, order, 'Shipped')
  return true
}

/** Tracking that became known later. Tells of the shipping once more when there was none. */
export async function fillTracking(tx: Tx, orderId: string, facts: TrackingFacts): Promise<OrderRow> {
  const order = await lockOrder(tx, { id: orderId })
  if (!order) throw new NotFound('order_not_found', { id: orderId })
  if (order.status !== 'Shipped' && order.status !== 'Returned') {
    throw new Conflict('order_not_shipped', { status: order.status })
  }
  const fills =
    (order.trackingNumber === null && facts.trackingNumber !== null) ||
    (order.trackingUrl === null && facts.trackingUrl !== null)
  if (order.trackingNumber === facts.trackingNumber && order.trackingUrl === facts.trackingUrl) return order
  Object.assign(order, facts)
  order.editedAt = editTime(tx.now(), order.editedAt)
  await updateOrderRow(tx, order)
  if (fills) emit(tx, orderShipped, subjectOf(order.id), { orderId: order.id, reference: order.reference })
  return order
}

/** Every unit came back. For the module that handles returns. */
export async function markReturned(tx: Tx, orderId: string): Promise<void> {
  const order = await lockOrder(tx, { id: orderId })
  if (order && order.status === 'Shipped') await recordMove(tx, order, 'Returned')
}

/**
 * Follows a change of stock, in its transaction: covered orders become New, and after a fall New orders that lost their
 * goods wait. A rise makes nobody wait, though held orders may reserve more than there is.
 */
export async function followStock(ctx: Context, variantIds: readonly string[], change: StockChange): Promise<void> {
  requireAnyScope(ctx, 'warehouse', 'admin')
  await inTransaction(ctx, async (tx) => {
    await lockConcerned(tx, variantIds)
    const demoted = change === 'fall' ? await demote(tx, variantIds) : []
    await settle(tx, [...new Set([...variantIds, ...demoted])])
  })
}

/** Keeps firm orders in the order of their creation as long as the stock reaches; New ones beyond it become Pending. */
async function demote(tx: Tx, variantIds: readonly string[]): Promise<string[]> {
  const short = new Map<string, number>()
  for (const [id, level] of await lockLevels(tx, variantIds)) {
    if (level.reserved - level.waiting > level.stock) short.set(id, level.stock)
  }
  if (short.size === 0) return []
  const concerned = await selectFirmReservations(tx, [...short.keys()])
  const ids = [...new Set(concerned.map((r) => r.orderId))]
  const orders = new Map((await lockFreeOrders(tx, ids)).map((order) => [order.id, order]))
  if (orders.size < ids.length) lookAgain(tx, variantIds, 'fall')
  const losing = new Set<string>()
  for (const [variantId, stock] of short) {
    let left = stock
    for (const r of concerned.filter((one) => one.variantId === variantId)) {
      if (losing.has(r.orderId)) continue
      if (r.quantity <= left || orders.get(r.orderId)?.status !== 'New') left -= r.quantity
      else losing.add(r.orderId)
    }
  }
  const freed = await setWaiting(tx, [...losing], true)
  for (const id of losing) {
    const order = orders.get(id)
    if (order) await recordMove(tx, order, 'Pending')
  }
  return freed
}
