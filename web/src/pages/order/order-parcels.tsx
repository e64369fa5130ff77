import type { Schemas } from '../../api.ts'
import { exactTime } from '../../format.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Pill, type Tone } from '../../ui/pill.tsx'
import { Section } from '../../ui/section.tsx'
import { orderTexts } from './texts.ts'

type Status = Schemas['TrackingStatus']

const LOOKS: Readonly<Record<Status, readonly [Tone, IconName]>> = {
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

/** The parcels that left, and where they are. */
export function OrderParcels({ order }: { order: Schemas['Order'] }) {
  const words = useWords(orderTexts)
  const { language, texts } = useLanguage()
  const { parcels } = words
  return (
    <Section title={parcels.title}>
      {order.parcels.length === 0 && <p className="px-4 pb-4 text-muted">{parcels.none}</p>}
      <ul>
        {order.parcels.map((parcel) => {
          const [tone, icon] = LOOKS[parcel.status]
          const due = parcel.estimatedDelivery
          return (
            <li
              key={parcel.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-t px-4 py-2.5"
            >
              <Pill tone={tone} icon={icon}>
                {texts.parcelStatus[parcel.status]}
              </Pill>
              {parcel.trackingNumber ? (
                <span className="flex items-center gap-1">
                  {parcel.trackingUrl ? (
                    <a
                      href={parcel.trackingUrl}
                      rel="noreferrer"
                      target="_blank"
                      className="font-mono text-xs underline"
                    >
                      {parcel.trackingNumber}
                    </a>
                  ) : (
                    <code className="font-mono text-xs">{parcel.trackingNumber}</code>
                  )}
                  <CopyButton text={parcel.trackingNumber} />
                </span>
              ) : (
                <span className="text-muted">{parcels.unnumbered}</span>
              )}
              <span className="text-muted">{parcel.carrier}</span>
              <span className="ml-auto text-muted">
                {parcel.deliveredAt
                  ? parcels.delivered(exactTime(parcel.deliveredAt, language))
                  : due?.to && parcels.due(exactTime(due.to, language))}
              </span>
              {parcel.trackingError && (
                <p className="basis-full text-warn">{parcels.unanswered(parcel.trackingError)}</p>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
