import type { Schemas } from '../../api.ts'
import { country } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { AddressFields } from './address-fields.tsx'
import { ADDRESS, addressField, addressOf, addressToFacts, neededOf } from './address-members.ts'
import type { Changes, Facts } from './edit.ts'
import { EditForm } from './edit-form.tsx'
import { editTexts } from './edit-texts.ts'
import { missingOf } from './form-state.ts'
import { useOrderEdit } from './use-order-edit.ts'

interface Props {
  party: 'customer' | 'billing'
  label: string
  order: Schemas['Order']
  onClose: () => void
}

/** Where the order goes, or whom the bill is for. */
export function AddressForm({ party, label, order, onClose }: Props) {
  const { address, faults } = useWords(editTexts)
  const { language } = useLanguage()
  const edit = useOrderEdit({
    name: party,
    order,
    factsOf: (from) => addressToFacts(party, from[party]),
    check: (facts) => (isEmpty(party, facts) ? [] : missingOf(facts, neededOf(party), faults.missing)),
    toBody: (facts, changes) =>
      party === 'customer'
        ? { customer: changedMembers(facts, changes) }
        : { billing: isEmpty(party, facts) ? null : addressOf(party, facts) },
    onDone: onClose,
  })
  const fields = ADDRESS.map((member) => ({ field: addressField(party, member), label: address[member] }))
  return (
    <EditForm
      label={label}
      edit={edit}
      fields={fields}
      tell={(field, text) => (field.endsWith('.country') ? country(text, language) : text)}
      onClose={onClose}
    >
      <AddressFields form={edit.form} party={party} />
    </EditForm>
  )
}

/** A bill without an address is for the recipient. */
const isEmpty = (party: Props['party'], facts: Facts): boolean =>
  party === 'billing' && Object.values(addressOf(party, facts)).every((text) => !text)

/** The members that changed; the region goes along, since it would be forgotten with another place. */
function changedMembers(facts: Facts, changes: Changes): Schemas['AddressChange'] {
  const whole = addressOf('customer', facts)
  return Object.fromEntries(
    Object.entries(whole).filter(([member]) => member === 'region' || `customer.${member}` in changes),
  )
}
