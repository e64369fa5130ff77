import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { firstUuidAt } from '#platform/ids'
import type { DayWindow } from '#platform/zoned-time'

/** Days that a parcel was on its way: from the first scan, or when none was told from the day it left. */
const DAYS = sql<number>`extract(epoch from p.delivered_at - coalesce(p.first_scan_at, s.shipped_at, p.created_at))::float8 / 86400`

/** Parcels to customers that arrived in the window: walked down the index of arrivals. */
const arrived = (ctx: Context, { from, to }: DayWindow) => sql`
  from parcel p join shipment s on s.shop_id = ${ctx.shopId} and s.id = p.shipment_id
  where p.shop_id = ${ctx.shopId} and s.shop_id = ${ctx.shopId} and p.delivered_at >= ${from} and p.delivered_at < ${to}
    and s.direction = 'outbound' and not s.draft`

/** Parcels to customers that were made in the window: ids are times, so the primary key bounds them. */
const made = (ctx: Context, { from, to }: DayWindow) => sql`
  from parcel p join shipment s on s.shop_id = ${ctx.shopId} and s.id = p.shipment_id
  where p.shop_id = ${ctx.shopId} and s.shop_id = ${ctx.shopId}
    and p.id >= ${firstUuidAt(from)}::uuid and p.created_at >= ${from} and p.created_at < ${to}
    and s.direction = 'outbound' and not s.draft`

export interface DeliveryDay {
  day: string
  shipped: number
  delivered: number
  /** Null without a delivery. */
  medianDays: number | null
}

/** Parcels by day; days without any are left out. */
export async function selectDeliveryDays(ctx: Context, window: DayWindow): Promise<DeliveryDay[]> {
  const dayOf = (at: 'created_at' | 'delivered_at') =>
    sql`to_char((${sql.ref(`p.${at}`)} at time zone ${window.timeZone})::date, 'YYYY-MM-DD')`
  const { rows } = await sql<DeliveryDay>`
    select day, sum(shipped)::int as shipped, sum(delivered)::int as delivered, max(median) as "medianDays" from (
      select ${dayOf('created_at')} as day, count(*) as shipped, 0 as delivered, null::float8 as median
        ${made(ctx, window)} group by 1
      union all
      select ${dayOf('delivered_at')}, 0, count(*), percentile_cont(0.5) within group (order by greatest(0, ${DAYS}))
        ${arrived(ctx, window)} group by 1
    ) counted group by day order by day`.execute(ctx.db)
  return rows
}

export interface Arrivals {
  delivered: number
  medianDays: number | null
}

export async function selectArrivals(ctx: Context, window: DayWindow): Promise<Arrivals> {
  const { rows } = await sql<Arrivals>`
    select count(*)::int as delivered, percentile_cont(0.5) within group (order by greatest(0, ${DAYS})) as "medianDays"
    ${arrived(ctx, window)}`.execute(ctx.db)
  return rows[0] ?? { delivered: 0, medianDays: null }
}

export interface CarrierFigures {
  /** Key of the carrier; null: none was told or found out. */
  carrier: string | null
  shipped: number
  /** Of those shipped, with a problem or a failed attempt at any time. */
  troubled: number
  delivered: number
  medianDays: number | null
  /** Nine of ten took no longer. */
  p90Days: number | null
  /** Of those delivered, with a day that the customer was promised. */
  promised: number
  onTime: number
}

/** What carriers were given and what they delivered in the window, most parcels first. */
export async function selectCarrierFigures(ctx: Context, window: DayWindow): Promise<CarrierFigures[]> {
  const { rows } = await sql<CarrierFigures>`
    select carrier, sum(shipped)::int as shipped, sum(troubled)::int as troubled, sum(delivered)::int as delivered,
      max(median) as "medianDays", max(p90) as "p90Days", sum(promised)::int as promised, sum(on_time)::int as "onTime"
    from (
      select p.carrier, count(*) as shipped,
        count(*) filter (where s.exception_at is not null or s.failed_attempt_at is not null) as troubled,
        0 as delivered, null::float8 as median, null::float8 as p90, 0 as promised, 0 as on_time
        ${made(ctx, window)} group by p.carrier
      union all
      select p.carrier, 0, 0, count(*),
        percentile_cont(0.5) within group (order by greatest(0, ${DAYS})),
        percentile_cont(0.9) within group (order by greatest(0, ${DAYS})),
        count(*) filter (where s.promised_at is not null), count(*) filter (where p.delivered_at <= s.promised_at)
        ${arrived(ctx, window)} group by p.carrier
    ) counted
    group by carrier order by sum(shipped) + sum(delivered) desc, carrier nulls last`.execute(ctx.db)
  return rows
}
