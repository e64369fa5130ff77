import type { Order } from '#modules/orders'
import type { Context } from '#platform/context'
import { ordersToWire } from './wire/order.ts'

/** An order as this wire shows it. */
export async function showOrder(ctx: Context, order: Order): Promise<object> {
  const [shown] = await ordersToWire(ctx, [order])
  if (!shown) throw new Error('an order was left out')
  return shown
}
