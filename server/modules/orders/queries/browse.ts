import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { FRESH_PLAN } from '#platform/db'
import { beginsWith } from '#platform/sql'
import { orderColumns } from '../queries.ts'
import type { OrderRow, OrderStatus } from '../types.ts'

type Statuses = readonly OrderStatus[] | undefined

interface Page {
  after: string | undefined
  limit: number
}

/**
 * Ids of the newest orders. Each status is a walk of its own down the index, so that rare ones among a million others
 * are found without reading those.
 */
export async function selectNewest(ctx: Context, statuses: Statuses, page: Page): Promise<string[]> {
  if (statuses === undefined) {
    const rows = await newest(ctx, page).execute()
    return rows.map((row) => row.id)
  }
  const wanted = sql<{ status: OrderStatus }>`unnest(${[...new Set(statuses)]}::text[])`
  const rows = await ctx.db
    .selectFrom(wanted.as<'wanted'>(sql`wanted(status)`))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('sales_order')
          .select('sales_order.id')
          .where('sales_order.shop_id', '=', ctx.shopId)
          .whereRef('sales_order.status', '=', 'wanted.status')
          .$if(page.after !== undefined, (qb) => qb.where('sales_order.id', '<', page.after ?? ''))
          .orderBy('sales_order.id', 'desc')
          .limit(page.limit)
          .as('found'),
      (join) => join.onTrue(),
    )
    .select('found.id')
    .orderBy('found.id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map((row) => row.id)
}

/** Last placed first. The columns are walked down the index; those of one time are few. */
export const selectPlacedPage = (
  ctx: Context,
  { after, limit }: { after?: { placedAt: Date; reference: string } | undefined; limit: number },
): Promise<OrderRow[]> =>
  ctx.db
    .selectFrom('sales_order')
    .select(orderColumns)
    .where('shop_id', '=', ctx.shopId)
    .$if(after !== undefined, (qb) =>
      qb
        .where('placed_at', '<=', after?.placedAt ?? ctx.now())
        .where((eb) =>
          eb.or([
            eb('placed_at', '<', after?.placedAt ?? ctx.now()),
            eb(sql`reference collate "C"`, '<', after?.reference ?? ''),
          ]),
        ),
    )
    .orderBy('placed_at', 'desc')
    .orderBy(sql`reference collate "C"`, 'desc')
    .limit(limit)
    .$castTo<OrderRow>()
    .execute()

const newest = (ctx: Context, page: Page) =>
  ctx.db
    .selectFrom('sales_order')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .$if(page.after !== undefined, (qb) => qb.where('id', '<', page.after ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)

/** Ids of the newest orders whose reference begins with the text, in any letter case, or with this tracking number. */
export async function searchNewest(ctx: Context, search: string, statuses: Statuses, page: Page): Promise<string[]> {
  const byReference = newest(ctx, page)
    .modifyFront(sql.raw(FRESH_PLAN))
    .where((eb) => beginsWith(eb.ref('reference_search'), search))
    .$if(statuses !== undefined, (qb) => qb.where('status', 'in', [...(statuses ?? [])]))
  const byTracking = ctx.db
    .selectFrom('parcel')
    .innerJoin('sales_order', 'sales_order.id', 'parcel.order_id')
    .select('sales_order.id')
    .distinct()
    .where('parcel.shop_id', '=', ctx.shopId)
    .where('sales_order.shop_id', '=', ctx.shopId)
    .where('parcel.tracking_number', '=', search)
    .$if(statuses !== undefined, (qb) => qb.where('sales_order.status', 'in', [...(statuses ?? [])]))
    .$if(page.after !== undefined, (qb) => qb.where('sales_order.id', '<', page.after ?? ''))
    .orderBy('sales_order.id', 'desc')
    .limit(page.limit)
  const found = await Promise.all([byReference.execute(), byTracking.execute()])
  const ids = new Set(found.flat().map((row) => row.id))
  return [...ids].sort().reverse().slice(0, page.limit)
}

export interface ChangePage {
  /** The last row seen: rows of the same time have greater ids. */
  after: { id: string; at: Date } | undefined
  limit: number
}

/** Ids of orders that changed after the time, oldest change first. */
export async function selectChanged(
  ctx: Context,
  since: Date,
  statuses: Statuses,
  { after, limit }: ChangePage,
): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('sales_order')
    .modifyFront(sql.raw(FRESH_PLAN))
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('edited_at', '>', since)
    .$if(after !== undefined, (qb) =>
      qb.where((eb) => eb(eb.refTuple('edited_at', 'id'), '>', eb.tuple(after?.at ?? since, after?.id ?? ''))),
    )
    .$if(statuses !== undefined, (qb) => qb.where('status', 'in', [...(statuses ?? [])]))
    .orderBy('edited_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}
