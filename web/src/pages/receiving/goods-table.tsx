import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { paths } from '../../paths.ts'
import { countOf, type Tally } from '../../tally.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Section } from '../../ui/section.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { Difference } from './delivery-status.tsx'
import { differenceOf, type Expected, productsOf } from './delivery-view.ts'
import { receivingTexts } from './texts.ts'

interface Props {
  delivery: Schemas['StockUpdate']
  /** What is counted now; without it the table is only read. */
  counting?: { tally: Tally; onCount: (code: string, count: number) => void }
}

const HEAD = 'h-8 px-4 text-left font-medium text-muted text-xs whitespace-nowrap'

/** What was announced, what came, and what is counted now. */
export function GoodsTable({ delivery, counting }: Props) {
  const { detail } = useWords(receivingTexts)
  const heads = [detail.announced, detail.received, ...(counting ? [detail.now] : [])]
  return (
    <Section title={detail.lines}>
      <div className="overflow-x-auto">
        <table className="w-full" aria-label={detail.lines}>
          <thead>
            <tr>
              <th scope="col" className={HEAD}>
                {detail.product}
              </th>
              {heads.map((name) => (
                <th key={name} scope="col" className={`${HEAD} text-right`}>
                  {name}
                </th>
              ))}
              <th scope="col" className={`${HEAD} text-right`}>
                {detail.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {productsOf(delivery.lines).map((product) => (
              <Row key={product.code} product={product} counting={counting} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Row({ product, counting }: { product: Expected; counting: Props['counting'] }) {
  const { detail } = useWords(receivingTexts)
  const { language } = useLanguage()
  const { code, name, eanCode, expected, received } = product
  const counted = counting ? countOf(counting.tally, code) : 0
  return (
    <tr className={`border-line border-t ${counted > 0 ? 'bg-accent-soft' : ''}`}>
      <td className="min-w-48 px-4 py-2">
        <Link to={paths.product(product.productId)} className="break-words font-medium hover:underline">
          {name ?? code}
        </Link>
        <span className="block break-words text-muted text-xs">{[code, eanCode].filter(Boolean).join(' · ')}</span>
      </td>
      <td className="px-4 text-right tabular-nums">{count(expected, language)}</td>
      <td className="px-4 text-right tabular-nums">{count(received, language)}</td>
      {counting && (
        <td className="px-4 py-2">
          <div className="flex justify-end">
            <Stepper
              label={detail.nowOf(name ?? code)}
              value={counted}
              onChange={(next) => counting.onCount(code, next)}
            />
          </div>
        </td>
      )}
      <td className="px-4 text-right">
        <Difference units={differenceOf(product, counted)} />
      </td>
    </tr>
  )
}
