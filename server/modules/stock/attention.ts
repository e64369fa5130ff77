import { type Context, requireAnyScope } from '#platform/context'
import { COUNTED_ROWS, type Count, countOf } from '#platform/count'
import { selectVariantPage } from './queries/stocked-variants.ts'

/** How many products run out. */
export async function countRunningOut(ctx: Context): Promise<Count> {
  requireAnyScope(ctx, 'read:product', 'warehouse')
  return countOf(await selectVariantPage(ctx, { runningOut: true }, { limit: COUNTED_ROWS }))
}
