import { type Context, requireScope, type Tx } from '#platform/context'
import { deleteMeasures, type Measure, selectMeasures } from './queries/personal-data.ts'

/** What the pages of orders showed, and what was followed from there. */
export async function exportMeasures(ctx: Context, orderIds: readonly string[]): Promise<Measure[]> {
  requireScope(ctx, 'admin')
  return orderIds.length > 0 ? selectMeasures(ctx, orderIds) : []
}

/** Forgets it; the counts of campaigns lose these orders. */
export async function eraseMeasures(tx: Tx, orderIds: readonly string[]): Promise<number> {
  requireScope(tx, 'admin')
  return orderIds.length > 0 ? deleteMeasures(tx, orderIds) : 0
}
