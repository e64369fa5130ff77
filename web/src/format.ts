import type { Schemas } from './api.ts'

const MINUTE = 60_000
const STEPS = [
  { unit: 'minute', ms: MINUTE, below: 60 * MINUTE },
  { unit: 'hour', ms: 60 * MINUTE, below: 24 * 60 * MINUTE },
  { unit: 'day', ms: 24 * 60 * MINUTE, below: 7 * 24 * 60 * MINUTE },
] as const

/** An amount with its currency, as the language writes it. */
export const money = ({ amount, currency }: Schemas['Money'], language: string): string =>
  // A decimal string is formatted exactly; as a number, large amounts would lose digits.
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount as `${number}`) // the contract's Amount

export const count = (value: number, language: string): string => new Intl.NumberFormat(language).format(value)

/** Day and time to the minute. */
export const exactTime = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

/** "3 hours ago" within a week, the date before that. */
export function relativeTime(at: string, now: Date, language: string): string {
  const past = now.getTime() - new Date(at).getTime()
  const step = STEPS.find(({ below }) => Math.abs(past) < below)
  if (!step) return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(at))
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-Math.trunc(past / step.ms), step.unit)
}

/** The name of a country by its two letters. */
export const country = (code: string, language: string): string =>
  /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code) : code

const STEP = 1000
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** The size of a file. */
export function bytes(size: number, language: string): string {
  const at = Math.min(Math.floor(Math.log(Math.max(size, 1)) / Math.log(STEP)), UNITS.length - 1)
  const options = { style: 'unit', unit: UNITS[at] ?? 'byte', unitDisplay: at === 0 ? 'long' : 'short' } as const
  return new Intl.NumberFormat(language, { ...options, maximumFractionDigits: at < 2 ? 0 : 1 }).format(
    size / STEP ** at,
  )
}
