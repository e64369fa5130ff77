import { defineEvent } from '#platform/events'
import type { Direction, IssueType } from './types.ts'
import type { EventName, SubStatus, TrackingStatus } from './vocabulary.ts'

interface ShipmentFact {
  shipmentId: string
  orderId: string | null
  orderReference: string | null
}

interface ParcelFact extends ShipmentFact {
  parcelId: string
  trackingNumber: string | null
  carrier: string | null
}

interface StandingFact {
  status: TrackingStatus
  subStatus: SubStatus | null
  /** When the carrier saw it; ISO 8601. */
  statusAt: string | null
}

interface Told {
  /** Whether the recipient may be told: once a status and parcel, and never of old news. */
  notify: boolean
}

export const shipmentCreated = defineEvent<ShipmentFact>('shipment.created')

/** Every stored event, with its name of the catalogue. */
export const eventAdded = defineEvent<
  ParcelFact & {
    direction: Direction
    eventId: string
    name: EventName | null
    status: TrackingStatus | null
    subStatus: SubStatus | null
    occurredAt: string
    text: string | null
    place: string | null
    source: string
  }
>('tracking.eventAdded')

/** The status of a parcel changed. */
export const trackingChanged = defineEvent<ParcelFact & StandingFact & { from: TrackingStatus }>(
  'order.trackingChanged',
)

type StatusEvent = ParcelFact & StandingFact & Told

export const STATUS_EVENTS = {
  IN_TRANSIT: defineEvent<StatusEvent>('tracking.inTransit'),
  OUT_FOR_DELIVERY: defineEvent<StatusEvent>('tracking.outForDelivery'),
  FAILED_ATTEMPT: defineEvent<StatusEvent>('tracking.deliveryAttempted'),
  AVAILABLE_FOR_PICKUP: defineEvent<StatusEvent>('tracking.readyForPickup'),
  DELIVERED: defineEvent<StatusEvent>('tracking.delivered'),
  EXCEPTION: defineEvent<StatusEvent>('tracking.exception'),
  RETURNED_TO_SENDER: defineEvent<StatusEvent>('tracking.returnedToSender'),
} as const

export const noEvents = defineEvent<StatusEvent>('tracking.noEvents')

/** A merchant issue, which is an exception too. */
export const issueOpened = defineEvent<ShipmentFact & { issue: IssueType; comment: string | null }>(
  'tracking.exception',
)

/** The promised time passed without a delivery; once a shipment. */
export const delayed = defineEvent<ShipmentFact & { promisedAt: string } & Told>('tracking.delayed')

/** All parcels of the order are delivered. */
export const orderDelivered = defineEvent<{ orderId: string; reference: string; deliveredAt: string } & Told>(
  'order.delivered',
)

/** What an event is about, and whose events keep their order. */
export const subjectOf = ({ orderId, shipmentId }: ShipmentFact): string =>
  orderId ? `order:${orderId}` : `shipment:${shipmentId}`
