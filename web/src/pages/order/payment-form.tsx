import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiError, call, type Fault, type Schemas } from '../../api.ts'
import { useDraft } from '../../drafts.ts'
import { money } from '../../format.ts'
import { useLanguage, useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { DraftNote } from '../../ui/draft-note.tsx'
import { Failure } from '../../ui/failure.tsx'
import { FaultSummary } from '../../ui/fault-summary.tsx'
import { Checkbox, Select } from '../../ui/field.tsx'
import { amountOf, readAmount, unitsOf } from './amounts.ts'
import { editTexts } from './edit-texts.ts'
import { AmountField, FormField } from './form-field.tsx'
import { formStateOf, missingOf, summaryFields } from './form-state.ts'
import { storyTexts } from './story-texts.ts'

type Order = Schemas['Order']

const METHODS = ['card', 'bank_transfer', 'invoice', 'cash', 'cash_on_delivery'] as const
const AMOUNT = 'amount.amount'
const REASON = 'transactionData.reason'
const ELSEWHERE = 'paidElsewhere'

interface Props {
  kind: 'payment' | 'refund'
  order: Order
  /** Decimal text: what is owed, or what came in. */
  most: string
  currency: string
  onDone: () => void
  onClose: () => void
}

function toBody(facts: Readonly<Record<string, string>>, kind: Props['kind'], currency: string): Schemas['NewPayment'] {
  const amount = readAmount(facts[AMOUNT] ?? '') ?? '0.00'
  const reference = facts.reference?.trim() || null
  if (kind === 'payment') return { amount: { amount, currency }, method: facts.method ?? METHODS[0], reference }
  return {
    amount: { amount: amountOf(-unitsOf(amount)), currency },
    method: 'refund',
    reference,
    transactionData: { reason: facts[REASON]?.trim() },
    paidElsewhere: facts[ELSEWHERE] === 'on',
  }
}

/** Money that came in, or went back with a reason. */
export function PaymentForm({ kind, order, most, currency, onDone, onClose }: Props) {
  const words = useWords(storyTexts).payments
  const { faults: sentences } = useWords(editTexts)
  const { ui } = useTexts()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const ref = useRef<HTMLFormElement>(null)
  const refund = kind === 'refund'
  const draft = useDraft<Readonly<Record<string, string>>>(`order-${kind}.${order.id}`, {
    [AMOUNT]: most === '0.00' ? '' : most,
    method: METHODS[0],
  })
  const [found, setFound] = useState<readonly Fault[]>([])
  useEffect(() => ref.current?.querySelector('input')?.focus(), [])
  const record = useMutation({
    mutationFn: () =>
      call('post', '/orders/{orderId}/payments', {
        path: { orderId: order.id },
        body: toBody(draft.value, kind, currency),
      }),
    onSuccess: () => {
      draft.clear()
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['order', order.id] }),
  })
  const refused = record.error instanceof ApiError ? record.error.faults : []
  const faults = (found.length > 0 ? found : refused).map(({ pointer, detail }) => ({
    // Of an amount, the part that is typed.
    pointer: pointer === '/amount' ? '/amount/amount' : pointer,
    detail,
  }))
  const form = formStateOf(`${kind}-form`, draft.value, faults, (field, text) => {
    setFound([])
    draft.set((before) => ({ ...before, [field]: text }))
  })
  const check = (): Fault[] => {
    const amount = readAmount(form.value(AMOUNT))
    return [
      ...(amount === null || unitsOf(amount) <= 0n ? [{ pointer: '/amount/amount', detail: sentences.amount }] : []),
      ...(refund ? missingOf(draft.value, [REASON], words.reasonMissing) : []),
    ]
  }
  const fields = [
    { field: AMOUNT, label: words.amount(currency) },
    { field: 'reference', label: words.reference },
    { field: REASON, label: words.reason },
  ]
  const shownMost = money({ amount: most, currency }, language)
  return (
    <form
      ref={ref}
      noValidate
      aria-label={refund ? words.refund : words.record}
      className="grid gap-4 border-line border-t px-4 py-4"
      onSubmit={(event) => {
        event.preventDefault()
        const wrong = check()
        setFound(wrong)
        if (wrong.length === 0 && !record.isPending) record.mutate()
      }}
    >
      {draft.restored && <DraftNote onDiscard={draft.clear} />}
      <FaultSummary faults={faults} fields={summaryFields(form, fields)} />
      {record.isError && refused.length === 0 && <Failure error={record.error} />}
      {refund && <p className="max-w-[68ch] text-muted">{words.meaning}</p>}
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <AmountField
          form={form}
          field={AMOUNT}
          label={words.amount(currency)}
          help={refund ? words.refundHelp(shownMost) : words.amountHelp(shownMost)}
        />
        {refund ? (
          <FormField form={form} field={REASON} label={words.reason} help={words.reasonHelp} maxLength={500} />
        ) : (
          <Select
            id={form.idOf('method')}
            label={words.method}
            value={form.value('method')}
            onChange={(event) => form.set('method', event.target.value)}
            options={METHODS.map((value) => ({ value, label: words.methods[value] ?? value }))}
          />
        )}
        <FormField
          form={form}
          field="reference"
          label={`${words.reference} (${ui.optional})`}
          help={words.referenceHelp}
          maxLength={200}
          autoComplete="off"
        />
        {refund && (
          <div className="sm:pt-6">
            <Checkbox
              label={words.elsewhere}
              checked={form.value(ELSEWHERE) === 'on'}
              onChange={(event) => form.set(ELSEWHERE, event.target.checked ? 'on' : '')}
            />
          </div>
        )}
      </div>
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={record.isPending}>
          {refund ? words.submitRefund : words.submitPayment}
        </Button>
        <Button
          onClick={() => {
            draft.clear()
            onClose()
          }}
        >
          {ui.cancel}
        </Button>
      </div>
    </form>
  )
}
