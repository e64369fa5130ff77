import { createHash } from 'node:crypto'
import type { NewTrackingEvent } from './types.ts'

/**
 * The same for the same event told again: by its sender's id, else by code, qualifier, time and place, within its parcel.
 * Letter case and spaces around a code do not make another event.
 */
export function fingerprintOf(event: Omit<NewTrackingEvent, 'parcelId'>): Buffer {
  const { place } = event
  const parts =
    event.externalId === null
      ? [
          event.code?.trim().toLowerCase() ?? event.name ?? `${event.standing?.status} ${event.standing?.subStatus}`,
          event.qualifier?.trim().toLowerCase() ?? '',
          event.occurredAt.toISOString(),
          [place?.name, place?.city, place?.zip, place?.countryCode].map((part) => part?.trim().toLowerCase() ?? ''),
        ]
      : ['external', event.externalId]
  return createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
}
