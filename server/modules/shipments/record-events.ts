import { lockTrackedOrders, setOrderTracking, type TrackedOrder } from '#modules/orders'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, isTx, type Tx } from '#platform/context'
import { sendWithCommit } from '#platform/events'
import { enqueue } from '#platform/jobs'
import { deriveParcel, deriveTogether, latest } from './derive.ts'
import { fingerprintOf } from './fingerprint.ts'
import { countSightings, insertEvents, type Sighting, type StoredTrackingEvent } from './queries/events.ts'
import { selectParcelsOfOrders, updateParcels } from './queries/parcels.ts'
import { selectShipmentsOfOrder, updateShipments } from './queries/shipments.ts'
import { ESTIMATE } from './queues.ts'
import { lockScene, type ParcelRef, type Scene } from './scene.ts'
import { meaningOf, type StepBook } from './steps.ts'
import { tellOfChanges, tellWhenLate } from './tell.ts'
import type { NewTrackingEvent, Parcel, ShipmentRow } from './types.ts'

/** What else a report says about a parcel; members left out stay. */
export type ParcelNews = Partial<
  Pick<
    Parcel,
    | 'carrier'
    | 'estimatedDelivery'
    | 'pickUpPoint'
    | 'signedBy'
    | 'serviceName'
    | 'originCountryCode'
    | 'destinationCountryCode'
    | 'destinationCity'
    | 'dimensions'
    | 'lastTrackedAt'
    | 'nextTrackAt'
    | 'askedAt'
    | 'failures'
    | 'trackingError'
  >
>

export interface Recording {
  /** The parcels, where the caller has read them just now. */
  parcels?: readonly ParcelRef[]
  events: readonly NewTrackingEvent[]
  /** By parcel. */
  news?: ReadonlyMap<string, (parcel: Parcel, added: number) => ParcelNews>
  /** What the same transaction does besides, once everything is derived. */
  also?: (tx: Tx) => void
  /** Derives the shipments anew although nothing is told of their parcels: those themselves changed. */
  anew?: boolean
}

export interface Recorded {
  recorded: number
  /** Events that the parcels had already, or that were another parcel's. */
  duplicates: number
}

interface KnownEvent extends StoredTrackingEvent {
  raw: unknown
  notify: boolean
}

/**
 * Stores events of parcels, derives where the parcels, their shipments and orders stand, and tells of what changed; all
 * in one transaction and, but for the number of parcels, in as many statements for a thousand events as for one.
 * Parcels that are gone are left out.
 */
export async function recordEvents(book: StepBook, ctx: Context, recording: Recording): Promise<Recorded> {
  const { events } = recording
  const codes = events.flatMap(({ carrier, code, qualifier, text }) =>
    carrier !== null && code !== null ? [{ carrier, code, qualifier, text }] : [],
  )
  // A new code is stored on its own first: steps belong to the installation, and no shop's transaction waits for them.
  const stepOf = await book.resolve(codes)
  const parcelIds = [...new Set([...events.map(({ parcelId }) => parcelId), ...(recording.news?.keys() ?? [])])]
  return inTransaction(ctx, async (tx) => {
    const scene = await lockScene(tx, parcelIds, recording.parcels)
    const known = scene.events
    const seen = new Set(known.map(({ parcelId, fingerprint }) => `${parcelId} ${fingerprint.toString('hex')}`))
    const fresh: KnownEvent[] = []
    for (const event of events) {
      const parcel = scene.targets.get(event.parcelId)
      if (!parcel || isOfFormerLife(event, parcel)) continue
      const fingerprint = fingerprintOf(event)
      const key = `${event.parcelId} ${fingerprint.toString('hex')}`
      if (seen.has(key)) continue
      seen.add(key)
      fresh.push(toStored(tx, event, fingerprint, stepOf))
    }
    const saving = settleScene(tx, scene, {
      known,
      fresh,
      news: recording.news ?? new Map(),
      anew: recording.anew ?? false,
      live: true,
    })
    recording.also?.(tx)
    // Who has opened the transaction may read on in it; nobody does here.
    if (isTx(ctx)) await Promise.all(saving)
    else sendWithCommit(tx, ...saving)
    return { recorded: fresh.length, duplicates: events.length - fresh.length }
  })
}

/** Carriers use numbers again: what is far older than the parcel happened to another one. */
const FORMER_LIFE_MS = 90 * 24 * 3_600_000

const isOfFormerLife = ({ source, occurredAt }: NewTrackingEvent, { createdAt }: Parcel): boolean =>
  source === 'CARRIER' && createdAt.getTime() - occurredAt.getTime() > FORMER_LIFE_MS

function toStored(
  tx: Tx,
  event: NewTrackingEvent,
  fingerprint: Buffer,
  stepOf: Awaited<ReturnType<StepBook['resolve']>>,
): KnownEvent {
  const { carrier, code, qualifier } = event
  const step = carrier !== null && code !== null ? stepOf({ carrier, code, qualifier }) : null
  const meaning = step
    ? meaningOf(step)
    : { name: event.name, standing: event.standing, informational: event.standing === null, reopens: event.reopens }
  return {
    ...event,
    ...meaning,
    id: tx.newId(),
    fingerprint,
    stepId: step?.id ?? null,
    receivedAt: tx.now(),
    notify: step?.notify ?? true,
  }
}

export interface Settling {
  known: readonly StoredTrackingEvent[]
  fresh: readonly KnownEvent[]
  news: NonNullable<Recording['news']>
  anew: boolean
  /** False: what is told again, as after a mapping, is no news for recipients. */
  live: boolean
}

/** Derives everything anew, tells of what changed, and sends the statements that save it. */
export function settleScene(tx: Tx, scene: Scene, { known, fresh, news, anew, live }: Settling): Promise<unknown>[] {
  const byParcel = Map.groupBy([...known, ...fresh], ({ parcelId }) => parcelId)
  const freshByParcel = Map.groupBy(fresh, ({ parcelId }) => parcelId)
  const before = new Map([...scene.targets.values()].map((parcel) => [parcel.id, { ...parcel }]))
  const parcels = [...scene.targets.values()]
  for (const parcel of parcels) {
    const added = freshByParcel.get(parcel.id) ?? []
    settleParcel(tx, parcel, byParcel.get(parcel.id) ?? [], added)
    Object.assign(parcel, news.get(parcel.id)?.(parcel, added.length))
  }
  const touched = new Set(
    parcels.flatMap((parcel) => {
      const added = anew || freshByParcel.has(parcel.id)
      return added || looksChanged(before.get(parcel.id), parcel) ? parcel.shipmentId : []
    }),
  )
  const shipments = [...scene.shipments.values()].filter(({ id }) => touched.has(id))
  for (const shipment of shipments) settleShipment(tx, shipment, parcelsOf(scene, shipment.id))
  const orders = [...scene.orders.values()].flatMap((order) => settleOrder(order, scene) ?? [])
  const delivered = orders.flatMap(({ order, arrived }) => (arrived ? order : []))
  queueEstimates(tx, before, parcels)
  tellOfChanges(tx, { before, parcels: scene.targets, shipments: scene.shipments, fresh, delivered, live })
  if (live) for (const shipment of shipments) tellWhenLate(tx, shipment)
  return [
    insertEvents(tx, fresh),
    updateParcels(
      tx,
      parcels.filter(({ id }) => freshByParcel.has(id) || news.has(id) || anew),
    ),
    updateShipments(tx, shipments),
    setOrderTracking(
      tx,
      orders.map(({ order }) => order),
    ),
    countSightings(tx, sightingsOf(fresh)),
  ]
}

/** Parcels that were just scanned for the first time and whose carrier names no day. */
function queueEstimates(tx: Tx, before: ReadonlyMap<string, Parcel>, parcels: readonly Parcel[]): void {
  for (const { id, firstScanAt, finalAt, estimatedDelivery, carrier } of parcels) {
    if (firstScanAt === null || before.get(id)?.firstScanAt || finalAt || estimatedDelivery || carrier === null)
      continue
    enqueue(tx, { queue: ESTIMATE, key: id, data: { parcelId: id } })
  }
}

/** Whether anybody who looks at the parcel sees a difference; when it was asked about does not count. */
function looksChanged(before: Parcel | undefined, after: Parcel): boolean {
  const shown = ({ lastTrackedAt, nextTrackAt, askedAt, failures, ...seen }: Parcel) => JSON.stringify(seen)
  return before === undefined || shown(before) !== shown(after)
}

const parcelsOf = (scene: Pick<Scene, 'parcels'>, shipmentId: string): Parcel[] =>
  [...scene.parcels.values()].filter((parcel) => parcel.shipmentId === shipmentId)

function settleParcel(
  tx: Tx,
  parcel: Parcel,
  events: readonly StoredTrackingEvent[],
  added: readonly StoredTrackingEvent[],
): void {
  const { reached, ...state } = deriveParcel(events)
  Object.assign(parcel, state)
  if (added.length === 0) return
  const scans = added.filter(({ source }) => source === 'CARRIER')
  parcel.lastEventAt = latest([parcel.lastEventAt, ...scans.map(({ occurredAt }) => occurredAt)])
  parcel.lastPlace = lastPlaceOf(events)
  parcel.quietSince = tx.now()
}

const lastPlaceOf = (events: readonly StoredTrackingEvent[]): Parcel['lastPlace'] =>
  events.reduce<StoredTrackingEvent | null>(
    (last, event) =>
      event.place?.countryCode && (last === null || event.occurredAt >= last.occurredAt) ? event : last,
    null,
  )?.place ?? null

function settleShipment(tx: Tx, shipment: ShipmentRow, parcels: readonly Parcel[]): void {
  shipment.editedAt = editTime(tx.now(), shipment.editedAt)
  const state = deriveTogether(parcels)
  // A shipment without parcels says itself whether it is delivered.
  if (!state) return
  Object.assign(shipment, state)
  shipment.firstDeliveredAt ??= state.deliveredAt
  shipment.lastEventAt = latest([shipment.lastEventAt, ...parcels.map(({ lastEventAt }) => lastEventAt)])
  const first = (known: Date | null, status: Parcel['status']): Date | null =>
    known ?? parcels.find((parcel) => parcel.status === status)?.statusAt ?? null
  shipment.availableAt = first(shipment.availableAt, 'AVAILABLE_FOR_PICKUP')
  shipment.failedAttemptAt = first(shipment.failedAttemptAt, 'FAILED_ATTEMPT')
  shipment.exceptionAt = first(shipment.exceptionAt, 'EXCEPTION')
  shipment.returnedAt = first(shipment.returnedAt, 'RETURNED_TO_SENDER')
  shipment.expiredAt = first(shipment.expiredAt, 'EXPIRED')
}

/** The order with its new standing; null when it is the same as before. `arrived`: it became delivered. */
function settleOrder(order: TrackedOrder, scene: Scene): { order: TrackedOrder; arrived: boolean } | null {
  const outgoing = [...scene.parcels.values()].filter((parcel) => {
    const shipment = scene.shipments.get(parcel.shipmentId)
    return parcel.orderId === order.id && shipment?.direction !== 'return' && !shipment?.draft
  })
  return settleWith(order, deriveTogether(outgoing) ?? NO_PARCELS)
}

const NO_PARCELS = { status: 'PENDING', subStatus: null, deliveredAt: null } as const

function settleWith(
  order: TrackedOrder,
  state: Pick<ShipmentRow, 'status' | 'subStatus' | 'deliveredAt'>,
): { order: TrackedOrder; arrived: boolean } | null {
  const { trackingStatus, trackingSubStatus, deliveredAt } = order
  const same =
    (trackingStatus ?? 'PENDING') === state.status &&
    trackingSubStatus === state.subStatus &&
    deliveredAt?.getTime() === state.deliveredAt?.getTime()
  if (same) return null
  const next = { trackingStatus: state.status, trackingSubStatus: state.subStatus, deliveredAt: state.deliveredAt }
  return { order: Object.assign(order, next), arrived: deliveredAt === null && state.deliveredAt !== null }
}

/** A shipment left the order for another: it stands where its other parcels do. */
export async function settleOrderLeft(tx: Tx, orderId: string): Promise<void> {
  const [orders, parcels, shipments] = await Promise.all([
    lockTrackedOrders(tx, [orderId]),
    selectParcelsOfOrders(tx, [orderId]),
    selectShipmentsOfOrder(tx, orderId),
  ])
  const apart = new Set(shipments.flatMap(({ id, direction, draft }) => (direction === 'return' || draft ? id : [])))
  const state = deriveTogether(parcels.filter(({ shipmentId }) => !apart.has(shipmentId))) ?? NO_PARCELS
  await setOrderTracking(
    tx,
    orders.flatMap((order) => settleWith(order, state)?.order ?? []),
  )
}

function sightingsOf(fresh: readonly KnownEvent[]): Sighting[] {
  const steps = new Map<string, Sighting>()
  for (const { stepId, receivedAt, text } of fresh) {
    if (stepId === null) continue
    const known = steps.get(stepId)
    if (known) Object.assign(known, { times: known.times + 1, lastAt: receivedAt, rawText: text ?? known.rawText })
    else steps.set(stepId, { stepId, times: 1, firstAt: receivedAt, lastAt: receivedAt, rawText: text })
  }
  return [...steps.values()]
}
