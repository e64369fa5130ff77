import type { components } from '#generated/doorstep'
import {
  type CarrierGateway,
  type CarrierPlace,
  type Connection,
  factsOf,
  type Issue,
  isEventName,
  isLate,
  needsOf,
  newsAt,
  type Parcel,
  type Party,
  type SeenStep,
  type Shipment,
  type StepChanges,
  type ToldEvent,
  type TrackingEvent,
} from '#modules/shipments'
import { invalidInput } from '#platform/errors'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']

export const parcelToWire = (parcel: Parcel): Schemas['Parcel'] => ({
  id: parcel.id,
  shipmentId: parcel.shipmentId,
  carrier: parcel.carrier,
  trackingNumber: parcel.trackingNumber,
  trackingUrl: parcel.trackingUrl,
  status: parcel.status,
  subStatus: parcel.subStatus,
  statusAt: isoOrNull(parcel.statusAt),
  estimatedDelivery: parcel.estimatedDelivery && {
    from: parcel.estimatedDelivery.from.toISOString(),
    to: isoOrNull(parcel.estimatedDelivery.to),
  },
  deliveredAt: isoOrNull(parcel.deliveredAt),
  trackingError: parcel.trackingError,
  createdAt: parcel.createdAt.toISOString(),
})

export const trackedParcelToWire = (parcel: Parcel, events: readonly TrackingEvent[]): Schemas['TrackedParcel'] => ({
  ...parcelToWire(parcel),
  events: events.map(eventToWire),
})

const eventToWire = (event: TrackingEvent): Schemas['TrackingEvent'] => ({
  id: event.id,
  name: event.name,
  status: event.standing?.status ?? null,
  subStatus: event.standing?.subStatus ?? null,
  code: event.code,
  qualifier: event.qualifier,
  text: event.text,
  occurredAt: event.occurredAt.toISOString(),
  receivedAt: event.receivedAt.toISOString(),
  place: event.place && placeToWire(event.place),
  source: event.source,
})

const placeToWire = ({ name, city, countryCode }: CarrierPlace): Schemas['Place'] => ({ name, city, countryCode })

const issueToWire = ({ type, comment, setAt, resolvedAt }: Issue): Schemas['ShipmentIssue'] => ({
  type,
  comment,
  setAt: setAt.toISOString(),
  resolvedAt: isoOrNull(resolvedAt),
})

const recipientToWire = ({ name, city, countryCode }: Party): Schemas['ShipmentRecipient'] => ({
  name,
  city,
  country: countryCode,
})

export const shipmentToWire = (shipment: Shipment, now: Date): Schemas['ShipmentSummary'] => ({
  id: shipment.id,
  orderId: shipment.orderId,
  orderReference: shipment.orderReference,
  reference: shipment.reference,
  direction: shipment.direction,
  status: shipment.status,
  subStatus: shipment.subStatus,
  statusAt: isoOrNull(shipment.statusAt),
  late: isLate(shipment, now),
  needs: needsOf(shipment, now),
  lastNewsAt: newsAt(shipment).toISOString(),
  recipient: shipment.recipientShown && recipientToWire(shipment.recipientShown),
  shippedAt: isoOrNull(shipment.shippedAt),
  promisedAt: isoOrNull(shipment.promisedAt),
  deliveredAt: isoOrNull(shipment.deliveredAt),
  issue: shipment.issue && issueToWire(shipment.issue),
  parcels: shipment.parcels.map(parcelToWire),
  createdAt: shipment.createdAt.toISOString(),
  updatedAt: shipment.editedAt.toISOString(),
})

/** Events as told; a name that is none of the catalogue is refused. */
export function toldFromWire(events: readonly Schemas['NewTrackingEvent'][]): ToldEvent[] {
  const problems = events.flatMap(({ name }, i) =>
    name === undefined || isEventName(name)
      ? []
      : { field: `events[${i}].name`, code: 'event_name_unknown', value: name },
  )
  if (problems.length > 0) throw invalidInput(problems)
  return events.map((event) => ({
    parcelId: event.parcelId ?? null,
    trackingNumber: event.trackingNumber ?? null,
    carrier: event.carrier ?? null,
    name: event.name !== undefined && isEventName(event.name) ? event.name : null,
    code: event.code ?? null,
    qualifier: event.qualifier ?? null,
    text: event.text ?? null,
    occurredAt: new Date(event.occurredAt),
    place: event.place ? placeFromWire(event.place) : null,
    externalId: event.externalId ?? null,
  }))
}

const placeFromWire = ({ name, city, countryCode }: Schemas['NewPlace']): CarrierPlace => ({
  name: name ?? null,
  city: city ?? null,
  region: null,
  zip: null,
  countryCode: countryCode?.toUpperCase() ?? null,
  latitude: null,
  longitude: null,
})

export const stepToWire = (step: SeenStep): Schemas['CarrierStep'] => ({
  id: step.id,
  carrier: step.carrier,
  code: step.code,
  qualifier: step.qualifier === '' ? null : step.qualifier,
  rawText: step.rawText,
  name: step.name,
  status: step.status,
  subStatus: step.subStatus,
  informational: step.informational,
  reopens: step.reopens,
  notify: step.notify,
  timesSeen: step.seen?.seen ?? 0,
  lastSeenAt: isoOrNull(step.seen?.lastAt ?? null),
  updatedAt: isoOrNull(step.editedAt),
  updatedBy: step.editedBy,
})

/** A name with the standing that it has; one without a standing only informs. */
export function meaningFromWire(name: string | null): StepChanges {
  if (name === null) return { status: null }
  if (!isEventName(name)) throw invalidInput([{ field: 'name', code: 'event_name_unknown', value: name }])
  const { status, subStatus } = factsOf(name)
  return status === null ? { status, name, informational: true } : { status, subStatus, name }
}

/** What can be connected and how it is; `connection` undefined: it is not. */
export const connectionToWire = (
  gateway: CarrierGateway,
  connection: Connection | undefined,
  pushUrl: string | null,
): Schemas['CarrierConnection'] => ({
  gateway: gateway.name,
  connected: connection !== undefined,
  active: connection?.active ?? false,
  fields: gateway.settings.map((setting) => ({
    ...setting,
    isSet: [...Object.keys(connection?.settings ?? {}), ...(connection?.secretNames ?? [])].includes(setting.name),
  })),
  settings: connection?.settings ?? {},
  pausedUntil: isoOrNull(connection?.pausedUntil ?? null),
  lastSuccessAt: isoOrNull(connection?.lastSuccessAt ?? null),
  lastErrorAt: isoOrNull(connection?.lastErrorAt ?? null),
  lastError: connection?.lastError ?? null,
  pushUrl,
})
