import type { Context } from '#platform/context'
import type { OrderOfSegments } from '../choose-campaign.ts'

/** The order with the segments that it was placed with; undefined when there is none. */
export const selectOrder = (
  ctx: Context,
  by: { id: string } | { reference: string },
): Promise<OrderOfSegments | undefined> =>
  ctx.db
    .selectFrom('sales_order')
    .select(['id', 'segments'])
    .where('shop_id', '=', ctx.shopId)
    .where('id' in by ? 'id' : 'reference', '=', 'id' in by ? by.id : by.reference)
    .executeTakeFirst()
