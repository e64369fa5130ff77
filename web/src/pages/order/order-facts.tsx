import { lazy, type ReactNode, Suspense } from 'react'
import type { Schemas } from '../../api.ts'
import { country } from '../../format.ts'
import { useMay } from '../../session.tsx'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Facts } from '../../ui/facts.tsx'
import { PostalAddress } from '../../ui/postal-address.tsx'
import { Section } from '../../ui/section.tsx'
import { Time } from '../../ui/time.tsx'
import { AddressForm } from './address-form.tsx'
import { ClosedNote } from './closed-note.tsx'
import { EditButton } from './edit-button.tsx'
import { NotesForm } from './notes-form.tsx'
import { editVerdict } from './order-actions.ts'
import { useShippingMethods } from './queries.ts'
import { ShippingForm } from './shipping-form.tsx'
import { storyTexts } from './story-texts.ts'
import { orderTexts } from './texts.ts'
import { useOpenForm } from './use-open-form.ts'

/** With the words of claims, which most orders need none of. */
const OrderClaims = lazy(() => import('./order-claims.tsx').then((part) => ({ default: part.OrderClaims })))

type Order = Schemas['Order']
type Person = Schemas['Customer']
type Part = 'customer' | 'billing' | 'shipping' | 'notes'

/** Who it is for and what belongs to it, beside the order; each part changes in its place. */
export function OrderFacts({ order }: { order: Order }) {
  const { facts, edit: labels } = useWords(orderTexts)
  const { language } = useLanguage()
  const { edit, open, close } = useOpenForm()
  const mayRead = useMay('read:order') === null
  const part = (name: Part, title: string, shown: ReactNode, form: ReactNode) => {
    const kind = name === 'notes' ? 'note' : 'content'
    const verdict = editVerdict(kind, order.status)
    const isOpen = edit === name && verdict === null
    const button = <EditButton label={labels[name]} part={kind} status={order.status} onOpen={() => open(name)} />
    return (
      <Section title={title} note={isOpen ? null : button}>
        {edit === name && verdict !== null && <ClosedNote verdict={verdict} />}
        {isOpen ? form : shown}
      </Section>
    )
  }
  const { customer, billing, comments, warehouseComments } = order
  return (
    <aside className="grid min-w-0 items-start gap-6 md:max-xl:grid-cols-2" aria-label={facts.title}>
      {part(
        'customer',
        facts.recipient,
        <Address person={customer} language={language} />,
        <AddressForm party="customer" label={labels.customer} order={order} onClose={close} />,
      )}
      {part(
        'billing',
        facts.billing,
        billing ? (
          <Address person={billing} language={language} />
        ) : (
          <p className="px-4 pb-4 text-muted">{facts.sameBilling}</p>
        ),
        <AddressForm party="billing" label={labels.billing} order={order} onClose={close} />,
      )}
      {part(
        'shipping',
        facts.shipping,
        <Shipping order={order} />,
        <ShippingForm label={labels.shipping} order={order} onClose={close} />,
      )}
      {part(
        'notes',
        facts.notes,
        comments || warehouseComments ? (
          <dl className="grid gap-2 px-4 pb-4">
            <Note name={facts.toWarehouse} text={comments} />
            <Note name={facts.fromWarehouse} text={warehouseComments} />
          </dl>
        ) : (
          <p className="px-4 pb-4 text-muted">{facts.noNotes}</p>
        ),
        <NotesForm label={labels.notes} order={order} onClose={close} />,
      )}
      {mayRead && (
        <Suspense>
          <OrderClaims orderId={order.id} />
        </Suspense>
      )}
      <Details order={order} />
    </aside>
  )
}

function Shipping({ order: { shippingCode, pickUpPointCode } }: { order: Order }) {
  const { facts } = useWords(orderTexts)
  const methods = useShippingMethods()
  if (shippingCode === null && pickUpPointCode === null)
    return <p className="px-4 pb-4 text-muted">{facts.noShipping}</p>
  const method = methods?.find(({ code }) => code === shippingCode)
  return (
    <div className="break-words px-4 pb-4">
      {method?.name ?? shippingCode}
      {method && <span className="block font-mono text-muted text-xs">{shippingCode}</span>}
      {pickUpPointCode && <span className="mt-1 block">{`${facts.pickUpPoint}: ${pickUpPointCode}`}</span>}
    </div>
  )
}

function Details({ order }: { order: Order }) {
  const { facts } = useWords(orderTexts)
  const { timeline } = useWords(storyTexts)
  const rows: (readonly [string, ReactNode])[] = [
    [facts.payment, order.paymentMethod && facts.methods[order.paymentMethod]],
    [facts.source, order.source],
    [facts.door, timeline.doors[order.door] ?? order.door],
    [facts.created, <Time key="created" at={order.createdAt} />],
    [facts.changed, <Time key="changed" at={order.updatedAt} />],
    [facts.documents, order.documents.length > 0 && <Documents documents={order.documents} />],
  ]
  return (
    <Section title={facts.title}>
      <Facts rows={rows} />
    </Section>
  )
}

const Documents = ({ documents }: { documents: Order['documents'] }) =>
  documents.map(({ type, url }) => (
    <a key={`${type} ${url}`} href={url} rel="noreferrer" target="_blank" className="block break-words underline">
      {type}
    </a>
  ))

function Address({ person, language }: { person: Person; language: string }) {
  const { name, company, address1, address2, zip, city, region, email, phone } = person
  const lines = [
    name,
    company,
    address1,
    address2,
    [zip, city].filter(Boolean).join(' '),
    region,
    country(person.country, language),
  ]
  return (
    <div className="break-words px-4 pb-4">
      <PostalAddress lines={lines} email={email} phone={phone} />
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
