import { restock } from '#modules/stock'
import { findWarehouse } from '#modules/tenants'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Conflict, Invalid, NotFound } from '#platform/errors'
import { emit } from '#platform/events'
import { requireShippable } from './change-order.ts'
import { orderUpdated, subjectOf } from './events.ts'
import { isAuthorized, notBegun } from './machine.ts'
import { cancelAndWriteOff, moveReservation, settle } from './moves.ts'
import { lockOrder, type OrderKey, selectLines, updateOrderRow, withParts } from './queries.ts'
import type { Order, OrderRow } from './types.ts'

/** What merchants decide about an order without a look at its content. Members that are absent stay as they are. */
export interface OrderSteering {
  /** Clears the order for the warehouse, or holds it back. */
  authorized?: boolean | undefined
  /** True ends it; what ended does not begin again by this. */
  cancelled?: boolean | undefined
  /** With `cancelled`: reserved goods stay in stock. False: they are written off, once, until they are asked back. */
  restock?: boolean | undefined
  visible?: boolean | undefined
  viewed?: boolean | undefined
}

/** All or nothing; a member equal to what is changes nothing. */
export async function steerOrder(ctx: Context, key: OrderKey, steering: OrderSteering): Promise<Order> {
  requireScope(ctx, 'write:order')
  const { authorized, cancelled, restock: stays } = steering
  if (stays !== undefined && cancelled !== true) throw new Invalid('restock_without_cancel', { field: 'restock' })
  if (authorized === true && cancelled === true) throw new Invalid('authorized_and_cancelled', { field: 'authorized' })
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, key)
    if (!order) throw new NotFound('order_not_found', { ...key })
    if (cancelled === false && order.status === 'Cancelled') throw new Conflict('order_is_cancelled')
    if (authorized !== undefined && cancelled !== true) await setAuthorized(tx, order, authorized)
    if (cancelled === true) await cancel(tx, order, stays ?? false)
    await mark(tx, order, steering)
    const [changed] = await withParts(tx, [order])
    if (!changed) throw new Error('the order vanished under its lock')
    return changed
  })
}

async function setAuthorized(tx: Tx, order: OrderRow, wanted: boolean): Promise<void> {
  if (wanted && order.status === 'Cancelled') throw new Conflict('order_is_cancelled')
  if (wanted && !order.confirmedAt) throw new Conflict('order_not_confirmed')
  if (isAuthorized(order.status) === wanted) return
  if (!notBegun(order.status)) throw new Conflict('order_is_begun', { status: order.status })
  if (wanted && order.status === 'Draft') await requireShippable(tx, order)
  await moveReservation(tx, order, wanted ? 'New' : 'Reserved', await selectLines(tx, [order.id]))
}

async function cancel(tx: Tx, order: OrderRow, stays: boolean): Promise<void> {
  if (order.status === 'Cancelled') {
    if (stays) await settle(tx, await restock(tx, order.id))
    return
  }
  if (!notBegun(order.status)) throw new Conflict('order_is_begun', { status: order.status })
  if (stays) await moveReservation(tx, order, 'Cancelled', await selectLines(tx, [order.id]))
  else await cancelAndWriteOff(tx, order, (await findWarehouse(tx, null)).id)
}

async function mark(tx: Tx, order: OrderRow, { visible, viewed }: OrderSteering): Promise<void> {
  const next = { visible: visible ?? order.visible, viewed: viewed ?? order.viewed }
  if (next.visible === order.visible && next.viewed === order.viewed) return
  Object.assign(order, next, { editedAt: editTime(tx.now(), order.editedAt) })
  await updateOrderRow(tx, order)
  emit(tx, orderUpdated, subjectOf(order.id), { orderId: order.id, reference: order.reference })
}
