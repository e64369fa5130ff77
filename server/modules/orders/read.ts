import { type Context, requireAnyScope, requireScope } from '#platform/context'
import { NotFound } from '#platform/errors'
import type { Keyset } from '#platform/page'
import { selectPlacedPage } from './queries/browse.ts'
import { selectMoves } from './queries/history.ts'
import { type OrderFilter, selectOrderPage, selectOrders, withParts } from './queries.ts'
import type { Order, OrderMove, OrderRow } from './types.ts'

/** One page of orders with lines and documents, oldest first. */
export async function listOrders(
  ctx: Context,
  filter: OrderFilter,
  page: Keyset & { skip?: number },
): Promise<Order[]> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  return withParts(ctx, await selectOrderPage(ctx, filter, page))
}

/** One page of orders with lines and documents, last placed first, those of the same time by reference from the end. */
export async function listPlacedOrders(
  ctx: Context,
  page: { after?: Pick<OrderRow, 'placedAt' | 'reference'> | undefined; limit: number },
): Promise<Order[]> {
  requireScope(ctx, 'read:order')
  return withParts(ctx, await selectPlacedPage(ctx, page))
}

/** The order of this reference. */
export async function findOrder(ctx: Context, reference: string): Promise<Order> {
  const [order] = await listOrders(ctx, { reference }, { limit: 1 })
  if (!order) throw new NotFound('order_not_found', { reference })
  return order
}

/** As `findOrder`, its id alone. */
export async function findOrderId(ctx: Context, reference: string): Promise<string> {
  requireAnyScope(ctx, 'read:order', 'write:order', 'warehouse')
  const [row] = await selectOrderPage(ctx, { reference }, { limit: 1 })
  if (!row) throw new NotFound('order_not_found', { reference })
  return row.id
}

/** Orders by id, oldest first; unknown ids are left out. */
export async function getOrders(ctx: Context, ids: readonly string[]): Promise<Order[]> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  return ids.length > 0 ? withParts(ctx, await selectOrders(ctx, ids)) : []
}

export async function getOrder(ctx: Context, id: string): Promise<Order> {
  const [order] = await getOrders(ctx, [id])
  if (!order) throw new NotFound('order_not_found', { id })
  return order
}

/** The order's moves through the status machine, oldest first. */
export async function getOrderHistory(ctx: Context, id: string): Promise<OrderMove[]> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  const moves = await selectMoves(ctx, id)
  if (moves.length === 0) throw new NotFound('order_not_found', { id })
  return moves
}
