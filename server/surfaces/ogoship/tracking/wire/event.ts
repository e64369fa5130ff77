import { type LocalText, type TrackingEvent, textOf } from '#modules/shipments'
import { toTime } from '../../times.ts'
import type { Language } from '../language.ts'
import { statusText } from '../status-texts.ts'
import { toCountry, type Wire, within } from './values.ts'

/** Texts of steps, by step. */
export type StepTexts = ReadonlyMap<string, LocalText[]>

/** Of the step, else the carrier's own, else of the status; empty when there is none of them. */
function textFor(event: TrackingEvent, texts: StepTexts, language: Language): string {
  const told = textOf(texts.get(event.stepId ?? '') ?? [], language.tag) ?? event.text?.trim()
  return told || (event.standing ? statusText(language.statuses, event.standing) : '')
}

export const toEvent = (event: TrackingEvent, texts: StepTexts, language: Language): Wire<'TrackingEventDto'> => ({
  id: event.id,
  occurredAt: toTime(event.occurredAt),
  receivedAt: toTime(event.receivedAt),
  code: event.code,
  qualifier: event.qualifier,
  rawText: event.source === 'CARRIER' ? event.text : null,
  status: event.standing?.status ?? null,
  subStatus: event.standing?.subStatus ?? null,
  text: textFor(event, texts, language),
  isInformational: event.informational,
  location: event.place && toLocation(event.place),
  source: event.source,
})

/** Null for an event that nothing can be said of. */
export function toPublicEvent(
  event: TrackingEvent,
  texts: StepTexts,
  language: Language,
): Wire<'PublicTrackingEventDto'> | null {
  const text = textFor(event, texts, language)
  if (text === '') return null
  return {
    occurredAt: toTime(event.occurredAt),
    status: event.standing?.status ?? null,
    subStatus: event.standing?.subStatus ?? null,
    text,
    location: event.place && toLocation(event.place),
  }
}

const toLocation = (place: NonNullable<TrackingEvent['place']>): Wire<'TrackingLocationDto'> => ({
  name: place.name,
  city: place.city,
  region: place.region,
  zip: place.zip,
  countryCode: toCountry(place.countryCode),
  latitude: within(place.latitude, -90, 90),
  longitude: within(place.longitude, -180, 180),
})
