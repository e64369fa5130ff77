import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#generated/db'
import { anyOf, anyText, everyShop } from '#platform/sql'
import { numberKey } from '../numbers.ts'
import type { Reach } from '../reach.ts'
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

/** One page of the shipments that are reached, by shop and id, and how many match in all. */
export async function searchShipmentIds(
  { db, shops }: Reach,
  filter: ShipmentFilter,
  sort: ShipmentSort,
  page: SearchPage & { now: Date },
): Promise<{ found: { id: string; shopId: string }[]; total: number }> {
  const one = typeof shops === 'string' ? shops : null
  const scope: Scope = { shop: one === null ? sql.ref<string>('shipment.shop_id') : sql<string>`${one}`, now: page.now }
  const matching = db
    .selectFrom('shipment')
    .$if(shops !== null, (qb) => qb.where('shipment.shop_id', '=', one ?? anyOf([shops ?? []].flat())))
    .where('shipment.draft', '=', false)
    .where((eb) => eb.and(conditions(eb, scope, filter)))
    .$if(one === null, (qb) => qb.modifyEnd(everyShop))
  const [rows, count] = await Promise.all([
    matching
      .select(['shipment.id', 'shipment.shop_id as shopId'])
      .orderBy(SORTS[sort.by], (ob) => (sort.descending ? ob.desc().nullsLast() : ob.asc().nullsLast()))
      .orderBy('shipment.id', sort.descending ? 'desc' : 'asc')
      .limit(page.limit)
      .offset(page.skip)
      .execute(),
    page.count
      ? matching.select((eb) => eb.fn.countAll<bigint>().as('total')).executeTakeFirstOrThrow()
      : { total: 0n },
  ])
  return { found: rows, total: Number(count.total) }
}

/** The shop of the rows below a shipment, and the time. */
interface Scope {
  shop: Expression<string>
  now: Date
}

/** What is absent does not narrow. */
function conditions(eb: Eb, scope: Scope, filter: ShipmentFilter): Expression<SqlBool>[] {
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
  add(filter.numberKey, (key) => withParcel(eb, scope, sql<SqlBool>`parcel.number_key = ${key}`))
  add(filter.carriers, (names) => withParcel(eb, scope, sql<SqlBool>`parcel.carrier = ${anyText(names)}`))
  add(filter.statuses, (list) => eb('shipment.status', '=', anyText(list)))
  add(filter.subStatuses, (list) => eb('shipment.sub_status', '=', anyText(list)))
  add(filter.trackingStates, (list) => eb(trackingStateSql(scope.shop), '=', anyText(list)))
  add(filter.direction, (direction) => eb('shipment.direction', '=', direction))
  add(filter.countryCodes, (list) => eb(recipient(scope, 'countryCode'), '=', anyText(list)))
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
    const isLate = sql<SqlBool>`(shipment.promised_at is not null and coalesce(shipment.delivered_at, ${scope.now}) > shipment.promised_at)`
    return late ? isLate : eb.not(isLate)
  })
  add(filter.issue, (open) => {
    const hasIssue = sql<SqlBool>`exists (select 1 from shipment_issue i
      where i.shop_id = ${scope.shop} and i.shipment_id = shipment.id and i.resolved_at is null)`
    return open ? hasIssue : eb.not(hasIssue)
  })
  add(filter.tags, (tags) => sql<SqlBool>`shipment.tags && ${tags}::text[]`)
  add(filter.text, (text) => contains(eb, scope, text.toLowerCase()))
  return found
}

const withParcel = (eb: Eb, scope: Scope, condition: Expression<SqlBool>) =>
  eb.exists(
    eb
      .selectFrom('parcel')
      .select('parcel.id')
      .where('parcel.shop_id', '=', scope.shop)
      .whereRef('parcel.shipment_id', '=', 'shipment.id')
      .where(condition),
  )

/** A member of the recipient told, else of the order's customer. */
const recipient = (scope: Scope, member: 'name' | 'email' | 'countryCode') =>
  sql<string | null>`coalesce(shipment.recipient ->> ${member}, (select o.customer ->> ${member} from sales_order o
    where o.shop_id = ${scope.shop} and o.id = shipment.order_id))`

/** Part of a number, name or address, in any letter case. */
function contains(eb: Eb, scope: Scope, text: string): Expression<SqlBool> {
  const has = (value: Expression<string | null>) => sql<SqlBool>`position(${text} in lower(${value})) > 0`
  return eb.or([
    has(eb.ref('shipment.reference')),
    has(eb.ref('shipment.order_reference')),
    has(recipient(scope, 'name')),
    has(recipient(scope, 'email')),
    withParcel(eb, scope, sql<SqlBool>`position(${numberKey(text)} in parcel.number_key) > 0`),
  ])
}
