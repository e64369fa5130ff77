import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Schemas } from '../../api.ts'
import { exactTime } from '../../format.ts'
import { useMay } from '../../session.tsx'
import { useLanguage, useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Pill, type Tone } from '../../ui/pill.tsx'
import { Section } from '../../ui/section.tsx'
import { ParcelEvents } from './parcel-events.tsx'
import { ParcelNumberForm } from './parcel-number-form.tsx'
import { trackingLinkQuery } from './queries.ts'
import { storyTexts } from './story-texts.ts'

type Order = Schemas['Order']
type Parcel = Schemas['Parcel']

const LOOKS: Readonly<Record<Schemas['TrackingStatus'], readonly [Tone, IconName]>> = {
  PENDING: ['neutral', 'clock'],
  INFO_RECEIVED: ['neutral', 'clock'],
  IN_TRANSIT: ['moving', 'truck'],
  OUT_FOR_DELIVERY: ['moving', 'truck'],
  AVAILABLE_FOR_PICKUP: ['moving', 'products'],
  FAILED_ATTEMPT: ['warn', 'alert'],
  DELIVERED: ['good', 'check'],
  EXCEPTION: ['bad', 'alert'],
  RETURNED_TO_SENDER: ['bad', 'back'],
  EXPIRED: ['warn', 'clock'],
}

/** The parcels that left, where they are, and where the shopper sees it. */
export function OrderParcels({ order }: { order: Order }) {
  const { parcels: words } = useWords(storyTexts)
  return (
    <Section title={words.title} note={order.parcels.length > 0 && <ShopperPage orderId={order.id} />}>
      {order.parcels.length === 0 && <p className="max-w-[68ch] px-4 pb-4 text-muted">{words.none}</p>}
      <ul>
        {order.parcels.map((parcel) => (
          <ParcelRow key={parcel.id} order={order} parcel={parcel} />
        ))}
      </ul>
    </Section>
  )
}

function ShopperPage({ orderId }: { orderId: string }) {
  const { parcels: words } = useWords(storyTexts)
  const lacks = useMay('read:order')
  const { data } = useQuery({ ...trackingLinkQuery(orderId), enabled: lacks === null })
  if (!data) return null
  return (
    <a
      href={data.url}
      target="_blank"
      rel="noreferrer"
      className="inline-flex items-center gap-1.5 text-accent-text underline"
    >
      {words.shopperPage}
      <Icon name="external" />
    </a>
  )
}

function ParcelRow({ order, parcel }: { order: Order; parcel: Parcel }) {
  const { parcels: words } = useWords(storyTexts)
  const { parcelStatus } = useTexts()
  const { language } = useLanguage()
  const mayRead = useMay('read:order') === null
  const [open, setOpen] = useState(false)
  const [tone, icon] = LOOKS[parcel.status]
  const { trackingNumber, trackingUrl, deliveredAt, estimatedDelivery } = parcel
  return (
    <li className="border-line border-t">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
        <button
          type="button"
          aria-expanded={open}
          aria-label={words.open(trackingNumber ?? words.unnumbered)}
          disabled={!mayRead}
          className="-ml-1.5 rounded-md p-1.5 text-muted hover:bg-sunken hover:text-ink"
          onClick={() => setOpen(!open)}
        >
          <Icon
            name="down"
            className={`size-4 transition-transform motion-reduce:transition-none ${open ? '' : '-rotate-90'}`}
          />
        </button>
        <Pill tone={tone} icon={icon}>
          {parcelStatus[parcel.status]}
        </Pill>
        {trackingNumber ? (
          <span className="flex min-w-0 items-center gap-1">
            {trackingUrl ? (
              <a href={trackingUrl} rel="noreferrer" target="_blank" className="break-all font-mono text-xs underline">
                {trackingNumber}
              </a>
            ) : (
              <code className="break-all font-mono text-xs">{trackingNumber}</code>
            )}
            <CopyButton text={trackingNumber} />
          </span>
        ) : (
          <>
            <span className="text-muted">{words.unnumbered}</span>
            <ParcelNumberForm order={order} parcelId={parcel.id} />
          </>
        )}
        <span className="text-muted">{parcel.carrier}</span>
        <span className="ml-auto text-muted">
          {deliveredAt
            ? words.delivered(exactTime(deliveredAt, language))
            : estimatedDelivery?.to && words.due(exactTime(estimatedDelivery.to, language))}
        </span>
        {parcel.trackingError && <p className="basis-full text-warn">{words.unanswered(parcel.trackingError)}</p>}
      </div>
      {open && <ParcelEvents shipmentId={parcel.shipmentId} parcelId={parcel.id} />}
    </li>
  )
}
