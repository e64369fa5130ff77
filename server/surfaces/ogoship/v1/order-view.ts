import type { Order } from '#modules/orders'
import type { Context } from '#platform/context'
import type { FileLinks } from '#platform/files'
import { toOrder } from './wire/order.ts'

/** An order as this wire shows it. */
export const createOrderView =
  (files: FileLinks) =>
  async (ctx: Context, order: Order): Promise<object> =>
    toOrder(order, files.urlOf(ctx.shopId))
