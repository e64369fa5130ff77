import { type Context, requireAnyScope } from '#platform/context'
import { type Count, countOf } from '#platform/count'
import { selectSomeToHandle } from './queries.ts'

/** How many returns are in the house and not handled. */
export async function countReturnsToHandle(ctx: Context): Promise<Count> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  return countOf(await selectSomeToHandle(ctx))
}
