import type { CarrierAnswer, CarrierEvent, CarrierPlace, CarrierReport, PushedReport } from '#modules/shipments'
import { readZonedTime } from '#platform/zoned-time'
import { failed } from '../call.ts'
import { countryCode, list, number, record, sameNumber, text } from '../json.ts'
import { easypostCarriers } from './carriers.ts'

type Json = Readonly<Record<string, unknown>>

/** The parcel of a `Tracker`. */
export function readReport(json: unknown, trackingNumber: string): CarrierAnswer {
  const report = reportOf(record(json))
  if (!report) return failed('unexpected_reply', 'The answer of EasyPost holds no parcel.')
  if (!sameNumber(report.trackingNumber, trackingNumber)) {
    return failed('unexpected_reply', 'The answer of EasyPost is about another parcel.')
  }
  return { ok: true, report }
}

/** The parcel in an `Event`; empty for events of anything but trackers. */
export function readEvent(json: unknown): PushedReport[] | null {
  const { id, description, result } = record(json)
  const pushId = text(id)
  const kind = text(description)
  if (pushId === null || kind === null) return null
  if (!kind.startsWith('tracker.')) return []
  const tracker = record(result)
  const report = reportOf(tracker)
  return report && [{ pushId, carrier: easypostCarriers.ours(text(tracker.carrier)), report }]
}

function reportOf(tracker: Json): CarrierReport | null {
  const trackingNumber = text(tracker.tracking_code)
  if (trackingNumber === null) return null
  const detail = record(tracker.carrier_detail)
  const destination = record(detail.destination_tracking_location)
  return {
    trackingNumber,
    steps: 'easypost',
    events: list(tracker.tracking_details)
      .map((one) => eventOf(record(one)))
      .filter((event) => event !== null),
    estimatedDelivery: estimateOf(tracker),
    pickUpPoint: null,
    signedBy: text(tracker.signed_by),
    serviceName: text(detail.service),
    weightKg: kilograms(number(tracker.weight)),
    originCountryCode: countryCode(record(detail.origin_tracking_location).country),
    destinationCountryCode: countryCode(destination.country),
    destinationCity: text(destination.city),
  }
}

function eventOf(detail: Json): CarrierEvent | null {
  const code = text(detail.status)
  const datetime = text(detail.datetime)
  const time = datetime === null ? null : readZonedTime(datetime, 'UTC')
  if (code === null || datetime === null || time === null) return null
  return {
    code,
    qualifier: text(detail.status_detail),
    text: text(detail.message) ?? text(detail.description),
    occurredAt: time.at,
    // EasyPost writes UTC for a place whose zone it does not know.
    offsetMinutes: /[+-]\d{2}:?\d{2}$/.test(datetime) ? time.offsetMinutes : null,
    place: placeOf(record(detail.tracking_location)),
    raw: detail,
  }
}

function placeOf(location: Json): CarrierPlace | null {
  const place = {
    name: null,
    city: text(location.city),
    region: text(location.state),
    zip: text(location.zip),
    countryCode: countryCode(location.country),
    latitude: null,
    longitude: null,
  }
  return Object.values(place).every((value) => value === null) ? null : place
}

function estimateOf({ status, est_delivery_date: estimate }: Json): CarrierReport['estimatedDelivery'] {
  const from = status === 'delivered' ? null : readZonedTime(text(estimate) ?? '', 'UTC')
  return from && { from: from.at, to: null }
}

/** EasyPost weighs in ounces. */
const kilograms = (ounces: number | null): number | null =>
  ounces === null || ounces <= 0 ? null : Math.round(ounces * 28.349523125) / 1000
