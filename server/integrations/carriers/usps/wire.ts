import type { CarrierAnswer, CarrierEvent, CarrierPlace, CarrierReport } from '#modules/shipments'
import { readZonedTime } from '#platform/zoned-time'
import { failed } from '../call.ts'
import { countryCode, list, record, sameNumber, text } from '../json.ts'

type Json = Readonly<Record<string, unknown>>

/** The parcel in a `TrackingDetails` of the Tracking API v3. */
export function readReport(json: unknown, trackingNumber: string, timeZone: string): CarrierAnswer {
  const details = record(json)
  const number = text(details.trackingNumber)
  if (number === null) return failed('unexpected_reply', 'The answer of USPS holds no parcel.')
  if (!sameNumber(number, trackingNumber)) {
    return failed('unexpected_reply', 'The answer of USPS is about another parcel.')
  }
  const events = list(details.trackingEvents).map(record)
  return {
    ok: true,
    report: {
      trackingNumber: number,
      steps: 'usps',
      events: events.map((event) => eventOf(event, timeZone)).filter((event) => event !== null),
      estimatedDelivery: estimateOf(details, timeZone),
      pickUpPoint: null,
      signedBy: events.filter(isDelivery).map(({ name }) => text(name))[0] ?? null,
      serviceName: plainText(details.mailClass),
      weightKg: null,
      originCountryCode: countryOf(details.originCountry, details.originZIP),
      destinationCountryCode: countryOf(details.destinationCountryCode, details.destinationZIP),
      destinationCity: text(details.destinationCity),
    },
  }
}

/** Whether an error says that there is no news of the number: USPS has no status of its own for that. */
export function isUnknownNumber(json: unknown): boolean {
  const errors = list(record(record(json).error).errors).map(record)
  return errors.some(({ code }) => text(code) === NO_STATUS_YET)
}

const NO_STATUS_YET = '150001'

const isDelivery = ({ eventCode }: Json): boolean => text(eventCode) === '01'

function eventOf(event: Json, timeZone: string): CarrierEvent | null {
  const code = text(event.eventCode)
  // The offset belongs to the local time: GMTTimestamp itself names the wrong day around midnight.
  const time = timeOf(event.eventTimestamp, event.GMTOffset, timeZone)
  if (code === null || time === null) return null
  return {
    code: code.toUpperCase(),
    qualifier: text(event.reasonCode) ?? (isDelivery(event) ? placeOfDelivery(event) : null),
    text: plainText(event.eventType),
    occurredAt: time.at,
    offsetMinutes: time.offsetMinutes,
    place: placeOf(event),
    raw: event,
  }
}

/** Where a parcel was left is told in the text alone: "Delivered, In/At Mailbox" gives IN/AT_MAILBOX. */
function placeOfDelivery({ eventType }: Json): string | null {
  const [, place] = /^delivered,\s*(\S.*)$/i.exec(text(eventType) ?? '') ?? []
  return place === undefined ? null : place.toUpperCase().replace(/\s+/g, '_')
}

/** What has neither state nor ZIP Code is the name of a facility or an office abroad; a country may come as its name. */
function placeOf(event: Json): CarrierPlace | null {
  const region = text(event.eventState)
  const zip = text(event.eventZIP)
  const isAddress = region !== null || zip !== null
  const city = text(event.eventCity)
  const country = countryOf(event.eventCountry, zip)
  const place = {
    name: isAddress ? null : (city ?? (country === null ? text(event.eventCountry) : null)),
    city: isAddress ? city : null,
    region,
    zip,
    countryCode: country,
    latitude: null,
    longitude: null,
  }
  return Object.values(place).every((value) => value === null) ? null : place
}

/** A country is told only of places abroad; a ZIP Code is one of the United States. */
const countryOf = (country: unknown, zip: unknown): string | null =>
  countryCode(country) ?? (text(country) === null && text(zip) !== null ? 'US' : null)

/** Offsets are written "-07:00" and "-7:00". */
function timeOf(timestamp: unknown, offset: unknown, timeZone: string) {
  const local = text(timestamp)
  if (local === null) return null
  const [, sign, hours, minutes] = /^([+-])(\d{1,2}):(\d{2})$/.exec(text(offset) ?? '') ?? []
  const known = sign !== undefined && hours !== undefined && minutes !== undefined
  return readZonedTime(known ? `${local}${sign}${hours.padStart(2, '0')}:${minutes}` : local, timeZone)
}

function estimateOf(details: Json, timeZone: string): CarrierReport['estimatedDelivery'] {
  const expectation = { ...details, ...record(details.deliveryDateExpectation) }
  const { predictedDeliveryDate, expectedDeliveryTimeStamp, guaranteedDeliveryTimeStamp } = expectation
  const day = [predictedDeliveryDate, expectedDeliveryTimeStamp, guaranteedDeliveryTimeStamp]
    .map((value) => /^\d{4}-\d{2}-\d{2}/.exec(text(value) ?? '')?.[0])
    .find((value) => value !== undefined)
  if (day === undefined || list(details.trackingEvents).map(record).some(isDelivery)) return null
  const offset = record(list(details.trackingEvents)[0]).GMTOffset
  const at = (clock: unknown, otherwise: string) => {
    const known = /^\d{2}:\d{2}:\d{2}$/.test(text(clock) ?? '')
    return timeOf(`${day}T${known ? text(clock) : otherwise}`, offset, timeZone)?.at ?? null
  }
  const from = at(expectation.predictedDeliveryWindowStartTime, '00:00:00')
  const to = at(expectation.predictedDeliveryWindowEndTime, '23:59:59')
  return from === null ? null : { from, to: to !== null && to < from ? null : to }
}

/** Names of services hold marks in HTML, and underscores where they are codes. */
function plainText(value: unknown): string | null {
  const plain = text(value)
    ?.replace(/<sup>.*?<\/sup>/gi, '')
    .replaceAll('_', ' ')
  return text(plain)
}
