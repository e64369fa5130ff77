import { Invalid } from '#platform/errors'
import { isUuid } from '#platform/ids'

export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 1000

const check = (field: string, valid: boolean): void => {
  if (!valid) throw new Invalid('field_invalid', { field })
}

export const checkSlug = (slug: string, field = 'slug'): void =>
  // A slug that looks like an id could not be told from one.
  check(field, /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(slug) && !isUuid(slug))
export const checkName = (name: string): void => check('name', name.trim() !== '' && name.length <= 200)
export const checkCode = (code: string): void =>
  check('code', code !== '' && code.length <= 100 && code.trim() === code && !/\p{Cc}/u.test(code))
export const checkCurrency = (currency: string): void => check('currency', /^[A-Z]{3}$/.test(currency))
export const checkLanguage = (language: string): void => check('language', /^[a-z]{2}(?:-[A-Z]{2})?$/.test(language))
export const checkCountry = (country: string): void => check('country', /^[A-Z]{2}$/.test(country))
export const checkReservationDays = (days: number | null): void =>
  check('reservationDays', days === null || (Number.isInteger(days) && days > 0 && days <= 3650))

/** A name of the IANA list, or of its former names, in its own spelling or another letter case. */
export function checkTimezone(zone: string): void {
  // The runtime would take an offset such as +02:00 too, which is no place and knows no summer time.
  check('timezone', /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(zone) && isKnownZone(zone))
}

function isKnownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

export const checkColour = (field: string, colour: string): void => check(field, /^#[0-9a-f]{6}$/i.test(colour))
export const checkEmail = (field: string, email: string | null): void =>
  check(field, email === null || (email.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email)))
/** One that is too short is Invalid `password_short`. */
export function checkPassword(field: string, password: string): void {
  if ([...password].length < SHORTEST_PASSWORD) throw new Invalid('password_short', { field, value: SHORTEST_PASSWORD })
  check(field, password.length <= LONGEST_PASSWORD)
}

export const checkPhone = (field: string, phone: string | null): void =>
  check(field, phone === null || /^\+?[0-9][0-9 ()/.-]{2,38}$/.test(phone))

/** https, without a name and password in it. */
export function checkWebUrl(field: string, url: string | null): void {
  if (url === null) return
  const parsed = url.length <= 2000 && URL.canParse(url) ? new URL(url) : null
  check(field, parsed?.protocol === 'https:' && parsed.username === '' && parsed.password === '')
}

/** One line that people read. */
export const checkShortText = (field: string, text: string | null): void =>
  check(field, text === null || (text.length <= 200 && !/\p{Cc}/u.test(text)))

/** Such as shop.example. */
export const checkDomain = (field: string, domain: string | null): void =>
  check(
    field,
    domain === null || (domain.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/i.test(domain)),
  )

const LONGEST_URL = 65_536

/** http or https, without a name and password in it. Whether it leads anywhere is seen when it is called. */
export function checkAnyWebUrl(field: string, url: string | null): void {
  if (url === null) return
  const parsed = url.length <= LONGEST_URL && URL.canParse(url) ? new URL(url) : null
  const isWeb = parsed?.protocol === 'https:' || parsed?.protocol === 'http:'
  check(field, isWeb && parsed.username === '' && parsed.password === '')
}

/** Of any number of lines. */
export const checkText = (field: string, text: string | null, most: number): void =>
  check(field, text === null || text.length <= most)
