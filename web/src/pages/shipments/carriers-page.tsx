import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { inEachLanguage, useWords } from '../../texts/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { CELL, HEAD, ROW, TABLE } from '../../ui/table.tsx'
import { performanceQuery } from './queries.ts'
import { quickest } from './quickest.ts'
import { ShipmentHead } from './shipment-head.tsx'

type Figures = Schemas['CarrierFigures']

const carrierTexts = inEachLanguage({
  en: {
    title: 'How well carriers deliver',
    period: 'Period',
    days: (count: number) => `${count} days`,
    answer: (carrier: string, days: string) => `${carrier} was quickest: half of its parcels took ${days} days or less`,
    noAnswer: 'Too few parcels have arrived to say which carrier is quickest',
    carrier: 'Carrier',
    unknown: 'Carrier not known',
    shipped: 'Given',
    delivered: 'Delivered',
    median: 'Half within',
    p90: 'Nine of ten within',
    onTime: 'On time',
    troubled: 'With problems',
    ofDays: (days: string) => `${days} days`,
    of: (share: string, of: string) => `${share} of ${of}`,
    notPromised: 'nothing promised',
    note: 'Parcels to customers, from the first scan to the delivery. On time is counted of the parcels that were promised for a day.',
    emptyTitle: 'No parcels in these days',
    empty: 'Every carrier that was given a parcel stands here with what became of it.',
    action: 'See all shipments',
  },
  de: {
    title: 'Wie gut Zusteller zustellen',
    period: 'Zeitraum',
    days: (count) => `${count} Tage`,
    answer: (carrier, days) => `${carrier} war am schnellsten: die Hälfte der Pakete brauchte höchstens ${days} Tage`,
    noAnswer: 'Zu wenige Pakete sind angekommen, um zu sagen, welcher Zusteller am schnellsten ist',
    carrier: 'Zusteller',
    unknown: 'Zusteller nicht bekannt',
    shipped: 'Übergeben',
    delivered: 'Zugestellt',
    median: 'Die Hälfte binnen',
    p90: 'Neun von zehn binnen',
    onTime: 'Pünktlich',
    troubled: 'Mit Problemen',
    ofDays: (days) => `${days} Tagen`,
    of: (share, of) => `${share} von ${of}`,
    notPromised: 'nichts zugesagt',
    note: 'Pakete an Kundinnen und Kunden, vom ersten Scan bis zur Zustellung. Pünktlich zählt unter den Paketen, die für einen Tag zugesagt waren.',
    emptyTitle: 'Keine Pakete in diesen Tagen',
    empty: 'Jeder Zusteller, dem ein Paket übergeben wurde, steht hier mit dem, was daraus geworden ist.',
    action: 'Alle Sendungen ansehen',
  },
})

const PERIODS = [7, 30, 90] as const

/** What each carrier was given, and what it did with it. */
export function CarriersPage() {
  const words = useWords(carrierTexts)
  const { language } = useLanguage()
  const { days } = useSearch({ from: '/shipments/carriers' })
  const { data, error, refetch } = useQuery(performanceQuery(days))
  const best = data && quickest(data.items)
  const decimal = (value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)
  return (
    <>
      <ShipmentHead />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-3">
        <h2 className="min-w-0 font-medium">
          {best?.medianDays ? words.answer(nameOf(best) ?? words.unknown, decimal(best.medianDays)) : words.noAnswer}
        </h2>
        <nav aria-label={words.period} className="ml-auto flex gap-1">
          {PERIODS.map((period) => (
            <Link
              key={period}
              to={paths.carrierPerformance}
              search={{ days: period }}
              {...(period === days ? { 'aria-current': 'page' as const } : {})}
              className={buttonClass(period === days ? 'plain' : 'quiet')}
            >
              {words.days(period)}
            </Link>
          ))}
        </nav>
      </div>
      {error && !data ? (
        <div className="px-6">
          <Failure error={error} onRetry={() => void refetch()} />
        </div>
      ) : data?.items.length === 0 ? (
        <Empty
          title={words.emptyTitle}
          text={words.empty}
          action={
            <Link to={paths.shipments} search={{ view: 'all' }} className={buttonClass('plain')}>
              {words.action}
            </Link>
          }
        />
      ) : (
        <CarrierTable items={data?.items} />
      )}
      {data && data.items.length > 0 && <p className="px-6 py-4 text-muted">{words.note}</p>}
    </>
  )
}

const nameOf = ({ displayName, carrier }: Figures): string | null => displayName ?? carrier

function CarrierTable({ items }: { items: readonly Figures[] | undefined }) {
  const words = useWords(carrierTexts)
  const numbers = [words.shipped, words.delivered, words.median, words.p90, words.onTime, words.troubled]
  const longest = Math.max(...(items ?? []).map(({ p90Days }) => p90Days ?? 0), 0.1)
  return (
    <table className={TABLE} aria-label={words.title} aria-busy={items === undefined}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} pl-6`}>
            {words.carrier}
          </th>
          {numbers.map((name) => (
            <th key={name} scope="col" className={`${HEAD} text-right last:pr-6`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items === undefined && <SkeletonRows rows={4} columns={7} />}
        {items?.map((one) => (
          <CarrierRow key={one.carrier ?? ''} figures={one} longest={longest} />
        ))}
      </tbody>
    </table>
  )
}

function CarrierRow({ figures, longest }: { figures: Figures; longest: number }) {
  const words = useWords(carrierTexts)
  const { language } = useLanguage()
  const { carrier, shipped, troubled, delivered, medianDays, p90Days, promised, onTime } = figures
  const number = (value: number) => count(value, language)
  const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const days = (value: number | null) => (value === null ? '–' : words.ofDays(decimal.format(value)))
  const name = nameOf(figures)
  return (
    <tr className={ROW}>
      <th scope="row" className={`${CELL} max-w-60 truncate pl-6 text-left font-medium`}>
        {carrier && name ? (
          <Link to={paths.shipments} search={{ view: 'all', carrier }} data-row-link="" className="hover:underline">
            {name}
          </Link>
        ) : (
          <span className="text-muted">{words.unknown}</span>
        )}
      </th>
      <td className={`${CELL} text-right`}>{number(shipped)}</td>
      <td className={`${CELL} text-right`}>{number(delivered)}</td>
      <td className={`${CELL} whitespace-nowrap text-right`}>{days(medianDays)}</td>
      <td className={`${CELL} whitespace-nowrap text-right`}>
        <span className="inline-flex items-center gap-2">
          {p90Days !== null && (
            <span className="h-2 w-16 rounded-full bg-sunken max-xl:hidden" aria-hidden="true">
              <span
                className="block h-2 rounded-full bg-accent"
                style={{ width: `${Math.round((p90Days / longest) * 100)}%` }}
              />
            </span>
          )}
          {days(p90Days)}
        </span>
      </td>
      <td className={`${CELL} whitespace-nowrap text-right`}>
        {promised === 0 ? (
          <span className="text-muted">{words.notPromised}</span>
        ) : (
          words.of(percent.format(onTime / promised), number(promised))
        )}
      </td>
      <td className={`${CELL} whitespace-nowrap pr-6 text-right`}>
        {shipped === 0 ? '–' : `${number(troubled)} (${percent.format(troubled / shipped)})`}
      </td>
    </tr>
  )
}
