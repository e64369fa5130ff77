import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { COUNTED_ROWS } from '#platform/count'
import type { DayWindow } from '#platform/zoned-time'
import type { OrderStatus } from '../types.ts'

export const selectSomeInStatus = (ctx: Context, status: OrderStatus): Promise<{ id: string }[]> =>
  ctx.db
    .selectFrom('sales_order')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('status', '=', status)
    .where('test', '=', false)
    .limit(COUNTED_ROWS)
    .execute()

/** Days without an order are left out. */
export async function selectOrderDays(
  ctx: Context,
  { timeZone, from, to }: DayWindow,
): Promise<{ day: string; orders: number }[]> {
  const { rows } = await sql<{ day: string; orders: number }>`
    select to_char((placed_at at time zone ${timeZone})::date, 'YYYY-MM-DD') as day, count(*)::int as orders
    from sales_order
    where shop_id = ${ctx.shopId} and placed_at >= ${from} and placed_at < ${to} and not test and status <> 'Draft'
    group by 1`.execute(ctx.db)
  return rows
}
