import { type Expression, sql } from 'kysely'
import { everyShop } from '#platform/sql'
import type { Reach } from '../reach.ts'
import type { Days, MetricsFilter } from '../types.ts'

export interface MetricRow {
  day: string
  key: string
  created: number
  firstScanned: number
  delivered: number
  deliveredOnTime: number
  deliveredLate: number
  availableForPickup: number
  failedAttempts: number
  exceptions: number
  returnedToSender: number
  expired: number
  merchantIssues: number
  /** Hours from the first scan to the delivery, of each delivered. */
  transitHours: number[]
}

/**
 * Counters by the day on which a thing happened first, in the time zone; days without anything are left out.
 * Each shipment is turned into its dated facts, which are then counted at once.
 */
export async function selectMetrics({ db, shops }: Reach, filter: MetricsFilter & Days): Promise<MetricRow[]> {
  const { from, to, timeZone } = filter
  const one = typeof shops === 'string' ? shops : null
  const shop = one === null ? sql.ref<string>('s.shop_id') : sql<string>`${one}`
  const reached =
    shops === null ? sql`true` : one === null ? sql`s.shop_id = any(${shops}::uuid[])` : sql`s.shop_id = ${one}`
  const keys = {
    carrier: sql`coalesce(s.carrier, (select min(p.carrier) from parcel p where p.shop_id = ${shop} and p.shipment_id = s.id), '')`,
    countryCode: country(shop),
    shop: sql`(select sh.number::text from shop sh where sh.id = s.shop_id)`,
  }
  const key = filter.groupBy === null ? sql`''` : keys[filter.groupBy]
  const { rows } = await sql<MetricRow>`
    with s as materialized (
      select s.*, ${key} as key from shipment s
      where ${reached} and not s.draft
        and (${filter.direction}::text is null or s.direction = ${filter.direction})
        and (${filter.carrier}::text is null or s.carrier = ${filter.carrier} or exists (
          select 1 from parcel p where p.shop_id = ${shop} and p.shipment_id = s.id and p.carrier = ${filter.carrier}))
        and (${filter.countryCode}::text is null or ${country(shop)} = ${filter.countryCode})
    ), fact as (
      select key, 'created' as what, created_at as at, null::float8 as hours from s
      union all select key, 'firstScanned', first_scan_at, null from s
      union all select key, 'delivered', delivered_at, extract(epoch from delivered_at - first_scan_at)::float8 / 3600 from s
      union all select key, 'onTime', delivered_at, null from s where delivered_at <= promised_at
      union all select key, 'late', delivered_at, null from s where delivered_at > promised_at
      union all select key, 'available', available_at, null from s
      union all select key, 'failed', failed_attempt_at, null from s
      union all select key, 'exception', exception_at, null from s
      union all select key, 'returned', returned_at, null from s
      union all select key, 'expired', expired_at, null from s
      union all select s.key, 'issue', i.set_at, null from s join shipment_issue i on i.shop_id = ${shop} and i.shipment_id = s.id
    ), dated as (
      select key, what, hours, (at at time zone ${timeZone})::date as day from fact where at is not null
    )
    select to_char(day, 'YYYY-MM-DD') as day, key,
      (count(*) filter (where what = 'created'))::int as created,
      (count(*) filter (where what = 'firstScanned'))::int as "firstScanned",
      (count(*) filter (where what = 'delivered'))::int as delivered,
      (count(*) filter (where what = 'onTime'))::int as "deliveredOnTime",
      (count(*) filter (where what = 'late'))::int as "deliveredLate",
      (count(*) filter (where what = 'available'))::int as "availableForPickup",
      (count(*) filter (where what = 'failed'))::int as "failedAttempts",
      (count(*) filter (where what = 'exception'))::int as exceptions,
      (count(*) filter (where what = 'returned'))::int as "returnedToSender",
      (count(*) filter (where what = 'expired'))::int as expired,
      (count(*) filter (where what = 'issue'))::int as "merchantIssues",
      coalesce(array_agg(hours) filter (where hours is not null), '{}') as "transitHours"
    from dated where day between ${from}::date and ${to}::date
    group by day, key order by day, key ${one === null ? everyShop : sql``}`.execute(db)
  return rows
}

const country = (shop: Expression<string>) =>
  sql`coalesce(s.recipient ->> 'countryCode', (select o.customer ->> 'countryCode' from sales_order o
    where o.shop_id = ${shop} and o.id = s.order_id), '')`
