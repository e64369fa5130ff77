import type { Schemas } from '../../api.ts'
import type { Facts } from './edit.ts'

export type Party = 'customer' | 'billing'
type Person = Schemas['Customer']

export const ADDRESS = [
  'name',
  'company',
  'address1',
  'address2',
  'zip',
  'city',
  'region',
  'country',
  'phone',
  'email',
] as const satisfies readonly (keyof Person)[]

export type AddressMember = (typeof ADDRESS)[number]

const NEEDED = ['name', 'address1', 'city', 'country'] as const

export const addressField = (party: Party, member: AddressMember): string => `${party}.${member}`

export const neededOf = (party: Party): string[] => NEEDED.map((member) => addressField(party, member))

export const addressToFacts = (party: Party, person: Person | null): Facts =>
  Object.fromEntries(ADDRESS.map((member) => [addressField(party, member), person?.[member] ?? '']))

/** A whole address; what is empty is not known. */
export function addressOf(party: Party, facts: Facts): Schemas['AddressInput'] {
  const text = (member: AddressMember) => (facts[addressField(party, member)] ?? '').trim()
  const known = (member: AddressMember) => text(member) || null
  return {
    name: text('name'),
    company: known('company'),
    address1: text('address1'),
    address2: known('address2'),
    zip: known('zip'),
    city: text('city'),
    region: known('region'),
    country: text('country'),
    phone: known('phone'),
    email: known('email'),
  }
}
