import { getShop } from '#modules/tenants'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { moveReservation } from './moves.ts'
import { lockFreeOrders, selectLines, selectReservedBefore } from './queries.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Reserved orders that were held longer than the shop allows become Draft and give their units back. A shop without
 * a period keeps them; Locked ones never lapse. Answers how many lapsed.
 */
export async function lapseReservations(ctx: Context): Promise<number> {
  requireScope(ctx, 'admin')
  const { reservationDays } = await getShop(ctx)
  if (reservationDays === null) return 0
  const before = new Date(ctx.now().getTime() - reservationDays * DAY_MS)
  let lapsed = 0
  for (const id of await selectReservedBefore(ctx, before)) {
    await inTransaction(ctx, async (tx) => {
      const [order] = await lockFreeOrders(tx, [id])
      if (order?.status !== 'Reserved') return
      await moveReservation(tx, order, 'Draft', await selectLines(tx, [id]))
      lapsed++
    })
  }
  return lapsed
}
