import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Context } from '#platform/context'
import { FRESH_PLAN } from '#platform/db'
import { beginsWith } from '#platform/sql'
import { orderColumns } from '../queries.ts'
import type { OrderRow } from '../types.ts'
import { boundsOf, conditionsOf, type Narrowed, numberKey, variantsOfCode, type WalkPage } from './narrow.ts'

type Condition = RawBuilder<SqlBool>

const all = (conditions: readonly Condition[]): Condition => sql<SqlBool>`${sql.join(conditions, sql` and `)}`

/** Rows to look through: `key` is the column with the id of the order. */
interface Source {
  from: RawBuilder<unknown>
  key: RawBuilder<string>
  where: Condition[]
  /** Adds the order `o` for what must hold for it beside; null: the rows are orders. */
  join: { text: RawBuilder<unknown>; where: Condition } | null
  /** What these rows meet already. */
  meets: readonly (keyof Narrowed)[]
}

const ordersThemselves = ({ shopId }: Context): Source => ({
  from: sql`sales_order o`,
  key: sql<string>`o.id`,
  where: [sql<SqlBool>`o.shop_id = ${shopId}`],
  join: null,
  meets: [],
})

const linesOf = ({ shopId }: Context, variantIds: readonly string[]): Source => ({
  from: sql`order_line l`,
  key: sql<string>`l.order_id`,
  where: [
    sql<SqlBool>`l.shop_id = ${shopId}`,
    // The index is walked in order for one value only.
    variantIds.length === 1
      ? sql<SqlBool>`l.variant_id = ${variantIds[0]}::uuid`
      : sql<SqlBool>`l.variant_id = any(${variantIds}::uuid[])`,
  ],
  join: { text: sql`join sales_order o on o.id = l.order_id`, where: sql<SqlBool>`o.shop_id = ${shopId}` },
  meets: ['variantIds'],
})

const parcelsOf = ({ shopId }: Context, trackingNumber: string): Source => ({
  from: sql`parcel p`,
  key: sql<string>`p.order_id`,
  where: [
    sql<SqlBool>`p.shop_id = ${shopId}`,
    sql<SqlBool>`p.order_id is not null`,
    sql<SqlBool>`p.number_key = ${numberKey(trackingNumber)}`,
  ],
  join: { text: sql`join sales_order o on o.id = p.order_id`, where: sql<SqlBool>`o.shop_id = ${shopId}` },
  meets: ['trackingNumber'],
})

/** The part of a statement that finds the orders of these rows: no more is joined than has to be looked at. */
function idsFrom(ctx: Context, source: Source, narrowed: Narrowed, page: Pick<WalkPage, 'after' | 'oldestFirst'>) {
  const { from, key, where, join, meets } = source
  const left = Object.fromEntries(Object.entries(narrowed).filter(([name]) => !meets.some((met) => met === name)))
  const conditions = conditionsOf(ctx, left)
  const joined = join && conditions.length > 0
  const every = [...where, ...(joined ? [join.where] : []), ...boundsOf(key, narrowed, page), ...conditions]
  return sql<{ id: string }>`
    select ${join ? sql`distinct` : sql``} ${key} as id from ${from} ${joined ? join.text : sql``}
    where ${all(every)}`
}

const inOrder = (oldestFirst = false) => (oldestFirst ? sql`asc` : sql`desc`)

const pageFrom = (ctx: Context, source: Source, narrowed: Narrowed, page: WalkPage) => sql<{ id: string }>`
  ${idsFrom(ctx, source, narrowed, page)}
  order by ${source.key} ${inOrder(page.oldestFirst)} limit ${page.limit}`

/** Values of a column that are walked each by itself: rare ones among a million others are found without reading those. */
const walkEach = (
  ctx: Context,
  { column, values }: { column: 'status' | 'facet'; values: readonly string[] },
  narrowed: Narrowed,
  page: WalkPage,
) => sql<{ id: string }>`
  select found.id from unnest(${[...new Set(values)]}::text[]) as wanted (value) cross join lateral (
    select o.id from sales_order o
    where ${all([
      sql<SqlBool>`o.shop_id = ${ctx.shopId}`,
      sql<SqlBool>`${sql.ref(`o.${column}`)} = wanted.value`,
      ...boundsOf(sql`o.id`, narrowed, page),
    ])}
    order by o.id ${inOrder(page.oldestFirst)} limit ${page.limit}
  ) found
  order by found.id ${inOrder(page.oldestFirst)} limit ${page.limit}`

/** Walks of more values cost more than reading orders that do not fit. */
const MOST_WALKS = 1000
/** So many orders are looked at one by one faster than a long list is walked for rare ones. */
const FEW = 5000

/** Ids of the orders that fit, newest first unless told. */
export async function selectNarrowed(ctx: Context, narrowed: Narrowed, page: WalkPage): Promise<string[]> {
  const { variantIds, reference, email, trackingNumber } = narrowed
  const byProduct = variantIds && (narrowed.facets ?? narrowed.status) !== undefined
  if (byProduct && (reference ?? email ?? trackingNumber) === undefined)
    return selectOfProduct(ctx, variantIds, narrowed, page)
  const { rows } = await walkFor(ctx, narrowed, page).execute(ctx.db)
  return rows.map(({ id }) => id)
}

/**
 * Orders of a product that must meet more: by what is rarer where that is rare, else along the product's lines as far
 * as a page is mostly filled, and where it was not, by all that fit at once.
 */
async function selectOfProduct(
  ctx: Context,
  variantIds: readonly string[],
  narrowed: Narrowed,
  page: WalkPage,
): Promise<string[]> {
  const idsOf = async (statement: RawBuilder<{ id: string }>) =>
    (await statement.execute(ctx.db)).rows.map(({ id }) => id)
  const { few, manyLines } = await fewOf(ctx, narrowed, variantIds)
  if (few) return idsOf(fewFirst(ctx, few, narrowed, page))
  const lines = manyLines ? nearLinesOf(ctx, variantIds, narrowed, page) : linesOf(ctx, variantIds)
  const near = await idsOf(fresh(pageFrom(ctx, lines, narrowed, page)))
  if (!manyLines || near.length === page.limit) return near
  return idsOf(fresh(allAtOnce(ctx, linesOf(ctx, variantIds), narrowed, page)))
}

/** The first lines of the walk, as many as are few. */
function nearLinesOf(ctx: Context, variantIds: readonly string[], narrowed: Narrowed, page: WalkPage): Source {
  const { where, ...lines } = linesOf(ctx, variantIds)
  const bounded = all([...where, ...boundsOf(lines.key, narrowed, page)])
  const near = sql`select l.order_id from order_line l where ${bounded}
    order by l.order_id ${inOrder(page.oldestFirst)} limit ${FEW}`
  return { ...lines, from: sql`(${near}) l`, where: [] }
}

/** Left to find a page of them, PostgreSQL would look at one order after the other in the hope of filling it soon. */
const allAtOnce = (ctx: Context, source: Source, narrowed: Narrowed, page: WalkPage) => sql<{ id: string }>`
  with found as materialized (${idsFrom(ctx, source, narrowed, page)})
  select id from found order by id ${inOrder(page.oldestFirst)} limit ${page.limit}`

function walkFor(ctx: Context, narrowed: Narrowed, page: WalkPage): RawBuilder<{ id: string }> {
  const { facets, status, reference, email, variantIds, trackingNumber } = narrowed
  if (trackingNumber !== undefined) return fresh(pageFrom(ctx, parcelsOf(ctx, trackingNumber), narrowed, page))
  if (reference !== undefined || email !== undefined) return fresh(pageFrom(ctx, ordersThemselves(ctx), narrowed, page))
  if (variantIds) return fresh(pageFrom(ctx, linesOf(ctx, variantIds), narrowed, page))
  if (facets && facets.length <= MOST_WALKS) return walkEach(ctx, { column: 'facet', values: facets }, narrowed, page)
  if (status && !facets) return walkEach(ctx, { column: 'status', values: status }, narrowed, page)
  return fresh(pageFrom(ctx, ordersThemselves(ctx), narrowed, page))
}

const fresh = <Row>(statement: RawBuilder<Row>): RawBuilder<Row> => sql<Row>`${sql.raw(FRESH_PLAN)} ${statement}`

/** What tells orders by their status or facet, when it does so better than the product. */
async function fewOf(
  ctx: Context,
  narrowed: Narrowed,
  variantIds: readonly string[],
): Promise<{ few: Condition | null; manyLines: boolean }> {
  const { facets, status = [] } = narrowed
  const fits = facets ? sql<SqlBool>`o.facet = any(${facets}::text[])` : sql<SqlBool>`o.status = any(${status}::text[])`
  const lines = sql`select from order_line l where l.shop_id = ${ctx.shopId} and l.variant_id = any(${variantIds}::uuid[])`
  const orders = sql`select from sales_order o where o.shop_id = ${ctx.shopId} and ${fits}`
  const { rows } = await sql<{ lines: number; orders: number }>`
    select (select count(*)::int from (${lines} limit ${FEW + 1}) l) as lines,
      (select count(*)::int from (${orders} limit ${FEW + 1}) o) as orders`.execute(ctx.db)
  const counted = rows[0] ?? { lines: 0, orders: 0 }
  const manyLines = counted.lines > FEW
  return { few: manyLines && counted.orders <= FEW ? fits : null, manyLines }
}

/** The few are found first and looked at one by one; left alone, PostgreSQL would guess how many there are. */
const fewFirst = (ctx: Context, few: Condition, narrowed: Narrowed, page: WalkPage) => sql<{ id: string }>`
  with few as materialized (select o.id from sales_order o where o.shop_id = ${ctx.shopId} and ${few})
  select o.id from few join sales_order o on o.id = few.id
  where ${all([
    sql<SqlBool>`o.shop_id = ${ctx.shopId}`,
    ...boundsOf(sql`o.id`, narrowed, page),
    ...conditionsOf(ctx, narrowed),
  ])}
  order by o.id ${inOrder(page.oldestFirst)} limit ${page.limit}`

/** Where a text that somebody looks for may stand: each is a way to orders of its own. */
async function placesOf(ctx: Context, text: string): Promise<Source[]> {
  const variantIds = await variantsOfCode(ctx, text)
  const orders = ordersThemselves(ctx)
  const where = (condition: Condition): Source => ({ ...orders, where: [...orders.where, condition] })
  return [
    where(beginsWith(sql`o.reference_search`, text)),
    where(beginsWith(sql`o.name_search`, text)),
    where(sql<SqlBool>`o.email_search = lower(left(${text}::text, 255))`),
    parcelsOf(ctx, text),
    ...(variantIds.length > 0 ? [linesOf(ctx, variantIds)] : []),
  ]
}

/**
 * Ids of the orders whose reference or customer's name begins with the text, in any letter case, or that have exactly
 * this e-mail address, tracking number or product code.
 */
export async function searchNarrowed(
  ctx: Context,
  text: string,
  narrowed: Narrowed,
  page: WalkPage,
): Promise<string[]> {
  const places = await placesOf(ctx, text)
  const found = await Promise.all(places.map((place) => fresh(pageFrom(ctx, place, narrowed, page)).execute(ctx.db)))
  const ids = [...new Set(found.flatMap(({ rows }) => rows.map(({ id }) => id)))].sort()
  return (page.oldestFirst ? ids : ids.reverse()).slice(0, page.limit)
}

/** How many orders fit, up to `most`. */
export async function countNarrowed(
  ctx: Context,
  { text, narrowed }: { text: string | undefined; narrowed: Narrowed },
  most: number,
): Promise<number> {
  const places = text === undefined ? [placeToCount(ctx, narrowed)] : await placesOf(ctx, text)
  const parts = places.map((place) => sql`(${idsFrom(ctx, place, narrowed, {})} limit ${most})`)
  const { rows } = await fresh(sql<{ count: number }>`
    select count(*)::int as count from (select id from (${sql.join(parts, sql` union `)}) found limit ${most}) counted`).execute(
    ctx.db,
  )
  return rows[0]?.count ?? 0
}

function placeToCount(ctx: Context, { reference, trackingNumber, email, variantIds }: Narrowed): Source {
  if (trackingNumber !== undefined) return parcelsOf(ctx, trackingNumber)
  return variantIds && email === undefined && reference === undefined ? linesOf(ctx, variantIds) : ordersThemselves(ctx)
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

export interface ChangePage {
  /** The last row seen: rows of the same time have greater ids. */
  after: { id: string; at: Date } | undefined
  limit: number
}

/** Ids of orders that changed after the time, oldest change first. */
export async function selectChanged(
  ctx: Context,
  since: Date,
  narrowed: Narrowed,
  { after, limit }: ChangePage,
): Promise<string[]> {
  const { rows } = await fresh(sql<{ id: string }>`
    select o.id from sales_order o
    where ${all([
      sql<SqlBool>`o.shop_id = ${ctx.shopId}`,
      sql<SqlBool>`o.edited_at > ${since}`,
      ...(after ? [sql<SqlBool>`(o.edited_at, o.id) > (${after.at}, ${after.id}::uuid)`] : []),
      ...boundsOf(sql`o.id`, narrowed, {}),
      ...conditionsOf(ctx, narrowed),
    ])}
    order by o.edited_at, o.id limit ${limit}`).execute(ctx.db)
  return rows.map(({ id }) => id)
}
