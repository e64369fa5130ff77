import type { CarrierAnswer, CarrierEvent, CarrierPlace, CarrierReport, PickUpPoint } from '#modules/shipments'
import { readZonedTime } from '#platform/zoned-time'
import { failed } from '../call.ts'
import { list, number, record, sameNumber, text } from '../json.ts'
import { alpha2 } from './country-codes.ts'

type Json = Readonly<Record<string, unknown>>

/** Times come without an offset. */
const ZONE = 'Europe/Stockholm'

/** The first fault that the answer tells, as `invalidIdentifier`; null when it tells none. */
export function faultCodeOf(json: unknown): string | null {
  const fault = list(record(responseOf(json).compositeFault).faults)[0]
  const code = text(record(fault).faultCode)
  return code !== null && /^[\w.-]{1,60}$/.test(code) ? code : null
}

const responseOf = (json: unknown): Json => record(record(json).TrackingInformationResponse)

/** Reads the answer about the number of an item, or of a shipment. */
export function readPostNordAnswer(json: unknown, trackingNumber: string): CarrierAnswer {
  const { shipments } = responseOf(json)
  if (!Array.isArray(shipments)) return failed('unexpected_reply', 'The answer of PostNord has no shipments.')
  if (shipments.length === 0) return failed('not_found', 'PostNord does not know the number.')
  for (const shipment of shipments.map(record)) {
    const item = itemOf(shipment, trackingNumber)
    if (item) return { ok: true, report: readItem(shipment, item, trackingNumber) }
  }
  return failed('unexpected_reply', 'The answer of PostNord is about another parcel.')
}

/** Of a shipment's number it is the item that is least advanced: the shipment has arrived with its last item. */
function itemOf(shipment: Json, trackingNumber: string): Json | null {
  const items = list(shipment.items).map(record)
  const named = (value: unknown) => sameNumber(text(value) ?? '', trackingNumber)
  const item = items.find((one) => named(one.itemId))
  if (item) return item
  if (!named(shipment.shipmentId)) return null
  return items.find((one) => text(one.status) !== 'DELIVERED') ?? items[0] ?? {}
}

function readItem(shipment: Json, item: Json, trackingNumber: string): CarrierReport {
  const destination = record(record(shipment.consignee).address)
  return {
    trackingNumber,
    steps: 'postnord',
    events: list(item.events).flatMap((value) => readEvent(value) ?? []),
    estimatedDelivery: readEstimate(shipment, item),
    pickUpPoint: readPickUpPoint(shipment.deliveryPoint),
    signedBy: text(record(item.acceptor).name),
    serviceName: text(record(shipment.service).name),
    weightKg:
      readWeight(record(item.assessedMeasurement).weight) ??
      readWeight(record(item.statedMeasurement).weight) ??
      (list(shipment.items).length > 1 ? null : readWeight(shipment.totalWeight)),
    originCountryCode: alpha2(record(record(shipment.consignor).address).countryCode),
    destinationCountryCode: alpha2(destination.countryCode),
    destinationCity: text(destination.city),
  }
}

/** The status is one of thirteen; the code beside it is more exact. */
function readEvent(value: unknown): CarrierEvent | null {
  const event = record(value)
  const status = text(event.status)
  const eventCode = text(event.eventCode)
  const code = status ?? eventCode
  const time = readZonedTime(text(event.eventTime) ?? '', ZONE)
  if (code === null || !time) return null
  return {
    code: code.toUpperCase(),
    qualifier: status === null ? null : (eventCode?.toUpperCase() ?? null),
    text: text(event.eventDescription),
    occurredAt: time.at,
    offsetMinutes: time.offsetMinutes,
    place: readPlace(event.location, event.geoLocation),
    raw: value,
  }
}

function readPlace(where: unknown, geo: unknown): CarrierPlace | null {
  const location = record(where)
  const position = record(geo)
  const place: CarrierPlace = {
    name: text(location.displayName) ?? text(location.name),
    city: text(location.city) ?? text(position.geoCity),
    region: null,
    zip: text(location.postcode) ?? text(position.geoPostalCode),
    countryCode: alpha2(location.countryCode) ?? alpha2(position.geoCountryCode),
    ...readPosition(position.geoNorthing, position.geoEasting, position.geoReferenceSystem),
  }
  return Object.values(place).some((part) => part !== null) ? place : null
}

/** Other systems than that of GPS are left out. */
function readPosition(northing: unknown, easting: unknown, system: unknown): Position {
  const latitude = number(northing)
  const longitude = number(easting)
  const name =
    text(system)
      ?.toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '') ?? 'WGS84'
  const known = name === 'WGS84' || name === 'EPSG4326'
  if (!known || latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    return { latitude: null, longitude: null }
  }
  return { latitude, longitude }
}

type Position = Pick<CarrierPlace, 'latitude' | 'longitude'>

function readPickUpPoint(value: unknown): PickUpPoint | null {
  const point = record(value)
  const name = text(point.displayName) ?? text(point.name)
  if (name === null) return null
  const address = record(point.address)
  const coordinate = record(list(point.coordinate)[0])
  return {
    code: text(point.locationId),
    name,
    address1: text(address.street1),
    zip: text(address.postCode) ?? text(point.postcode),
    city: text(address.city) ?? text(point.city),
    countryCode: alpha2(address.countryCode) ?? alpha2(point.countryCode),
    openingHours: readOpeningHours(point.openingHours),
    availableUntil: null,
    ...readPosition(coordinate.northing, coordinate.easting, coordinate.srId),
  }
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** As "Mon-Fri 10:00-18:00", one line for each entry. */
function readOpeningHours(value: unknown): string | null {
  const lines = list(value).flatMap((one) => {
    const hours = record(one)
    const times = [
      [hours.openFrom, hours.openTo],
      [hours.openFrom2, hours.openTo2],
    ].flatMap(([from, to]) => {
      const [start, end] = [text(from), text(to)]
      return start === null || end === null ? [] : `${start}-${end}`
    })
    const days = DAYS.filter((day) => hours[day] === true)
    return days.length === 0 || times.length === 0 ? [] : `${daysText(days)} ${times.join(', ')}`
  })
  return lines.length > 0 ? lines.join('\n') : null
}

function daysText(days: readonly (typeof DAYS)[number][]): string {
  const short = days.map((day) => day.charAt(0).toUpperCase() + day.slice(1, 3))
  const [first, last] = [days[0], days.at(-1)]
  const inRow = first && last && DAYS.indexOf(last) - DAYS.indexOf(first) === days.length - 1
  return inRow && days.length > 2 ? `${short[0]}-${short.at(-1)}` : short.join(', ')
}

function readEstimate(shipment: Json, item: Json): CarrierReport['estimatedDelivery'] {
  const at = (value: unknown) => readZonedTime(text(value) ?? '', ZONE)?.at ?? null
  const bookedFrom = at(item.bookedDeliveryDateFrom)
  const bookedTo = at(item.bookedDeliveryDateTo)
  if (bookedFrom) return { from: bookedFrom, to: bookedTo && bookedTo >= bookedFrom ? bookedTo : null }
  const from =
    at(item.publicTimeOfArrival) ??
    at(item.estimatedTimeOfArrival) ??
    at(shipment.publicTimeOfArrival) ??
    at(shipment.estimatedTimeOfArrival)
  return from && { from, to: null }
}

const KILOGRAMS: Readonly<Record<string, number>> = { kg: 1, g: 0.001 }

function readWeight(value: unknown): number | null {
  const weight = record(value)
  const amount = number(weight.value)
  const unit = KILOGRAMS[text(weight.unit)?.toLowerCase() ?? '']
  return amount === null || amount < 0 || unit === undefined ? null : amount * unit
}
