import { exactTime } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { shortDate } from './numbers.ts'
import { campaignTexts } from './texts.ts'

/** From when to when, by days; the exact times on hover. */
export function Schedule({ startAt, endAt }: { startAt: string; endAt: string | null }) {
  const words = useWords(campaignTexts)
  const { language } = useLanguage()
  const exact = `${words.from(exactTime(startAt, language))}, ${endAt ? words.until(exactTime(endAt, language)) : words.open}`
  return (
    <span title={exact}>
      {words.from(shortDate(startAt, language))}, {endAt ? words.until(shortDate(endAt, language)) : words.open}
    </span>
  )
}
