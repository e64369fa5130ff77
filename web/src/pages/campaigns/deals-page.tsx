import { useQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { useSession } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Time } from '../../ui/time.tsx'
import { OfferList } from './offer-list.tsx'
import { dealTexts, discountTexts } from './offer-texts.ts'
import { dealsQuery } from './queries.ts'
import { marketingTexts } from './texts.ts'
import { worthOf } from './worth.ts'

export function DealsPage() {
  const words = useWords(dealTexts)
  const { worth } = useWords(discountTexts)
  const common = useWords(marketingTexts)
  const { language } = useLanguage()
  const { shop } = useSession()
  const list = useQuery(dealsQuery)
  return (
    <OfferList
      items={list.data?.items}
      list={list}
      texts={words}
      newAt={paths.newDeal}
      addressOf={({ id }) => paths.deal(id)}
      columns={[
        { name: words.titleField, cell: ({ title, discount }) => title ?? discount.title ?? words.untitled },
        { name: words.code, cell: ({ discount }) => discount.code },
        { name: worth, align: 'right', cell: ({ discount }) => worthOf(discount, shop.currency, language) },
        { name: words.rank, align: 'right', cell: ({ rank }) => rank },
        { name: common.edited, cell: ({ updatedAt }) => <Time at={updatedAt} /> },
      ]}
    />
  )
}
