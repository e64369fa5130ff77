import { type Context, requireAnyScope } from '#platform/context'
import { type Count, countOf } from '#platform/count'
import { selectSomeArrived } from './queries.ts'

/** How many deliveries of goods are in the house and not booked in whole. */
export async function countArrivedUpdates(ctx: Context): Promise<Count> {
  requireAnyScope(ctx, 'read:product', 'warehouse')
  return countOf(await selectSomeArrived(ctx))
}
