import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '../../api.ts'
import { count } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { ChartTable } from '../../ui/chart-table.tsx'
import { Failure } from '../../ui/failure.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { Sparkline } from '../../ui/sparkline.tsx'
import { changeOf } from './change.ts'
import { seriesQuery } from './queries.ts'
import { todayTexts } from './texts.ts'

type Series = Schemas['OverviewSeries']

/** Three questions about the last weeks, each with its answer. */
export function Trends() {
  const words = useWords(todayTexts)
  const series = useQuery(seriesQuery)
  return (
    <section aria-label={words.trends} className="grid content-start gap-3">
      {series.isError && !series.data ? (
        <Failure error={series.error} onRetry={() => void series.refetch()} />
      ) : series.data ? (
        <Figures series={series.data} />
      ) : (
        [1, 2, 3].map((at) => <SkeletonBlock key={at} className="h-36" />)
      )}
    </section>
  )
}

function Figures({ series }: { series: Series }) {
  const words = useWords(todayTexts)
  const { language } = useLanguage()
  const { days, lastWeek, weekBefore } = series
  const number = (value: number) => count(value, language)
  const decimal = (value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)
  const any = (what: 'orders' | 'shipped') => days.some((day) => day[what] > 0)
  const against = (what: 'orders' | 'shipped') => changeOf(lastWeek[what], weekBefore[what], language)
  const { medianDays } = lastWeek
  return (
    <>
      <Trend
        title={
          any('orders') ? words.orders(number(lastWeek.orders), lastWeek.orders, against('orders')) : words.noOrders
        }
        days={days}
        shape="bars"
        points={days.map(({ orders }) => orders)}
        head={[words.ordersColumn]}
        row={({ orders }) => [number(orders)]}
      />
      <Trend
        title={
          any('shipped')
            ? words.shipped(number(lastWeek.shipped), lastWeek.shipped, against('shipped'))
            : words.noShipped
        }
        days={days}
        shape="bars"
        points={days.map(({ shipped }) => shipped)}
        head={[words.shippedColumn]}
        row={({ shipped }) => [number(shipped)]}
      />
      <Trend
        title={
          medianDays === null
            ? words.noDays
            : words.days(decimal(medianDays), changeOf(medianDays, weekBefore.medianDays, language, 1))
        }
        days={days}
        shape="line"
        points={days.map((day) => day.medianDays)}
        head={[words.deliveredColumn, words.daysColumn]}
        row={(day) => [number(day.delivered), day.medianDays === null ? '–' : decimal(day.medianDays)]}
      />
    </>
  )
}

interface TrendProps {
  title: string
  days: Series['days']
  shape: 'bars' | 'line'
  points: readonly (number | null)[]
  head: readonly string[]
  row: (day: Series['days'][number]) => readonly string[]
}

function Trend({ title, days, shape, points, head, row }: TrendProps) {
  const words = useWords(todayTexts)
  const { language } = useLanguage()
  const dayText = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const text = ({ date }: { date: string }) => dayText.format(new Date(date))
  const [first] = days
  return (
    <figure className="grid gap-2 rounded-lg border border-line bg-surface p-4">
      <figcaption className="font-medium">{title}</figcaption>
      <Sparkline points={points} shape={shape} unfinished={shape === 'bars'} />
      <div className="flex justify-between text-muted text-xs" aria-hidden="true">
        <span>{first && text(first)}</span>
        <span>{words.now}</span>
      </div>
      <ChartTable
        caption={title}
        head={[words.day, ...head]}
        rows={days.toReversed().map((day) => [text(day), ...row(day)])}
      />
    </figure>
  )
}
