import { type Context, requireScope } from '#platform/context'
import { COUNTED_ROWS, type Count, upTo } from '#platform/count'
import type { DayWindow } from '#platform/zoned-time'
import { countOrders } from './browse.ts'
import { selectOrderDays } from './queries/attention.ts'
import type { OrderStatus } from './types.ts'

/** How many orders are in any of these states, without those for a try. */
export const countOrdersIn = async (ctx: Context, statuses: readonly OrderStatus[]): Promise<Count> =>
  upTo(await countOrders(ctx, { status: statuses, test: false }, COUNTED_ROWS))

/** Orders placed on each day of the window, without drafts and those for a try. */
export async function ordersByDay(ctx: Context, window: DayWindow): Promise<{ day: string; orders: number }[]> {
  requireScope(ctx, 'read:order')
  const rows = new Map((await selectOrderDays(ctx, window)).map(({ day, orders }) => [day, orders]))
  return window.days.map((day) => ({ day, orders: rows.get(day) ?? 0 }))
}
