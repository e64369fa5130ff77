import { findVariant } from '#modules/catalog'
import { type Context, requireAnyScope } from '#platform/context'
import { NotFound } from '#platform/errors'
import type { Keyset } from '#platform/page'
import { selectMovements, selectWarehouseStock } from './queries/ledger.ts'
import { type StockFilter, selectStocked, selectVariantPage } from './queries/stocked-variants.ts'
import type { Movement, StockedVariant, WarehouseStock } from './types.ts'

/** One page of variants with their figures, oldest first. */
export async function listStockedVariants(
  ctx: Context,
  filter: StockFilter,
  page: Keyset & { skip?: number },
): Promise<StockedVariant[]> {
  requireAnyScope(ctx, 'read:product', 'warehouse')
  const ids = await selectVariantPage(ctx, filter, page)
  return ids.length > 0 ? selectStocked(ctx, ids) : []
}

/** Variants by id, without an order; unknown ids are left out. */
export async function getStockedVariants(ctx: Context, ids: readonly string[]): Promise<StockedVariant[]> {
  requireAnyScope(ctx, 'read:product', 'write:product', 'warehouse')
  return ids.length > 0 ? selectStocked(ctx, ids) : []
}

export async function getStockedVariant(
  ctx: Context,
  code: string,
): Promise<StockedVariant & { shelves: WarehouseStock[] }> {
  requireAnyScope(ctx, 'read:product', 'write:product', 'warehouse')
  const variant = await findVariant(ctx, code)
  const [stocked] = variant ? await selectStocked(ctx, [variant.id]) : []
  if (!stocked) throw new NotFound('product_not_found', { code })
  return { ...stocked, shelves: await selectWarehouseStock(ctx, [stocked.variant.id]) }
}

/** The ledger of a product, newest first. */
export async function listMovements(ctx: Context, code: string, page: Keyset): Promise<Movement[]> {
  requireAnyScope(ctx, 'read:product', 'warehouse')
  const variant = await findVariant(ctx, code)
  if (!variant) throw new NotFound('product_not_found', { code })
  return selectMovements(ctx, variant.id, page)
}
