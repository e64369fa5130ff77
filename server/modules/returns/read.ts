import { findOrderReferences, listOrders } from '#modules/orders'
import { type Context, requireAnyScope } from '#platform/context'
import { NotFound } from '#platform/errors'
import type { Keyset } from '#platform/page'
import { type ReturnFilter, selectReturnLines, selectReturnPage, selectReturns } from './queries.ts'
import type { WarehouseReturn } from './types.ts'

/** One page, oldest first. */
export async function listReturns(
  ctx: Context,
  filter: ReturnFilter,
  page: Keyset & { skip?: number },
): Promise<WarehouseReturn[]> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  const { orderReference, ...rest } = filter
  if (orderReference === undefined) return withParts(ctx, await selectReturnPage(ctx, rest, page))
  const [order] = await listOrders(ctx, { reference: orderReference }, { limit: 1 })
  return order ? withParts(ctx, await selectReturnPage(ctx, { ...rest, orderId: order.id }, page)) : []
}

export async function getReturns(ctx: Context, ids: readonly string[]): Promise<WarehouseReturn[]> {
  requireAnyScope(ctx, 'read:order', 'write:order', 'warehouse')
  return ids.length > 0 ? withParts(ctx, await selectReturns(ctx, ids)) : []
}

export async function getReturn(ctx: Context, id: string): Promise<WarehouseReturn> {
  const [found] = await getReturns(ctx, [id])
  if (!found) throw new NotFound('return_not_found', { id })
  return found
}

async function withParts(ctx: Context, rows: Awaited<ReturnType<typeof selectReturns>>): Promise<WarehouseReturn[]> {
  if (rows.length === 0) return []
  const orderIds = [...new Set(rows.flatMap((row) => row.orderId ?? []))]
  const [lines, references] = await Promise.all([
    selectReturnLines(
      ctx,
      rows.map((row) => row.id),
    ),
    findOrderReferences(ctx, orderIds),
  ])
  const returns = new Map<string, WarehouseReturn>(
    rows.map((row) => [
      row.id,
      { ...row, orderReference: row.orderId ? (references.get(row.orderId) ?? null) : null, lines: [] },
    ]),
  )
  for (const { returnId, ...line } of lines) returns.get(returnId)?.lines.push(line)
  return [...returns.values()]
}
