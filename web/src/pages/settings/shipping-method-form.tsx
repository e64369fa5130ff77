import { useQueryClient } from '@tanstack/react-query'
import { call, type Schemas } from '../../api.ts'
import { useWords } from '../../texts/words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Checkbox, Field } from '../../ui/field.tsx'
import { Form, useForm } from '../../ui/form.tsx'
import { methodsQuery } from './queries.ts'
import { shippingTexts } from './shipping-texts.ts'

/** One method in a drawer: a new one, or one that is there. */
export function ShippingMethodForm({ method, onClose }: { method?: Schemas['ShippingMethod']; onClose: () => void }) {
  const words = useWords(shippingTexts)
  const queries = useQueryClient()
  const form = useForm({
    name: `shipping-method.${method?.code ?? 'new'}`,
    stored: {
      code: method?.code ?? '',
      name: method?.name ?? '',
      carrier: method?.carrier ?? '',
      enabled: method?.enabled ?? true,
      needsPickUpPoint: method?.needsPickUpPoint ?? false,
      cashOnDelivery: method?.cashOnDelivery ?? false,
    },
    send: (_changes, { code, carrier, ...rest }) =>
      call('put', '/shipping-methods/{shippingCode}', {
        path: { shippingCode: code.trim() },
        body: { ...rest, carrier: carrier.trim() || null },
      }),
    onDone: () => {
      void queries.invalidateQueries(methodsQuery)
      onClose()
    },
  })
  return (
    <Dialog title={method ? words.changeMethod(method.code) : words.newMethod} shape="side" onClose={onClose}>
      <div className="overflow-y-auto pt-4">
        <Form form={form} reason={form.value.code.trim() === '' ? words.codeMissing : null} onCancel={onClose}>
          <Field
            {...form.text('code', words.code)}
            help={words.codeHelp}
            readOnly={method !== undefined}
            maxLength={100}
            spellCheck={false}
            autoFocus={method === undefined}
          />
          <Field {...form.text('name', words.name)} maxLength={200} />
          <Field {...form.text('carrier', words.carrier)} maxLength={100} />
          <Checkbox {...form.flag('enabled', words.enabledLabel)} />
          <Checkbox {...form.flag('needsPickUpPoint', words.pickUpPointLabel)} />
          <Checkbox {...form.flag('cashOnDelivery', words.cashOnDeliveryLabel)} />
        </Form>
      </div>
    </Dialog>
  )
}
