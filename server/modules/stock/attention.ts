import { type Context, requireAnyScope } from '#platform/context'
import { type Count, countOf } from '#platform/count'
import { selectSomeShort } from './queries/attention.ts'

/** How many products have no free unit left for orders that want them. */
export async function countShortProducts(ctx: Context): Promise<Count> {
  requireAnyScope(ctx, 'read:product', 'warehouse')
  return countOf(await selectSomeShort(ctx))
}
