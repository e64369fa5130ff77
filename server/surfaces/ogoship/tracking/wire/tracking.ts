import {
  carrierUrlOf,
  isFinal,
  isLate,
  milestonesOf,
  type ParcelHistory,
  type Persons,
  parcelToken,
  publicEvents,
  publicUrl,
  type ReadParcel,
  type Tracking,
  trackingStateOf,
} from '#modules/shipments'
import { toTimeOrNull } from '../../times.ts'
import type { Language } from '../language.ts'
import { milestoneText, statusText } from '../status-texts.ts'
import { type StepTexts, toEvent, toPublicEvent } from './event.ts'
import { toEstimate, toPickupPoint, urlOf } from './parcel.ts'
import { toDimensions, toItem } from './party.ts'
import { toTrackingProvider } from './provider.ts'
import { toDirection } from './shipment.ts'
import { toCountry, type Wire } from './values.ts'

/** A parcel that was read, with what it is shown with. */
export interface ShownParcel extends ReadParcel {
  carriers: Tracking['carriers']
  history: ParcelHistory
  texts: StepTexts
  language: Language
}

/** What merchant and public see alike. */
function toCommon({ parcel, shipment, upToDate, history, language, carriers, ctx }: ShownParcel) {
  const { status, subStatus } = parcel
  return {
    trackingNumber: parcel.trackingNumber ?? '',
    provider: toTrackingProvider(carriers, parcel.carrier),
    serviceName: parcel.serviceName ?? shipment.serviceName,
    direction: toDirection(shipment.direction),
    status,
    subStatus,
    statusText: statusText(language.statuses, { status, subStatus }),
    statusAt: toTimeOrNull(parcel.statusAt),
    isFinal: isFinal({ status, subStatus }),
    milestones: milestonesOf(parcel, history.reached).map((step) => ({
      status: step.status,
      text: milestoneText(language.statuses, step.status),
      isReached: step.reached,
      reachedAt: toTimeOrNull(step.reachedAt),
    })),
    estimatedDelivery: toEstimate(parcel.estimatedDelivery),
    promisedAt: toTimeOrNull(shipment.promisedAt),
    isLate: isLate(shipment, ctx.now()),
    deliveredAt: toTimeOrNull(parcel.deliveredAt),
    pickupPoint: parcel.pickUpPoint && toPickupPoint(parcel.pickUpPoint),
    originCountryCode: toCountry(parcel.originCountryCode),
    destinationCountryCode: toCountry(parcel.destinationCountryCode),
    destinationCity: parcel.destinationCity,
    isUpToDate: upToDate,
    lastTrackedAt: toTimeOrNull(parcel.lastTrackedAt),
    orderReference: shipment.orderReference,
    items: (parcel.items ?? []).map(toItem),
  }
}

export function toTracking(shown: ShownParcel): Wire<'TrackingDto'> {
  const { parcel, shipment, shop, history, texts, language } = shown
  return {
    ...toCommon(shown),
    parcelId: parcel.id,
    shipmentId: shipment.id,
    token: parcelToken(shop.number, parcel.token),
    trackingUrl: urlOf(parcel, shipment, shown),
    signedBy: parcel.signedBy,
    dimensions: parcel.dimensions && toDimensions(parcel.dimensions),
    events: history.events.map((event) => toEvent(event, texts, language)),
    nextTrackingAt: toTimeOrNull(parcel.nextTrackAt),
    trackingError: parcel.trackingError,
    trackingState: trackingStateOf([parcel]),
  }
}

/** Without anything that identifies the recipient. */
export function toPublicTracking(shown: ShownParcel): Wire<'PublicTrackingDto'> {
  const { parcel, shipment, shop, history, texts, language, carriers } = shown
  const persons: Persons = {
    direction: shipment.direction,
    recipient: shipment.recipientShown,
    sender: shipment.sender,
    signedBy: parcel.signedBy,
  }
  const url = carrierUrlOf(carriers, parcel, { zip: null, language: language.statuses })
  return {
    ...toCommon(shown),
    trackingUrl: publicUrl(url, persons),
    merchantName: shop.name,
    language: language.statuses,
    events: publicEvents(history.events, persons).flatMap((event) => toPublicEvent(event, texts, language) ?? []),
    otherParcels: shipment.parcels
      .filter(({ id }) => id !== parcel.id)
      .map((other) => ({
        trackingNumber: other.trackingNumber ?? '',
        token: parcelToken(shop.number, other.token),
        status: other.status,
        statusText: statusText(language.statuses, other),
      })),
  }
}
