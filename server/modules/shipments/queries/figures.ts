import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { DayWindow } from '#platform/zoned-time'

/** Days on the way: from the first scan, or when none was told from the day it left. */
const DAYS = sql<number>`greatest(0, extract(epoch from s.delivered_at - coalesce(s.first_scan_at, s.shipped_at, s.created_at))::float8 / 86400)`

/** Shipments to customers that arrived in the window: walked down the index of arrivals. */
const arrived = (ctx: Context, { from, to }: DayWindow) => sql`from shipment s
  where s.shop_id = ${ctx.shopId} and s.delivered_at >= ${from} and s.delivered_at < ${to}
    and s.direction = 'outbound' and not s.draft`

/** Shipments to customers that were made in the window: walked down the index of creation. */
const made = (ctx: Context, { from, to }: DayWindow) => sql`from shipment s
  where s.shop_id = ${ctx.shopId} and s.created_at >= ${from} and s.created_at < ${to}
    and s.direction = 'outbound' and not s.draft`

export interface DeliveryDay {
  day: string
  shipped: number
  delivered: number
  /** Null without a delivery. */
  medianDays: number | null
}

/** Shipments by day; days without any are left out. */
export async function selectDeliveryDays(ctx: Context, window: DayWindow): Promise<DeliveryDay[]> {
  const dayOf = (at: 'created_at' | 'delivered_at') =>
    sql`to_char((${sql.ref(`s.${at}`)} at time zone ${window.timeZone})::date, 'YYYY-MM-DD')`
  const { rows } = await sql<DeliveryDay>`
    select day, sum(shipped)::int as shipped, sum(delivered)::int as delivered, max(median) as "medianDays" from (
      select ${dayOf('created_at')} as day, count(*) as shipped, 0 as delivered, null::float8 as median
        ${made(ctx, window)} group by 1
      union all
      select ${dayOf('delivered_at')}, 0, count(*), percentile_cont(0.5) within group (order by ${DAYS})
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
    select count(*)::int as delivered, percentile_cont(0.5) within group (order by ${DAYS}) as "medianDays"
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

/** The carrier of the shipment, else of its first parcel. A search of its own for each: a join would read every parcel. */
const carrierOf = (ctx: Context) => sql<string | null>`coalesce(s.carrier, (select p.carrier from parcel p
  where p.shop_id = ${ctx.shopId} and p.shipment_id = s.id order by p.id limit 1))`

/** What carriers were given and what they delivered in the window, most shipments first. */
export async function selectCarrierFigures(ctx: Context, window: DayWindow): Promise<CarrierFigures[]> {
  const { rows } = await sql<CarrierFigures>`
    select carrier, sum(shipped)::int as shipped, sum(troubled)::int as troubled, sum(delivered)::int as delivered,
      max(median) as "medianDays", max(p90) as "p90Days", sum(promised)::int as promised, sum(on_time)::int as "onTime"
    from (
      select ${carrierOf(ctx)} as carrier, count(*) as shipped,
        count(*) filter (where s.exception_at is not null or s.failed_attempt_at is not null) as troubled,
        0 as delivered, null::float8 as median, null::float8 as p90, 0 as promised, 0 as on_time
        ${made(ctx, window)} group by 1
      union all
      select ${carrierOf(ctx)}, 0, 0, count(*),
        percentile_cont(0.5) within group (order by ${DAYS}), percentile_cont(0.9) within group (order by ${DAYS}),
        count(*) filter (where s.promised_at is not null), count(*) filter (where s.delivered_at <= s.promised_at)
        ${arrived(ctx, window)} group by 1
    ) counted
    group by carrier order by sum(shipped) + sum(delivered) desc, carrier nulls last`.execute(ctx.db)
  return rows
}
