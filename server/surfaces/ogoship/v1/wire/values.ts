import { isUtf8 } from 'node:buffer'
import type { components } from '#generated/ogoship-api-v1'
import type { Address } from '#modules/orders'
import { invalidInput } from '#platform/errors'
import { type Amount, amountFromNumber, numberFromAmount } from '#platform/money'

export type Wire<Name extends keyof components['schemas']> = components['schemas'][Name]

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

/** This wire knows no address without these members: for what a shop system did not tell it reads these. */
const NOT_TOLD = '-'
const NO_COUNTRY = 'ZZ'

const told = (text: string): string => (text === NOT_TOLD ? '' : text)

export function customerFrom(customer: Wire<'Customer'>): Address {
  return {
    name: told(customer.name),
    company: textFrom(customer.company),
    address1: told(customer.address1),
    address2: textFrom(customer.address2),
    city: told(customer.city),
    countryCode: customer.countryCode.toUpperCase().replace(NO_COUNTRY, ''),
    zip: textFrom(customer.zip),
    phone: textFrom(customer.phone),
    email: textFrom(customer.email),
  }
}

export const toCustomer = (address: Address): Wire<'Customer'> => ({
  name: address.name || NOT_TOLD,
  company: address.company,
  address1: address.address1 || NOT_TOLD,
  address2: address.address2,
  city: address.city || NOT_TOLD,
  countryCode: address.countryCode || NO_COUNTRY,
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
