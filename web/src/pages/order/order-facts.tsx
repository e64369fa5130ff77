import type { ReactNode } from 'react'
import type { Schemas } from '../../api.ts'
import { country } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'
import { orderTexts } from './texts.ts'

type Person = Schemas['Customer']

/** Who it is for and what belongs to it, beside the order. */
export function OrderFacts({ order }: { order: Schemas['Order'] }) {
  const words = useWords(orderTexts)
  const { language } = useLanguage()
  const { facts } = words
  const rows: (readonly [string, ReactNode])[] = [
    [facts.shipping, order.shippingCode],
    [facts.pickUpPoint, order.pickUpPointCode],
    [facts.payment, order.paymentMethod && facts.methods[order.paymentMethod]],
    [facts.source, order.source],
    [facts.door, order.door],
    [facts.created, <Time key="created" at={order.createdAt} />],
    [facts.changed, <Time key="changed" at={order.updatedAt} />],
  ]
  return (
    <aside className="grid min-w-0 gap-6 md:max-xl:grid-cols-2" aria-label={facts.title}>
      <Section title={facts.recipient}>
        <Address person={order.customer} language={language} />
      </Section>
      {order.billing && (
        <Section title={facts.billing}>
          <Address person={order.billing} language={language} />
        </Section>
      )}
      {(order.comments || order.warehouseComments) && (
        <Section title={facts.notes}>
          <dl className="grid gap-2 px-4 pb-4">
            <Note name={facts.toWarehouse} text={order.comments} />
            <Note name={facts.fromWarehouse} text={order.warehouseComments} />
          </dl>
        </Section>
      )}
      <Section title={facts.title}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 px-4 pb-4">
          {rows.map(
            ([name, value]) =>
              value && (
                <div key={name} className="col-span-2 grid grid-cols-subgrid">
                  <dt className="text-muted">{name}</dt>
                  <dd className="break-words">{value}</dd>
                </div>
              ),
          )}
        </dl>
      </Section>
    </aside>
  )
}

function Address({ person, language }: { person: Person; language: string }) {
  const { name, company, address1, address2, zip, city, email, phone } = person
  const lines = [
    name,
    company,
    address1,
    address2,
    [zip, city].filter(Boolean).join(' '),
    country(person.country, language),
  ]
  return (
    <div className="break-words px-4 pb-4">
      <address className="not-italic">
        {lines.filter(Boolean).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of an address repeat, and never move
          <span key={index} className="block">
            {line}
          </span>
        ))}
      </address>
      {email && (
        <a href={`mailto:${email}`} className="mt-2 block text-accent-text underline">
          {email}
        </a>
      )}
      {phone && (
        <a href={`tel:${phone}`} className="block text-accent-text underline">
          {phone}
        </a>
      )}
    </div>
  )
}

const Note = ({ name, text }: { name: string; text: string | null }) =>
  text && (
    <div>
      <dt className="text-muted text-xs">{name}</dt>
      <dd className="whitespace-pre-wrap break-words">{text}</dd>
    </div>
  )
