import { useInfiniteQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { stateOf } from './ab-test.ts'
import { AbTestStatus } from './ab-test-status.tsx'
import { abTestTexts } from './ab-test-texts.ts'
import { OfferList } from './offer-list.tsx'
import { abTestsQuery } from './queries.ts'
import { Schedule } from './schedule.tsx'
import { campaignTexts } from './texts.ts'

export function AbTestsPage() {
  const words = useWords(abTestTexts)
  const { kinds, everybody } = useWords(campaignTexts)
  const list = useInfiniteQuery(abTestsQuery)
  return (
    <OfferList
      items={list.data?.pages.flatMap(({ items }) => items)}
      list={list}
      texts={words}
      newAt={paths.newAbTest}
      addressOf={({ id }) => paths.abTest(id)}
      columns={[
        { name: words.name, cell: ({ name }) => name },
        { name: words.status, cell: (test) => <AbTestStatus state={stateOf(test, new Date())} /> },
        { name: words.kind, wide: true, cell: ({ promotionType }) => kinds[promotionType] },
        { name: words.segment, cell: ({ segment }) => (segment === 'default' ? everybody : segment) },
        { name: words.variants, align: 'right', wide: true, cell: ({ variants }) => variants.length },
        { name: words.when, cell: (test) => <Schedule {...test} /> },
      ]}
    />
  )
}
