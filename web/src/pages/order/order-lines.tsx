import type { Schemas } from '../../api.ts'
import { count, exactTime, money } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Pill } from '../../ui/pill.tsx'
import { Section } from '../../ui/section.tsx'
import { orderTexts } from './texts.ts'

type Line = Schemas['OrderLine']

const HEAD = 'border-line border-b px-4 py-1.5 text-left font-medium text-muted text-xs'
const CELL = 'border-line border-b px-4 py-1.5 align-top'

/** What was ordered, whether it is there, and what it costs. */
export function OrderLines({ order }: { order: Schemas['Order'] }) {
  const words = useWords(orderTexts)
  const { language } = useLanguage()
  const { lines } = words
  const asks = order.lines.some(({ coverage }) => coverage !== null)
  return (
    <Section title={lines.title} note={order.total && money(order.total, language)}>
      <div className="overflow-x-auto">
        <table className="w-full border-separate border-spacing-0">
          <thead>
            <tr>
              <th scope="col" className={HEAD}>
                {lines.product}
              </th>
              {asks && (
                <th scope="col" className={HEAD}>
                  {lines.stock}
                </th>
              )}
              <th scope="col" className={`${HEAD} text-right`}>
                {lines.quantity}
              </th>
              <th scope="col" className={`${HEAD} text-right`}>
                {lines.price}
              </th>
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <tr key={line.id}>
                <td className={CELL}>
                  {line.name ?? line.code}
                  <span className="block font-mono text-muted text-xs">{line.code}</span>
                </td>
                {asks && (
                  <td className={CELL}>
                    <Covered line={line} />
                  </td>
                )}
                <td className={`${CELL} text-right`}>{count(line.quantity, language)}</td>
                <td className={`${CELL} whitespace-nowrap text-right`}>
                  {line.unitPrice && money(line.unitPrice, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Amounts order={order} />
    </Section>
  )
}

function Covered({ line: { coverage, quantity } }: { line: Line }) {
  const words = useWords(orderTexts)
  const { language } = useLanguage()
  const { lines } = words
  if (coverage === null) return null
  if (coverage.missing === 0)
    return (
      <Pill tone="good" icon="check">
        {lines.covered}
      </Pill>
    )
  return (
    <>
      <Pill tone="warn" icon="clock">
        {lines.short(coverage.available, quantity)}
      </Pill>
      <span className="mt-0.5 block text-muted text-xs">
        {coverage.expectedAt ? lines.expected(exactTime(coverage.expectedAt, language)) : lines.unexpected}
      </span>
    </>
  )
}

/** From the goods to what is still owed. */
function Amounts({ order }: { order: Schemas['Order'] }) {
  const words = useWords(orderTexts)
  const { language } = useLanguage()
  const { amounts } = words
  const nameOf = (names: Schemas['LocaleText']): string => names[language] ?? Object.values(names)[0] ?? ''
  const rows = [
    ...order.adjustments.map(({ name, amount }) => [nameOf(name), amount, ''] as const),
    ...(order.total ? [[amounts.total, order.total, 'font-medium'] as const] : []),
    ...(order.payments ?? []).map(({ method, amount }) => [amounts.paid(method), amount, ''] as const),
    ...(order.balance ? [[amounts.balance, order.balance, 'font-medium'] as const] : []),
    ...(order.cashOnDelivery ? [[amounts.cashOnDelivery, order.cashOnDelivery.amount, ''] as const] : []),
  ]
  return (
    <dl className="ml-auto grid w-full max-w-xs gap-1 px-4 py-3 tabular-nums">
      {rows.map(([name, amount, look], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the rows never move
        <div key={index} className={`flex justify-between gap-4 ${look}`}>
          <dt className={look ? '' : 'text-muted'}>{name}</dt>
          <dd>{money(amount, language)}</dd>
        </div>
      ))}
    </dl>
  )
}
