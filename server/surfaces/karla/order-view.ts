import type { Order } from '#modules/orders'
import { parcelsOfOrders, type Tracking } from '#modules/shipments'
import { getShop } from '#modules/tenants'
import type { Context } from '#platform/context'
import { toOrder } from './wire/order.ts'

/** An order as this wire shows it, in English. */
export const createOrderView =
  ({ carriers }: Pick<Tracking, 'carriers'>) =>
  async (ctx: Context, order: Order): Promise<object> => {
    const [shop, parcels] = await Promise.all([getShop(ctx), parcelsOfOrders(ctx, [order.id])])
    return toOrder(order, parcels.get(order.id) ?? [], { shop, carriers, language: 'en' })
  }
