import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '../../api.ts'
import { country, exactTime } from '../../format.ts'
import { useLanguage, useTexts } from '../../texts/language.tsx'
import { useWords } from '../../texts/words.ts'
import { Failure } from '../../ui/failure.tsx'
import { SkeletonBlock } from '../../ui/skeleton.tsx'
import { shipmentQuery } from './queries.ts'
import { storyTexts } from './story-texts.ts'

/** Everything that happened to a parcel, newest first, with where and when. */
export function ParcelEvents({ shipmentId, parcelId }: { shipmentId: string; parcelId: string }) {
  const { parcels: words } = useWords(storyTexts)
  const { data, error, refetch } = useQuery(shipmentQuery(shipmentId))
  if (error && !data)
    return (
      <div className="px-4 pb-3">
        <Failure error={error} onRetry={() => void refetch()} />
      </div>
    )
  if (!data)
    return (
      <div className="px-4 pb-3" aria-busy="true">
        <SkeletonBlock className="h-24" />
      </div>
    )
  const parcels: readonly Schemas['TrackedParcel'][] = data.parcels
  const events = parcels.find(({ id }) => id === parcelId)?.events ?? []
  if (events.length === 0) return <p className="max-w-[68ch] px-4 pb-3 pl-12 text-muted">{words.noEvents}</p>
  return (
    <ol aria-label={words.events} className="mr-4 mb-3 ml-6">
      {events.map((event) => (
        <Event key={event.id} event={event} />
      ))}
    </ol>
  )
}

function Event({ event }: { event: Schemas['TrackingEvent'] }) {
  const { parcels: words } = useWords(storyTexts)
  const { parcelStatus } = useTexts()
  const { language } = useLanguage()
  const { status, text, name, code, place, occurredAt, source } = event
  const where = [place?.name, place?.city, place?.countryCode && country(place.countryCode, language)]
  const about = [words.source[source], code && words.code(code)]
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-line border-l py-1.5 pl-5 before:absolute before:top-3 before:-left-[0.3rem] before:size-2 before:rounded-full before:bg-line-strong">
      <span className="min-w-0 break-words">
        {status && <span className="font-medium">{parcelStatus[status]}</span>}
        {status && (text || name) && ' · '}
        {text ?? name}
      </span>
      <time dateTime={occurredAt} className="text-right text-muted tabular-nums">
        {exactTime(occurredAt, language)}
      </time>
      <span className="col-span-2 break-words text-muted text-xs">
        {[[...new Set(where.filter(Boolean))].join(', '), ...about].filter(Boolean).join(' · ')}
      </span>
    </li>
  )
}
