import { money } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { amountOf, readAmount } from './amounts.ts'
import { editTexts } from './edit-texts.ts'
import { AmountField } from './form-field.tsx'
import type { FormState } from './form-state.ts'
import { goodsOf, type LineDrafts, totalOf } from './line-drafts.ts'

interface Props {
  form: FormState
  lines: LineDrafts
  currency: string
  /** What else the total is made of, in ten-thousandths. */
  rest?: bigint
  /** Whoever sold it told what makes up the total. */
  told?: boolean
}

/** Shipping and discount, and what the order costs with them. */
export function MoneyFields({ form, lines, currency, rest = 0n, told = false }: Props) {
  const words = useWords(editTexts).money
  const { language } = useLanguage()
  const shown = (amount: string | null) => (amount === null ? words.unknown : money({ amount, currency }, language))
  const goods = goodsOf(lines.values())
  const total = totalOf(
    lines.values(),
    { shippingPrice: form.value('shippingPrice'), discount: form.value('discount') },
    rest,
  )
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {told ? (
        <p className="text-muted">{words.told}</p>
      ) : (
        <div className="grid grid-cols-2 items-start gap-3">
          <AmountField form={form} field="shippingPrice" label={`${words.shipping} (${currency})`} />
          <AmountField form={form} field="discount" label={`${words.discount} (${currency})`} />
        </div>
      )}
      <dl className="ml-auto grid w-full max-w-xs gap-1 tabular-nums" aria-live="polite">
        <Amount name={words.goods} value={shown(goods === null ? null : amountOf(goods))} />
        {rest !== 0n && <Amount name={words.rest} value={shown(amountOf(rest))} />}
        <Amount name={words.total} value={shown(total)} strong />
      </dl>
    </div>
  )
}

const Amount = ({ name, value, strong = false }: { name: string; value: string; strong?: boolean }) => (
  <div className={`flex justify-between gap-4 ${strong ? 'font-medium' : ''}`}>
    <dt className={strong ? '' : 'text-muted'}>{name}</dt>
    <dd className="text-right">{value}</dd>
  </div>
)

/** Amounts of a form that are there and cannot be read. */
export const unreadableOf = (facts: Readonly<Record<string, string>>, fields: readonly string[]): string[] =>
  fields.filter((field) => {
    const text = (facts[field] ?? '').trim()
    return text !== '' && readAmount(text) === null
  })
