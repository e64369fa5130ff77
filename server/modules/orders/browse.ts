import { type Context, requireAnyScope } from '#platform/context'
import { countNarrowed, searchNarrowed, selectChanged, selectNarrowed } from './queries/browse.ts'
import { narrow, type OrderNarrowing } from './queries/narrow.ts'
import { selectOrders } from './queries.ts'
import type { OrderRow } from './types.ts'

export interface OrderSearch extends OrderNarrowing {
  /**
   * Beginning of the reference or of the customer's name in any letter case, or a whole e-mail address, tracking number
   * or product code. Goes before `changedAfter`.
   */
  search?: string | undefined
  changedAfter?: Date | undefined
}

export interface OrderPage {
  /** The last row of the page before, with its edit time when the list is by change. */
  after?: { id: string; at?: Date } | undefined
  limit: number
  /** Newest first unless told. */
  oldestFirst?: boolean | undefined
}

/** Orders without their lines, for people who look through them: newest first, or with `changedAfter` by oldest change. */
export async function browseOrders(ctx: Context, filter: OrderSearch, page: OrderPage): Promise<OrderRow[]> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  const ids = await matching(ctx, filter, page)
  const rows = new Map((await selectOrders(ctx, ids)).map((row) => [row.id, row]))
  return ids.flatMap((id) => rows.get(id) ?? [])
}

async function matching(ctx: Context, filter: OrderSearch, page: OrderPage): Promise<string[]> {
  const { search, changedAfter } = filter
  const { after, limit, oldestFirst } = page
  const narrowed = await narrow(ctx, filter)
  if (!narrowed) return []
  const walk = { after: after?.id, limit, oldestFirst }
  if (search !== undefined) return searchNarrowed(ctx, search, narrowed, walk)
  if (changedAfter === undefined) return selectNarrowed(ctx, narrowed, walk)
  const position = after && { id: after.id, at: after.at ?? changedAfter }
  return selectChanged(ctx, changedAfter, narrowed, { after: position, limit })
}

/** How many orders fit, counted up to `most`; `changedAfter` is not looked at. */
export async function countOrders(ctx: Context, filter: OrderSearch, most: number): Promise<number> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  const narrowed = await narrow(ctx, filter)
  return narrowed ? countNarrowed(ctx, { text: filter.search, narrowed }, most) : 0
}
