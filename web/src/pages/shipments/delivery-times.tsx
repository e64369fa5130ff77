import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../texts/language.tsx'
import { inEachLanguage, useWords } from '../../texts/words.ts'
import { Plot } from '../../ui/plot.tsx'
import { figuresQuery } from '../today/queries.ts'

const timeTexts = inEachLanguage({
  en: {
    answer: (now: string, before: string) =>
      `Deliveries took ${now} days in the last seven days, ${before} in the seven before`,
    answerAlone: (now: string) => `Deliveries took ${now} days in the last seven days`,
    none: 'Nothing was delivered in the last seven days',
    median: 'Median',
    unit: 'days',
  },
  de: {
    answer: (now, before) =>
      `Zustellungen dauerten in den letzten sieben Tagen ${now} Tage, in den sieben davor ${before}`,
    answerAlone: (now) => `Zustellungen dauerten in den letzten sieben Tagen ${now} Tage`,
    none: 'In den letzten sieben Tagen wurde nichts zugestellt',
    median: 'Median',
    unit: 'Tage',
  },
})

const FEWEST_DAYS = 15

/** How long deliveries took, by the day on which they arrived; nothing where there are none. */
export function DeliveryTimes({ days }: { days: number }) {
  const words = useWords(timeTexts)
  const { language } = useLanguage()
  const { data } = useQuery(figuresQuery(Math.max(days, FEWEST_DAYS)))
  if (!data?.days.some(({ medianDays }) => medianDays !== null)) return null
  const decimal = (value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)
  const [now, before] = [data.lastWeek.medianDays, data.weekBefore.medianDays]
  const title =
    now === null
      ? words.none
      : before === null
        ? words.answerAlone(decimal(now))
        : words.answer(decimal(now), decimal(before))
  const points = data.days.map(({ date, medianDays }) => [Date.parse(date), medianDays] as const)
  return (
    <div className="px-6 pt-2 pb-6">
      <Plot title={title} series={[{ label: words.median, points }]} unit={words.unit} />
    </div>
  )
}
