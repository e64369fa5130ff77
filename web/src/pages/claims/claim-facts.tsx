import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { country, money } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Facts } from '../../ui/facts.tsx'
import { PostalAddress } from '../../ui/postal-address.tsx'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'
import { ClaimOrder } from './claim-order.tsx'
import { Due } from './claim-pills.tsx'
import { OrderLink } from './order-link.tsx'
import { OwnerSelect } from './owner-select.tsx'
import { claimsOfOrderQuery } from './queries.ts'
import { claimTexts } from './texts.ts'
import { useWho } from './who.ts'

type Claim = Schemas['Claim']

interface Props {
  claim: Claim
  onAssign: (owner: string | null) => void
}

/** Who and what the claim is about, beside it. */
export function ClaimFacts({ claim, onAssign }: Props) {
  const { facts } = useWords(claimTexts)
  return (
    <aside className="grid min-w-0 gap-6 md:max-xl:grid-cols-2" aria-label={facts.facts}>
      <Section title={facts.owner}>
        <div className="grid gap-2 px-4 pb-4">
          <OwnerSelect owner={claim.owner} actors={claim.actors} onAssign={onAssign} />
          <Due claim={claim} />
        </div>
      </Section>
      {claim.decidedAt && <DecisionFacts claim={claim} />}
      {claim.orderId && <ClaimOrder claim={claim} orderId={claim.orderId} />}
      {claim.customer && <CustomerFacts customer={claim.customer} language={claim.language} />}
      <ParcelFacts claim={claim} />
      {claim.orderId && <OtherClaims claimId={claim.id} orderId={claim.orderId} />}
    </aside>
  )
}

function DecisionFacts({ claim }: { claim: Claim }) {
  const { language } = useLanguage()
  const { facts, resolutions, status } = useWords(claimTexts)
  const who = useWho(claim.actors)
  const { resolution, amount, refundPaymentId, reshipmentOrderId, decidedBy, decidedAt, message } = claim
  const what = claim.status === 'Rejected' ? status.Rejected : resolution && resolutions[resolution]
  return (
    <Section title={facts.decision}>
      <Facts
        rows={[
          [facts.decided, what],
          [refundPaymentId ? facts.refunded : facts.toRefund, amount && money(amount, language)],
          [facts.reshipment, reshipmentOrderId && <OrderLink key="reshipment" orderId={reshipmentOrderId} />],
          [
            facts.message,
            message && (
              <span key="message" className="whitespace-pre-wrap">
                {message}
              </span>
            ),
          ],
          [facts.by, decidedBy && who(decidedBy)],
          [facts.at, decidedAt && <Time key="at" at={decidedAt} />],
        ]}
      />
    </Section>
  )
}

function CustomerFacts({ customer, language }: { customer: Schemas['ClaimCustomer']; language: string | null }) {
  const { language: own } = useLanguage()
  const { facts } = useWords(claimTexts)
  const { name, company, address1, address2, zip, city, email, phone } = customer
  const place = [zip, city].filter(Boolean).join(' ')
  const lines = [name, company, address1, address2, place, customer.country && country(customer.country, own)]
  const spoken = language && new Intl.DisplayNames(own, { type: 'language' }).of(language)
  return (
    <Section title={facts.customer}>
      <div className="break-words px-4 pb-4">
        <PostalAddress lines={lines} email={email} phone={phone} />
        {spoken && (
          <p className="mt-2 text-muted">
            {facts.language}: {spoken}
          </p>
        )}
      </div>
    </Section>
  )
}

function ParcelFacts({ claim }: { claim: Claim }) {
  const { language } = useLanguage()
  const { facts } = useWords(claimTexts)
  const { carrier, trackingNumber, scannedAt, weightKg, createdAt } = claim
  const kilograms = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilogram' })
  return (
    <Section title={facts.parcel}>
      <Facts
        rows={[
          [facts.carrier, carrier],
          [
            facts.number,
            trackingNumber && (
              <span key="number" className="break-all font-mono text-xs">
                {trackingNumber}
              </span>
            ),
          ],
          [facts.scanned, scannedAt && <Time key="scanned" at={scannedAt} />],
          [facts.weight, weightKg !== null && kilograms.format(weightKg)],
          [facts.filed, <Time key="filed" at={createdAt} />],
        ]}
      />
    </Section>
  )
}

function OtherClaims({ claimId, orderId }: { claimId: string; orderId: string }) {
  const { facts, types, status } = useWords(claimTexts)
  const { data } = useQuery(claimsOfOrderQuery(orderId))
  const others = data?.items.filter(({ id }) => id !== claimId) ?? []
  if (others.length === 0) return null
  return (
    <Section title={facts.otherClaims}>
      <ul className="grid gap-1 px-4 pb-4">
        {others.map((claim) => (
          <li key={claim.id}>
            <Link to={paths.claim(claim.id)} className="text-accent-text underline">
              {claim.number}
            </Link>{' '}
            <span className="text-muted">
              {types[claim.type]}, {status[claim.status]}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
