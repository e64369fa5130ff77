import { useMemo } from 'react'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Select } from '../../ui/field.tsx'
import { type AddressMember, addressField, type Party } from './address-members.ts'
import { countries } from './countries.ts'
import { editTexts } from './edit-texts.ts'
import { FormField } from './form-field.tsx'
import type { FormState } from './form-state.ts'

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
  const field = (member: AddressMember, more: { type?: string; maxLength?: number } = {}) => (
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
