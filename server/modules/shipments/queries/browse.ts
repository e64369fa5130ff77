import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#generated/db'
import type { Context } from '#platform/context'
import { COUNTED_ROWS } from '#platform/count'
import { FRESH_PLAN } from '#platform/db'
import type { Keyset } from '#platform/page'
import { anyText, beginsWith } from '#platform/sql'
import { ENDED_DAYS, type Need, STUCK_DAYS } from '../needs.ts'
import { numberKey } from '../numbers.ts'
import type { ShipmentBrowse } from '../types.ts'

type Eb = ExpressionBuilder<DB, 'shipment'>

const DAY_MS = 24 * 3_600_000

const daysAgo = (ctx: Context, days: number): Date => new Date(ctx.now().getTime() - days * DAY_MS)

/** Written so that the planner sees the indexes that hold just these rows: statuses are literals. */
const NEED_SQL: Record<Need, (ctx: Context) => Expression<SqlBool>> = {
  late: (ctx) =>
    sql<SqlBool>`(shipment.late_at is not null and shipment.final_at is null and shipment.promised_at < ${ctx.now()})`,
  stuck: (ctx) => {
    const since = daysAgo(ctx, STUCK_DAYS)
    return sql<SqlBool>`(shipment.status in ('INFO_RECEIVED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY') and shipment.final_at is null
      and shipment.quiet_day <= (${since}::timestamptz at time zone 'UTC')::date
      and greatest(shipment.last_event_at, shipment.status_at, shipment.created_at) < ${since})`
  },
  problem: (ctx) =>
    sql<SqlBool>`(shipment.status in ('EXCEPTION', 'FAILED_ATTEMPT', 'RETURNED_TO_SENDER')
      and (shipment.final_at is null or shipment.final_at > ${daysAgo(ctx, ENDED_DAYS)}))`,
}

/** How the country of a shipment's order is found: for each shipment, or once for all orders. */
type Look = 'each' | 'all'

/** Rows of shipments that are more than planned, which meet what narrows. */
function narrowed(ctx: Context, filter: ShipmentBrowse, look: Look = 'each') {
  const { carrier, country, lastSeenIn, late, issue, statuses } = filter
  return ctx.db
    .selectFrom('shipment')
    .modifyFront(sql.raw(FRESH_PLAN))
    .select('shipment.id')
    .where('shipment.shop_id', '=', ctx.shopId)
    .where('shipment.draft', '=', false)
    .$if(statuses !== undefined, (qb) => qb.where('shipment.status', '=', anyText([...new Set(statuses)])))
    .$if(late !== undefined, (qb) => qb.where((eb) => (late ? isLate(ctx) : eb.not(isLate(ctx)))))
    .$if(issue !== undefined, (qb) => qb.where((eb) => (issue ? hasIssue(ctx) : eb.not(hasIssue(ctx)))))
    .$if(carrier !== undefined, (qb) =>
      qb.where((eb) => withParcel(ctx, eb, sql<SqlBool>`parcel.carrier = ${carrier ?? ''}`)),
    )
    .$if(lastSeenIn !== undefined, (qb) =>
      qb.where((eb) =>
        withParcel(
          ctx,
          eb,
          sql<SqlBool>`(parcel.final_at is null and parcel.last_place ->> 'countryCode' = ${lastSeenIn ?? ''})`,
        ),
      ),
    )
    .$if(country !== undefined, (qb) => qb.where(destinationIs(ctx, country ?? '', look)))
}

const isLate = (ctx: Context) =>
  sql<SqlBool>`(shipment.promised_at is not null and coalesce(shipment.delivered_at, ${ctx.now()}) > shipment.promised_at)`

const hasIssue = (ctx: Context) =>
  sql<SqlBool>`exists (select 1 from shipment_issue i
    where i.shop_id = ${ctx.shopId} and i.shipment_id = shipment.id and i.resolved_at is null)`

const destinationIs = (ctx: Context, country: string, look: Look) =>
  look === 'each'
    ? sql<SqlBool>`coalesce(shipment.recipient ->> 'countryCode', (select o.customer ->> 'countryCode' from sales_order o
        where o.shop_id = ${ctx.shopId} and o.id = shipment.order_id)) = ${country}`
    : sql<SqlBool>`(shipment.recipient ->> 'countryCode' = ${country}
        or (shipment.recipient ->> 'countryCode' is null and shipment.order_id in (
          select o.id from sales_order o where o.shop_id = ${ctx.shopId} and o.customer ->> 'countryCode' = ${country})))`

const withParcel = (ctx: Context, eb: Eb, condition: Expression<SqlBool>) =>
  eb.exists(
    eb
      .selectFrom('parcel')
      .select('parcel.id')
      .where('parcel.shop_id', '=', ctx.shopId)
      .whereRef('parcel.shipment_id', '=', 'shipment.id')
      .where(condition),
  )

type Rows = ReturnType<typeof narrowed>

/** Each way of belonging to the list is a walk of its own down an index, so that few among a million are found at once. */
function walks(ctx: Context, filter: ShipmentBrowse, look: Look = 'each'): Rows[] {
  const { needs, statuses, search } = filter
  if (search !== undefined) return searched(ctx, filter, search)
  if (needs !== undefined) {
    return [...new Set(needs)].map((need) => narrowed(ctx, filter, look).where(NEED_SQL[need](ctx)))
  }
  if (statuses === undefined) return [narrowed(ctx, filter, look)]
  return [...new Set(statuses)].map((status) => narrowed(ctx, { ...filter, statuses: [status] }, look))
}

/** Shipments that the text names: by a whole number, reference or e-mail address, or the beginning of an order's number. */
function searched(ctx: Context, filter: ShipmentBrowse, text: string): Rows[] {
  const rows = () => {
    const { needs, ...rest } = filter
    const found = narrowed(ctx, rest)
    return needs ? found.where((eb) => eb.or([...new Set(needs)].map((need) => NEED_SQL[need](ctx)))) : found
  }
  const ofOrders = (condition: Expression<SqlBool>) =>
    rows().where((eb) =>
      eb(
        'shipment.order_id',
        'in',
        eb
          .selectFrom('sales_order')
          .select('sales_order.id')
          .where('sales_order.shop_id', '=', ctx.shopId)
          .where(condition),
      ),
    )
  return [
    rows().where('shipment.reference', '=', text),
    rows().where('shipment.order_reference', '=', text),
    rows().where((eb) =>
      eb(
        'shipment.id',
        'in',
        eb
          .selectFrom('parcel')
          .select('parcel.shipment_id')
          .where('parcel.shop_id', '=', ctx.shopId)
          .where('parcel.number_key', '=', numberKey(text)),
      ),
    ),
    ofOrders(beginsWith(sql.ref('sales_order.reference_search'), text)),
    ofOrders(sql<SqlBool>`sales_order.email_search = ${text.toLowerCase()}`),
  ]
}

/** Ids of one page, newest first. Countries that few go to would be looked for in the order of each shipment. */
export async function browseShipmentIds(ctx: Context, filter: ShipmentBrowse, page: Keyset): Promise<string[]> {
  if (filter.country === undefined || filter.search !== undefined) return newestOf(walks(ctx, filter), page)
  const last = await selectLastNear(ctx, page)
  const each = walks(ctx, filter)
  if (last === undefined) return newestOf(each, page)
  const near = await newestOf(
    each.map((rows) => rows.where('shipment.id', '>=', last)),
    page,
  )
  return near.length === page.limit ? near : newestOf(walks(ctx, filter, 'all'), page)
}

/** So many orders are looked up one by one before all of them are looked through at once. */
const NEAR = 2000

/** Id of the last of the shipments that are looked at one by one; undefined when there are no more than these. */
async function selectLastNear(ctx: Context, page: Keyset): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('shipment')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .$if(page.after !== undefined, (qb) => qb.where('id', '<', page.after ?? ''))
    .orderBy('id', 'desc')
    .limit(sql.lit(1))
    .offset(sql.lit(NEAR))
    .executeTakeFirst()
  return row?.id
}

async function newestOf(walked: readonly Rows[], page: Keyset): Promise<string[]> {
  const found = await Promise.all(
    walked.map((rows) =>
      rows
        .$if(page.after !== undefined, (qb) => qb.where('shipment.id', '<', page.after ?? ''))
        .orderBy('shipment.id', 'desc')
        .limit(page.limit)
        .execute(),
    ),
  )
  const ids = new Set(found.flat().map(({ id }) => id))
  return [...ids].sort().reverse().slice(0, page.limit)
}

/** As many of the shipments that need this as are counted, in no order. */
export const selectNeeding = (ctx: Context, need: Need): Promise<{ id: string }[]> =>
  narrowed(ctx, {}).where(NEED_SQL[need](ctx)).limit(COUNTED_ROWS).execute()
