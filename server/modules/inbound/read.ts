import { type Context, requireAnyScope } from '#platform/context'
import { NotFound } from '#platform/errors'
import type { Keyset } from '#platform/page'
import { type StockUpdateFilter, selectStockUpdates, selectUpdatePage, withLines } from './queries.ts'
import type { StockUpdate } from './types.ts'

/** One page, oldest first. */
export async function listStockUpdates(
  ctx: Context,
  filter: StockUpdateFilter,
  page: Keyset & { skip?: number },
): Promise<StockUpdate[]> {
  requireAnyScope(ctx, 'read:product', 'warehouse')
  return withLines(ctx, await selectUpdatePage(ctx, filter, page))
}

export async function getStockUpdates(ctx: Context, ids: readonly string[]): Promise<StockUpdate[]> {
  requireAnyScope(ctx, 'read:product', 'warehouse')
  return ids.length > 0 ? withLines(ctx, await selectStockUpdates(ctx, ids)) : []
}

export async function getStockUpdate(ctx: Context, id: string): Promise<StockUpdate> {
  const [update] = await getStockUpdates(ctx, [id])
  if (!update) throw new NotFound('stock_update_not_found', { id })
  return update
}
