import type { components } from '#generated/shopgo-management'
import { Invalid } from '#platform/errors'
import { type LocaleText, sameLanguage, textOf } from '#platform/locale-text'
import { type Amount, decimalsOf, requireExact } from '#platform/money'

export type Wire<Name extends keyof components['schemas']> = components['schemas'][Name]

/** Digits behind the point of an amount of the core. */
const SCALE = 4

/** At least two decimals, and more only where the value needs them and the currency has them: the rest is rounded. */
export function moneyToWire(amount: Amount, currency: string): Wire<'Money'> {
  const decimals = Math.max(2, decimalsOf(currency))
  const unit = 10n ** BigInt(SCALE - decimals)
  const size = amount < 0n ? -amount : amount
  const digits = ((size + unit / 2n) / unit).toString().padStart(decimals + 1, '0')
  const point = digits.length - decimals
  const fraction = digits.slice(point).replace(/0+$/, '').padEnd(2, '0')
  const sign = amount < 0n && /[1-9]/.test(digits) ? '-' : ''
  return { amount: `${sign}${digits.slice(0, point)}.${fraction}`, currency }
}

const MONEY = /^(-?)(\d{1,15})(?:\.(\d{1,4}))?$/

/** Throws Invalid for more decimals than the currency has. The currency itself is for the core to judge. */
export function moneyFromWire({ amount, currency }: Wire<'Money'>, field: string): Amount {
  const value = amountFromWire(amount)
  if (value === null) throw new Invalid('field_invalid', { field: `${field}.amount` })
  requireExact(value, currency, `${field}.amount`)
  return value
}

/** Null for what is no amount on this wire. */
export function amountFromWire(amount: string): Amount | null {
  const match = MONEY.exec(amount)
  if (!match) return null
  const [, sign, whole = '', fraction = ''] = match
  const size = BigInt(whole + fraction.padEnd(SCALE, '0'))
  return sign === '-' ? -size : size
}

/** UTC with microseconds, as `2021-01-09T15:10:39.064000+00:00`. */
export const timeToWire = (at: Date): string => at.toISOString().replace('Z', '000+00:00')

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(?:[.,](\d{1,9}))?(?:[Zz]|([+-])(\d{2}):?(\d{2})?)$/

/** Any offset, no to nine digits of a second. Throws Invalid for what no calendar or clock has. */
export function timeFromWire(text: string, field: string): Date {
  const [whole, date = '', time = '', fraction = '', sign, hours = '0', minutes = '0'] = DATE_TIME.exec(text) ?? []
  const plain = `${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
  const local = new Date(plain)
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  const at = new Date(local.getTime() - offset * 60_000)
  const real = whole !== undefined && !Number.isNaN(local.getTime()) && local.toISOString() === plain
  const sound = Number(minutes) < 60 && Math.abs(offset) < 24 * 60
  if (!real || !sound || !isFourDigitYear(at)) throw new Invalid('time_invalid', { field })
  return at
}

/** Others have no form on this wire; an offset can lead to one. */
const isFourDigitYear = (at: Date): boolean => at.getUTCFullYear() >= 1 && at.getUTCFullYear() <= 9999

/**
 * English and Arabic of texts by locale. `own`, the text in the shop's language, fills in for that language, and for
 * English where the shop speaks neither: it is all that there is to read.
 */
export function bilingual(texts: LocaleText | null, own = '', language = 'en'): Wire<'BilingualString'> {
  const isArabic = sameLanguage(language, 'ar')
  return {
    en: textOf(texts ?? {}, 'en') || (isArabic ? '' : own),
    ar: textOf(texts ?? {}, 'ar') || (isArabic ? own : ''),
  }
}

const ENGLISH = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' })

/** English name of a country; a code that names none stays as it is. */
export const countryName = (code: string | null): string =>
  code !== null && /^[A-Z]{2}$/.test(code) ? (ENGLISH.of(code) ?? code) : (code ?? '')
