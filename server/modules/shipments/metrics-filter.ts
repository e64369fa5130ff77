import type { Direction } from './types.ts'

/** First and last day, as 2026-01-31. */
export interface Days {
  from: string
  to: string
}

export interface MetricsFilter {
  /** IANA time zone of the days. */
  timeZone: string
  carrier: string | null
  direction: Direction | null
  countryCode: string | null
  /** `shop`: by the shop's number. */
  groupBy: 'carrier' | 'countryCode' | 'shop' | null
}
