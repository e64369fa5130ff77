import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Context } from '#platform/context'
import { FRESH_PLAN } from '#platform/db'
import type { Keyset } from '#platform/page'
import { anyText, beginsWith } from '#platform/sql'
import type { ClaimFilter, ClaimRow, ClaimStatus } from '../types.ts'
import { base } from './claims.ts'

const inStanding = ({ statuses, putAway, orPutAway }: ClaimFilter): RawBuilder<SqlBool> =>
  sql<SqlBool>`(status = any(${statuses ?? []}::text[]) and (put_away_at is null or ${putAway !== false}::boolean)
    or put_away_at is not null and ${orPutAway === true}::boolean)`

const matching = (ctx: Context, filter: ClaimFilter) => {
  const { statuses, types, wishes, orderId, parcelId, shipmentId, open, owner, visible } = filter
  return base(ctx)
    .$if(statuses !== undefined, (qb) => qb.where(inStanding(filter)))
    .$if(types !== undefined, (qb) => qb.where('type', 'in', [...(types ?? [])]))
    .$if(wishes !== undefined, (qb) => qb.where('wish', 'in', [...(wishes ?? [])]))
    .$if(orderId !== undefined, (qb) => qb.where('order_id', '=', orderId ?? ''))
    .$if(parcelId !== undefined, (qb) => qb.where('parcel_id', '=', parcelId ?? ''))
    .$if(shipmentId !== undefined, (qb) => qb.where('shipment_id', '=', shipmentId ?? ''))
    .$if(open !== undefined, (qb) => qb.where('open', '=', open ?? true))
    .$if(owner !== undefined, (qb) => qb.where('owner', '=', owner ?? ''))
    .$if(visible === true, (qb) => qb.where('deleted_at', 'is', null))
}

const newest = (ctx: Context, filter: ClaimFilter, page: Keyset) =>
  matching(ctx, filter)
    .$if(page.after !== undefined, (qb) => qb.where('id', '<', page.after ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .$castTo<ClaimRow>()

/** One page, newest first. */
export const selectClaimPage = (
  ctx: Context,
  filter: ClaimFilter,
  page: Keyset & { skip?: number },
): Promise<ClaimRow[]> =>
  newest(ctx, filter, page)
    .offset(page.skip ?? 0)
    .execute()

/** Claims are found by numbers only that the shop can have given. */
const LARGEST_NUMBER = 2_147_483_647

/** One page of what the text names, newest first: each way of naming is a walk down an index of its own. */
export async function searchClaimPage(
  ctx: Context,
  text: string,
  filter: ClaimFilter,
  page: Keyset,
): Promise<ClaimRow[]> {
  const walk = () => newest(ctx, filter, page).modifyFront(sql.raw(FRESH_PLAN))
  const number = Number(/^(?:c-?)?(\d+)$/i.exec(text)?.[1])
  const found = await Promise.all([
    walk()
      .where((eb) => beginsWith(eb.ref('reference_search'), text))
      .execute(),
    walk().where('email_search', '=', text.toLowerCase()).execute(),
    walk()
      .where('tracking_number', '=', anyText([text, text.toUpperCase()]))
      .execute(),
    number <= LARGEST_NUMBER ? walk().where('number', '=', number).execute() : [],
  ])
  const rows = new Map(found.flat().map((row) => [row.id, row]))
  return [...rows.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, page.limit)
}

/** The last row seen of a list by time; null for one that has none. */
interface DueKey {
  id: string
  dueAt: Date | null
}

/** One page of the open claims, the one that is due first on top; those without a time come last, oldest first. */
export async function selectDuePage(
  ctx: Context,
  filter: ClaimFilter,
  { after, limit }: { after: DueKey | undefined; limit: number },
): Promise<ClaimRow[]> {
  const open = () =>
    matching(ctx, filter)
      .modifyFront(sql.raw(FRESH_PLAN))
      // Written out: a parameter would not tell the planner that the index of open claims serves.
      .where(sql<SqlBool>`open`)
      .$castTo<ClaimRow>()
  const dueAt = after?.dueAt
  const timed =
    dueAt === null
      ? []
      : await open()
          .where('due_at', 'is not', null)
          .$if(dueAt !== undefined, (qb) =>
            qb.where((eb) => eb(eb.refTuple('due_at', 'id'), '>', eb.tuple(dueAt ?? ctx.now(), after?.id ?? ''))),
          )
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit)
          .execute()
  if (timed.length === limit) return timed
  const others = await open()
    .where('due_at', 'is', null)
    .$if(dueAt === null, (qb) => qb.where('id', '>', after?.id ?? ''))
    .orderBy('id')
    .limit(limit - timed.length)
    .execute()
  return [...timed, ...others]
}

export interface OpenCount {
  status: ClaimStatus
  count: number
  /** Of them, those whose time is over. */
  overdue: number
}

export const countOpenByStatus = async (ctx: Context): Promise<OpenCount[]> => {
  const rows = await ctx.db
    .selectFrom('claim')
    .select(({ fn }) => [
      'status',
      fn.countAll<bigint>().as('count'),
      fn.countAll<bigint>().filterWhere('due_at', '<', ctx.now()).as('overdue'),
    ])
    .where('shop_id', '=', ctx.shopId)
    .where(sql<SqlBool>`open`)
    .groupBy('status')
    .$castTo<{ status: ClaimStatus; count: bigint; overdue: bigint }>()
    .execute()
  return rows.map(({ status, count, overdue }) => ({ status, count: Number(count), overdue: Number(overdue) }))
}
