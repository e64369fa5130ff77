import { type FormEvent, useState } from 'react'
import { ApiError, type Fault } from '../../api.ts'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { FaultSummary, faultAt } from '../../ui/fault-summary.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'
import { faultsOf, type ProductForm } from './product-form.ts'
import { productTexts } from './texts.ts'

interface Props {
  form: ProductForm
  currency: string
  /** An EAN that is set stays. */
  eanIsSet: boolean
  error: unknown
  busy: boolean
  reason: string | null
  onChange: (next: Partial<ProductForm>) => void
  onSubmit: () => void
  onCancel: () => void
}

type Name = keyof ProductForm

/** Everything that is said of a product. */
export function ProductFields({ form, currency, eanIsSet, error, busy, reason, onChange, onSubmit, onCancel }: Props) {
  const { form: words } = useWords(productTexts)
  const { ui } = useTexts()
  const [lacking, setLacking] = useState<readonly Name[]>([])
  const refused = error instanceof ApiError ? error.faults : []
  const faults: readonly Fault[] =
    lacking.length > 0
      ? lacking.map((name) => ({ pointer: `/${name}`, detail: name === 'code' ? words.missing : words.noNumber }))
      : refused
  const text = (name: Name) => ({
    id: name,
    label: words.fields[name],
    value: form[name],
    fault: faultAt(faults, `/${name}`),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOf(form)
    setLacking(found)
    const [first] = found
    if (first) document.getElementById(first)?.focus()
    else if (!busy && !reason) onSubmit()
  }
  const names = Object.keys(words.fields) as Name[] // the texts have every field
  return (
    <form onSubmit={submit} noValidate className="grid max-w-4xl gap-4">
      <FaultSummary
        faults={faults}
        fields={Object.fromEntries(names.map((name) => [`/${name}`, { id: name, label: words.fields[name] }]))}
      />
      {Boolean(error) && refused.length === 0 && <Failure error={error} />}
      <Section title={words.basics}>
        <div className="grid items-start gap-4 px-4 pb-4 sm:grid-cols-2">
          <Field {...text('code')} maxLength={200} help={words.codeHelp} />
          <Field {...text('name')} maxLength={500} />
          <Field
            {...text('eanCode')}
            maxLength={100}
            readOnly={eanIsSet}
            help={eanIsSet ? words.eanStays : undefined}
          />
          <Field {...text('group')} maxLength={200} />
          <Field
            {...text('salesPrice')}
            label={words.inCurrency(words.fields.salesPrice, currency)}
            inputMode="decimal"
          />
          <Field
            {...text('supplyPrice')}
            label={words.inCurrency(words.fields.supplyPrice, currency)}
            inputMode="decimal"
          />
        </div>
      </Section>
      <Section title={words.warehouse}>
        <div className="grid items-start gap-4 px-4 pb-4 sm:grid-cols-2">
          <Field {...text('place')} maxLength={60} help={words.placeHelp} />
          <Field {...text('alarmLevel')} inputMode="numeric" help={words.alarmHelp} />
          <Field {...text('supplier')} maxLength={200} />
          <Field {...text('supplierCode')} maxLength={200} />
        </div>
      </Section>
      <Section title={words.more}>
        <div className="grid items-start gap-4 px-4 pb-4 sm:grid-cols-2">
          <Field {...text('countryOfOrigin')} maxLength={2} help={words.countryHelp} />
          <Field {...text('hsCode')} maxLength={50} />
          <Field {...text('customsDescription')} maxLength={500} />
          <Field {...text('infoUrl')} type="url" maxLength={2000} />
          <Field {...text('pictureUrl')} type="url" maxLength={2000} />
          <TextArea {...text('description')} maxLength={10_000} />
        </div>
      </Section>
      <div className="flex gap-2">
        <Button type="submit" look="primary" className="min-h-11" reason={reason} busy={busy}>
          {ui.save}
        </Button>
        <Button className="min-h-11" onClick={onCancel}>
          {ui.cancel}
        </Button>
      </div>
    </form>
  )
}
