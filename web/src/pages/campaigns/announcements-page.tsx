import { useInfiniteQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { languageName } from '../../preview/page-languages.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Time } from '../../ui/time.tsx'
import { OfferList } from './offer-list.tsx'
import { announcementTexts } from './offer-texts.ts'
import { announcementsQuery } from './queries.ts'
import { marketingTexts } from './texts.ts'

export function AnnouncementsPage() {
  const words = useWords(announcementTexts)
  const common = useWords(marketingTexts)
  const { language } = useLanguage()
  const list = useInfiniteQuery(announcementsQuery)
  return (
    <OfferList
      items={list.data?.pages.flatMap(({ items }) => items)}
      list={list}
      texts={words}
      newAt={paths.newAnnouncement}
      addressOf={({ id }) => paths.announcement(id)}
      columns={[
        { name: words.text, cell: ({ text }) => text },
        { name: common.language, cell: (one) => languageName(one.language, language) },
        { name: common.edited, cell: ({ updatedAt }) => <Time at={updatedAt} /> },
      ]}
    />
  )
}
