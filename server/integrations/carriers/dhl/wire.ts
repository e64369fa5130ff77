import type { CarrierAnswer, CarrierEvent, CarrierPlace, CarrierReport } from '#modules/shipments'
import { zoneOfCountry } from '#platform/country-zones'
import { readZonedTime } from '#platform/zoned-time'
import { failed } from '../call.ts'
import { bare, countryCode, list, number, record, text } from '../json.ts'
import { meaningOf } from './sentences.ts'

type Json = Readonly<Record<string, unknown>>

/** DHL tells most times without an offset, as the clock of the place shows them. */
const zoneOf = (countryCode: string | null): string => zoneOfCountry(countryCode) ?? 'Europe/Berlin'

/** Reads the answer about a number: the shipment of that number, or the one with a piece of that number. */
export function readDhlAnswer(json: unknown, trackingNumber: string): CarrierAnswer {
  if (!Array.isArray(record(json).shipments)) return failed('unexpected_reply', 'The answer of DHL has no shipments.')
  const shipments = list(record(json).shipments).map(record)
  if (shipments.length === 0) return failed('not_found', 'DHL does not know the number.')
  const [first, ...others] = shipments
    .filter((shipment) => numbersOf(shipment).some((one) => sameParcel(one, trackingNumber)))
    .map((shipment) => readShipment(shipment, trackingNumber))
  if (!first) return failed('unexpected_reply', 'The answer of DHL is about another parcel.')
  // Divisions of DHL use numbers of one another: the parcel is the one that moved last.
  return { ok: true, report: others.reduce((best, one) => (newest(one) > newest(best) ? one : best), first) }
}

const numbersOf = (shipment: Json): string[] =>
  [shipment.id, ...list(record(shipment.details).pieceIds)].flatMap((value) => text(value) ?? [])

/** German numbers are written with and without the two zeros that say that they are one. */
const sameParcel = (one: string, other: string): boolean => core(one) === core(other)
const core = (trackingNumber: string): string => bare(trackingNumber).replace(/^00(?=\d{18}$)/, '')

const newest = (report: CarrierReport): number => Math.max(0, ...report.events.map((one) => one.occurredAt.getTime()))

function readShipment(shipment: Json, trackingNumber: string): CarrierReport {
  const details = record(shipment.details)
  const destination = addressOf(shipment.destination)
  const events = list(shipment.events).flatMap((value) => readEvent(value) ?? [])
  // A shipment that was only announced has a status and no events.
  const status = events.length === 0 ? readEvent(shipment.status) : null
  return {
    trackingNumber,
    steps: 'dhl',
    events: status ? [status] : events,
    estimatedDelivery: readEstimate(shipment, countryCode(destination.countryCode)),
    pickUpPoint: null,
    signedBy: nameOf(record(details.proofOfDelivery).signed),
    serviceName: text(record(details.product).productName),
    weightKg: readWeight(details.weight),
    originCountryCode: countryCode(addressOf(shipment.origin).countryCode),
    destinationCountryCode: countryCode(destination.countryCode),
    destinationCity: text(destination.addressLocality),
  }
}

function readEvent(value: unknown): CarrierEvent | null {
  const event = record(value)
  const code = text(event.statusCode)?.toLowerCase()
  const place = readPlace(event.location)
  const time = readZonedTime(text(event.timestamp) ?? '', zoneOf(place?.countryCode ?? null))
  if (code === undefined || !time) return null
  const sentences = [text(event.status), text(event.description), text(event.remark)]
  return {
    code,
    qualifier: meaningOf(sentences),
    text: sentences[1] ?? sentences[0] ?? sentences[2] ?? null,
    occurredAt: time.at,
    offsetMinutes: time.offsetMinutes,
    place,
    raw: value,
  }
}

const addressOf = (place: unknown): Json => record(record(place).address)

function readPlace(value: unknown): CarrierPlace | null {
  const address = addressOf(value)
  const place: CarrierPlace = {
    name: null,
    city: text(address.addressLocality),
    region: null,
    zip: text(address.postalCode),
    countryCode: countryCode(address.countryCode),
    latitude: null,
    longitude: null,
  }
  return (place.city ?? place.zip ?? place.countryCode) ? place : null
}

function readEstimate(shipment: Json, country: string | null): CarrierReport['estimatedDelivery'] {
  const frame = record(shipment.estimatedDeliveryTimeFrame)
  const at = (value: unknown) => readZonedTime(text(value) ?? '', zoneOf(country))?.at ?? null
  const from = at(frame.estimatedFrom) ?? at(shipment.estimatedTimeOfDelivery)
  const to = at(frame.estimatedThrough)
  return from && { from, to: to && to >= from ? to : null }
}

function nameOf(value: unknown): string | null {
  const person = record(value)
  const names = [text(person.givenName), text(person.familyName)].filter((name) => name !== null)
  return names.length > 0 ? names.join(' ') : (text(person.name) ?? text(person.organizationName))
}

const KILOGRAMS: Readonly<Record<string, number>> = { kg: 1, kgm: 1, g: 0.001, lb: 0.45359237, lbs: 0.45359237 }

function readWeight(value: unknown): number | null {
  const weight = record(value)
  const amount = number(weight.value)
  const unit = KILOGRAMS[text(weight.unitText)?.toLowerCase() ?? '']
  return amount === null || amount < 0 || unit === undefined ? null : amount * unit
}
