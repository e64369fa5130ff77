import { getShop } from '#modules/tenants'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { Conflict, NotFound } from '#platform/errors'
import { requireShippable } from './change-order.ts'
import { moveReservation } from './moves.ts'
import { requireSum } from './place-order.ts'
import { lockOrder, selectLines, withParts } from './queries.ts'
import type { Order, OrderContent, SaleFacts } from './types.ts'

/** What the buyer settles last. Members that are absent stay as they were quoted. */
export type Confirmation = Partial<
  Pick<OrderContent, 'shippingCode' | 'priceTotal' | 'customer'> &
    Pick<SaleFacts, 'adjustments' | 'shippingPrice' | 'paymentMethod' | 'buyer' | 'billing' | 'placedAt'>
>

/**
 * The buyer commits to an order that was only quoted so far: its goods are reserved, and it goes to the warehouse or, in
 * shops that clear orders themselves, waits for that. Once an order.
 */
export async function confirmOrder(ctx: Context, id: string, confirmation: Confirmation): Promise<Order> {
  requireScope(ctx, 'write:order')
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, { id })
    if (!order) throw new NotFound('order_not_found', { id })
    if (order.status === 'Cancelled') throw new Conflict('order_is_cancelled')
    if (order.confirmedAt || order.status !== 'Draft') throw new Conflict('order_is_confirmed')
    const lines = await selectLines(tx, [id])
    Object.assign(order, confirmation)
    requireSum(order, lines)
    await requireShippable(tx, order)
    const { requiresAuthorization } = await getShop(tx)
    await moveReservation(tx, order, requiresAuthorization ? 'Reserved' : 'New', lines)
    const [confirmed] = await withParts(tx, [order])
    if (!confirmed) throw new Error('the order vanished under its lock')
    return confirmed
  })
}
