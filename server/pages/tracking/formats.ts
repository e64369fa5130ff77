import type { NamedDay, Plural } from './texts/texts.ts'

type Options = Intl.DateTimeFormatOptions

/** Dates, times and numbers for one reader. Days are those of one time zone. */
export interface Formats {
  /** Days from today; negative for the past. */
  daysAhead: (at: Date) => number
  sameDay: (one: Date, other: Date) => boolean
  /** `today`, `Friday` within the week, `4 December` beyond it. */
  namedDay: (at: Date) => NamedDay
  /** `Friday 27 November`, with the year where it is another one. */
  fullDay: (at: Date) => string
  /** `24 Nov`. */
  shortDay: (at: Date) => string
  dayRange: (from: Date, to: Date) => string
  /** Whether two times within one day tell more than the day does. */
  isWindow: (range: { from: Date; to: Date | null }) => boolean
  timeRange: (from: Date, to: Date) => string
  /** What the clock showed there: `offsetMinutes` ahead of UTC, or in the reader's zone when it is unknown. */
  local: (at: Date, offsetMinutes: number | null) => LocalTime
  country: (code: string) => string
  plural: (forms: Plural, n: number) => string
  digits: Digits
  /** Between two words in a row, with its space. */
  comma: string
}

/** A number, or a text of ours that holds some, in the digits of the reader: `٣` in Jordan, `3` in the Emirates. */
export type Digits = (text: string | number) => string

export interface LocalTime {
  /** Equal for times of the same day. */
  dayKey: string
  /** `Today`, `Yesterday` or the full day. */
  day: string
  time: string
  iso: string
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const WEEK_AHEAD = 6

const known = new Map<string, Intl.DateTimeFormat>()
const KNOWN_MOST = 2000

/** Formatters are slow to make and there are few of them. */
function formatter(locale: string, timeZone: string, options: Options): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.values(options).join()}`
  const found = known.get(key)
  if (found) return found
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone })
  if (known.size >= KNOWN_MOST) known.clear()
  known.set(key, made)
  return made
}

const WEEKDAY: Options = { weekday: 'long' }
const DAY_AND_MONTH: Options = { day: 'numeric', month: 'long' }
const FULL: Options = { weekday: 'long', day: 'numeric', month: 'long' }
const FULL_WITH_YEAR: Options = { ...FULL, year: 'numeric' }
const TIME: Options = { timeStyle: 'short' }
const ISO_DAY: Options = { year: 'numeric', month: '2-digit', day: '2-digit' }

export function createFormats(locale: string, timeZone: string, now: Date): Formats {
  const write = (at: Date, options: Options, zone = timeZone) => formatter(locale, zone, options).format(at)
  const dayNumber = (at: Date, zone = timeZone) => Date.parse(formatter('en-CA', zone, ISO_DAY).format(at)) / DAY
  const today = dayNumber(now)
  const daysAhead = (at: Date) => dayNumber(at) - today
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const fullDay = (at: Date, zone = timeZone) => {
    const sameYear = write(at, { year: 'numeric' }, zone) === write(now, { year: 'numeric' }, zone)
    return write(at, sameYear ? FULL : FULL_WITH_YEAR, zone)
  }

  return {
    daysAhead,
    sameDay: (one, other) => dayNumber(one) === dayNumber(other),
    namedDay(at) {
      const day = dayNumber(at)
      const ahead = day - today
      const date = new Date(day * DAY)
      const parts = { weekday: date.getUTCDay(), dayOfMonth: date.getUTCDate() }
      if (ahead === 0 || ahead === 1)
        return { kind: ahead === 0 ? 'today' : 'tomorrow', ...parts, text: relative.format(ahead, 'day') }
      if (ahead > 1 && ahead <= WEEK_AHEAD) return { kind: 'weekday', ...parts, text: write(at, WEEKDAY) }
      return { kind: 'date', ...parts, text: write(at, DAY_AND_MONTH) }
    },
    fullDay: (at) => fullDay(at),
    shortDay: (at) => write(at, { day: 'numeric', month: 'short' }),
    dayRange: (from, to) => formatter(locale, timeZone, DAY_AND_MONTH).formatRange(from, to),
    isWindow: ({ from, to }) =>
      to !== null &&
      dayNumber(from) === dayNumber(to) &&
      to.getTime() - from.getTime() >= 15 * MINUTE &&
      to.getTime() - from.getTime() <= 12 * 60 * MINUTE,
    timeRange: (from, to) => formatter(locale, timeZone, TIME).formatRange(from, to),
    local(at, offsetMinutes) {
      // The wall clock of an offset is UTC of a moment that lies as far away.
      const zone = offsetMinutes === null ? timeZone : 'UTC'
      const shown = offsetMinutes === null ? at : new Date(at.getTime() + offsetMinutes * MINUTE)
      const day = dayNumber(shown, zone)
      const ago = day - today
      const word = ago === 0 || ago === -1 ? relative.format(ago, 'day') : fullDay(shown, zone)
      return {
        dayKey: String(day),
        day: `${word.charAt(0).toLocaleUpperCase(locale)}${word.slice(1)}`,
        time: write(shown, TIME, zone),
        iso: at.toISOString(),
      }
    },
    country(code) {
      if (!/^[A-Z]{2}$/.test(code)) return code
      return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
    },
    plural(forms, n) {
      const form = forms[new Intl.PluralRules(locale).select(n)] ?? forms.other
      return form.replace('{n}', new Intl.NumberFormat(locale).format(n))
    },
    digits: digitsOf(locale),
    comma: /^ar\b/.test(locale) ? '، ' : ', ',
  }
}

export function digitsOf(locale: string): Digits {
  const number = new Intl.NumberFormat(locale)
  return (text) => String(text).replace(/\d/g, (digit) => number.format(Number(digit)))
}
