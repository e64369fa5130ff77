import { fillTracking, findOrderForShipment, lockTrackedOrders, type TrackedOrder } from '#modules/orders'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, Invalid, invalidInput, NotFound, type Problem } from '#platform/errors'
import { emit } from '#platform/events'
import { isUuid } from '#platform/ids'
import { requireShort } from '#platform/keys'
import { carrierKeyOf, carrierOf } from './carriers.ts'
import { issueOpened, shipmentCreated, subjectOf } from './events.ts'
import { newParcel, newShipment } from './new-parcel.ts'
import { numberKey } from './numbers.ts'
import {
  deleteParcels,
  moveParcels,
  selectParcelsByNumber,
  selectParcelsOfShipments,
  updateParcels,
} from './queries/parcels.ts'
import {
  insertIssue,
  insertShipment,
  lockShipments,
  selectIdByReference,
  selectIssues,
  selectShipmentRows,
  updateIssue,
  updateShipments,
} from './queries/shipments.ts'
import { lockNumbers, selectCustomers } from './queries/tracking.ts'
import { queueStart } from './queues.ts'
import { recordEvents } from './record-events.ts'
import { addParcels } from './ship-order.ts'
import { shipmentFact, tellOfReset, tellWhenLate } from './tell.ts'
import type { Tools } from './tools.ts'
import type { IssueType, NewTrackedParcel, Parcel, Shipment, ShipmentFacts, ShipmentRow } from './types.ts'
import { eventNameOf, type TrackingStatus } from './vocabulary.ts'

export interface NewShipment extends ShipmentFacts {
  reference: string | null
  /** Id of one of our orders, or an id that the order has elsewhere. */
  orderId: string | null
  parcels: NewTrackedParcel[]
}

/** A shipment to follow. It answers at once; its parcels are asked about in the background. */
export async function createShipment(tools: Tools, ctx: Context, input: NewShipment): Promise<Shipment> {
  requireScope(ctx, 'write:order')
  requireShort({ reference: input.reference })
  checkCarriers(tools, input)
  const wanted = withCarriers(tools, input.parcels, input)
  const id = await atomically(input.reference, ctx, async (tx) => {
    await refuseTaken(tx, wanted, null)
    const order = await findOrderForShipment(tx, { id: input.orderId, reference: input.orderReference })
    const { parcels, orderId, ...facts } = input
    const shipment = newShipment(tx, {
      ...facts,
      carrier: facts.carrier && carrierKeyOf(tools.carriers, facts.carrier),
      orderId: order?.id ?? null,
      foreignOrderId: order ? null : orderId,
      orderReference: facts.orderReference ?? order?.reference ?? null,
    })
    await insertShipment(tx, shipment)
    await addParcels(
      tx,
      withErrors(
        tools,
        wanted.map((parcel) => newParcel(tx, shipment, parcel)),
      ),
    )
    if (order && shipment.direction === 'outbound') await fillOrder(tx, order, wanted)
    emit(tx, shipmentCreated, `shipment:${shipment.id}`, shipmentFact(shipment))
    if (tellWhenLate(tx, shipment)) await updateShipments(tx, [shipment])
    return shipment.id
  })
  return getShipment(ctx, id)
}

/** A shipped order shows its first number. */
async function fillOrder(
  tx: Tx,
  order: Pick<TrackedOrder, 'id' | 'status'> & { trackingNumber: string | null },
  parcels: readonly NewTrackedParcel[],
): Promise<void> {
  const [first] = parcels
  if (!first || order.status !== 'Shipped' || order.trackingNumber !== null) return
  await fillTracking(tx, order.id, { trackingNumber: first.trackingNumber, trackingUrl: first.trackingUrl })
}

function checkCarriers(tools: Tools, input: { carrier?: string | null; parcels?: readonly NewTrackedParcel[] }): void {
  const problems: Problem[] = []
  const check = (field: string, name: string | null | undefined) => {
    if (name && carrierKeyOf(tools.carriers, name) === null)
      problems.push({ field, code: 'carrier_unknown', value: name })
  }
  check('carrier', input.carrier)
  for (const [i, parcel] of (input.parcels ?? []).entries()) check(`parcels[${i}].carrier`, parcel.carrier)
  if (problems.length > 0) throw invalidInput(problems)
}

/** Parcels with their carrier: named, the shipment's, or detected. Numbers that come twice and missing zips are refused. */
function withCarriers(
  tools: Tools,
  parcels: readonly NewTrackedParcel[],
  shipment: Pick<ShipmentFacts, 'carrier' | 'recipient'>,
): NewTrackedParcel[] {
  const seen = new Set<string>()
  const { recipient } = shipment
  return parcels.map((parcel, i) => {
    const named = { ...parcel, carrier: parcel.carrier ?? shipment.carrier }
    const { carrier } = carrierOf(tools.carriers, named, recipient?.countryCode ?? null)
    const trackingNumber = parcel.trackingNumber?.trim() ?? null
    const key = `${carrier} ${numberKey(trackingNumber ?? '')}`
    if (seen.has(key))
      throw new Invalid('parcel_twice', { field: `parcels[${i}].trackingNumber`, value: trackingNumber })
    seen.add(key)
    if (tools.carriers.get(carrier ?? '')?.requiresZip && !recipient?.zip) {
      throw new Invalid('zip_missing', { field: 'recipient.zip', carrier })
    }
    return { ...named, carrier, trackingNumber }
  })
}

/** What is known to be wrong is told at once. */
const withErrors = (tools: Tools, parcels: Parcel[]): Parcel[] =>
  parcels.map((parcel) =>
    tools.carriers.has(parcel.carrier ?? '') ? parcel : { ...parcel, trackingError: 'PROVIDER_NOT_DETECTED' },
  )

/** A number that another shipment of the shop has, and that is not at its end there, is taken. */
async function refuseTaken(tx: Tx, parcels: readonly NewTrackedParcel[], own: string | null): Promise<void> {
  const keys = parcels.flatMap(({ trackingNumber }) => (trackingNumber === null ? [] : numberKey(trackingNumber)))
  await lockNumbers(tx, keys)
  for (const found of await selectParcelsByNumber(tx, keys)) {
    if (found.shipmentId === own || found.finalAt !== null) continue
    const same = parcels.some(
      ({ carrier, trackingNumber }) =>
        numberKey(trackingNumber ?? '') === numberKey(found.trackingNumber ?? '') &&
        (carrier === null || found.carrier === null || carrier === found.carrier),
    )
    if (same) throw new Conflict('parcel_taken', { existingId: found.shipmentId, value: found.trackingNumber })
  }
}

async function atomically<T>(reference: string | null, ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(ctx, work)
  } catch (error) {
    if (violatedConstraint(error) !== 'shipment_reference') throw error
    const existingId = await selectIdByReference(ctx, reference ?? '')
    throw new Conflict('shipment_reference_taken', { reference, ...(existingId ? { existingId } : {}) })
  }
}

export async function getShipment(ctx: Context, id: string): Promise<Shipment> {
  const [found] = isUuid(id) ? await getShipments(ctx, [id]) : []
  if (!found) throw new NotFound('shipment_not_found', { id })
  return found
}

/** Those that exist, in the order asked for. */
export async function getShipments(ctx: Context, ids: readonly string[]): Promise<Shipment[]> {
  requireScope(ctx, 'read:order')
  if (ids.length === 0) return []
  return whole(ctx, ids, await selectShipmentRows(ctx, ids))
}

async function whole(ctx: Context, ids: readonly string[], rows: readonly ShipmentRow[]): Promise<Shipment[]> {
  const [parcels, issues, customers] = await Promise.all([
    selectParcelsOfShipments(ctx, ids),
    selectIssues(ctx, ids),
    selectCustomers(ctx, ids),
  ])
  const byShipment = Map.groupBy(parcels, ({ shipmentId }) => shipmentId)
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = rowOf.get(id)
    if (!row) return []
    const issue = issues.find(({ shipmentId }) => shipmentId === id)
    return {
      ...row,
      parcels: byShipment.get(id) ?? [],
      issue: issue ?? null,
      recipientShown: row.recipient ?? customers.get(id) ?? null,
    }
  })
}

/** Members that are absent stay as they are. */
export interface ShipmentChanges extends Partial<ShipmentFacts> {
  orderId?: string | null
  /** To add, or to change where carrier and number are known; none is removed. */
  parcels?: NewTrackedParcel[]
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
  if (changes.manual && NOT_SETTABLE.has(changes.manual.status)) {
    throw new Invalid('status_not_settable', { field: 'status', value: changes.manual.status })
  }
  checkCarriers(tools, changes)
  await inTransaction(ctx, async (tx) => {
    const shipment = await lockShipment(tx, id)
    await applyFacts(tools, tx, shipment, changes)
    if (changes.parcels) await mergeParcels(tools, tx, shipment, changes.parcels)
    tellWhenLate(tx, shipment)
    shipment.editedAt = editTime(tx.now(), shipment.editedAt)
    await updateShipments(tx, [shipment])
    if (changes.manual) await recordManual(tools, tx, shipment.id, changes.manual)
  })
  return getShipment(ctx, id)
}

async function lockShipment(tx: Tx, id: string): Promise<ShipmentRow> {
  const [found] = isUuid(id) ? await selectShipmentRows(tx, [id]) : []
  // Orders are locked before their shipments, by everybody.
  if (found?.orderId) await lockTrackedOrders(tx, [found.orderId])
  const [shipment] = found ? await lockShipments(tx, [id]) : []
  if (!shipment) throw new NotFound('shipment_not_found', { id })
  return shipment
}

async function applyFacts(tools: Tools, tx: Tx, shipment: ShipmentRow, changes: ShipmentChanges): Promise<void> {
  const { parcels, manual, orderId, ...facts } = changes
  Object.assign(shipment, facts)
  if (facts.carrier) shipment.carrier = carrierKeyOf(tools.carriers, facts.carrier)
  if (facts.promisedAt !== undefined && facts.promisedAt !== null && facts.promisedAt > tx.now()) shipment.lateAt = null
  if (orderId === undefined && facts.orderReference === undefined) return
  const order = await findOrderForShipment(tx, {
    id: orderId === undefined ? (shipment.orderId ?? shipment.foreignOrderId) : orderId,
    reference: shipment.orderReference,
  })
  shipment.foreignOrderId = order ? null : (orderId ?? null)
  if (shipment.orderId === (order?.id ?? null)) return
  shipment.orderId = order?.id ?? null
  await moveParcels(tx, shipment.id, shipment.orderId)
}

async function mergeParcels(
  tools: Tools,
  tx: Tx,
  shipment: ShipmentRow,
  given: readonly NewTrackedParcel[],
): Promise<void> {
  const wanted = withCarriers(tools, given, shipment)
  await refuseTaken(tx, wanted, shipment.id)
  const known = await selectParcelsOfShipments(tx, [shipment.id])
  const changed: Parcel[] = []
  const added: Parcel[] = []
  for (const parcel of wanted) {
    const same = known.find(
      (one) =>
        numberKey(one.trackingNumber ?? '') === numberKey(parcel.trackingNumber ?? '') &&
        (one.carrier === parcel.carrier || one.carrier === null),
    )
    if (!same) added.push(newParcel(tx, shipment, parcel))
    else {
      changed.push({
        ...same,
        carrier: parcel.carrier,
        trackingUrl: parcel.trackingUrl ?? same.trackingUrl,
        dimensions: parcel.dimensions ?? same.dimensions,
        items: parcel.items ?? same.items,
      })
    }
  }
  await updateParcels(tx, changed)
  queueStart(
    tx,
    changed.filter(({ finalAt, nextTrackAt }) => finalAt === null && nextTrackAt === null).map(({ id }) => id),
  )
  await addParcels(tx, withErrors(tools, added))
  // A new parcel may put the whole back: the shipment stands with its least advanced parcel.
  if (added.length > 0) await settleNew(tools, tx, added)
}

/** Shipment and order stand where their parcels do, also the new ones. */
async function settleNew(tools: Tools, tx: Tx, parcels: readonly Parcel[]): Promise<void> {
  await recordEvents(tools.book, tx, {
    events: [],
    news: new Map(parcels.map(({ id }) => [id, () => ({})])),
    anew: true,
  })
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
    events: open.map(({ id }) => ({
      parcelId: id,
      source: 'MERCHANT',
      carrier: null,
      code: null,
      qualifier: null,
      name: eventNameOf(standing),
      standing,
      reopens: false,
      occurredAt: manual.at ?? tx.now(),
      offsetMinutes: null,
      text: manual.text,
      place: null,
      externalId: null,
      raw: null,
    })),
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
  await inTransaction(ctx, async (tx) => {
    const shipment = await lockShipment(tx, id)
    const wanted = withCarriers(tools, parcels, shipment)
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
    await settleNew(tools, tx, added)
  })
  return getShipment(ctx, id)
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

/** Null resolves the open issue and keeps it for the record; without an open one that changes nothing. */
export async function setIssue(
  ctx: Context,
  id: string,
  input: { type: IssueType | null; comment: string | null | undefined },
): Promise<Shipment> {
  requireScope(ctx, 'write:order')
  await inTransaction(ctx, async (tx) => {
    const shipment = await lockShipment(tx, id)
    const [issue] = await selectIssues(tx, [id])
    const open = issue && issue.resolvedAt === null ? issue : null
    const comment = input.comment === undefined ? (open?.comment ?? null) : input.comment
    if (input.type === null && !open) return
    if (input.type === null && open) await updateIssue(tx, { ...open, comment, resolvedAt: tx.now() })
    else if (input.type !== null && open) await updateIssue(tx, { ...open, type: input.type, comment })
    else if (input.type !== null) {
      const news = { id: tx.newId(), type: input.type, comment, setBy: tx.actor, setAt: tx.now(), resolvedAt: null }
      await insertIssue(tx, id, news)
      const fact = { ...shipmentFact(shipment), issue: input.type, comment }
      emit(tx, issueOpened, subjectOf(fact), fact, `issue ${news.id}`)
    }
    shipment.editedAt = editTime(tx.now(), shipment.editedAt)
    await updateShipments(tx, [shipment])
  })
  return getShipment(ctx, id)
}
