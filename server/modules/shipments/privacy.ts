import type { Parcel, Party, Shipment, TrackingEvent } from './types.ts'

/** Whose data a parcel's public page must not tell: the recipient, or whoever sends a return, and who signed. */
export interface Persons {
  direction: Shipment['direction']
  recipient: Party | null
  sender: Party | null
  signedBy: Parcel['signedBy']
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')

/** Shorter words of a name are words of every language too. */
const SHORTEST_NAME = 3
const SHORTEST_PHONE = 6

/** Whether a text names one of the persons, or where or how they are reached. Towns and countries name nobody. */
export function tellsOf({ direction, recipient, sender, signedBy }: Persons): (text: string | null) => boolean {
  const parties = [recipient, direction === 'return' ? sender : null].filter((party) => party !== null)
  const phrases = parties.flatMap(({ company, address1, address2, zip, email }) => [
    company,
    address1,
    address2,
    zip,
    email,
  ])
  const names = [...parties.map(({ name }) => name), signedBy].flatMap((name) =>
    fold(name ?? '').split(/[^\p{L}\p{M}]+/u),
  )
  const words = [
    ...phrases.map((phrase) => fold(phrase ?? '').trim()),
    ...names.filter((n) => n.length >= SHORTEST_NAME),
  ]
  const patterns = [...new Set(words)].filter((word) => word !== '').map(asWord)
  const phones = parties.map(({ phone }) => digitsOf(phone ?? '').slice(-9)).filter((n) => n.length >= SHORTEST_PHONE)
  return (text) => {
    if (text === null) return false
    const folded = fold(text)
    return patterns.some((pattern) => pattern.test(folded)) || phones.some((phone) => digitsOf(text).includes(phone))
  }
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** The text where no letter or digit goes on before or after it. */
const asWord = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u')

/**
 * Events as anybody with the link may see them: without texts that tell of a person, and without what would lead to a
 * door. A scan says where it was made, and the last one is made there.
 */
export function publicEvents<Event extends Pick<TrackingEvent, 'text' | 'place'>>(
  events: readonly Event[],
  persons: Persons,
): Event[] {
  const tells = tellsOf(persons)
  return events.map((event) => ({
    ...event,
    text: tells(event.text) ? null : event.text,
    place: event.place && {
      ...event.place,
      name: tells(event.place.name) ? null : event.place.name,
      zip: null,
      latitude: null,
      longitude: null,
    },
  }))
}

/** A link as anybody may see it: null when something in it tells of a person. */
export function publicUrl(url: string | null, persons: Persons): string | null {
  if (url === null) return null
  const tells = tellsOf(persons)
  return tells(url) || tells(decoded(url)) ? null : url
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '))
  } catch {
    return url
  }
}
