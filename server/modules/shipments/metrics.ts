import { type Context, requireScope } from '#platform/context'
import { Invalid } from '#platform/errors'
import { isTimeZone } from '#platform/zoned-time'
import { type MetricRow, selectMetrics } from './queries/metrics.ts'
import type { MetricsFilter } from './types.ts'

export type Counters = Omit<MetricRow, 'day' | 'key' | 'transitHours'> & {
  averageTransitHours: number | null
  medianTransitHours: number | null
}

export interface Metrics {
  /** One entry for every day. */
  days: (Counters & { date: string })[]
  totals: Counters
  groups: { key: string; days: (Counters & { date: string })[]; totals: Counters }[] | null
}

const MOST_DAYS = 366
const DAY_MS = 24 * 3_600_000

/** What happened to shipments, by day. At most 366 days. */
export async function shipmentMetrics(ctx: Context, filter: MetricsFilter): Promise<Metrics> {
  requireScope(ctx, 'read:order')
  if (!isTimeZone(filter.timeZone))
    throw new Invalid('time_zone_unknown', { field: 'timeZone', value: filter.timeZone })
  const days = daysOf(filter)
  const rows = await selectMetrics(ctx, filter)
  const groups =
    filter.groupBy && [...Map.groupBy(rows, ({ key }) => key)].map(([key, of]) => ({ key, ...table(days, of) }))
  return { ...table(days, rows), groups }
}

function daysOf({ from, to }: MetricsFilter): string[] {
  const count = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  if (!(count >= 1)) throw new Invalid('range_reversed', { field: 'from' })
  if (count > MOST_DAYS) throw new Invalid('range_too_long', { field: 'from', value: MOST_DAYS })
  return Array.from({ length: count }, (_, i) => new Date(Date.parse(from) + i * DAY_MS).toISOString().slice(0, 10))
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
