import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Context } from '#platform/context'
import { firstUuidAt } from '#platform/ids'
import { ORDER_STATUSES, type OrderStatus } from '../types.ts'

/** What narrows a list of orders. All that is given must hold; absent members narrow nothing. */
export interface OrderNarrowing {
  status?: readonly OrderStatus[] | undefined
  reference?: string | undefined
  /** Two letters in capitals. */
  country?: string | undefined
  shippingCode?: string | undefined
  /** The surface that the order came through. */
  door?: string | undefined
  test?: boolean | undefined
  /** In any letter case. */
  email?: string | undefined
  /** Code of a product that is on a line. */
  sku?: string | undefined
  /** Of a parcel. */
  trackingNumber?: string | undefined
  createdFrom?: Date | undefined
  createdBefore?: Date | undefined
}

/** A narrowing with what only the database knows. */
export interface Narrowed extends OrderNarrowing {
  /** Values of `facet` that fit; absent: every one, or `status` says all. */
  facets?: readonly string[]
  /** Of the product, one or more when its code was used again; absent: any. */
  variantIds?: readonly string[]
}

const SEPARATOR = '\n'
/** Greater than every text that begins with what stands before it. */
const LAST = '\u{10ffff}'

/** Looks up what the narrowing needs from the database. Null: nothing can fit. */
export async function narrow(ctx: Context, narrowing: OrderNarrowing): Promise<Narrowed | null> {
  const [facets, variantIds] = await Promise.all([
    needsFacets(narrowing) ? fittingFacets(ctx, narrowing) : undefined,
    narrowing.sku === undefined ? undefined : variantsOfCode(ctx, narrowing.sku),
  ])
  if (facets?.length === 0 || variantIds?.length === 0) return null
  return { ...narrowing, ...(facets && { facets }), ...(variantIds && { variantIds }) }
}

const needsFacets = ({ country, shippingCode, door, test }: OrderNarrowing): boolean =>
  country !== undefined || shippingCode !== undefined || door !== undefined || test !== undefined

async function fittingFacets(ctx: Context, { status, country, shippingCode, door, test }: OrderNarrowing) {
  const ofCountry = country === undefined ? '' : `${country}${SEPARATOR}`
  const statuses = status ?? (country === undefined ? undefined : ORDER_STATUSES)
  const prefixes = statuses?.map((each) => `${each}${SEPARATOR}${ofCountry}`) ?? ['']
  const facets = await selectFacets(ctx, [...new Set(prefixes)])
  return facets.filter((facet) => {
    const [, , isTest, ofDoor, ...code] = facet.split(SEPARATOR)
    return (
      (shippingCode === undefined || code.join(SEPARATOR) === shippingCode) &&
      (door === undefined || ofDoor === door) &&
      (test === undefined || (isTest === 't') === test)
    )
  })
}

/** The values that orders of the shop have, by one jump down the index for each: there are few of them. */
async function selectFacets(ctx: Context, prefixes: readonly string[]): Promise<string[]> {
  const next = (from: RawBuilder<SqlBool>, below: RawBuilder<string>) => sql`(
    select o.facet from sales_order o
    where o.shop_id = ${ctx.shopId} and ${from} and o.facet < ${below} || ${LAST} collate "C"
    order by o.facet limit 1)`
  const { rows } = await sql<{ facet: string }>`
    with recursive step as (
      select p.prefix, ${next(sql`o.facet >= p.prefix`, sql`p.prefix`)} as facet
      from unnest(${prefixes}::text[]) as p (prefix)
      union all
      select step.prefix, ${next(sql`o.facet > step.facet`, sql`step.prefix`)} from step where step.facet is not null
    )
    select facet from step where facet is not null`.execute(ctx.db)
  return rows.map(({ facet }) => facet)
}

/** Also of products that were deleted: their orders are still there. */
export async function variantsOfCode(ctx: Context, code: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('variant')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('code', '=', code)
    .execute()
  return rows.map(({ id }) => id)
}

/** One page of a walk over orders. */
export interface WalkPage {
  /** Id of the last order seen. */
  after?: string | undefined
  limit: number
  oldestFirst?: boolean | undefined
}

/** What ids of orders, in this column, must lie between: they sort by creation. */
export function boundsOf(
  column: RawBuilder<string>,
  { createdFrom, createdBefore }: OrderNarrowing,
  { after, oldestFirst = false }: Pick<WalkPage, 'after' | 'oldestFirst'>,
): RawBuilder<SqlBool>[] {
  return [
    ...(createdFrom ? [sql<SqlBool>`${column} >= ${firstUuidAt(createdFrom)}::uuid`] : []),
    ...(createdBefore ? [sql<SqlBool>`${column} < ${firstUuidAt(createdBefore)}::uuid`] : []),
    ...(after === undefined
      ? []
      : [oldestFirst ? sql<SqlBool>`${column} > ${after}::uuid` : sql<SqlBool>`${column} < ${after}::uuid`]),
  ]
}

/** What must hold for an order `o`, beside the bounds of its id. */
export function conditionsOf(ctx: Context, narrowed: Narrowed): RawBuilder<SqlBool>[] {
  const { status, reference, facets, email, variantIds, trackingNumber } = narrowed
  return [
    ...(reference === undefined ? [] : [sql<SqlBool>`o.reference = ${reference}`]),
    ...(facets ? [sql<SqlBool>`o.facet = any(${facets}::text[])`] : []),
    ...(status && !facets ? [sql<SqlBool>`o.status = any(${status}::text[])`] : []),
    ...(email === undefined ? [] : [sql<SqlBool>`o.email_search = lower(left(${email}::text, 255))`]),
    ...(variantIds
      ? [
          sql<SqlBool>`exists (select from order_line l where l.shop_id = ${ctx.shopId} and l.order_id = o.id
            and l.variant_id = any(${variantIds}::uuid[]))`,
        ]
      : []),
    ...(trackingNumber === undefined
      ? []
      : [
          sql<SqlBool>`exists (select from parcel p where p.shop_id = ${ctx.shopId} and p.order_id = o.id
            and p.tracking_number = ${trackingNumber})`,
        ]),
  ]
}
