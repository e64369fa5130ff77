import type { CarrierPlace, PickUpPoint } from './ports.ts'
import type { EventName, Standing, TrackingStatus } from './vocabulary.ts'

/** One line of a parcel's history, as anybody may see it. */
export interface EventView {
  at: Date
  /** Minutes ahead of UTC of the clock where it happened; null when unknown. */
  offsetMinutes: number | null
  /** Null while the carrier's code has no step. */
  name: EventName | null
  standing: Standing | null
  /** Of the step in this language, else the carrier's own, else null: the reader's words for the name serve. */
  text: string | null
  place: CarrierPlace | null
}

/** A step of the progress bar. */
export interface Milestone {
  status: TrackingStatus
  reached: boolean
  /** The first time it was reached. */
  reachedAt: Date | null
}

export interface ParcelView {
  id: string
  /** Null for a parcel that has no number yet. */
  trackingNumber: string | null
  carrier: { name: string; displayName: string; websiteUrl: string | null; phone: string | null } | null
  /** The carrier's own page. */
  carrierUrl: string | null
  serviceName: string | null
  direction: 'outbound' | 'return'
  standing: Standing
  /** The event that decided the standing. */
  eventName: EventName | null
  statusAt: Date | null
  isFinal: boolean
  milestones: Milestone[]
  estimatedDelivery: { from: Date; to: Date | null; source: 'CARRIER' | 'CALCULATED' } | null
  promisedAt: Date | null
  isLate: boolean
  deliveredAt: Date | null
  pickUpPoint: PickUpPoint | null
  destinationCity: string | null
  destinationCountryCode: string | null
  /** Newest first. */
  events: EventView[]
  items: { code: string | null; name: string | null; quantity: number; pictureUrl: string | null }[]
}

/** What a tracking link opens: parcels of one order or shipment, without anything that identifies the recipient. */
export interface TrackingView {
  shopId: string
  orderId: string | null
  /** The link is the order's, not that of one parcel: whoever has it may act for the customer. */
  ofOrder: boolean
  /** The merchant's order number. */
  orderReference: string | null
  orderedAt: Date | null
  /** Cancelled orders say so; others follow their parcels. */
  orderCancelled: boolean
  /** Language of the recipient, BCP 47, where known. */
  locale: string | null
  parcels: ParcelView[]
  /** What was ordered, where it is not known which parcel holds what. */
  items: ParcelView['items']
  /** Changes with everything the page shows. */
  version: string
}
