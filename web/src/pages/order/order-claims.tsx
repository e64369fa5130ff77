import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useWords } from '../../texts/words.ts'
import { Section } from '../../ui/section.tsx'
import { ClaimStatusPill } from '../claims/claim-pills.tsx'
import { claimsOfOrderQuery } from '../claims/queries.ts'
import { claimTexts } from '../claims/texts.ts'
import { storyTexts } from './story-texts.ts'

/** What was reported about the order; nothing where nothing was. */
export function OrderClaims({ orderId }: { orderId: string }) {
  const { claims: words } = useWords(storyTexts)
  const { types } = useWords(claimTexts)
  const { data } = useQuery(claimsOfOrderQuery(orderId))
  if (!data || data.items.length === 0) return null
  return (
    <Section title={words.title}>
      <ul className="grid gap-2 px-4 pb-4">
        {data.items.map(({ id, number, type, status }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2">
            <Link to={paths.claim(id)} className="min-w-0 break-words text-accent-text underline">
              {`${types[type]} · ${number}`}
            </Link>
            <ClaimStatusPill status={status} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
