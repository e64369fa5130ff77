import { type Context, requireAnyScope } from '#platform/context'
import { searchNewest, selectChanged, selectNewest } from './queries/browse.ts'
import { selectOrderPage, selectOrders } from './queries.ts'
import type { OrderRow, OrderStatus } from './types.ts'

export interface OrderSearch {
  status?: readonly OrderStatus[] | undefined
  reference?: string | undefined
  /** Beginning of the reference in any letter case, or a whole tracking number. Goes before `changedAfter`. */
  search?: string | undefined
  changedAfter?: Date | undefined
}

/**
 * Orders without their lines, for people who look through them: newest first, or with `changedAfter` by oldest change.
 * `after` is the last row of the page before, with its edit time when the list is by change.
 */
export async function browseOrders(
  ctx: Context,
  filter: OrderSearch,
  page: { after?: { id: string; at?: Date } | undefined; limit: number },
): Promise<OrderRow[]> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  const { status, reference, changedAfter } = filter
  if (reference !== undefined) {
    return page.after ? [] : selectOrderPage(ctx, { reference, status, editedAfter: changedAfter }, { limit: 1 })
  }
  const ids = await matching(ctx, filter, page)
  const rows = new Map((await selectOrders(ctx, ids)).map((row) => [row.id, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

async function matching(
  ctx: Context,
  { status, search, changedAfter }: OrderSearch,
  { after, limit }: { after?: { id: string; at?: Date } | undefined; limit: number },
): Promise<string[]> {
  if (search !== undefined) return searchNewest(ctx, search, status, { after: after?.id, limit })
  if (changedAfter === undefined) return selectNewest(ctx, status, { after: after?.id, limit })
  const position = after && { id: after.id, at: after.at ?? changedAfter }
  return selectChanged(ctx, changedAfter, status, { after: position, limit })
}
