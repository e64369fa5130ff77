import { exactTime, relativeTime } from '../format.ts'
import { useLanguage } from '../texts/language.tsx'

/** How long ago, with the exact time on hover. */
export function Time({ at }: { at: string }) {
  const { language } = useLanguage()
  return (
    <time dateTime={at} title={exactTime(at, language)}>
      {relativeTime(at, new Date(), language)}
    </time>
  )
}
