import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { count, money } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Facts } from '../../ui/facts.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { orderQuery } from '../order/queries.ts'
import { StatusPill } from '../orders/status-pill.tsx'
import { claimTexts } from './texts.ts'

const MOST_LINES = 8

/** The order of the claim as it is now. */
export function ClaimOrder({ claim, orderId }: { claim: Schemas['Claim']; orderId: string }) {
  const { facts } = useWords(claimTexts)
  return (
    <Section
      title={facts.order}
      note={
        <Link to={paths.order(orderId)} className="break-all text-accent-text underline">
          {claim.orderReference}
        </Link>
      }
    >
      <Order claim={claim} orderId={orderId} />
    </Section>
  )
}

function Order({ claim, orderId }: { claim: Schemas['Claim']; orderId: string }) {
  const { language } = useLanguage()
  const { facts } = useWords(claimTexts)
  const { data: order, error, refetch } = useQuery(orderQuery(orderId))
  if (error && !order)
    return (
      <div className="px-4 pb-4">
        <Failure error={error} onRetry={() => void refetch()} />
      </div>
    )
  if (!order) return <SkeletonBlock className="mx-4 mb-4 h-24" />
  const rest = order.lines.length - MOST_LINES
  const most = claim.refundTerms?.most
  return (
    <>
      <ul className="grid gap-1 px-4 pb-3">
        {order.lines.slice(0, MOST_LINES).map((line) => (
          <li key={line.id} className="flex gap-2">
            <span className="min-w-6 text-right text-muted tabular-nums">{count(line.quantity, language)} ×</span>
            <span className="min-w-0 break-words">{line.name ?? line.code}</span>
          </li>
        ))}
        {rest > 0 && <li className="text-muted">+ {count(rest, language)}</li>}
      </ul>
      <Facts
        rows={[
          [facts.orderState, <StatusPill key="state" status={order.status} />],
          [facts.orderTotal, order.total && money(order.total, language)],
          [facts.mostBack, most && money(most, language)],
        ]}
      />
    </>
  )
}
