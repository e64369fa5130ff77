import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { ApiError, call, type Fault } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { paths } from '../../paths.ts'
import { useMay, useSession } from '../../session.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Failure } from '../../ui/failure.tsx'
import { FaultSummary } from '../../ui/fault-summary.tsx'
import { Checkbox, Select, TextArea } from '../../ui/field.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { AddressFields } from '../order/address-fields.tsx'
import { ADDRESS, addressField } from '../order/address-members.ts'
import type { Facts } from '../order/edit.ts'
import { editTexts } from '../order/edit-texts.ts'
import { FormField } from '../order/form-field.tsx'
import { formStateOf, summaryFields } from '../order/form-state.ts'
import { type LineMember, lineField, linesOf, writeLine } from '../order/line-drafts.ts'
import { LineEditor } from '../order/line-editor.tsx'
import { lineFault, lineSummary } from '../order/line-faults.ts'
import { MoneyFields } from '../order/money-fields.tsx'
import { orderQuery, shippingMethodsQuery } from '../order/queries.ts'
import { ShippingFields } from '../order/shipping-fields.tsx'
import { orderTexts } from '../order/texts.ts'
import { type Begins, faultsOf, newOrderOf, OTHER_BILLING, TEST } from './new-order.ts'
import { newOrderTexts } from './texts.ts'

const NAME = 'new-order'
const LINES_ID = `${NAME}-lines`
const idOf = (key: string, member: LineMember) => `${NAME}-line-${key}-${member}`

/** Takes an order by hand: what is typed stays until it is created. */
export function NewOrderPage() {
  const words = useWords(newOrderTexts)
  const { places } = useTexts()
  const { shop } = useSession()
  const lacks = useMay('write:order')
  const order = useNewOrder()
  const { form, facts, faults, error, create, draft } = order
  const { data: methods } = useQuery(shippingMethodsQuery)
  const lines = linesOf(facts)
  return (
    <>
      <PageHead title={words.title} back={{ to: paths.orders, label: places.orders }} />
      <form
        noValidate
        aria-label={words.title}
        className="grid max-w-5xl gap-6 px-6 py-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (lacks === null) order.submit('New')
        }}
      >
        {draft.restored && <DraftNote onDiscard={order.discard} />}
        <FaultSummary faults={faults} fields={order.summary} />
        {error !== null && <Failure error={error} />}
        <Part title={words.goods}>
          <LineEditor
            lines={lines}
            currency={shop.currency}
            onChange={(key, line) => order.set(lineField(key), line && writeLine(line))}
            faultOf={(key, member) => lineFault(faults, lines, key, member)}
            idOf={idOf}
            searchId={LINES_ID}
            fault={form.fault('lines')}
          />
          <MoneyFields form={form} lines={lines} currency={shop.currency} />
        </Part>
        <Part title={words.recipient}>
          <AddressFields form={form} party="customer" />
          <Checkbox
            label={words.sameBilling}
            checked={!facts[OTHER_BILLING]}
            onChange={(event) => form.set(OTHER_BILLING, event.target.checked ? '' : 'on')}
          />
        </Part>
        {facts[OTHER_BILLING] && (
          <Part title={words.billing}>
            <AddressFields form={form} party="billing" />
          </Part>
        )}
        <Part title={words.shipping}>
          <ShippingFields form={form} methods={methods?.items ?? []} currency={shop.currency} />
        </Part>
        <Others order={order} />
        <div className="grid gap-3">
          <div className="flex flex-wrap items-center gap-2">
            <Button type="submit" look="primary" busy={create.isPending} reason={lacks}>
              {words.create}
            </Button>
            <Button busy={create.isPending} reason={lacks} onClick={() => order.submit('Draft')}>
              {words.saveDraft}
            </Button>
            {Object.keys(facts).length > 0 && (
              <Button look="quiet" onClick={order.discard}>
                {words.discard}
              </Button>
            )}
          </div>
          <p className="text-muted">{`${words.createHelp} ${words.draftHelp} ${words.kept}`}</p>
        </div>
      </form>
    </>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <Section title={title}>
    <div className="grid gap-4 px-4 pb-4">{children}</div>
  </Section>
)

type NewOrder = ReturnType<typeof useNewOrder>

function Others({ order: { form, facts } }: { order: NewOrder }) {
  const words = useWords(newOrderTexts)
  const { comments, commentsHelp, payment } = useWords(editTexts)
  const { facts: orderWords } = useWords(orderTexts)
  return (
    <Part title={orderWords.title}>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <FormField
          form={form}
          field="reference"
          label={words.reference}
          help={words.referenceHelp}
          maxLength={255}
          autoComplete="off"
        />
        <Select
          id={form.idOf('paymentMethod')}
          label={payment.method}
          value={form.value('paymentMethod')}
          onChange={(event) => form.set('paymentMethod', event.target.value)}
          options={[
            { value: '', label: payment.unknown },
            ...Object.entries(orderWords.methods).map(([value, label]) => ({ value, label })),
          ]}
        />
        <div className="sm:col-span-2">
          <TextArea
            id={form.idOf('comments')}
            label={comments}
            help={commentsHelp}
            maxLength={10_000}
            value={form.value('comments')}
            onChange={(event) => form.set('comments', event.target.value)}
            fault={form.fault('comments')}
          />
        </div>
      </div>
      <Checkbox
        label={words.test}
        checked={Boolean(facts[TEST])}
        onChange={(event) => form.set(TEST, event.target.checked ? 'on' : '')}
      />
    </Part>
  )
}

/** The form, and what becomes of it. */
function useNewOrder() {
  const words = useWords(newOrderTexts)
  const edit = useWords(editTexts)
  const { shop } = useSession()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const draft = useDraft<Facts>(NAME, {})
  const [found, setFound] = useState<readonly Fault[]>([])
  const create = useMutation({
    mutationFn: (begins: Begins) => call('post', '/orders', { body: newOrderOf(draft.value, begins, shop.currency) }),
    onSuccess: (order) => {
      draft.clear()
      // Its lines have no names in this answer: the page asks for the order itself.
      queries.removeQueries({ queryKey: orderQuery(order.id).queryKey })
      void queries.invalidateQueries({ queryKey: ['orders'] })
      void navigate({ to: paths.order(order.id) })
    },
  })
  const refused = create.error instanceof ApiError ? create.error.faults : []
  const faults = found.length > 0 ? found : refused
  const set = (field: string, text: string | null) => {
    setFound([])
    draft.set((before) => {
      const { [field]: _before, ...others } = before
      return text ? { ...before, [field]: text } : others
    })
  }
  const form = formStateOf(NAME, draft.value, faults, set)
  const names = [
    { field: 'reference', label: words.reference },
    { field: 'shippingCode', label: edit.shipping.method },
    { field: 'pickUpPointCode', label: edit.shipping.pickUpPoint },
    { field: 'cashOnDelivery.amount', label: edit.shipping.cash },
    { field: 'shippingPrice', label: edit.money.shipping },
    { field: 'discount', label: edit.money.discount },
    ...(['customer', 'billing'] as const).flatMap((party) =>
      ADDRESS.map((member) => ({ field: addressField(party, member), label: edit.address[member] })),
    ),
  ]
  return {
    form,
    facts: draft.value,
    set,
    faults,
    error: refused.length > 0 ? null : create.error,
    create,
    draft,
    summary: {
      ...summaryFields(form, names),
      ...lineSummary(faults, linesOf(draft.value), { idOf, label: edit.faults.line }),
      '/lines': { id: LINES_ID, label: words.goods },
    },
    submit: (begins: Begins) => {
      const wrong = faultsOf(draft.value, begins, edit.faults)
      setFound(wrong)
      if (wrong.length > 0) scrollTo({ top: 0 })
      else if (!create.isPending) create.mutate(begins)
    },
    discard: () => {
      draft.clear()
      create.reset()
      setFound([])
    },
  }
}
