import { PHASE_LABELS, TRACKING_EVENTS } from '#generated/tracking-vocabulary'

/** Name of a tracking event in the core's catalogue of 155. */
export type EventName = keyof typeof TRACKING_EVENTS

/** Where an event puts a parcel on its way; one phase a name. */
export type Phase = (typeof TRACKING_EVENTS)[EventName]['phase']

export const TRACKING_STATUSES = [
  'PENDING',
  'INFO_RECEIVED',
  'IN_TRANSIT',
  'OUT_FOR_DELIVERY',
  'AVAILABLE_FOR_PICKUP',
  'FAILED_ATTEMPT',
  'DELIVERED',
  'EXCEPTION',
  'RETURNED_TO_SENDER',
  'EXPIRED',
] as const

/** The normalised status of a parcel, a shipment and an order. */
export type TrackingStatus = (typeof TRACKING_STATUSES)[number]

/** Orders the progress: a shipment is as far as its least advanced parcel. */
export const RANK: Readonly<Record<TrackingStatus, number>> = {
  PENDING: 0,
  INFO_RECEIVED: 10,
  IN_TRANSIT: 20,
  EXCEPTION: 30,
  OUT_FOR_DELIVERY: 40,
  FAILED_ATTEMPT: 45,
  AVAILABLE_FOR_PICKUP: 50,
  RETURNED_TO_SENDER: 60,
  DELIVERED: 100,
  EXPIRED: 100,
}

/** Details that a status may carry. */
export const SUB_STATUSES = {
  PENDING: [],
  INFO_RECEIVED: [],
  IN_TRANSIT: [
    'ACCEPTED',
    'SORTED',
    'DEPARTED_ORIGIN_COUNTRY',
    'ARRIVED_DESTINATION_COUNTRY',
    'CUSTOMS_CLEARANCE',
    'CUSTOMS_CLEARED',
    'AT_DELIVERY_DEPOT',
    'DELAYED',
    'REROUTED',
  ],
  OUT_FOR_DELIVERY: ['DELAYED', 'RESCHEDULED'],
  AVAILABLE_FOR_PICKUP: ['PICKUP_POINT', 'PARCEL_LOCKER', 'PICKUP_REMINDER'],
  FAILED_ATTEMPT: ['RECIPIENT_ABSENT', 'ADDRESS_ISSUE', 'ACCESS_PROBLEM', 'PAYMENT_REQUIRED', 'RESCHEDULED', 'REFUSED'],
  DELIVERED: ['TO_RECIPIENT', 'TO_NEIGHBOUR', 'TO_SAFE_PLACE', 'TO_MAILBOX', 'SIGNED', 'PICKUP_POINT', 'PARCEL_LOCKER'],
  EXCEPTION: [
    'CUSTOMS_HOLD',
    'MISSING_DOCUMENTS',
    'DAMAGED',
    'LOST',
    'DESTROYED',
    'ADDRESS_ISSUE',
    'ON_HOLD',
    'FORCE_MAJEURE',
    'DELAYED',
  ],
  RETURNED_TO_SENDER: ['RETURNING', 'RETURN_DELIVERED', 'REFUSED', 'NOT_COLLECTED', 'ADDRESS_ISSUE', 'DAMAGED'],
  EXPIRED: ['CANCELLED', 'NO_EVENTS'],
} as const satisfies Record<TrackingStatus, readonly string[]>

export type SubStatus = (typeof SUB_STATUSES)[TrackingStatus][number]

/** A status with its detail. */
export interface Standing {
  status: TrackingStatus
  subStatus: SubStatus | null
}

export function fits({ status, subStatus }: Standing): boolean {
  const allowed: readonly string[] = SUB_STATUSES[status]
  return subStatus === null || allowed.includes(subStatus)
}

/** Nothing more happens to a parcel of this standing, unless a step says that it does. */
export const isFinal = ({ status, subStatus }: Standing): boolean =>
  status === 'DELIVERED' ||
  status === 'EXPIRED' ||
  (status === 'RETURNED_TO_SENDER' && subStatus === 'RETURN_DELIVERED') ||
  (status === 'EXCEPTION' && (subStatus === 'LOST' || subStatus === 'DESTROYED'))

interface EventFacts {
  readonly phase: Phase
  readonly group: string | null
  readonly returnGroup: string | null
  /** Coarse state of the parcel after it. */
  readonly state: string
  readonly flag: string
  /** Null: the event is shown and changes no status. */
  readonly status: TrackingStatus | null
  readonly subStatus: SubStatus | null
  /** In English. */
  readonly label: string
  /** May happen before a parcel has a number. */
  readonly draft: boolean
}

/** All names of the catalogue, in alphabetical order. */
export const EVENT_NAMES = Object.keys(TRACKING_EVENTS) as EventName[] // safe: they are its keys

export const factsOf = (name: EventName): EventFacts => TRACKING_EVENTS[name]

/** What a phase is called, by language; English always. */
export const phaseLabels = (phase: Phase): Readonly<Record<string, string>> & { en: string } => PHASE_LABELS[phase]

/** The group under which an event is told to others; null: it is told to nobody. */
export function groupOf(
  name: EventName,
  { direction, source }: { direction: 'outbound' | 'return'; source: string },
): string | null {
  // We write this one only when another carrier has the parcel; told by others it can be any change.
  if (name === 'PATCHED' && source === 'SYSTEM') return 'shipment_carrier_changed'
  const { group, returnGroup } = factsOf(name)
  return direction === 'return' ? returnGroup : group
}

export const isEventName = (text: string): text is EventName => Object.hasOwn(TRACKING_EVENTS, text)

/** The name to record when only a standing is known, as when a person sets it. */
export function eventNameOf({ status, subStatus }: Standing): EventName {
  return (subStatus && BY_SUB_STATUS[`${status} ${subStatus}`]) || BY_STATUS[status]
}

const BY_STATUS: Readonly<Record<TrackingStatus, EventName>> = {
  PENDING: 'ORDER_CREATED',
  INFO_RECEIVED: 'PARCEL_DATA_SUBMITTED_TO_CARRIER',
  IN_TRANSIT: 'SHIPMENT_EN_ROUTE',
  OUT_FOR_DELIVERY: 'OUT_FOR_DELIVERY',
  AVAILABLE_FOR_PICKUP: 'PARCEL_READY_FOR_PICKUP',
  FAILED_ATTEMPT: 'DELIVERY_ATTEMPTED',
  DELIVERED: 'SUCCESSFULLY_DELIVERED',
  EXCEPTION: 'SHIPMENT_ON_HOLD_IN_DELIVERY_CENTER',
  RETURNED_TO_SENDER: 'SHIPMENT_RETURNING_TO_SENDER',
  EXPIRED: 'ORDER_CANCELLED',
}

const BY_SUB_STATUS: Readonly<Record<string, EventName>> = {
  'EXCEPTION DAMAGED': 'SHIPMENT_DAMAGED',
  'EXCEPTION LOST': 'SHIPMENT_LOST',
  'EXCEPTION DESTROYED': 'DELIVERY_FAILED_SHIPMENT_DESTROYED',
  'EXCEPTION CUSTOMS_HOLD': 'HELD_AT_CUSTOMS',
  'RETURNED_TO_SENDER RETURN_DELIVERED': 'RETURN_TO_SENDER_COMPLETED',
  'RETURNED_TO_SENDER NOT_COLLECTED': 'SHIPMENT_NOT_PICKED_UP_RETURNED_TO_BASE',
  'RETURNED_TO_SENDER REFUSED': 'SHIPMENT_REJECTED_RETURNING_TO_SENDER',
  'AVAILABLE_FOR_PICKUP PARCEL_LOCKER': 'ARRIVED_AT_PARCEL_LOCKER',
  'DELIVERED TO_NEIGHBOUR': 'SUCCESSFULLY_DELIVERED_TO_NEIGHBOR',
  'DELIVERED TO_MAILBOX': 'SUCCESSFULLY_DELIVERED_AND_LEFT_AT_LETTER_BOX',
}
