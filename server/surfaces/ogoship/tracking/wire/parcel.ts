import {
  carrierUrlOf,
  type EstimatedDelivery,
  isFinal,
  type Parcel,
  type PickUpPoint,
  parcelToken,
  type Shipment,
  type Tracking,
  type TrackingEvent,
  type WantedParcel,
} from '#modules/shipments'
import type { Shop } from '#modules/tenants'
import { toTime, toTimeOrNull } from '../../times.ts'
import type { Language } from '../language.ts'
import { statusText } from '../status-texts.ts'
import { type StepTexts, toEvent } from './event.ts'
import { dimensionsFrom, itemFrom, toDimensions, toItem } from './party.ts'
import { textFrom, toCountry, type Wire, within } from './values.ts'

/** What is absent is left out, for updates; null clears. */
export function parcelFrom(parcel: Wire<'ParcelCreateDto'>): WantedParcel {
  const { trackingNumber, provider, trackingUrl, dimensions, items } = parcel
  return {
    trackingNumber,
    ...(provider === undefined ? {} : { carrier: textFrom(provider) }),
    ...(trackingUrl === undefined ? {} : { trackingUrl }),
    ...(dimensions === undefined ? {} : { dimensions: dimensions && dimensionsFrom(dimensions) }),
    ...(items === undefined ? {} : { items: items && items.map(itemFrom) }),
  }
}

/** As `parcelFrom`, with null for all that is absent. */
export const newParcelFrom = (parcel: Wire<'ParcelCreateDto'>) => ({
  carrier: null,
  trackingUrl: null,
  dimensions: null,
  items: null,
  ...parcelFrom(parcel),
})

/** What parcels are shown with. */
export interface Around {
  shop: Shop
  carriers: Tracking['carriers']
  language: Language
  texts: StepTexts
  last: ReadonlyMap<string, TrackingEvent>
  /** Newest first, by parcel; null when nobody asked for them. */
  events: ReadonlyMap<string, { events: readonly TrackingEvent[] }> | null
}

export function toParcel(parcel: Parcel, shipment: Shipment, around: Around): Wire<'ParcelDto'> {
  const { language, texts } = around
  const show = (event: TrackingEvent) => toEvent(event, texts, language)
  const last = around.last.get(parcel.id)
  const { status, subStatus } = parcel
  return {
    id: parcel.id,
    trackingNumber: parcel.trackingNumber ?? '',
    provider: parcel.carrier,
    trackingUrl: urlOf(parcel, shipment, around),
    token: parcelToken(around.shop.number, parcel.token),
    status,
    subStatus,
    statusText: statusText(language.statuses, { status, subStatus }),
    statusAt: toTimeOrNull(parcel.statusAt),
    isFinal: isFinal({ status, subStatus }),
    estimatedDelivery: toEstimate(parcel.estimatedDelivery),
    firstScanAt: toTimeOrNull(parcel.firstScanAt),
    deliveredAt: toTimeOrNull(parcel.deliveredAt),
    signedBy: parcel.signedBy,
    pickupPoint: parcel.pickUpPoint && toPickupPoint(parcel.pickUpPoint),
    dimensions: parcel.dimensions && toDimensions(parcel.dimensions),
    items: (parcel.items ?? []).map(toItem),
    lastEvent: last ? show(last) : null,
    events: around.events && (around.events.get(parcel.id)?.events ?? []).map(show),
    lastTrackedAt: toTimeOrNull(parcel.lastTrackedAt),
    nextTrackingAt: toTimeOrNull(parcel.nextTrackAt),
    trackingError: parcel.trackingError,
  }
}

/** The carrier's page of the parcel. */
export const urlOf = (
  parcel: Parcel,
  shipment: Shipment,
  { carriers, language }: Pick<Around, 'carriers' | 'language'>,
): string | null =>
  carrierUrlOf(carriers, parcel, { zip: shipment.recipientShown?.zip ?? null, language: language.statuses })

export const toEstimate = (estimate: EstimatedDelivery | null): Wire<'EstimatedDeliveryDto'> | null =>
  estimate && { from: toTime(estimate.from), to: toTimeOrNull(estimate.to), source: estimate.source }

export const toPickupPoint = (point: PickUpPoint): Wire<'PickupPointDto'> => ({
  code: point.code,
  name: point.name,
  address1: point.address1,
  zip: point.zip,
  city: point.city,
  countryCode: toCountry(point.countryCode),
  openingHours: point.openingHours,
  availableUntil: toTimeOrNull(point.availableUntil),
  latitude: within(point.latitude, -90, 90),
  longitude: within(point.longitude, -180, 180),
})
