import { useMemo } from 'react'
import type { Schemas } from '../../api.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Select } from '../../ui/field.tsx'
import { countries } from './countries.ts'
import type { Facts } from './edit.ts'
import { editTexts } from './edit-texts.ts'
import { FormField } from './form-field.tsx'
import type { FormState } from './form-state.ts'

type Party = 'customer' | 'billing'
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

const NEEDED = ['name', 'address1', 'city', 'country'] as const

export const addressField = (party: Party, member: (typeof ADDRESS)[number]): string => `${party}.${member}`

export const neededOf = (party: Party): string[] => NEEDED.map((member) => addressField(party, member))

export const addressToFacts = (party: Party, person: Person | null): Facts =>
  Object.fromEntries(ADDRESS.map((member) => [addressField(party, member), person?.[member] ?? '']))

/** A whole address; what is empty is not known. */
export function addressOf(party: Party, facts: Facts): Schemas['AddressInput'] {
  const text = (member: (typeof ADDRESS)[number]) => (facts[addressField(party, member)] ?? '').trim()
  const known = (member: (typeof ADDRESS)[number]) => text(member) || null
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

const WHOLE_ROW = 'sm:col-span-2'

/** Where a parcel or a bill goes. Browsers fill in nothing: it is somebody else's address. */
export function AddressFields({ form, party }: { form: FormState; party: Party }) {
  const { address } = useWords(editTexts)
  const { language } = useLanguage()
  const options = useMemo(
    () => [{ value: '', label: address.chooseCountry }, ...countries(language)],
    [language, address],
  )
  const country = addressField(party, 'country')
  const field = (member: (typeof ADDRESS)[number], more: { type?: string; maxLength?: number } = {}) => (
    <FormField
      form={form}
      field={addressField(party, member)}
      label={address[member]}
      maxLength={200}
      autoComplete="off"
      {...more}
    />
  )
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      {field('name')}
      {field('company')}
      <div className={WHOLE_ROW}>{field('address1', { maxLength: 300 })}</div>
      <div className={WHOLE_ROW}>{field('address2', { maxLength: 300 })}</div>
      {field('zip', { maxLength: 20 })}
      {field('city')}
      {field('region')}
      <Select
        id={form.idOf(country)}
        label={address.country}
        options={options}
        value={form.value(country)}
        onChange={(event) => form.set(country, event.target.value)}
        fault={form.fault(country)}
      />
      {field('phone', { type: 'tel', maxLength: 50 })}
      {field('email', { type: 'email', maxLength: 254 })}
    </div>
  )
}
