import type { NewTrackingEvent } from './types.ts'
import { type EventName, factsOf } from './vocabulary.ts'

/** An event that is known by its name: what the program concludes, unless `more` says who tells of it. */
export function catalogueEvent(
  parcelId: string,
  name: EventName,
  occurredAt: Date,
  more: Partial<NewTrackingEvent> = {},
): NewTrackingEvent {
  const { status, subStatus } = factsOf(name)
  return {
    parcelId,
    source: 'SYSTEM',
    carrier: null,
    code: null,
    qualifier: null,
    name,
    standing: status && { status, subStatus },
    // Whoever names the event knows what it means.
    reopens: true,
    occurredAt,
    offsetMinutes: null,
    text: null,
    place: null,
    externalId: null,
    raw: null,
    ...more,
  }
}
