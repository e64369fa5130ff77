import type { ComponentProps } from 'react'
import { Field } from '../../ui/field.tsx'
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

/** An amount; the currency stands in its label. */
export const AmountField = (props: Props) => <FormField {...props} inputMode="decimal" autoComplete="off" />
