import type { Sale } from '#modules/orders'
import {
  type CarrierDefinition,
  carrierUrlOf,
  type EventName,
  eventNameOf,
  factsOf,
  type OrderParcel,
  type Phase,
  phaseLabels,
  type TrackingEvent,
} from '#modules/shipments'
import type { Shop } from '#modules/tenants'
import { zoneOfCountry } from '#platform/country-zones'
import type { Language } from '../language.ts'
import { carrierToWire } from './carrier.ts'
import { packedLine, toGoods } from './goods.ts'
import { isoOrNull } from './time.ts'
import { toTime, type Wire } from './values.ts'

export interface Around {
  shop: Shop
  carriers: ReadonlyMap<string, CarrierDefinition>
  language: Language
}

/** A parcel as this wire sees it: a shipment. */
export function toTracking(found: OrderParcel, order: Sale, around: Around): Wire<'TrackingDTO'> {
  const { parcel, shipment, events } = found
  const { shop, carriers, language } = around
  const { state, flag, phase } = standingOf(found)
  return {
    uuid: parcel.id,
    updated_at: toTime(shipment.editedAt),
    events: events.flatMap((event) => toEvent(event, language) ?? []),
    estimated_arrival: estimateOf(found, order, language),
    carrier:
      shipment.draft || parcel.trackingNumber === null
        ? null
        : {
            tracking_number: parcel.trackingNumber,
            carrier_reference: carrierToWire(parcel.carrier),
            tracking_url: carrierUrlOf(carriers, parcel, { zip: order.customer.zip, language }),
          },
    state,
    flag,
    phase,
    direction: directionOf(shipment.direction),
    pickup: pickUpOf(found),
    products: (parcel.goods ?? order.lines.map(packedLine)).map(toGoods),
    external_shipment_id: parcel.externalId,
    id: parcel.id,
    merchant_id: shop.id,
    merchant_slug: shop.slug,
    shop_slug: shop.slug,
    order_id: order.id,
    order_number: order.reference,
  }
}

export const directionOf = (direction: 'outbound' | 'return'): Wire<'ShipmentDirection'> =>
  direction === 'return' ? 'customer_merchant' : 'merchant_customer'

interface StandingOnWire {
  state: Wire<'StateEnum'>
  flag: Wire<'FlagEnum'>
  phase: Phase | 'return_created'
}

/** Those of the event that decided where the parcel stands. */
function standingOf({ parcel, shipment }: OrderParcel): StandingOnWire {
  const name = parcel.eventName ?? eventNameOf(parcel)
  const { state, flag, phase } = factsOf(name)
  const label = shipment.direction === 'return' && (parcel.status === 'PENDING' || parcel.status === 'INFO_RECEIVED')
  return {
    state: state as Wire<'StateEnum'>, // the catalogue and the contract name the same six
    flag: flag as Wire<'FlagEnum'>, // as do both the three
    phase: label ? 'return_created' : phase,
  }
}

/** Null for what the catalogue has no name for. */
function toEvent(event: TrackingEvent, language: Language): Wire<'TrackingEventDTO'> | null {
  const name = event.name ?? (event.standing && eventNameOf(event.standing))
  if (name === null) return null
  const { place } = event
  const location = place && {
    name: place.name,
    city: place.city,
    state: place.region,
    postal_code: place.zip,
    country: place.countryCode,
    latitude: place.latitude,
    longitude: place.longitude,
  }
  return {
    event_key: name,
    time: toTime(event.occurredAt),
    timezone: zoneOfCountry(place?.countryCode ?? null) ?? null,
    location,
    additional_info: null,
    phase: factsOf(name).phase,
    event_strings: stringsOf(name, event.text, language),
    language,
  }
}

/** In that language what it has: the label of the event in English, elsewhere that of its phase. */
function stringsOf(name: EventName, told: string | null, language: Language): Wire<'TrackingEventKeyTranslationsDTO'> {
  const { phase, label } = factsOf(name)
  const labels = phaseLabels(phase)
  const inPhase = labels[language] ?? labels.en
  const own = language === 'en' ? label : inPhase
  return {
    event_status: inPhase,
    list_label: own,
    header_headline: inPhase,
    header_title: own,
    header_subtitle: told ?? own,
  }
}

function estimateOf(
  { parcel }: OrderParcel,
  order: Sale,
  language: Language,
): Wire<'TrackingEstimatedArrivalDTO'> | null {
  const estimate = parcel.estimatedDelivery
  if (!estimate) return null
  const timeZone = zoneOfCountry(parcel.destinationCountryCode ?? (order.customer.countryCode || null)) ?? 'UTC'
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone })
  const text = estimate.to ? format.formatRange(estimate.from, estimate.to) : format.format(estimate.from)
  return { time_prediction: text, language }
}

const PLACES: Readonly<Partial<Record<string, Wire<'PickUpTypeEnum'>>>> = {
  PARCEL_LOCKER: 'locker',
  PICKUP_POINT: 'shop',
  PICKUP_REMINDER: 'shop',
  TO_NEIGHBOUR: 'neighbor',
  TO_MAILBOX: 'letterbox',
}

function pickUpOf({ parcel }: OrderParcel): Wire<'TrackingPickUpDTO'> | null {
  const place = parcel.pickUpPoint
  if (!place) return null
  return {
    type: PLACES[parcel.subStatus ?? ''] ?? null,
    name: place.name,
    address: {
      address_line_1: place.address1,
      address_line_2: null,
      city: place.city,
      country: null,
      country_code: place.countryCode,
      name: place.name,
      phone: null,
      province: null,
      province_code: null,
      street: place.address1,
      zip_code: place.zip,
      company: null,
    },
    url: null,
    opening_hours: place.openingHours,
    date_to: isoOrNull(place.availableUntil),
  }
}
