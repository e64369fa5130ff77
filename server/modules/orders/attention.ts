import { type Context, requireAnyScope, requireScope } from '#platform/context'
import { type Count, countOf } from '#platform/count'
import type { DayWindow } from '#platform/zoned-time'
import { selectOrderDays, selectSomeInStatus } from './queries/attention.ts'
import type { OrderStatus } from './types.ts'

/** How many orders are in any of these states. */
export async function countOrders(ctx: Context, statuses: readonly OrderStatus[]): Promise<Count> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  return countOf((await Promise.all(statuses.map((status) => selectSomeInStatus(ctx, status)))).flat())
}

/** Orders placed on each day of the window, without drafts and those for a try. */
export async function ordersByDay(ctx: Context, window: DayWindow): Promise<{ day: string; orders: number }[]> {
  requireScope(ctx, 'read:order')
  const rows = new Map((await selectOrderDays(ctx, window)).map(({ day, orders }) => [day, orders]))
  return window.days.map((day) => ({ day, orders: rows.get(day) ?? 0 }))
}
