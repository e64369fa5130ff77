import { hasFedexExpressDigit, hasMod7Digit, hasMod10Digit, hasS10Digit, hasUpsDigit } from './check-digits.ts'
import type { CarrierDefinition } from './ports.ts'

type Known = Pick<CarrierDefinition, 'name' | 'trackingNumberPatterns' | 'hosts'>

interface Parcel {
  trackingNumber: string
  trackingUrl: string | null
  /** Of the recipient. */
  countryCode: string | null
}

/** No carrier's numbers are longer. */
const LONGEST = 50

/**
 * The carrier of a parcel, by the host of its tracking link, else by the form of its number. Null when no carrier fits,
 * or when several do: a guess would ask the wrong carrier.
 */
export function detectCarrier(definitions: readonly Known[], parcel: Parcel): string | null {
  const byLink = parcel.trackingUrl === null ? null : carrierOfLink(definitions, parcel.trackingUrl)
  if (byLink !== null) return byLink
  const number = parcel.trackingNumber.replace(/[\s.-]/g, '').toUpperCase()
  if (number === '' || number.length > LONGEST) return null
  const postal = S10.exec(number)
  // Letters that a carrier has for itself, with a check digit of its own.
  const prefixed = postal && carrierOfLetters(definitions, number)
  if (prefixed) return prefixed
  if (postal && !hasS10Digit(postal[2] ?? '')) return null
  const post = postal && postOf(postal)
  if (post) return definitions.some(({ name }) => name === post) ? post : null
  return carrierOfNumber(definitions, number, parcel.countryCode?.toUpperCase() ?? null)
}

/** The carrier whose host is the longest that the link's host ends with. */
function carrierOfLink(definitions: readonly Known[], link: string): string | null {
  const host = hostOf(link)
  if (host === null) return null
  return strongest(
    definitions.flatMap(({ name, hosts }) =>
      hosts.filter((one) => host === one || host.endsWith(`.${one}`)).map((one) => ({ name, strength: one.length })),
    ),
  )
}

function hostOf(link: string): string | null {
  const trimmed = link.trim()
  const url = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : null
}

/** UPU S10: service, eight digits, check digit, country of the post. WW is no country, and TNT's. */
const S10 = /^([A-Z])[A-Z](\d{9})(?!WW)([A-Z]{2})$/

const carrierOfLetters = (definitions: readonly Known[], number: string): string | null =>
  strongest(
    definitions.flatMap(({ name, trackingNumberPatterns }) =>
      trackingNumberPatterns
        .filter((pattern) => fixedCharacters(pattern) >= 2 && new RegExp(pattern).test(number))
        .map((pattern) => ({ name, strength: fixedCharacters(pattern) })),
    ),
  )

const NATIONAL_POST: Readonly<Record<string, string>> = {
  AT: 'austrian-post',
  BE: 'bpost',
  CH: 'swiss-post',
  DE: 'dhl',
  DK: 'postnord',
  ES: 'correos',
  FI: 'posti',
  FR: 'laposte',
  GB: 'royalmail',
  IT: 'poste-italiane',
  NL: 'postnl',
  NO: 'bring',
  SE: 'postnord',
  US: 'usps',
}

/** The post that took the item in; null for a country whose post is not told here. */
function postOf([, service, , country]: RegExpExecArray): string | null {
  // La Poste's express parcels are carried by its Chronopost.
  if (country === 'FR' && (service === 'E' || service === 'X')) return 'chronopost'
  return NATIONAL_POST[country ?? ''] ?? null
}

interface CheckedForm {
  carrier: string
  pattern: RegExp
  /** How many characters the form fixes. */
  fixed: number
  isValid: (number: string) => boolean
  /** Countries of recipients, where the form is domestic. */
  countries?: readonly string[]
}

const UNITED_STATES = ['US', 'PR', 'VI', 'GU', 'AS', 'MP']

/** Forms with a check digit. A number of such a form with a wrong one is not that carrier's. */
const CHECKED_FORMS: readonly CheckedForm[] = [
  { carrier: 'ups', pattern: /^1Z[A-Z0-9]{15}\d$/, fixed: 2, isValid: hasUpsDigit },
  { carrier: 'dhl', pattern: /^\d{10}$/, fixed: 0, isValid: hasMod7Digit },
  { carrier: 'fedex', pattern: /^\d{12}$/, fixed: 0, isValid: hasFedexExpressDigit },
  { carrier: 'fedex', pattern: /^\d{15}$/, fixed: 0, isValid: hasMod10Digit },
  // FedEx Ground Economy: printed without the 92 that counts.
  { carrier: 'fedex', pattern: /^(02|61)\d{18}$/, fixed: 2, isValid: (number) => hasMod10Digit(`92${number}`) },
  { carrier: 'fedex', pattern: /^92\d{20}$/, fixed: 2, isValid: hasMod10Digit },
  { carrier: 'fedex', pattern: /^96\d{20}$/, fixed: 2, isValid: (number) => hasMod10Digit(number.slice(-15)) },
  {
    carrier: 'usps',
    pattern: /^(03|7[01237]|8[12])\d{18}$/,
    fixed: 2,
    isValid: hasMod10Digit,
    countries: UNITED_STATES,
  },
  { carrier: 'usps', pattern: /^9[1-5]\d{20}$/, fixed: 2, isValid: hasMod10Digit, countries: UNITED_STATES },
]

/** Of these carriers a mere length tells nothing: their numbers of that length have a check digit. */
const HAVE_CHECKED_FORMS: ReadonlySet<string> = new Set(CHECKED_FORMS.map(({ carrier }) => carrier))

function carrierOfNumber(definitions: readonly Known[], number: string, countryCode: string | null): string | null {
  const forms = CHECKED_FORMS.filter(({ pattern }) => pattern.test(number))
  return strongest(
    definitions.flatMap(({ name, trackingNumberPatterns }) => {
      const checked = forms.filter(({ carrier }) => carrier === name)
      const valid = checked.filter(
        ({ isValid, countries }) =>
          isValid(number) && (!countries || countryCode === null || countries.includes(countryCode)),
      )
      if (checked.length > 0) return valid.map(({ fixed }) => ({ name, strength: fixed + 1 }))
      return trackingNumberPatterns
        .filter((pattern) => new RegExp(pattern).test(number))
        .map((pattern) => ({ name, strength: fixedCharacters(pattern) }))
        .filter(({ strength }) => strength > 0 || !HAVE_CHECKED_FORMS.has(name))
    }),
  )
}

/** Characters that a number must start with to fit the pattern. */
const fixedCharacters = (pattern: string): number =>
  /^[A-Z0-9]*(?![?*{])/.exec(pattern.replace(/^\^/, '').replace(/^\([A-Z0-9]+\)\?/, ''))?.[0].length ?? 0

/** The name that fits best; null when two names fit as well as each other. */
function strongest(candidates: readonly { name: string; strength: number }[]): string | null {
  const best = Math.max(...candidates.map(({ strength }) => strength))
  const names = new Set(candidates.filter(({ strength }) => strength === best).map(({ name }) => name))
  const [only, another] = names
  return another === undefined ? (only ?? null) : null
}
