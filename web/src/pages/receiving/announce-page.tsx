import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ApiError, call, type Fault } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session.tsx'
import { useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Failure } from '../../ui/failure.tsx'
import { FaultSummary, faultAt } from '../../ui/fault-summary.tsx'
import { Field, Select, TextArea } from '../../ui/field.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { warehousesQuery } from '../products/queries.ts'
import { AnnouncedGoods } from './announced-goods.tsx'
import { bodyOf, type DeliveryForm, emptyForm, lackingIn } from './delivery-form.ts'
import { receivingTexts } from './texts.ts'

const NOTHING_WRONG: readonly Fault[] = []

/** Tells the warehouse what will come. */
export function AnnouncePage() {
  const { title, form: words } = useWords(receivingTexts)
  const { ui } = useTexts()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const mayNot = useMay('write:product')
  const draft = useDraft('delivery.new', emptyForm())
  const [lacking, setLacking] = useState(NOTHING_WRONG)
  const announce = useMutation({
    mutationFn: () => call('post', '/stock-updates', { body: bodyOf(draft.value) }),
    onSuccess(made) {
      draft.clear()
      queries.setQueryData(['stock-update', made.id], made)
      for (const key of ['stock-updates', 'products', 'product', 'orders', 'order']) {
        void queries.invalidateQueries({ queryKey: [key] })
      }
      void navigate({ to: paths.delivery(made.id) })
    },
  })
  const fields: Readonly<Record<string, { id: string; label: string }>> = {
    '/reference': { id: 'reference', label: words.reference },
    '/supplier': { id: 'supplier', label: words.supplier },
    '/receiveAt': { id: 'expectedOn', label: words.expected },
    '/lines': { id: 'goods', label: words.goods },
    ...Object.fromEntries(
      draft.value.lines.map(({ code }, i) => [`/lines/${i}/code`, { id: `line-${i}`, label: code }]),
    ),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (mayNot || announce.isPending) return
    const found = lackingIn(draft.value).map((pointer) => ({
      pointer,
      detail: pointer === '/lines' ? words.noGoods : pointer.startsWith('/lines/') ? words.newProduct : words.missing,
    }))
    setLacking(found)
    const [first] = found
    if (first) document.getElementById(fields[first.pointer]?.id ?? '')?.focus()
    else announce.mutate()
  }
  const refused = announce.error instanceof ApiError ? announce.error.faults : NOTHING_WRONG
  const faults = lacking.length > 0 ? lacking : refused
  const change = (next: Partial<DeliveryForm>) => draft.set((before) => ({ ...before, ...next }))
  return (
    <>
      <PageHead title={words.title} back={{ to: paths.receiving, label: title }} />
      <form onSubmit={submit} noValidate className="grid max-w-4xl gap-4 px-6 py-4">
        {draft.restored && <DraftNote onDiscard={draft.clear} />}
        <FaultSummary faults={faults} fields={fields} />
        {announce.error && refused.length === 0 && <Failure error={announce.error} />}
        <About form={draft.value} faults={faults} onChange={change} />
        <AnnouncedGoods
          lines={draft.value.lines}
          faults={faults}
          onChange={(next) => draft.set((before) => ({ ...before, lines: next(before.lines) }))}
        />
        <div className="flex gap-2">
          <Button type="submit" look="primary" className="min-h-11" reason={mayNot} busy={announce.isPending}>
            {words.submit}
          </Button>
          <Button className="min-h-11" onClick={() => void navigate({ to: paths.receiving })}>
            {ui.cancel}
          </Button>
        </div>
      </form>
    </>
  )
}

interface AboutProps {
  form: DeliveryForm
  faults: readonly Fault[]
  onChange: (next: Partial<DeliveryForm>) => void
}

function About({ form, faults, onChange }: AboutProps) {
  const { form: words } = useWords(receivingTexts)
  const { data } = useQuery(warehousesQuery)
  const warehouses = data?.items ?? []
  const text = (name: keyof Omit<DeliveryForm, 'lines'>) => ({
    id: name,
    value: form[name],
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  })
  return (
    <Section title={words.about}>
      <div className="grid items-start gap-4 px-4 pb-4 sm:grid-cols-2">
        <Field
          {...text('reference')}
          label={words.reference}
          help={words.referenceHelp}
          fault={faultAt(faults, '/reference')}
          maxLength={200}
        />
        <Field {...text('supplier')} label={words.supplier} fault={faultAt(faults, '/supplier')} maxLength={200} />
        <Field {...text('expectedOn')} type="date" label={words.expected} fault={faultAt(faults, '/receiveAt')} />
        {warehouses.length > 1 && (
          <Select
            {...text('warehouse')}
            label={words.warehouse}
            value={form.warehouse || (warehouses[0]?.code ?? '')}
            options={warehouses.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        <Field {...text('deliveredBy')} label={words.deliveredBy} maxLength={200} />
        <Field {...text('pallets')} label={words.pallets} inputMode="numeric" maxLength={6} />
        <Field {...text('parcels')} label={words.parcels} inputMode="numeric" maxLength={6} />
        <TextArea {...text('tracking')} label={words.tracking} help={words.trackingHelp} rows={2} />
        <TextArea {...text('comments')} label={words.comments} rows={2} maxLength={2000} />
      </div>
    </Section>
  )
}
