import type { PackedGoods } from '#modules/orders'
import type { Need } from './needs.ts'
import type { CarrierPlace, PickUpPoint } from './ports.ts'
import type { EventName, Standing, SubStatus, TrackingStatus } from './vocabulary.ts'

export interface NewParcel {
  carrier: string | null
  trackingNumber: string | null
  trackingUrl: string | null
}

/** Kilograms and centimetres. */
export interface Dimensions {
  weightKg: number | null
  lengthCm: number | null
  widthCm: number | null
  heightCm: number | null
}

export interface ParcelItem {
  code: string | null
  name: string | null
  quantity: number
  imageUrl: string | null
}

export interface NewTrackedParcel extends NewParcel {
  dimensions: Dimensions | null
  /** Null: not told. */
  items: ParcelItem[] | null
}

/** Recipient or sender; the country is ISO 3166-1 alpha-2 in upper case. */
export interface Party {
  name: string | null
  company: string | null
  address1: string | null
  address2: string | null
  zip: string | null
  city: string | null
  region: string | null
  countryCode: string | null
  email: string | null
  phone: string | null
}

export type Direction = 'outbound' | 'return'

export interface EstimatedDelivery {
  from: Date
  /** Null: a point in time. */
  to: Date | null
  source: 'CARRIER' | 'CALCULATED'
}

/** Why the latest question to the carrier gave nothing. */
export type TrackingError =
  | 'PROVIDER_NOT_DETECTED'
  | 'PROVIDER_INACTIVE'
  | 'NOT_FOUND_AT_CARRIER'
  | 'CARRIER_UNAVAILABLE'
  | 'CARRIER_TIMEOUT'
  | 'CARRIER_REJECTED'
  | 'RATE_LIMITED'

export interface Parcel extends NewTrackedParcel, Standing {
  id: string
  shipmentId: string
  orderId: string | null
  /** In the shop system. */
  externalId: string | null
  /** As the shop system told; null: nothing, so all of the order. */
  goods: PackedGoods[] | null
  /** Of the parcel's public page: 16 random bytes. */
  token: Buffer
  /** Of the event that decided the standing. */
  eventName: EventName | null
  statusAt: Date | null
  finalAt: Date | null
  firstScanAt: Date | null
  deliveredAt: Date | null
  signedBy: string | null
  estimatedDelivery: EstimatedDelivery | null
  pickUpPoint: PickUpPoint | null
  originCountryCode: string | null
  destinationCountryCode: string | null
  destinationCity: string | null
  serviceName: string | null
  /** Statuses that the recipient was told of. */
  notified: TrackingStatus[]
  lastTrackedAt: Date | null
  nextTrackAt: Date | null
  /** When the carrier was asked last, answered or not. */
  askedAt: Date | null
  failures: number
  trackingError: TrackingError | null
  lastEventAt: Date | null
  /** Where an event showed it last; only places whose country is known. */
  lastPlace: CarrierPlace | null
  quietSince: Date
  createdAt: Date
}

/** What people set on a shipment. */
export interface ShipmentFacts {
  /** Id that the order has elsewhere, when it is none of ours. */
  foreignOrderId: string | null
  orderReference: string | null
  direction: Direction
  /** Key of the carrier that parcels without one have. */
  carrier: string | null
  serviceCode: string | null
  serviceName: string | null
  /** Null: the customer of the order. */
  recipient: Party | null
  sender: Party | null
  shippedAt: Date | null
  /** Delivery promised to the customer. */
  promisedAt: Date | null
  /** BCP 47. */
  locale: string | null
  notifyRecipient: boolean
  tags: string[]
}

export interface ShipmentRow extends ShipmentFacts, Standing {
  id: string
  orderId: string | null
  reference: string | null
  warehouseId: string | null
  /** Expected, without a number yet. Nobody but the shop system sees it. */
  draft: boolean
  statusAt: Date | null
  finalAt: Date | null
  firstScanAt: Date | null
  deliveredAt: Date | null
  /** Stays when a delivery turns out to be none. */
  firstDeliveredAt: Date | null
  /** First times, for the metrics. */
  availableAt: Date | null
  failedAttemptAt: Date | null
  exceptionAt: Date | null
  returnedAt: Date | null
  expiredAt: Date | null
  /** When it turned late. */
  lateAt: Date | null
  lastEventAt: Date | null
  createdAt: Date
  editedAt: Date
}

export const ISSUE_TYPES = [
  'DELAYED',
  'DAMAGED',
  'LOST',
  'NOT_RECEIVED',
  'WRONG_ADDRESS',
  'MISSING_ITEM',
  'WRONG_ITEM',
  'OTHER',
] as const
export type IssueType = (typeof ISSUE_TYPES)[number]

/** A problem that the merchant flagged; it says nothing about the tracking. */
export interface Issue {
  id: string
  type: IssueType
  comment: string | null
  setBy: string
  setAt: Date
  resolvedAt: Date | null
}

export interface Shipment extends ShipmentRow {
  parcels: Parcel[]
  issue: Issue | null
  /** The recipient told, else the customer of the order. */
  recipientShown: Party | null
}

/** `SYSTEM`: what the program concludes by itself. */
export type EventSource = 'CARRIER' | 'MERCHANT' | 'WAREHOUSE' | 'SYSTEM'

export interface TrackingEvent {
  id: string
  parcelId: string
  /** Key of the carrier whose step gave the code its meaning. */
  carrier: string | null
  code: string | null
  qualifier: string | null
  stepId: string | null
  name: EventName | null
  /** Null while the code has no step. */
  standing: Standing | null
  informational: boolean
  reopens: boolean
  occurredAt: Date
  offsetMinutes: number | null
  receivedAt: Date
  /** The carrier's own text, or that of the person who recorded it. */
  text: string | null
  place: CarrierPlace | null
  source: EventSource
  externalId: string | null
}

/** An event to record. With a `code` its meaning comes from the steps of `carrier`, else from `name`. */
export interface NewTrackingEvent {
  parcelId: string
  source: EventSource
  carrier: string | null
  code: string | null
  qualifier: string | null
  name: EventName | null
  /** In place of the name's own. */
  standing: Standing | null
  reopens: boolean
  occurredAt: Date
  offsetMinutes: number | null
  text: string | null
  place: CarrierPlace | null
  externalId: string | null
  raw: unknown
}

/** Text of a step in one language, BCP 47. */
export interface LocalText {
  locale: string
  value: string
}

/** What a carrier's code means. Without a standing it is a missing step. */
export interface Step {
  id: string
  carrier: string
  code: string
  /** Empty: for the code whatever its qualifier. */
  qualifier: string
  name: EventName | null
  status: TrackingStatus | null
  subStatus: SubStatus | null
  texts: LocalText[]
  informational: boolean
  reopens: boolean
  /** A change of status that it causes is told to the recipient. */
  notify: boolean
  rawText: string | null
  editedAt: Date | null
  editedBy: string | null
}

/** `QUEUED`: not asked yet. `STOPPED`: at its end, or nobody can be asked. `FAILED`: no parcel can be tracked. */
export type TrackingState = 'QUEUED' | 'ACTIVE' | 'STOPPED' | 'FAILED'

/** Criteria that all have to hold; of a list any. Absent, null and empty ones do not narrow. */
export interface ShipmentFilter {
  /** Only those made earlier; ids sort by creation. */
  beforeId?: string | null | undefined
  text?: string | null | undefined
  reference?: string | null | undefined
  orderReference?: string | null | undefined
  orderId?: string | null | undefined
  numberKey?: string | null | undefined
  carriers?: readonly string[] | null | undefined
  statuses?: readonly TrackingStatus[] | null | undefined
  subStatuses?: readonly SubStatus[] | null | undefined
  trackingStates?: readonly TrackingState[] | null | undefined
  direction?: Direction | null | undefined
  countryCodes?: readonly string[] | null | undefined
  createdFrom?: Date | null | undefined
  createdTo?: Date | null | undefined
  deliveredFrom?: Date | null | undefined
  deliveredTo?: Date | null | undefined
  updatedAfter?: Date | null | undefined
  noEventSince?: Date | null | undefined
  late?: boolean | null | undefined
  issue?: boolean | null | undefined
  tags?: readonly string[] | null | undefined
}

/** What a person narrows the list by: all that is given has to hold, of a list any. Countries are ISO 3166-1 alpha-2. */
export interface ShipmentBrowse {
  needs?: readonly Need[] | undefined
  statuses?: readonly TrackingStatus[] | undefined
  late?: boolean | undefined
  issue?: boolean | undefined
  carrier?: string | undefined
  /** Of the recipient. */
  country?: string | undefined
  /** Of a parcel that is on its way. */
  lastSeenIn?: string | undefined
  /** A whole tracking number, reference or e-mail address, or the beginning of an order's number. */
  search?: string | undefined
}

export interface SearchPage {
  limit: number
  skip: number
  /** Whether the total is counted; 0 otherwise. */
  count: boolean
}

export interface ShipmentSort {
  by: 'createdAt' | 'updatedAt' | 'statusAt' | 'promisedAt' | 'deliveredAt' | 'orderReference'
  descending: boolean
}

/** First and last day, as 2026-01-31. */
export interface Days {
  from: string
  to: string
}

export interface MetricsFilter {
  /** IANA time zone of the days. */
  timeZone: string
  carrier: string | null
  direction: Direction | null
  countryCode: string | null
  /** `shop`: by the shop's number. */
  groupBy: 'carrier' | 'countryCode' | 'shop' | null
}
