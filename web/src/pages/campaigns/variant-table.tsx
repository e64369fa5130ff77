import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { abTestTexts } from './ab-test-texts.ts'
import { points, share } from './numbers.ts'

const HEAD =
  'h-8 border-line border-b px-3 text-right font-medium text-muted text-xs first:pl-4 first:text-left last:pr-4 max-lg:nth-2:hidden'
const CELL = 'h-8 border-line border-b px-3 text-right first:pl-4 first:text-left last:pr-4 max-lg:nth-2:hidden'

/** What the plot is made of. */
export function VariantTable({ results: { variants, holdout } }: { results: Schemas['AbTestResults'] }) {
  const words = useWords(abTestTexts)
  const { language } = useLanguage()
  const heads = [
    words.variants,
    words.share,
    words.orders,
    words.clicks,
    words.rate,
    words.range,
    words.difference,
  ] as const
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-0" aria-label={words.results}>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col" className={HEAD}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {variants.map(({ campaignId, name, allocation, orders, clicks, clickRate, difference }) => (
            <tr key={campaignId}>
              <th scope="row" className={`${CELL} max-w-72 truncate font-medium`}>
                <Link to={paths.campaign(campaignId)} title={name} className="hover:underline">
                  {name}
                </Link>
              </th>
              <td className={CELL}>{share(allocation / 100, language)}</td>
              <td className={CELL}>{count(orders, language)}</td>
              <td className={CELL}>{count(clicks, language)}</td>
              <td className={CELL}>{clickRate ? share(clickRate.value, language) : '–'}</td>
              <td className={`${CELL} whitespace-nowrap text-muted`}>
                {clickRate ? words.between(share(clickRate.low, language), share(clickRate.high, language)) : '–'}
              </td>
              <td className={`${CELL} whitespace-nowrap`}>
                {difference
                  ? `${points(difference.value, language)} (${words.between(points(difference.low, language), points(difference.high, language))})`
                  : campaignId === variants[0]?.campaignId
                    ? words.control
                    : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {holdout && <p className="px-4 py-3 text-muted">{words.holdoutNote(holdout.orders, holdout.percentage)}</p>}
    </div>
  )
}
