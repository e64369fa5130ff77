import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { readAmount } from './amounts.ts'
import type { Changes, Facts } from './edit.ts'
import { EditForm } from './edit-form.tsx'
import { editTexts } from './edit-texts.ts'
import { shippingMethodsQuery } from './queries.ts'
import { ShippingFields } from './shipping-fields.tsx'
import { CASH, CASH_REFERENCE } from './shipping-members.ts'
import { useOrderEdit } from './use-order-edit.ts'

type Order = Schemas['Order']

const factsOf = ({ shippingCode, pickUpPointCode, cashOnDelivery }: Order): Facts => ({
  shippingCode: shippingCode ?? '',
  pickUpPointCode: pickUpPointCode ?? '',
  [CASH]: cashOnDelivery?.amount.amount ?? '',
  [CASH_REFERENCE]: cashOnDelivery?.reference ?? '',
})

function toBody(facts: Facts, changes: Changes): Schemas['OrderUpdate'] {
  const text = (field: string) => facts[field]?.trim() || null
  const amount = text(CASH)
  const cash = amount === null ? null : { amount: readAmount(amount) ?? amount, reference: text(CASH_REFERENCE) }
  return {
    ...('shippingCode' in changes && { shippingCode: text('shippingCode') }),
    ...('pickUpPointCode' in changes && { pickUpPointCode: text('pickUpPointCode') }),
    ...((CASH in changes || CASH_REFERENCE in changes) && { cashOnDelivery: cash }),
  }
}

/** How the order travels. */
export function ShippingForm({ label, order, onClose }: { label: string; order: Order; onClose: () => void }) {
  const { shipping, faults } = useWords(editTexts)
  const { data } = useQuery(shippingMethodsQuery)
  const currency = order.total?.currency ?? ''
  const edit = useOrderEdit({
    name: 'shipping',
    order,
    factsOf,
    check: (facts) => {
      const amount = facts[CASH]?.trim()
      return amount && readAmount(amount) === null ? [{ pointer: '/cashOnDelivery/amount', detail: faults.amount }] : []
    },
    toBody,
    onDone: onClose,
  })
  const fields = [
    { field: 'shippingCode', label: shipping.method },
    { field: 'pickUpPointCode', label: shipping.pickUpPoint },
    { field: CASH, label: shipping.cash },
    { field: CASH_REFERENCE, label: shipping.cashReference },
  ]
  return (
    <EditForm label={label} edit={edit} fields={fields} onClose={onClose}>
      <ShippingFields form={edit.form} methods={data?.items ?? []} currency={currency} />
    </EditForm>
  )
}
