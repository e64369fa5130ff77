import type { CarrierAnswer, CarrierEvent, CarrierPlace, CarrierReport, PickUpPoint } from '#modules/shipments'
import { readZonedTime } from '#platform/zoned-time'
import { failed } from '../call.ts'
import { countryCode, list, number, record, sameNumber, text } from '../json.ts'

type Json = Readonly<Record<string, unknown>>

/** For the few times without an offset. */
const ZONE = 'America/Chicago'

/** The code of the first error that a refusal tells, as `TRACKING.TRACKINGNUMBER.INVALID`. */
export const errorCodeOf = (json: unknown): string | null => codeOf(list(record(json).errors)[0])

function codeOf(error: unknown): string | null {
  const code = text(record(error).code)
  return code !== null && /^[\w.-]{1,100}$/.test(code) ? code : null
}

export const isNotFound = (code: string | null): boolean => code?.endsWith('.NOTFOUND') ?? false

/** Reads the answer about a number. FedEx uses numbers again: of several parcels it is the one that moved last. */
export function readFedexAnswer(json: unknown, trackingNumber: string): CarrierAnswer {
  const { completeTrackResults } = record(record(json).output)
  if (!Array.isArray(completeTrackResults)) return failed('unexpected_reply', 'The answer of FedEx has no results.')
  const results = completeTrackResults
    .map(record)
    .filter((result) => sameNumber(text(result.trackingNumber) ?? '', trackingNumber))
    .flatMap((result) => list(result.trackResults).map(record))
  if (results.length === 0) return failed('unexpected_reply', 'The answer of FedEx is about another parcel.')
  const [first, ...others] = results
    .filter((result) => codeOf(result.error) === null)
    .map((result) => readResult(result, trackingNumber))
  if (first) {
    return { ok: true, report: others.reduce((best, one) => (newest(one) > newest(best) ? one : best), first) }
  }
  const code = codeOf(results[0]?.error)
  if (isNotFound(code)) return failed('not_found', 'FedEx does not know the number.')
  return failed('rejected', `FedEx refuses the question (${code}).`)
}

const newest = (report: CarrierReport): number => Math.max(0, ...report.events.map((one) => one.occurredAt.getTime()))

function readResult(result: Json, trackingNumber: string): CarrierReport {
  const delivery = record(result.deliveryDetails)
  const destination = record(record(result.recipientInformation).address)
  return {
    trackingNumber,
    steps: 'fedex',
    events: list(result.scanEvents).flatMap((value) => readEvent(value) ?? []),
    estimatedDelivery: readEstimate(result),
    pickUpPoint: readPickUpPoint(result.holdAtLocation),
    signedBy: text(delivery.signedByName) ?? text(delivery.receivedByName),
    serviceName: text(record(result.serviceDetail).description),
    weightKg: readWeight(record(record(result.packageDetails).weightAndDimensions).weight),
    originCountryCode: countryCode(record(record(result.shipperInformation).address).countryCode),
    destinationCountryCode: countryCode(destination.countryCode),
    destinationCity: text(destination.city),
  }
}

function readEvent(value: unknown): CarrierEvent | null {
  const event = record(value)
  const code = text(event.eventType) ?? text(event.derivedStatusCode)
  const time = readZonedTime(text(event.date) ?? '', ZONE)
  if (code === null || !time) return null
  const description = text(event.eventDescription) ?? text(event.derivedStatus)
  const reason = text(event.exceptionDescription)
  return {
    code: code.toUpperCase(),
    qualifier: text(event.exceptionCode)?.toUpperCase() ?? null,
    text: description !== null && reason !== null ? `${description}: ${reason}` : (description ?? reason),
    occurredAt: time.at,
    offsetMinutes: time.offsetMinutes,
    place: readPlace(event.scanLocation),
    raw: value,
  }
}

function readPlace(value: unknown): CarrierPlace | null {
  const address = record(value)
  const place: CarrierPlace = {
    name: null,
    city: text(address.city),
    region: text(address.stateOrProvinceCode),
    zip: text(address.postalCode),
    countryCode: countryCode(address.countryCode),
    latitude: null,
    longitude: null,
  }
  return Object.values(place).some((part) => part !== null) ? place : null
}

function readEstimate(result: Json): CarrierReport['estimatedDelivery'] {
  const at = (value: unknown) => readZonedTime(text(value) ?? '', ZONE)?.at ?? null
  const window = record(record(result.estimatedDeliveryTimeWindow).window)
  const from = at(window.begins)
  const to = at(window.ends)
  if (from) return { from, to: to && to >= from ? to : null }
  if (to) return { from: to, to: null }
  const estimate = list(result.dateAndTimes)
    .map(record)
    .find((one) => text(one.type) === 'ESTIMATED_DELIVERY')
  const day = at(estimate?.dateTime)
  return day && { from: day, to: null }
}

function readPickUpPoint(value: unknown): PickUpPoint | null {
  const location = record(value)
  const { contact, address } = record(location.locationContactAndAddress)
  const name = text(record(contact).companyName)
  if (name === null) return null
  const where = record(address)
  return {
    code: text(location.locationId),
    name,
    address1: text(list(where.streetLines)[0]),
    zip: text(where.postalCode),
    city: text(where.city),
    countryCode: countryCode(where.countryCode),
    openingHours: null,
    availableUntil: null,
    latitude: null,
    longitude: null,
  }
}

const KILOGRAMS: Readonly<Record<string, number>> = { KG: 1, LB: 0.45359237 }

/** The weight comes in several units; kilograms are taken as they are. */
function readWeight(value: unknown): number | null {
  const weights = list(value).flatMap((one) => {
    const { value: written, unit } = record(one)
    const [amount, factor] = [number(written), KILOGRAMS[text(unit)?.toUpperCase() ?? '']]
    return amount === null || amount < 0 || factor === undefined ? [] : { factor, kilograms: amount * factor }
  })
  return (weights.find(({ factor }) => factor === 1) ?? weights[0])?.kilograms ?? null
}
