import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { DayWindow } from '#platform/zoned-time'

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
