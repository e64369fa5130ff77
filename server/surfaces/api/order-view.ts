import type { components } from '#generated/doorstep'
import { listPayments, type Order } from '#modules/orders'
import { listParcels } from '#modules/shipments'
import { coverageOf } from '#modules/stock'
import { getShop } from '#modules/tenants'
import type { Context } from '#platform/context'
import type { FileLinks } from '#platform/files'
import { orderToWire } from './wire/order.ts'

/** The order with all that the caller may know around it: payments are none of the warehouse's business. */
export type DescribeOrder = (ctx: Context, order: Order) => Promise<components['schemas']['Order']>

export const createDescribeOrder =
  (files: FileLinks): DescribeOrder =>
  async (ctx, order) => {
    const isReader = ctx.scopes.has('read:order')
    // Who may only write gets back what it wrote.
    const follows = isReader || ctx.scopes.has('warehouse')
    const [shop, payments, parcels, coverage] = await Promise.all([
      getShop(ctx),
      isReader ? listPayments(ctx, order.id) : null,
      follows ? listParcels(ctx, [order.id]) : [],
      follows && order.status === 'Pending' ? coverageOf(ctx, order.id) : null,
    ])
    return orderToWire(order, {
      currency: shop.currency,
      payments,
      parcels,
      coverage,
      fileUrl: files.urlOf(ctx.shopId),
    })
  }
