import { findOrderForShipment } from '#modules/orders'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Invalid } from '#platform/errors'
import { requireShort } from '#platform/keys'
import { carrierKeyOf } from './carriers.ts'
import { catalogueEvent } from './catalogue-event.ts'
import { newParcel } from './new-parcel.ts'
import { numberKey } from './numbers.ts'
import { deleteParcels, moveParcels, selectParcelsOfShipments, updateParcels } from './queries/parcels.ts'
import { updateShipments } from './queries/shipments.ts'
import { selectCustomers } from './queries/tracking.ts'
import { queueStart } from './queues.ts'
import { recordEvents, settleOrderLeft } from './record-events.ts'
import { addParcels } from './ship-order.ts'
import { lockShipment, readShipment } from './shipments.ts'
import { tellOfReset, tellWhenLate } from './tell.ts'
import type { Tools } from './tools.ts'
import type { NewTrackedParcel, Parcel, Shipment, ShipmentFacts, ShipmentRow } from './types.ts'
import { eventNameOf, type TrackingStatus } from './vocabulary.ts'
import {
  type Around,
  checkCarriers,
  refuseTaken,
  settleParcels,
  type WantedParcel,
  withCarriers,
  withErrors,
} from './wanted-parcels.ts'

/** Members that are absent stay as they are. */
export interface ShipmentChanges extends Partial<ShipmentFacts> {
  orderId?: string | null
  /** To add, or to change where carrier and number are known; none is removed, and what is absent of one stays. */
  parcels?: WantedParcel[]
  /** Recorded on every parcel that is not at its end. */
  manual?: { status: TrackingStatus; at: Date | null; text: string | null }
}

const NOT_SETTABLE: ReadonlySet<TrackingStatus> = new Set(['PENDING', 'EXPIRED'])

export async function updateShipment(
  tools: Tools,
  ctx: Context,
  id: string,
  changes: ShipmentChanges,
): Promise<Shipment> {
  requireScope(ctx, 'write:order')
  requireShort({ orderReference: changes.orderReference, orderId: changes.orderId })
  if (changes.manual && NOT_SETTABLE.has(changes.manual.status)) {
    throw new Invalid('status_not_settable', { field: 'status', value: changes.manual.status })
  }
  checkCarriers(tools, changes)
  return inTransaction(ctx, async (tx) => {
    const shipment = await lockShipment(tx, id)
    const moved = await applyFacts(tools, tx, shipment, changes)
    tellWhenLate(tx, shipment)
    shipment.editedAt = editTime(tx.now(), shipment.editedAt)
    // Saved before its parcels are derived, which reads and saves it once more.
    await updateShipments(tx, [shipment])
    if (moved) await settleParcels(tools, tx, await selectParcelsOfShipments(tx, [id]))
    if (changes.parcels) await mergeParcels(tools, tx, shipment, changes.parcels)
    if (changes.manual) await recordManual(tools, tx, shipment.id, changes.manual)
    return readShipment(tx, id)
  })
}

/** True when the shipment went to another order. */
async function applyFacts(tools: Tools, tx: Tx, shipment: ShipmentRow, changes: ShipmentChanges): Promise<boolean> {
  const { parcels, manual, orderId, ...facts } = changes
  Object.assign(shipment, facts)
  if (facts.carrier) shipment.carrier = carrierKeyOf(tools.carriers, facts.carrier)
  if (facts.promisedAt !== undefined && facts.promisedAt !== null && facts.promisedAt > tx.now()) shipment.lateAt = null
  if (orderId === undefined && facts.orderReference === undefined) return false
  const order = await findOrderForShipment(tx, {
    id: orderId === undefined ? (shipment.orderId ?? shipment.foreignOrderId) : orderId,
    // An order that is taken away does not come back by the number that stays.
    reference: orderId === null ? (facts.orderReference ?? null) : shipment.orderReference,
  })
  if (order) shipment.foreignOrderId = null
  else if (orderId !== undefined) shipment.foreignOrderId = orderId
  const before = shipment.orderId
  if (before === (order?.id ?? null)) return false
  shipment.orderId = order?.id ?? null
  await moveParcels(tx, shipment.id, shipment.orderId)
  if (before !== null) await settleOrderLeft(tx, before)
  return shipment.orderId !== null
}

async function aroundOf(tx: Tx, { id, carrier, recipient }: ShipmentRow): Promise<Around> {
  return { carrier, recipient: recipient ?? (await selectCustomers(tx, [id])).get(id) ?? null }
}

async function mergeParcels(
  tools: Tools,
  tx: Tx,
  shipment: ShipmentRow,
  given: readonly WantedParcel[],
): Promise<void> {
  const known = await selectParcelsOfShipments(tx, [shipment.id])
  const wanted = withCarriers(tools, given, await aroundOf(tx, shipment)).map((parcel, i) => {
    const same = knownAs(known, parcel, given[i]?.carrier ?? null)
    return { parcel: same ? { ...parcel, carrier: given[i]?.carrier ? parcel.carrier : same.carrier } : parcel, same }
  })
  await refuseTaken(
    tx,
    wanted.map(({ parcel }) => parcel),
    shipment.id,
  )
  const twice = wanted.findIndex(({ same }, i) => same && wanted.findIndex((other) => other.same === same) < i)
  if (twice >= 0) {
    const value = wanted[twice]?.parcel.trackingNumber
    throw new Invalid('parcel_twice', { field: `parcels[${twice}].trackingNumber`, value })
  }
  const changed = wanted.flatMap(({ parcel, same }) => (same ? withChanges(same, parcel) : []))
  const added = wanted.flatMap(({ parcel, same }) => (same ? [] : newParcel(tx, shipment, parcel)))
  await updateParcels(tx, changed)
  queueStart(
    tx,
    changed.filter(({ finalAt, nextTrackAt }) => finalAt === null && nextTrackAt === null).map(({ id }) => id),
  )
  await addParcels(tx, withErrors(tools, added))
  // A new parcel may put the whole back: the shipment stands with its least advanced parcel.
  if (added.length > 0) await settleParcels(tools, tx, added)
}

/** The parcel that is meant: of this number, and of this carrier where one is named or several have the number. */
function knownAs(
  known: readonly Parcel[],
  wanted: Pick<NewTrackedParcel, 'trackingNumber' | 'carrier'>,
  named: string | null,
): Parcel | undefined {
  const key = numberKey(wanted.trackingNumber ?? '')
  const numbered = known.filter(({ trackingNumber }) => numberKey(trackingNumber ?? '') === key)
  const exact = numbered.find(({ carrier }) => carrier === wanted.carrier)
  return exact ?? numbered.find(({ carrier }) => carrier === null || named === null)
}

function withChanges(parcel: Parcel, changes: WantedParcel & Pick<NewTrackedParcel, 'carrier'>): Parcel {
  const { carrier, trackingUrl, dimensions, items } = changes
  return {
    ...parcel,
    carrier,
    ...(trackingUrl === undefined ? {} : { trackingUrl }),
    ...(dimensions === undefined ? {} : { dimensions }),
    ...(items === undefined ? {} : { items }),
  }
}

async function recordManual(
  tools: Tools,
  tx: Tx,
  shipmentId: string,
  manual: NonNullable<ShipmentChanges['manual']>,
): Promise<void> {
  const standing = { status: manual.status, subStatus: null }
  const open = (await selectParcelsOfShipments(tx, [shipmentId])).filter(({ finalAt }) => finalAt === null)
  await recordEvents(tools.book, tx, {
    events: open.map(({ id }) =>
      catalogueEvent(id, eventNameOf(standing), manual.at ?? tx.now(), {
        source: 'MERCHANT',
        standing,
        reopens: false,
        text: manual.text,
      }),
    ),
  })
}

/** Begins anew: other parcels in place of the old ones, which go with their events and links. */
export async function resetShipment(
  tools: Tools,
  ctx: Context,
  id: string,
  parcels: readonly NewTrackedParcel[],
): Promise<Shipment> {
  requireScope(ctx, 'write:order')
  checkCarriers(tools, { parcels })
  return inTransaction(ctx, async (tx) => {
    const shipment = await lockShipment(tx, id)
    const wanted = withCarriers(tools, parcels, await aroundOf(tx, shipment))
    await refuseTaken(tx, wanted, shipment.id)
    await deleteParcels(tx, shipment.id)
    const added = withErrors(
      tools,
      wanted.map((parcel) => newParcel(tx, shipment, parcel)),
    )
    await addParcels(tx, added)
    const from = shipment.status
    Object.assign(shipment, BEGINNING)
    await updateShipments(tx, [shipment])
    if (from !== 'PENDING') tellOfReset(tx, shipment, added, from)
    await settleParcels(tools, tx, added)
    return readShipment(tx, id)
  })
}

const BEGINNING = {
  lateAt: null,
  lastEventAt: null,
  availableAt: null,
  failedAttemptAt: null,
  exceptionAt: null,
  returnedAt: null,
  expiredAt: null,
} as const
