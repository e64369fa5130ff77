import { type Journey, journeyOf, type Step } from './journeys.ts'
import { type Consignment, localTime, SERVICES, type Service } from './protocol.ts'

const HOUR = 3_600_000

/** How the carrier came to know of a parcel; all else follows from it and the time. */
export interface Announcement {
  /** When the carrier heard of it: from then on it moves. */
  announcedAt: Date
  /** When the sender gave it away, which may be days before. */
  handedOverAt: Date
  /** How many times faster than life it goes. */
  speed: number
  service: Service | null
}

/**
 * What the carrier knows of a parcel at a time. Scans come `speed` times faster than their hours say. Their times reach
 * from the handing over to the moment in which the last one comes: a parcel that was handed over just now lives fast, one
 * of days ago catches up, and no scan lies in the future.
 */
export function consignmentAt(number: string, announcement: Announcement, now: Date): Consignment {
  const journey = journeyOf(number, announcement.service)
  const passed = stepsUntil(journey, announcement, now)
  const at = clockOf(journey, announcement)
  const expected = passed.findLast(({ news }) => news.expected)?.news.expected
  const held = passed.findLast(({ news }) => news.collectAt)?.news.collectAt
  const signedBy = passed.findLast(({ news }) => news.signedBy)?.news.signedBy
  return {
    number,
    service: { code: journey.service, name: SERVICES[journey.service] },
    grams: journey.grams,
    from: { city: journey.from.city, country: journey.from.country },
    to: { city: journey.to.city, country: journey.to.country },
    scans: passed.map(({ hours, code, reason, text, site }) => ({ code, reason, text, at: at(hours), site })).reverse(),
    expected: expected ? { from: at(expected[0]), to: at(expected[1]) } : null,
    collectAt: held ? collectionPoint(held, at) : null,
    signature: signedBy === undefined ? null : { name: signedBy },
  }
}

function stepsUntil({ steps }: Journey, { announcedAt, speed }: Announcement, now: Date): Step[] {
  const hours = ((now.getTime() - announcedAt.getTime()) * speed) / HOUR
  // The first one is the announcement itself, whatever the clock says.
  return steps.filter((step, index) => index === 0 || step.hours <= hours)
}

const lengthOf = ({ steps }: Journey): number => steps.at(-1)?.hours ?? 0

/** Turns hours of the script into times of the carrier's clock. */
function clockOf(journey: Journey, { announcedAt, handedOverAt, speed }: Announcement): (hours: number) => string {
  const late = announcedAt.getTime() - handedOverAt.getTime()
  const msPerHour = late / lengthOf(journey) + HOUR / speed
  return (hours) => localTime(new Date(handedOverAt.getTime() + hours * msPerHour))
}

function collectionPoint(
  { heldUntilHours, ...point }: NonNullable<Step['news']['collectAt']>,
  at: (hours: number) => string,
): Consignment['collectAt'] {
  return { ...point, heldUntil: at(heldUntilHours) }
}
