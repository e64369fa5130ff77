/** A moment with what the clock on the wall showed. */
export interface ZonedTime {
  at: Date
  /** Minutes ahead of UTC. */
  offsetMinutes: number
}

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/
const OFFSET = /(Z|[+-]\d{2}:?\d{2})$/i

/**
 * Reads an ISO date and time. Without an offset it is the wall clock of the zone; a zone that is unknown counts as UTC,
 * a time that the zone skips is the one an hour later. Null for a text that is none.
 */
export function readZonedTime(text: string, timeZone: string): ZonedTime | null {
  const trimmed = text.trim()
  const offset = OFFSET.exec(trimmed)?.[1]
  if (offset !== undefined && trimmed.includes(':')) {
    const at = new Date(trimmed.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
    return Number.isNaN(at.getTime()) ? null : { at, offsetMinutes: minutesOf(offset) }
  }
  const parts = LOCAL.exec(trimmed)
  if (!parts) return null
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = parts
  const wall = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(wall)) return null
  // The offset is that of the moment sought: the second look mends a guess on the other side of a change of clocks.
  const guess = wall - offsetAt(new Date(wall), timeZone) * 60_000
  const offsetMinutes = offsetAt(new Date(guess), timeZone)
  return { at: new Date(wall - offsetMinutes * 60_000), offsetMinutes }
}

function minutesOf(offset: string): number {
  if (/^z$/i.test(offset)) return 0
  const sign = offset.startsWith('-') ? -1 : 1
  const digits = offset.replace(/\D/g, '')
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)))
}

/** Minutes that the zone is ahead of UTC at that moment. */
export function offsetAt(at: Date, timeZone: string): number {
  const shown = formatOf(timeZone)
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(shown ?? '')
  if (!match?.[1]) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    const zone = isTimeZone(timeZone) ? timeZone : 'UTC'
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    if (formats.size < 1000) formats.set(timeZone, format)
  }
  return format
}

/** The day that it is in the zone at that moment, as 2026-01-31. */
export const dayIn = (at: Date, timeZone: string): string =>
  new Date(at.getTime() + offsetAt(at, timeZone) * 60_000).toISOString().slice(0, 10)

/** Days in a row of one time zone. */
export interface DayWindow {
  timeZone: string
  /** As 2026-01-31, the earliest first. */
  days: readonly string[]
  /** When the first day begins. */
  from: Date
  /** When the day after the last one begins. */
  to: Date
}

/** So many days up to the one that it is now, which is not over; without the last `skipped` of them. */
export function lastDays(now: Date, timeZone: string, count: number, skipped = 0): DayWindow {
  const today = Date.parse(dayIn(now, timeZone))
  const dayAt = (back: number) => new Date(today - back * DAY_MS).toISOString().slice(0, 10)
  const start = (day: string) => readZonedTime(day, timeZone)?.at ?? new Date(`${day}T00:00:00Z`)
  const days = Array.from({ length: count }, (_, i) => dayAt(skipped + count - 1 - i))
  return { timeZone, days, from: start(dayAt(skipped + count - 1)), to: start(dayAt(skipped - 1)) }
}

const DAY_MS = 24 * 3_600_000

/** Whether it is the name of a time zone that this program knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
