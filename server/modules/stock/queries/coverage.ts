import { sql } from 'kysely'
import type { Context } from '#platform/context'

/** Units that older waiting orders and all firm ones leave of each variant the order reserves; may be negative. */
export async function selectLeftFor(
  ctx: Context,
  orderId: string,
): Promise<{ variantId: string; quantity: number; left: number; expectedAt: Date | null }[]> {
  return ctx.db
    .selectFrom('reservation as held')
    .innerJoin('stock_level as level', 'level.variant_id', 'held.variant_id')
    .select([
      'held.variant_id as variantId',
      'held.quantity',
      'level.expected_at as expectedAt',
      (eb) =>
        sql<number>`(${eb.ref('level.stock')} - (${eb.ref('level.reserved')} - ${eb.ref('level.waiting')}) - coalesce(${eb
          .selectFrom('reservation as older')
          .select((inner) => inner.fn.sum('older.quantity').as('units'))
          .where('older.shop_id', '=', ctx.shopId)
          .where('older.waiting', '=', true)
          .whereRef('older.variant_id', '=', 'held.variant_id')
          .where('older.order_id', '<', orderId)}, 0))::int`.as('left'),
    ])
    .where('held.shop_id', '=', ctx.shopId)
    .where('level.shop_id', '=', ctx.shopId)
    .where('held.order_id', '=', orderId)
    .execute()
}
