import { type SqlBool, sql } from 'kysely'
import type { Context } from '#platform/context'
import { COUNTED_ROWS } from '#platform/count'

export const selectSomeShort = (ctx: Context): Promise<{ variantId: string }[]> =>
  ctx.db
    .selectFrom('stock_level')
    .innerJoin('variant', 'variant.id', 'stock_level.variant_id')
    .select('stock_level.variant_id as variantId')
    .where('stock_level.shop_id', '=', ctx.shopId)
    .where('variant.shop_id', '=', ctx.shopId)
    .where('variant.deleted_at', 'is', null)
    .where(sql<SqlBool>`stock_level.reserved > 0 and stock_level.stock <= stock_level.reserved`)
    .limit(COUNTED_ROWS)
    .execute()
