import type { CarrierAnswer, CarrierEvent, CarrierPlace, CarrierReport, PickUpPoint } from '#modules/shipments'
import { readZonedTime, type ZonedTime } from '#platform/zoned-time'
import { failed } from '../call.ts'
import { countryCode, list, number, record, sameNumber, text } from '../json.ts'
import { NORTHERN_POST } from './definition.ts'

/** Reads the answer about a number. Times are those of the carrier's clock, without an offset. */
export function readNorthernPostAnswer(json: unknown, trackingNumber: string): CarrierAnswer {
  const consignment = record(json)
  const told = text(consignment.number)
  if (told === null || !Array.isArray(consignment.scans)) {
    return failed('unexpected_reply', 'The answer of Northern Post has no number or no scans.')
  }
  if (!sameNumber(told, trackingNumber)) {
    return failed('unexpected_reply', 'The answer of Northern Post is about another parcel.')
  }
  const grams = number(consignment.grams)
  const to = record(consignment.to)
  const report: CarrierReport = {
    trackingNumber: told,
    steps: NORTHERN_POST.name,
    // The oldest first: scans of the same second keep their order by it.
    events: list(consignment.scans)
      .flatMap((scan) => readScan(scan) ?? [])
      .reverse(),
    estimatedDelivery: readExpected(record(consignment.expected)),
    pickUpPoint: readPoint(record(consignment.collectAt)),
    signedBy: text(record(consignment.signature).name),
    serviceName: text(record(consignment.service).name),
    weightKg: grams !== null && grams > 0 ? grams / 1000 : null,
    originCountryCode: countryCode(record(consignment.from).country),
    destinationCountryCode: countryCode(to.country),
    destinationCity: text(to.city),
  }
  return { ok: true, report }
}

const timeOf = (value: unknown): ZonedTime | null => readZonedTime(text(value) ?? '', NORTHERN_POST.timeZone)

function readScan(value: unknown): CarrierEvent | null {
  const scan = record(value)
  const code = text(scan.code)
  const time = timeOf(scan.at)
  if (code === null || !time) return null
  return {
    code,
    qualifier: text(scan.reason),
    text: text(scan.text),
    occurredAt: time.at,
    offsetMinutes: time.offsetMinutes,
    place: readSite(record(scan.site)),
    raw: value,
  }
}

function readSite(site: Readonly<Record<string, unknown>>): CarrierPlace | null {
  const place: CarrierPlace = {
    name: text(site.name),
    city: text(site.city),
    region: null,
    zip: text(site.postcode),
    countryCode: countryCode(site.country),
    latitude: number(site.lat),
    longitude: number(site.lon),
  }
  return Object.values(place).some((value) => value !== null) ? place : null
}

function readExpected(expected: Readonly<Record<string, unknown>>): CarrierReport['estimatedDelivery'] {
  const from = timeOf(expected.from)?.at
  const to = timeOf(expected.to)?.at
  return from ? { from, to: to && to >= from ? to : null } : null
}

function readPoint(point: Readonly<Record<string, unknown>>): PickUpPoint | null {
  const name = text(point.name)
  if (name === null) return null
  return {
    code: text(point.id),
    name,
    address1: text(point.street),
    zip: text(point.postcode),
    city: text(point.city),
    countryCode: countryCode(point.country),
    openingHours: text(point.open),
    availableUntil: timeOf(point.heldUntil)?.at ?? null,
    latitude: number(point.lat),
    longitude: number(point.lon),
  }
}
