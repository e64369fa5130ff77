import type { ComponentProps } from 'react'
import { useLanguage } from '../../texts/language.tsx'
import { Field } from '../../ui/field.tsx'
import { showDecimal } from './amounts.ts'
import type { FormState } from './form-state.ts'

interface Props extends Omit<ComponentProps<typeof Field>, 'form'> {
  form: FormState
  field: string
}

/** A field of a form by its name. */
export const FormField = ({ form, field, ...rest }: Props) => (
  <Field
    {...rest}
    id={form.idOf(field)}
    value={form.value(field)}
    onChange={(event) => form.set(field, event.target.value)}
    fault={form.fault(field)}
  />
)

/** An amount, as the language writes it; the currency stands in its label. */
export function AmountField({ form, ...rest }: Props) {
  const { language } = useLanguage()
  const shown = { ...form, value: (field: string) => showDecimal(form.value(field), language) }
  return <FormField {...rest} form={shown} inputMode="decimal" autoComplete="off" />
}
