import type { Address } from '#modules/orders'
import type { Party } from '#modules/shipments'
import { Invalid } from '#platform/errors'
import { textFrom, type Wire } from './values.ts'

type Told = Partial<Wire<'AddressDTO'>>

const LONGEST_ZIP = 20

/** As a whole: what is not told is not known. The zip is mandatory. */
export function addressFrom(address: Wire<'AddressWithZipCodeDTO'>, field: string): Omit<Address, 'email'> {
  return { ...NOTHING, ...knownOf(address, field), zip: zipFrom(address.zip_code, `${field}.zip_code`) }
}

const NOTHING: Omit<Address, 'email'> = {
  name: '',
  company: null,
  address1: '',
  address2: null,
  city: '',
  countryCode: '',
  zip: null,
  phone: null,
  country: null,
  region: null,
  regionCode: null,
}

/** The members that are told, over an address that is known. */
export function addressOver(before: Omit<Address, 'email'>, address: Told, field: string): Omit<Address, 'email'> {
  const { zip_code: zip } = address
  const told = knownOf(address, field)
  return {
    ...before,
    ...told,
    ...(zip === null || zip === undefined ? {} : { zip: zipFrom(zip, `${field}.zip_code`) }),
  }
}

function knownOf(address: Told, field: string): Partial<Address> {
  const known: Partial<Address> = {
    name: textFrom(address.name) ?? undefined,
    company: textFrom(address.company) ?? undefined,
    address1: textFrom(address.address_line_1) ?? textFrom(address.street) ?? undefined,
    address2: textFrom(address.address_line_2) ?? undefined,
    city: textFrom(address.city) ?? undefined,
    countryCode: countryFrom(address, field) ?? undefined,
    phone: textFrom(address.phone) ?? undefined,
    country: textFrom(address.country) ?? undefined,
    region: textFrom(address.province) ?? undefined,
    regionCode: textFrom(address.province_code) ?? undefined,
  } as Partial<Address> // undefined members are left out below
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
}

function countryFrom({ country_code: code, country }: Told, field: string): string | null {
  if (code) {
    if (!/^[a-z]{2}$/i.test(code))
      throw new Invalid('country_code_invalid', { field: `${field}.country_code`, value: code })
    return code.toUpperCase()
  }
  return country ? (codeOfCountry().get(country.trim().toLowerCase()) ?? null) : null
}

let codes: Map<string, string> | undefined

/** Codes by the names of countries in the languages of this wire. */
function codeOfCountry(): ReadonlyMap<string, string> {
  codes ??= new Map(
    ['da', 'nl', 'fr', 'de', 'it', 'es', 'en'].flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
      return CODES.flatMap((code) => {
        const name = names.of(code)
        return name ? [[name.toLowerCase(), code] as const] : []
      })
    }),
  )
  return codes
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))

function zipFrom(zip: string | null | undefined, field: string): string {
  const text = zip?.trim() ?? ''
  // No country writes more than ten; letters, digits, spaces and hyphens are all they use.
  if (text === '' || text.length > LONGEST_ZIP || !/^[\p{L}\p{N} ./-]+$/u.test(text)) {
    throw new Invalid('zip_code_invalid', { field, value: text })
  }
  return text
}

export const toAddress = (address: Address): Wire<'AddressDTO'> => ({
  address_line_1: textFrom(address.address1),
  address_line_2: address.address2,
  city: textFrom(address.city),
  country: address.country ?? countryName(address.countryCode),
  country_code: textFrom(address.countryCode),
  name: textFrom(address.name),
  phone: address.phone,
  province: address.region ?? null,
  province_code: address.regionCode ?? null,
  street: [address.address1, address.address2].filter((line) => line).join(', ') || null,
  zip_code: address.zip,
  company: address.company,
})

/** As shipments and claims know somebody: without a company, and with what is not known as null. */
export const partyToWire = (party: Party): Wire<'AddressSchema'> => {
  const { name, address1, address2, city, countryCode, region } = party
  const known = {
    ...party,
    name: name ?? '',
    address1: address1 ?? '',
    address2,
    city: city ?? '',
    countryCode: countryCode ?? '',
    region,
  }
  const { company: _, ...address } = toAddress(known)
  return address
}

const ENGLISH = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

const countryName = (code: string): string | null => (/^[A-Z]{2}$/.test(code) ? (ENGLISH.of(code) ?? null) : null)
