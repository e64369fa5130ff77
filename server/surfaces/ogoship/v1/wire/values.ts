import { isUtf8 } from 'node:buffer'
import type { components } from '#generated/ogoship-api-v1'
import type { Address } from '#modules/orders'
import { DomainError, Invalid, invalidInput, problemsOf } from '#platform/errors'
import { type Amount, amountFromNumber, numberFromAmount } from '#platform/money'

export type Wire<Name extends keyof components['schemas']> = components['schemas'][Name]

/** Exactly three decimals and Z: some clients read any other fraction as local time. */
export const toTime = (at: Date): string => at.toISOString()
export const toTimeOrNull = (at: Date | null): string | null => at && at.toISOString()

const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+ -])(\d{2}):?(\d{2}))?)?$/

/** ISO 8601 as clients write it: without an offset it is UTC, a space before the offset stands for a plus. */
export function timeFrom(text: string, field: string): Date {
  const match = DATE_TIME.exec(text)
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', fraction = '', , sign, oh, om] =
    match ?? []
  const plain = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const at = new Date(`${plain}.${fraction.slice(0, 3).padEnd(3, '0')}Z`)
  const real = match !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(plain)
  const offset = sign ? (sign === '-' ? -1 : 1) * (Number(oh) * 60 + Number(om)) : 0
  const utc = new Date(at.getTime() - offset * 60_000)
  const sound = Math.abs(offset) <= 14 * 60 && Number(om ?? 0) <= 59 && isFourDigitYear(utc)
  if (!real || !sound) throw invalidInput([{ field, code: 'is not a valid date and time' }])
  return utc
}

/** Others have no form on this wire; an offset can lead to one. */
const isFourDigitYear = (at: Date): boolean => at.getUTCFullYear() >= 1 && at.getUTCFullYear() <= 9999

export const toNumber = (amount: Amount | null): number | null => (amount === null ? null : numberFromAmount(amount))

/** Null stays null; more than four decimals or an absurd size is refused. */
export function amountFrom(value: number | null | undefined, field: string): Amount | null {
  if (value === null || value === undefined) return null
  const amount = amountFromNumber(value)
  if (amount === undefined)
    throw invalidInput([{ field, code: 'must have at most four decimals and be below 900000000000' }])
  return amount
}

/** An empty text clears the member. */
export const textFrom = (value: string | null | undefined): string | null => (value ? value : null)

export const upper = (value: string | null | undefined): string | null => textFrom(value)?.toUpperCase() ?? null

export function customerFrom(customer: Wire<'Customer'>): Address {
  return {
    name: customer.name,
    company: textFrom(customer.company),
    address1: customer.address1,
    address2: textFrom(customer.address2),
    city: customer.city,
    countryCode: customer.countryCode.toUpperCase(),
    zip: textFrom(customer.zip),
    phone: textFrom(customer.phone),
    email: textFrom(customer.email),
  }
}

export const toCustomer = (address: Address): Wire<'Customer'> => ({
  name: address.name,
  company: address.company,
  address1: address.address1,
  address2: address.address2,
  city: address.city,
  countryCode: address.countryCode,
  zip: address.zip,
  phone: address.phone,
  email: address.email,
})

/** The text of a path parameter, which may come as unpadded base64url of its UTF-8 bytes. */
export function pathText(value: string, base64url: boolean | undefined, field: string): string {
  if (!base64url) return value
  const bytes = Buffer.from(value, 'base64url')
  const sound = /^[\w-]+$/.test(value) && bytes.toString('base64url') === value && isUtf8(bytes) && !bytes.includes(0)
  if (!sound) throw invalidInput([{ field, code: 'is not unpadded base64url of UTF-8 text' }])
  return bytes.toString('utf8')
}

/** Runs a verb and tells its errors by the member names of this wire: `names` from core to wire. */
export async function naming<T>(names: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const rename = (field: string) => field.replace(/\w+/g, (name) => names[name] ?? name)
    const problems = problemsOf(error)
    if (problems.length > 0) {
      throw invalidInput(problems.map((problem) => ({ ...problem, field: rename(problem.field) })))
    }
    if (typeof error.details.field !== 'string' || error.kind !== 'invalid') throw error
    throw new Invalid(error.code, { ...error.details, field: rename(error.details.field) })
  }
}
