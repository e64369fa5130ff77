import type { Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Select } from '../../ui/field.tsx'
import { editTexts } from './edit-texts.ts'
import { AmountField, FormField } from './form-field.tsx'
import type { FormState } from './form-state.ts'
import { CASH, CASH_REFERENCE } from './shipping-members.ts'

interface Props {
  form: FormState
  methods: readonly Schemas['ShippingMethod'][]
  currency: string
}

/** The method, and what it asks for. A shop without methods ships as it is told. */
export function ShippingFields({ form, methods, currency }: Props) {
  const { shipping } = useWords(editTexts)
  const code = form.value('shippingCode')
  const chosen = methods.find((method) => method.code === code)
  const asksCash = chosen?.cashOnDelivery || form.value(CASH) !== ''
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      {methods.length === 0 ? (
        <FormField form={form} field="shippingCode" label={shipping.method} maxLength={100} autoComplete="off" />
      ) : (
        <Select
          id={form.idOf('shippingCode')}
          label={shipping.method}
          value={code}
          onChange={(event) => form.set('shippingCode', event.target.value)}
          fault={form.fault('shippingCode')}
          options={[
            { value: '', label: shipping.none },
            ...methods.filter(({ enabled }) => enabled).map((method) => ({ value: method.code, label: method.name })),
            ...(code !== '' && !chosen?.enabled ? [{ value: code, label: shipping.gone(chosen?.name ?? code) }] : []),
          ]}
        />
      )}
      <FormField
        form={form}
        field="pickUpPointCode"
        label={shipping.pickUpPoint}
        help={shipping.pickUpPointHelp}
        maxLength={200}
        autoComplete="off"
      />
      {asksCash && (
        <>
          <AmountField form={form} field={CASH} label={`${shipping.cash} (${currency})`} />
          <FormField
            form={form}
            field={CASH_REFERENCE}
            label={shipping.cashReference}
            help={shipping.cashReferenceHelp}
            maxLength={100}
            autoComplete="off"
          />
        </>
      )}
    </div>
  )
}
