import { createHash } from 'node:crypto'
import type { CarrierAnswer, CarrierEvent, CarrierPlace, CarrierReport, PushedReport } from '#modules/shipments'
import { readZonedTime } from '#platform/zoned-time'
import { failed } from '../call.ts'
import { countryCode, list, number, parsed, record, sameNumber, text } from '../json.ts'
import { karrioCarriers } from './carriers.ts'

type Json = Readonly<Record<string, unknown>>

/** The parcel of a tracker (`TrackingStatus` in Karrio's API). */
export function readReport(json: unknown, trackingNumber: string): CarrierAnswer {
  const report = reportOf(record(json))
  if (!report) return failed('unexpected_reply', 'The answer of Karrio holds no parcel.')
  if (!sameNumber(report.trackingNumber, trackingNumber)) {
    return failed('unexpected_reply', 'The answer of Karrio is about another parcel.')
  }
  return { ok: true, report }
}

/** The parcel in the body of a webhook; empty for news of anything but trackers. Karrio gives its calls no id. */
export function readWebhook(rawBody: Buffer): PushedReport[] | null {
  const { event, data } = record(parsed(rawBody))
  const kind = text(event)
  if (kind === null) return null
  if (!kind.startsWith('tracker')) return []
  const tracker = record(data)
  const report = reportOf(tracker)
  const pushId = createHash('sha256').update(rawBody).digest('hex')
  return report && [{ pushId, carrier: karrioCarriers.ours(text(tracker.carrier_name)), report }]
}

function reportOf(tracker: Json): CarrierReport | null {
  const trackingNumber = text(tracker.tracking_number)
  if (trackingNumber === null) return null
  const info = record(tracker.info)
  const status = text(tracker.status)
  return {
    trackingNumber,
    steps: 'karrio',
    events: list(tracker.events)
      .map((event, place) => eventOf(record(event), place === 0 ? status : null))
      .filter((event) => event !== null),
    estimatedDelivery: estimateOf(tracker, status),
    pickUpPoint: null,
    signedBy: text(info.signed_by),
    serviceName: text(info.shipment_service),
    weightKg: kilograms(info),
    originCountryCode: countryCode(info.shipment_origin_country),
    destinationCountryCode: countryCode(info.shipment_destination_country),
    destinationCity: null,
  }
}

/**
 * The newest event is the first. Versions of Karrio whose events have no status tell that of the parcel alone, which is
 * the newest event's.
 */
function eventOf(event: Json, statusOfParcel: string | null): CarrierEvent | null {
  const occurredAt = timeOf(event)
  if (occurredAt === null) return null
  return {
    code: text(event.status) ?? statusOfParcel ?? 'unknown',
    qualifier: text(event.reason),
    text: text(event.description),
    occurredAt,
    offsetMinutes: null,
    place: placeOf(event),
    raw: event,
  }
}

/** Karrio writes the local times of its carriers as if they were UTC. */
function timeOf(event: Json): Date | null {
  const timestamp = text(event.timestamp)
  if (timestamp !== null) return readZonedTime(timestamp, 'UTC')?.at ?? null
  const date = text(event.date)
  const time = text(event.time)
  const clock = time === null ? '00:00' : clockOf(time)
  return date === null || clock === null ? null : (readZonedTime(`${date}T${clock}`, 'UTC')?.at ?? null)
}

/** "02:13 PM" and "14:13" are both 14:13. */
function clockOf(time: string): string | null {
  const [, hours, minutes, half] = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([AP])M)?$/i.exec(time) ?? []
  if (hours === undefined || minutes === undefined) return null
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toUpperCase() === 'P' ? 12 : 0)
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

/** The location is one text of a form that differs from carrier to carrier. */
function placeOf(event: Json): CarrierPlace | null {
  const name = text(event.location)
  const latitude = number(event.latitude)
  const longitude = number(event.longitude)
  if (name === null && latitude === null && longitude === null) return null
  return { name, city: null, region: null, zip: null, countryCode: null, latitude, longitude }
}

function estimateOf(tracker: Json, status: string | null): CarrierReport['estimatedDelivery'] {
  const from = status === 'delivered' ? null : readZonedTime(text(tracker.estimated_delivery) ?? '', 'UTC')
  return from && { from: from.at, to: null }
}

function kilograms({ package_weight: weight, package_weight_unit: unit }: Json): number | null {
  const value = number(weight)
  const factor = FACTORS[text(unit)?.toUpperCase() ?? '']
  return value === null || value <= 0 || factor === undefined ? null : Math.round(value * factor) / 1000
}

/** In grams. */
const FACTORS: Readonly<Record<string, number>> = { KG: 1000, LB: 453.59237, G: 1, OZ: 28.349523125 }
