import { type Context, requireScope } from '#platform/context'
import { sqlState } from '#platform/db'
import { Invalid } from '#platform/errors'
import { dayIn, isTimeZone } from '#platform/zoned-time'
import { carrierKeyOf } from './carriers.ts'
import { type MetricRow, selectMetrics } from './queries/metrics.ts'
import { type Reach, reachOf } from './reach.ts'
import type { Tools } from './tools.ts'
import type { Days, MetricsFilter } from './types.ts'

export type Counters = Omit<MetricRow, 'day' | 'key' | 'transitHours'> & {
  averageTransitHours: number | null
  medianTransitHours: number | null
}

export interface Metrics extends Days {
  /** One entry for every day. */
  days: (Counters & { date: string })[]
  totals: Counters
  groups: { key: string; days: (Counters & { date: string })[]; totals: Counters }[] | null
}

/** What PostgreSQL says of a zone that it does not know: its list may be older than this program's. */
const INVALID_VALUE = '22023'
const USUAL_DAYS = 29
const MOST_DAYS = 366
/** Days before have no form that everybody reads. */
const FIRST_DAY = '0001-01-01'
const DAY_MS = 24 * 3_600_000

/** What happened to the shop's shipments, by day: thirty days up to today unless told, at most 366. */
export async function shipmentMetrics(ctx: Context, filter: MetricsFilter & Partial<Days>): Promise<Metrics> {
  requireScope(ctx, 'read:order')
  return measure({ db: ctx.db, shops: ctx.shopId }, filter, ctx.now())
}

/** As `shipmentMetrics`, of the shops with these numbers, or of all that the caller may see. */
export async function metricsReached(
  tools: Tools,
  ctx: Context,
  filter: MetricsFilter & Partial<Days> & { shopNumbers: readonly number[] | null },
): Promise<Metrics> {
  requireScope(ctx, 'read:order')
  const { shopNumbers, carrier, ...rest } = filter
  const key = carrier === null ? null : (carrierKeyOf(tools.carriers, carrier) ?? carrier)
  return measure(await reachOf(tools, ctx, shopNumbers), { ...rest, carrier: key }, ctx.now())
}

async function measure(reach: Reach, filter: MetricsFilter & Partial<Days>, now: Date): Promise<Metrics> {
  const { timeZone } = filter
  const unknownZone = () => new Invalid('time_zone_unknown', { field: 'timeZone', value: timeZone })
  // Offsets have their sign the other way round in PostgreSQL.
  if (!isTimeZone(timeZone) || /^[+-]/.test(timeZone)) throw unknownZone()
  const range = rangeOf(filter, now)
  const days = daysOf(range)
  const rows = await selectMetrics(reach, { ...filter, ...range }).catch((error) => {
    throw sqlState(error) === INVALID_VALUE ? unknownZone() : error
  })
  const groups =
    filter.groupBy && [...Map.groupBy(rows, ({ key }) => key)].map(([key, of]) => ({ key, ...table(days, of) }))
  return { ...range, ...table(days, rows), groups }
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)

function rangeOf({ from, to, timeZone }: MetricsFilter & Partial<Days>, now: Date): Days {
  const last = to ?? dayIn(now, timeZone)
  if (last < FIRST_DAY) throw new Invalid('day_unknown', { field: 'to' })
  return { from: from ?? dayAfter(last, -USUAL_DAYS), to: last }
}

function daysOf({ from, to }: Days): string[] {
  const count = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  if (from < FIRST_DAY) throw new Invalid('day_unknown', { field: 'from' })
  if (!(count >= 1)) throw new Invalid('range_reversed', { field: 'from' })
  if (count > MOST_DAYS) throw new Invalid('range_too_long', { field: 'from', value: MOST_DAYS })
  return Array.from({ length: count }, (_, i) => dayAfter(from, i))
}

function table(days: readonly string[], rows: readonly MetricRow[]): Pick<Metrics, 'days' | 'totals'> {
  const byDay = Map.groupBy(rows, ({ day }) => day)
  return { days: days.map((date) => ({ date, ...sum(byDay.get(date) ?? []) })), totals: sum(rows) }
}

const COUNTED = [
  'created',
  'firstScanned',
  'delivered',
  'deliveredOnTime',
  'deliveredLate',
  'availableForPickup',
  'failedAttempts',
  'exceptions',
  'returnedToSender',
  'expired',
  'merchantIssues',
] as const

function sum(rows: readonly MetricRow[]): Counters {
  const hours = rows.flatMap(({ transitHours }) => transitHours).sort((a, b) => a - b)
  const counts = Object.fromEntries(COUNTED.map((name) => [name, rows.reduce((total, row) => total + row[name], 0)]))
  return {
    ...(counts as Record<(typeof COUNTED)[number], number>), // safe: one entry for each name
    averageTransitHours: hours.length > 0 ? hours.reduce((total, hour) => total + hour, 0) / hours.length : null,
    medianTransitHours: median(hours),
  }
}

function median(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}
