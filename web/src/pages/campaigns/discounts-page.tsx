import { useInfiniteQuery } from '@tanstack/react-query'
import { paths } from '../../paths.ts'
import { useSession } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Time } from '../../ui/time.tsx'
import { OfferList } from './offer-list.tsx'
import { discountTexts } from './offer-texts.ts'
import { discountsQuery } from './queries.ts'
import { marketingTexts } from './texts.ts'
import { worthOf } from './worth.ts'

export function DiscountsPage() {
  const words = useWords(discountTexts)
  const common = useWords(marketingTexts)
  const { language } = useLanguage()
  const { shop } = useSession()
  const list = useInfiniteQuery(discountsQuery)
  return (
    <OfferList
      items={list.data?.pages.flatMap(({ items }) => items)}
      list={list}
      texts={words}
      newAt={paths.newDiscount}
      addressOf={({ id }) => paths.discount(id)}
      columns={[
        { name: words.code, cell: ({ code, title }) => code ?? title ?? words.untitled },
        { name: words.titleField, cell: ({ title }) => title },
        { name: words.type, cell: ({ type }) => words.types[type] },
        { name: words.worth, align: 'right', cell: (one) => worthOf(one, shop.currency, language) },
        { name: common.edited, cell: ({ updatedAt }) => <Time at={updatedAt} /> },
      ]}
    />
  )
}
