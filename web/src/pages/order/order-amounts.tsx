import type { Schemas } from '../../api.ts'
import { money } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { amountOf, unitsOf } from './amounts.ts'
import { orderTexts } from './texts.ts'

/** From the goods to the total. */
export function OrderAmounts({ order }: { order: Schemas['Order'] }) {
  const { amounts } = useWords(orderTexts)
  const { language } = useLanguage()
  const nameOf = ({ name, type }: Schemas['Extra']): string =>
    name[language] ?? Object.values(name)[0] ?? amounts.kinds[type]
  const { total, adjustments, cashOnDelivery } = order
  const added = adjustments.reduce((sum, { amount }) => sum + unitsOf(amount.amount), 0n)
  const goods = total && { amount: amountOf(unitsOf(total.amount) - added), currency: total.currency }
  const rows = [
    ...(goods && adjustments.length > 0 ? [[amounts.goods, goods, ''] as const] : []),
    ...adjustments.map((extra) => [nameOf(extra), extra.amount, ''] as const),
    ...(total ? [[amounts.total, total, 'font-medium'] as const] : []),
    ...(cashOnDelivery ? [[amounts.cashOnDelivery, cashOnDelivery.amount, ''] as const] : []),
  ]
  if (rows.length === 0) return null
  return (
    <dl className="ml-auto grid w-full max-w-xs gap-1 px-4 py-3 tabular-nums">
      {rows.map(([name, amount, look], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the rows never move
        <div key={index} className={`flex justify-between gap-4 ${look}`}>
          <dt className={look ? '' : 'text-muted'}>{name}</dt>
          <dd className="whitespace-nowrap">{money(amount, language)}</dd>
        </div>
      ))}
    </dl>
  )
}
