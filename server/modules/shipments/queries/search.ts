import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#generated/db'
import type { Context } from '#platform/context'
import { anyText } from '#platform/sql'
import type { SearchPage, ShipmentFilter, ShipmentSort } from '../types.ts'
import { trackingStateSql } from './tracking-state.ts'

type Eb = ExpressionBuilder<DB, 'shipment'>

const SORTS = {
  createdAt: 'shipment.created_at',
  updatedAt: 'shipment.edited_at',
  statusAt: 'shipment.status_at',
  promisedAt: 'shipment.promised_at',
  deliveredAt: 'shipment.delivered_at',
  orderReference: 'shipment.order_reference',
} as const satisfies Record<ShipmentSort['by'], string>

/** Ids of one page of the shop's shipments, and how many match in all. */
export async function searchShipmentIds(
  ctx: Context,
  filter: ShipmentFilter,
  sort: ShipmentSort,
  page: SearchPage,
): Promise<{ ids: string[]; total: number }> {
  const matching = ctx.db
    .selectFrom('shipment')
    .where('shipment.shop_id', '=', ctx.shopId)
    .where((eb) => eb.and(conditions(eb, ctx, filter)))
  const [rows, count] = await Promise.all([
    matching
      .select('shipment.id')
      .orderBy(SORTS[sort.by], (ob) => (sort.descending ? ob.desc().nullsLast() : ob.asc().nullsLast()))
      .orderBy('shipment.id', sort.descending ? 'desc' : 'asc')
      .limit(page.limit)
      .offset(page.skip)
      .execute(),
    page.count
      ? matching.select((eb) => eb.fn.countAll<bigint>().as('total')).executeTakeFirstOrThrow()
      : { total: 0n },
  ])
  return { ids: rows.map(({ id }) => id), total: Number(count.total) }
}

/** What is absent does not narrow. */
function conditions(eb: Eb, ctx: Context, filter: ShipmentFilter): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = []
  const add = <Value>(value: Value | null | undefined, condition: (value: Value) => Expression<SqlBool>) => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return
    found.push(condition(value))
  }
  add(filter.beforeId, (id) => eb('shipment.id', '<', id))
  add(filter.reference, (text) => eb('shipment.reference', '=', text))
  add(filter.orderReference, (text) => eb('shipment.order_reference', '=', text))
  add(filter.orderId, (id) =>
    eb.or([eb(sql<string>`shipment.order_id::text`, '=', id.toLowerCase()), eb('shipment.foreign_order_id', '=', id)]),
  )
  add(filter.numberKey, (key) => withParcel(eb, ctx, sql<SqlBool>`parcel.number_key = ${key}`))
  add(filter.carriers, (names) => withParcel(eb, ctx, sql<SqlBool>`parcel.carrier = ${anyText(names)}`))
  add(filter.statuses, (list) => eb('shipment.status', '=', anyText(list)))
  add(filter.subStatuses, (list) => eb('shipment.sub_status', '=', anyText(list)))
  add(filter.trackingStates, (list) => eb(trackingStateSql(ctx), '=', anyText(list)))
  add(filter.direction, (direction) => eb('shipment.direction', '=', direction))
  add(filter.countryCodes, (list) => eb(recipient(ctx, 'countryCode'), '=', anyText(list)))
  add(filter.createdFrom, (at) => eb('shipment.created_at', '>=', at))
  add(filter.createdTo, (at) => eb('shipment.created_at', '<', at))
  add(filter.deliveredFrom, (at) => eb('shipment.delivered_at', '>=', at))
  add(filter.deliveredTo, (at) => eb('shipment.delivered_at', '<', at))
  add(filter.updatedAfter, (at) => eb('shipment.edited_at', '>', at))
  add(filter.noEventSince, (at) =>
    eb.and([
      eb('shipment.final_at', 'is', null),
      eb.or([eb('shipment.last_event_at', 'is', null), eb('shipment.last_event_at', '<', at)]),
    ]),
  )
  add(filter.late, (late) => {
    const isLate = sql<SqlBool>`(shipment.promised_at is not null and coalesce(shipment.delivered_at, ${ctx.now()}) > shipment.promised_at)`
    return late ? isLate : eb.not(isLate)
  })
  add(filter.issue, (open) => {
    const hasIssue = sql<SqlBool>`exists (select 1 from shipment_issue i
      where i.shop_id = ${ctx.shopId} and i.shipment_id = shipment.id and i.resolved_at is null)`
    return open ? hasIssue : eb.not(hasIssue)
  })
  add(filter.tags, (tags) => sql<SqlBool>`shipment.tags && ${tags}::text[]`)
  add(filter.text, (text) => contains(eb, ctx, text.toLowerCase()))
  return found
}

const withParcel = (eb: Eb, ctx: Context, condition: Expression<SqlBool>) =>
  eb.exists(
    eb
      .selectFrom('parcel')
      .select('parcel.id')
      .where('parcel.shop_id', '=', ctx.shopId)
      .whereRef('parcel.shipment_id', '=', 'shipment.id')
      .where(condition),
  )

/** A member of the recipient told, else of the order's customer. */
const recipient = (ctx: Context, member: 'name' | 'email' | 'countryCode') =>
  sql<string | null>`coalesce(shipment.recipient ->> ${member}, (select o.customer ->> ${member} from sales_order o
    where o.shop_id = ${ctx.shopId} and o.id = shipment.order_id))`

/** Part of a number, name or address, in any letter case. */
function contains(eb: Eb, ctx: Context, text: string): Expression<SqlBool> {
  const has = (value: Expression<string | null>) => sql<SqlBool>`position(${text} in lower(${value})) > 0`
  return eb.or([
    has(eb.ref('shipment.reference')),
    has(eb.ref('shipment.order_reference')),
    has(recipient(ctx, 'name')),
    has(recipient(ctx, 'email')),
    withParcel(
      eb,
      ctx,
      sql<SqlBool>`position(upper(regexp_replace(${text}, '\\s', '', 'g')) in parcel.number_key) > 0`,
    ),
  ])
}
