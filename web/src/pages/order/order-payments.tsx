import type { Schemas } from '../../api.ts'
import { money } from '../../format.ts'
import { useMay, useSession } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Button } from '../../ui/button.tsx'
import { JsonBox } from '../../ui/json-box.tsx'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'
import { useToast } from '../../ui/toast.tsx'
import { amountOf, unitsOf } from './amounts.ts'
import { PaymentForm } from './payment-form.tsx'
import { storyTexts } from './story-texts.ts'
import { useOpenForm } from './use-open-form.ts'

type Payment = Schemas['Payment']

/** Money that came in and went back. Nothing for those who may not see it. */
export function OrderPayments({ order }: { order: Schemas['Order'] }) {
  const { payments: words } = useWords(storyTexts)
  const { language } = useLanguage()
  const { shop } = useSession()
  const lacks = useMay('write:order')
  const toast = useToast()
  const { edit, open, close } = useOpenForm()
  const { payments, balance, total } = order
  if (payments === null) return null
  const currency = total?.currency ?? payments[0]?.amount.currency ?? shop.currency
  const paid = payments.reduce(
    (sum, { amount }) => (amount.currency === currency ? sum + unitsOf(amount.amount) : sum),
    0n,
  )
  const owed = balance ? unitsOf(balance.amount) : 0n
  const done = (text: string) => {
    close()
    toast({ text })
  }
  return (
    <Section
      title={words.title}
      note={
        <span className="-my-1.5 -mr-3 flex flex-wrap justify-end">
          <Button look="quiet" reason={lacks} onClick={() => open('payment')}>
            {words.record}
          </Button>
          <Button look="quiet" reason={lacks} onClick={() => open('refund')}>
            {words.refund}
          </Button>
        </span>
      }
    >
      {(edit === 'payment' || edit === 'refund') && lacks === null && (
        <PaymentForm
          key={edit}
          kind={edit}
          order={order}
          currency={currency}
          most={amountOf(edit === 'payment' ? (owed > 0n ? owed : 0n) : paid > 0n ? paid : 0n)}
          onClose={close}
          onDone={() => done(edit === 'payment' ? words.recorded : words.refunded)}
        />
      )}
      {payments.length === 0 ? (
        <p className="max-w-[68ch] px-4 pb-4 text-muted">{words.none}</p>
      ) : (
        <ul>
          {payments.map((payment) => (
            <PaymentRow key={payment.id} payment={payment} />
          ))}
        </ul>
      )}
      {balance && (
        <p className="flex justify-between gap-4 border-line border-t px-4 py-2 font-medium tabular-nums">
          <span>{owed < 0n ? words.overpaid : words.balance}</span>
          {money({ amount: amountOf(owed < 0n ? -owed : owed), currency }, language)}
        </p>
      )}
    </Section>
  )
}

function PaymentRow({ payment: { amount, method, reference, at, transactionData } }: { payment: Payment }) {
  const { payments: words } = useWords(storyTexts)
  const { language } = useLanguage()
  const { reason, ...noted } = transactionData ?? {}
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-line border-t px-4 py-2">
      <span className="min-w-0 break-words">
        {words.methods[method] ?? method}
        {typeof reason === 'string' && <span className="text-muted">{`: ${reason}`}</span>}
      </span>
      <span className="whitespace-nowrap text-right tabular-nums">{money(amount, language)}</span>
      <span className="break-all text-muted text-xs">
        {reference && <code className="font-mono">{reference}</code>}
      </span>
      <span className="text-right text-muted text-xs">
        <Time at={at} />
      </span>
      {Object.keys(noted).length > 0 && (
        <details className="col-span-2">
          <summary className="cursor-pointer text-muted text-xs">{words.data}</summary>
          <JsonBox label={words.data} value={noted} />
        </details>
      )}
    </li>
  )
}
