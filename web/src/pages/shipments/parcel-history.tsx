import { Link } from '@tanstack/react-router'
import type { Schemas } from '../../api.ts'
import { country, exactTime } from '../../format.ts'
import { paths } from '../../paths.ts'
import { useLanguage } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { ParcelPill } from '../../ui/parcel-pill.tsx'
import { Time } from '../../ui/time.tsx'
import { subStatusTexts } from './sub-status-texts.ts'
import { shipmentTexts } from './texts.ts'
import { useCarrierName } from './use-carrier-name.ts'

type Parcel = Schemas['TrackedParcel']

/** A parcel and what happened to it, newest first. */
export function ParcelHistory({ parcel, title }: { parcel: Parcel; title: string }) {
  const { drawer } = useWords(shipmentTexts)
  const { language } = useLanguage()
  const carrierName = useCarrierName()
  const untracked: Readonly<Record<string, string>> = drawer.untracked
  const { trackingNumber, trackingUrl, trackingError, estimatedDelivery: due, events } = parcel
  return (
    <section aria-label={title} className="grid gap-2 border-line border-t pt-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{title}</h3>
        <ParcelPill status={parcel.status} />
        <span className="text-muted">{carrierName(parcel.carrier)}</span>
      </div>
      {trackingNumber ? (
        <p className="flex flex-wrap items-center gap-x-1">
          <code className="break-all font-mono text-xs">{trackingNumber}</code>
          <CopyButton text={trackingNumber} />
          {trackingUrl && (
            <a href={trackingUrl} target="_blank" rel="noreferrer" className="underline">
              {drawer.carrierPage}
            </a>
          )}
        </p>
      ) : (
        <p className="text-muted">{drawer.noNumber}</p>
      )}
      {due && parcel.deliveredAt === null && (
        <p className="text-muted">
          {drawer.expected}: {exactTime(due.to ?? due.from, language)}
        </p>
      )}
      {trackingError && <p className="text-warn">{untracked[trackingError]}</p>}
      {events.length === 0 ? (
        <p className="text-muted">{drawer.noEvents}</p>
      ) : (
        <ol className="grid">
          {events.map((event) => (
            <Event key={event.id} event={event} carrier={parcel.carrier} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Event({ event, carrier }: { event: Parcel['events'][number]; carrier: string | null }) {
  const { drawer } = useWords(shipmentTexts)
  const details = useWords(subStatusTexts)
  const { language, texts } = useLanguage()
  const { status, subStatus, code, text, place } = event
  const unknown = event.name === null && status === null && code !== null
  const meaning = status && [texts.parcelStatus[status], subStatus && details[subStatus]].filter(Boolean).join(': ')
  const where = [place?.name, place?.city, place?.countryCode && country(place.countryCode, language)].filter(Boolean)
  return (
    <li className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 border-line border-l-2 py-1.5 pl-3">
      <span className="text-muted text-xs leading-5">
        <Time at={event.occurredAt} />
      </span>
      <span className="min-w-0 break-words">
        {unknown ? drawer.unknownCode(code) : (meaning ?? text)}
        {text && text !== meaning && (meaning || unknown) && <span className="block text-muted">{text}</span>}
        {where.length > 0 && <span className="block text-muted">{where.join(', ')}</span>}
        {unknown && carrier && (
          <Link to={paths.trackingSteps} search={{ carrier }} className="underline">
            {drawer.mapIt}
          </Link>
        )}
      </span>
    </li>
  )
}
