import type { CarrierAnswer, CarrierEvent, CarrierPlace, CarrierReport } from '#modules/shipments'
import { readZonedTime } from '#platform/zoned-time'
import { failed } from '../call.ts'
import { countryCode, list, number, record, sameNumber, text } from '../json.ts'

type Json = Readonly<Record<string, unknown>>

/** The package of the number in a `TrackApiResponse` of the Tracking API v1. */
export function readReport(json: unknown, trackingNumber: string, timeZone: string): CarrierAnswer {
  const shipments = list(record(record(json).trackResponse).shipment).map(record)
  const packages = shipments.flatMap((shipment) => list(shipment.package).map(record))
  if (packages.length === 0) return withoutPackage(shipments)
  for (const one of packages) {
    const number = numbersOf(one).find((candidate) => sameNumber(candidate, trackingNumber))
    if (number !== undefined) return { ok: true, report: reportOf(one, number, timeZone) }
  }
  return failed('unexpected_reply', 'The answer of UPS is about another parcel.')
}

/** Numbers that UPS does not know come as a shipment with a warning in place of packages. */
function withoutPackage(shipments: readonly Json[]): CarrierAnswer {
  const warned = shipments.some(({ warnings }) => list(warnings).length > 0)
  if (warned) return failed('not_found', 'UPS does not know the number, or not yet.')
  return failed('unexpected_reply', 'The answer of UPS holds no parcel.')
}

/** A parcel handed over to a post has that post's number too. */
function numbersOf(one: Json): string[] {
  const alternates = list(one.alternateTrackingNumber).map((alternate) => text(record(alternate).number))
  return [text(one.trackingNumber), ...alternates].filter((number) => number !== null)
}

function reportOf(one: Json, trackingNumber: string, timeZone: string): CarrierReport {
  const origin = addressOf(one, 'ORIGIN')
  const destination = addressOf(one, 'DESTINATION')
  return {
    trackingNumber,
    steps: 'ups',
    events: list(one.activity)
      .map((activity) => eventOf(record(activity), timeZone))
      .filter((event) => event !== null),
    estimatedDelivery: estimateOf(one, timeZone),
    // UPS tells of an access point only until when it keeps the parcel, not where it is.
    pickUpPoint: null,
    signedBy: signatureOf(record(one.deliveryInformation)),
    serviceName: text(record(one.service).description),
    weightKg: kilograms(record(one.weight)),
    originCountryCode: countryOf(origin),
    destinationCountryCode: countryOf(destination),
    destinationCity: text(destination.city),
  }
}

/** A driver who leaves a parcel without a signature says so in place of the name. */
function signatureOf({ receivedBy }: Json): string | null {
  const name = text(receivedBy)
  return name === null || /^driver release$/i.test(name) ? null : name
}

function addressOf(one: Json, type: string): Json {
  const found = list(one.packageAddress)
    .map(record)
    .find((candidate) => text(candidate.type)?.toUpperCase() === type)
  return record(found?.address)
}

const countryOf = (address: Json): string | null => countryCode(address.countryCode) ?? countryCode(address.country)

/**
 * The status code tells more than the type, but older activities have none. It is padded, as UPS writes it with and
 * without leading zeros.
 */
function eventOf(activity: Json, timeZone: string): CarrierEvent | null {
  const status = record(activity.status)
  const code = text(status.statusCode)?.padStart(3, '0') ?? text(status.type)?.toUpperCase()
  const time = timeOf(text(activity.date), text(activity.time) ?? '000000', text(activity.gmtOffset), timeZone)
  if (code === undefined || time === null) return null
  return {
    code,
    qualifier: text(status.code)?.toUpperCase() ?? null,
    text: text(status.description),
    occurredAt: time.at,
    offsetMinutes: time.offsetMinutes,
    place: placeOf(record(record(activity.location).address)),
    raw: activity,
  }
}

function placeOf(address: Json): CarrierPlace | null {
  const place = {
    name: null,
    city: text(address.city),
    region: text(address.stateProvince),
    zip: text(address.postalCode),
    countryCode: countryOf(address),
    latitude: null,
    longitude: null,
  }
  return Object.values(place).every((value) => value === null) ? null : place
}

/** Dates are YYYYMMDD, times HHMMSS on the clock of the place. */
function timeOf(date: string | null, time: string, offset: string | null, timeZone: string) {
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(date ?? '')
  const clock = /^(\d{2}):?(\d{2}):?(\d{2})$/.exec(time)
  if (!day || !clock) return null
  const local = `${day.slice(1).join('-')}T${clock.slice(1).join(':')}`
  const known = offset !== null && /^[+-]\d{2}:\d{2}$/.test(offset)
  return readZonedTime(known ? local + offset : local, timeZone)
}

/** A date that UPS scheduled anew comes before the one it first promised. */
function estimateOf(one: Json, timeZone: string): CarrierReport['estimatedDelivery'] {
  const dates = list(one.deliveryDate).map(record)
  const dateOf = (type: string) => text(dates.find((candidate) => candidate.type === type)?.date)
  const date = dateOf('RDD') ?? dateOf('SDD')
  if (date === null || dateOf('DEL') !== null) return null
  const { type, startTime, endTime } = record(one.deliveryTime)
  const isWindow = type === 'EDW' || type === 'CDW' || type === 'IDW'
  const offset = offsetOfDestination(one)
  const at = (time: unknown, otherwise: string) => timeOf(date, text(time) ?? otherwise, offset, timeZone)?.at ?? null
  const from = at(isWindow ? startTime : null, '000000')
  if (from === null) return null
  const to = at(isWindow || type === 'CMT' ? endTime : null, '235959')
  return { from, to: to !== null && to < from ? null : to }
}

/** The newest activity is the nearest to the destination. */
const offsetOfDestination = (one: Json): string | null => text(record(list(one.activity)[0]).gmtOffset)

function kilograms({ weight, unitOfMeasurement }: Json): number | null {
  const value = number(weight)
  if (value === null || value <= 0) return null
  if (unitOfMeasurement === 'KGS') return value
  return unitOfMeasurement === 'LBS' ? Math.round(value * 453.59237) / 1000 : null
}
