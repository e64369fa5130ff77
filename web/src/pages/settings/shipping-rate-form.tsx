import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call, type Schemas } from '../../api.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../texts/words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Checkbox, Field, Select } from '../../ui/field.tsx'
import { Fields, Form, useForm } from '../../ui/form.tsx'
import { methodsQuery, ratesQuery } from './queries.ts'
import { formToRate, rateToForm } from './shipping-rate.ts'
import { shippingTexts } from './shipping-texts.ts'

/** One rate in a drawer: a new one, or one that is there. */
export function ShippingRateForm({ rate, onClose }: { rate?: Schemas['ShippingRate']; onClose: () => void }) {
  const words = useWords(shippingTexts)
  const { currency, language } = useSession().shop
  const queries = useQueryClient()
  const methods = useQuery(methodsQuery).data?.items ?? []
  const form = useForm({
    name: `shipping-rate.${rate?.id ?? 'new'}`,
    stored: rateToForm(rate, language),
    send: (_changes, all) =>
      call('put', '/shipping-rates/{rateId}', {
        path: { rateId: all.id.trim() },
        body: formToRate(all, rate, language),
      }),
    onDone: () => {
      void queries.invalidateQueries(ratesQuery)
      onClose()
    },
  })
  const amount = { inputMode: 'decimal', help: words.amountHelp(currency) } as const
  return (
    <Dialog title={rate ? words.changeRate(rate.id) : words.newRate} shape="side" onClose={onClose}>
      <div className="overflow-y-auto pt-4">
        <Form form={form} reason={form.value.id.trim() === '' ? words.codeMissing : null} onCancel={onClose}>
          <Field
            {...form.text('id', words.rateId)}
            help={words.rateIdHelp}
            readOnly={rate !== undefined}
            maxLength={100}
            spellCheck={false}
            autoFocus={rate === undefined}
          />
          <Field {...form.text('name', words.rateName)} maxLength={1000} />
          <Field {...form.text('description', words.rateDescription)} maxLength={1000} />
          <Fields>
            <Field {...form.text('price', words.price)} {...amount} />
            <Field {...form.text('freeFrom', words.freeFrom)} {...amount} />
            <Field {...form.text('leastTotal', words.leastTotal)} inputMode="decimal" help={words.leastTotalHelp} />
            <Field {...form.text('mostTotal', words.mostTotal)} inputMode="decimal" help={words.mostTotalHelp} />
            <Field {...form.text('durationValue', words.duration)} type="number" min={0} />
            <Select
              {...form.text('durationUnit', words.unit)}
              options={(['days', 'hours', 'minutes'] as const).map((unit) => ({
                value: unit,
                label: words.units[unit],
              }))}
            />
            <Select
              {...form.text('shippingCode', words.method)}
              options={[
                { value: '', label: words.noMethod },
                ...methods.map(({ code, name }) => ({ value: code, label: name })),
              ]}
            />
            <Field {...form.text('position', words.position)} type="number" min={0} help={words.positionHelp} />
          </Fields>
          <Field {...form.text('countries', words.countries)} help={words.countriesHelp} spellCheck={false} />
          <Checkbox {...form.flag('enabled', words.offeredLabel)} />
        </Form>
      </div>
    </Dialog>
  )
}
