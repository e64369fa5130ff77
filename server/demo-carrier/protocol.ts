import { offsetAt } from '#platform/zoned-time'

/** The carrier works by the clock of Finland, whichever country a parcel is in. */
const TIME_ZONE = 'Europe/Helsinki'

export interface Site {
  name: string | null
  city: string
  postcode: string
  country: string
  lat: number
  lon: number
}

export interface Scan {
  /** A letter for the part of the way, two digits for what happened. */
  code: string
  reason: string | null
  text: string
  /** `YYYY-MM-DD HH:MM:SS` on the carrier's clock, as all times of this protocol. */
  at: string
  site: Site
}

export interface PointOfCollection {
  id: string
  name: string
  street: string
  postcode: string
  city: string
  country: string
  open: string
  heldUntil: string
  lat: number
  lon: number
}

/** What `GET /v2/consignments/{number}` answers. */
export interface Consignment {
  number: string
  service: { code: Service; name: string }
  grams: number
  from: { city: string; country: string }
  to: { city: string; country: string }
  /** The newest first. */
  scans: Scan[]
  expected: { from: string; to: string } | null
  collectAt: PointOfCollection | null
  signature: { name: string } | null
}

export const SERVICES = {
  HOME: 'Home Parcel',
  POINT: 'Pick-up Parcel',
  LOCKER: 'Locker Parcel',
  MAIL: 'Mailbox Parcel',
  WORLD: 'World Parcel',
} as const

export type Service = keyof typeof SERVICES

export const isService = (value: unknown): value is Service =>
  typeof value === 'string' && Object.hasOwn(SERVICES, value)

const NUMBER = /^NP(\d{8})(\d)FI$/

/** `NP`, eight digits, a check digit, `FI`, in upper case without spaces. */
export function isNumber(text: string): boolean {
  const [, digits, check] = NUMBER.exec(text) ?? []
  return digits !== undefined && Number(check) === checkDigit(digits)
}

/** The digits in odd places once and those in even places four times, modulo 11; ten is written as 0. */
function checkDigit(digits: string): number {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 4), 0)
  return (sum % 11) % 10
}

/** The number with these eight digits. */
export const numberOf = (digits: string): string => `NP${digits}${checkDigit(digits)}FI`

/** A moment as the carrier's clock showed it. */
export function localTime(at: Date): string {
  const shown = new Date(at.getTime() + offsetAt(at, TIME_ZONE) * 60_000)
  return shown.toISOString().slice(0, 19).replace('T', ' ')
}
