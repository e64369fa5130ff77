import type { Counters, Metrics } from '#modules/shipments'
import type { Wire } from './values.ts'

const hours = (value: number | null): number | null => value && Math.round(value * 100) / 100

const toTotals = (counters: Counters): Wire<'ShipmentMetricTotalsDto'> => ({
  created: counters.created,
  firstScanned: counters.firstScanned,
  delivered: counters.delivered,
  deliveredOnTime: counters.deliveredOnTime,
  deliveredLate: counters.deliveredLate,
  availableForPickup: counters.availableForPickup,
  failedAttempts: counters.failedAttempts,
  exceptions: counters.exceptions,
  returnedToSender: counters.returnedToSender,
  expired: counters.expired,
  merchantIssues: counters.merchantIssues,
  averageTransitHours: hours(counters.averageTransitHours),
  medianTransitHours: hours(counters.medianTransitHours),
})

const toTable = ({ days, totals }: Pick<Metrics, 'days' | 'totals'>) => ({
  days: days.map((day) => ({ date: day.date, ...toTotals(day) })),
  totals: toTotals(totals),
})

export const toMetrics = (metrics: Metrics, timeZone: string): Wire<'ShipmentMetricsDto'> => ({
  from: metrics.from,
  to: metrics.to,
  timeZone,
  ...toTable(metrics),
  groups: metrics.groups && metrics.groups.map(({ key, ...group }) => ({ key, ...toTable(group) })),
})
