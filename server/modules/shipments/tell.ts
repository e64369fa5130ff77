import type { TrackedOrder } from '#modules/orders'
import type { Tx } from '#platform/context'
import { emit } from '#platform/events'
import * as tracking from './events.ts'
import type { StoredTrackingEvent } from './queries/events.ts'
import type { Parcel, ShipmentRow } from './types.ts'

export interface Changes {
  /** The parcels as they were. */
  before: ReadonlyMap<string, Parcel>
  parcels: ReadonlyMap<string, Parcel>
  shipments: ReadonlyMap<string, ShipmentRow>
  fresh: readonly (StoredTrackingEvent & { notify: boolean })[]
  /** Orders all of whose parcels are delivered now, and were not. */
  delivered: readonly TrackedOrder[]
  /** False: what is understood later is no news for recipients. */
  live: boolean
}

const NEWS_MS = 48 * 3_600_000

/** Raises the events of what changed, and notes on the parcels what their recipients are told. */
export function tellOfChanges(tx: Tx, changes: Changes): void {
  for (const event of changes.fresh) tellOfEvent(tx, event, changes)
  const told = new Set<string>()
  for (const parcel of changes.parcels.values()) {
    const before = changes.before.get(parcel.id)
    const shipment = changes.shipments.get(parcel.shipmentId)
    if (!before || !shipment) continue
    if (before.status === parcel.status && before.subStatus === parcel.subStatus) continue
    const notify = before.status !== parcel.status && isNews(tx, parcel, shipment, changes)
    if (notify) {
      parcel.notified = [...parcel.notified, parcel.status]
      if (parcel.orderId) told.add(parcel.orderId)
    }
    tellOfStatus(tx, parcel, shipment, before, notify)
  }
  for (const order of changes.delivered) {
    const deliveredAt = order.deliveredAt?.toISOString() ?? ''
    const fact = { orderId: order.id, reference: order.reference, deliveredAt, notify: told.has(order.id) }
    emit(tx, tracking.orderDelivered, `order:${order.id}`, fact)
  }
}

export function tellOfEvent(
  tx: Tx,
  event: StoredTrackingEvent,
  { parcels, shipments }: Pick<Changes, 'parcels' | 'shipments'>,
): void {
  const parcel = parcels.get(event.parcelId)
  const shipment = parcel && shipments.get(parcel.shipmentId)
  if (!parcel || !shipment) return
  const { place } = event
  const fact = {
    ...factOf(parcel, shipment),
    direction: shipment.direction,
    eventId: event.id,
    name: event.name,
    status: event.standing?.status ?? null,
    subStatus: event.standing?.subStatus ?? null,
    occurredAt: event.occurredAt.toISOString(),
    text: event.text,
    place: [place?.name, place?.city, place?.countryCode].filter(Boolean).join(', ') || null,
    source: event.source,
  }
  emit(tx, tracking.eventAdded, tracking.subjectOf(fact), fact, event.id)
}

function tellOfStatus(tx: Tx, parcel: Parcel, shipment: ShipmentRow, before: Parcel, notify: boolean): void {
  const fact = {
    ...factOf(parcel, shipment),
    status: parcel.status,
    subStatus: parcel.subStatus,
    statusAt: parcel.statusAt?.toISOString() ?? null,
  }
  const subject = tracking.subjectOf(fact)
  emit(tx, tracking.trackingChanged, subject, { ...fact, from: before.status }, parcel.id)
  if (before.status === parcel.status) return
  const special =
    parcel.status === 'EXPIRED'
      ? parcel.subStatus === 'NO_EVENTS' && tracking.noEvents
      : parcel.status !== 'PENDING' && parcel.status !== 'INFO_RECEIVED' && tracking.STATUS_EVENTS[parcel.status]
  if (special) emit(tx, special, subject, { ...fact, notify }, parcel.id)
}

/** Recipients are told once of a status of a parcel, while it is news, if step and shipment allow. */
function isNews(tx: Tx, parcel: Parcel, shipment: ShipmentRow, { fresh, live }: Changes): boolean {
  if (!live || !shipment.notifyRecipient || parcel.notified.includes(parcel.status)) return false
  const cause = fresh.find(
    ({ parcelId, standing, name }) =>
      parcelId === parcel.id && standing?.status === parcel.status && name === parcel.eventName,
  )
  return cause?.notify === true && tx.now().getTime() - cause.occurredAt.getTime() < NEWS_MS
}

export const shipmentFact = (shipment: Pick<ShipmentRow, 'id' | 'orderId' | 'orderReference'>) => ({
  shipmentId: shipment.id,
  orderId: shipment.orderId,
  orderReference: shipment.orderReference,
})

const factOf = (parcel: Parcel, shipment: ShipmentRow) => ({
  ...shipmentFact(shipment),
  parcelId: parcel.id,
  trackingNumber: parcel.trackingNumber,
  carrier: parcel.carrier,
})

/** The shipment begins anew with other parcels. */
export function tellOfReset(tx: Tx, shipment: ShipmentRow, parcels: readonly Parcel[], from: Parcel['status']): void {
  for (const parcel of parcels) {
    const fact = { ...factOf(parcel, shipment), status: parcel.status, subStatus: null, statusAt: null, from }
    emit(tx, tracking.trackingChanged, tracking.subjectOf(fact), fact, parcel.id)
  }
}

/** Marks the shipment late and says so, once, as soon as the promised time has passed without a delivery. */
export function tellWhenLate(tx: Tx, shipment: ShipmentRow): boolean {
  const { promisedAt, deliveredAt, finalAt, lateAt } = shipment
  if (!promisedAt || lateAt || (finalAt && !deliveredAt)) return false
  if ((deliveredAt ?? tx.now()) <= promisedAt) return false
  shipment.lateAt = tx.now()
  const fact = { ...shipmentFact(shipment), promisedAt: promisedAt.toISOString(), notify: shipment.notifyRecipient }
  emit(tx, tracking.delayed, tracking.subjectOf(fact), fact, shipment.id)
  return true
}

/** Delivered after the promised time, or that has passed and it is not delivered. */
export const isLate = (
  { promisedAt, deliveredAt }: Pick<ShipmentRow, 'promisedAt' | 'deliveredAt'>,
  now: Date,
): boolean => promisedAt !== null && (deliveredAt ?? now) > promisedAt
