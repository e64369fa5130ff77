import {
  changeSale,
  fillTracking,
  findSales,
  lockSale,
  markShippedElsewhere,
  type PackedGoods,
  placeSale,
  type Sale,
  type SoldGoods,
  saleChange,
  saleUpdate,
  type ToldOrder,
} from '#modules/orders'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Conflict, DomainError, NotFound } from '#platform/errors'
import { emit } from '#platform/events'
import { requireShort } from '#platform/keys'
import { numberFromAmount } from '#platform/money'
import { carrierOf } from './carriers.ts'
import { catalogueEvent } from './catalogue-event.ts'
import { addDrafts, type Draft, dropDrafts, lockDrafts } from './drafts.ts'
import { shipmentCreated } from './events.ts'
import type { Fulfilment, ToldTracking } from './fulfilment.ts'
import { newParcel, newShipment } from './new-parcel.ts'
import { numberKey } from './numbers.ts'
import { externalIdsElsewhere, selectParcelsOfOrders, selectShippedParcels, updateParcels } from './queries/parcels.ts'
import { insertShipment, lockShipments, updateShipments } from './queries/shipments.ts'
import { queueStart } from './queues.ts'
import { recordEvents } from './record-events.ts'
import { addParcels } from './ship-order.ts'
import { shipmentFact } from './tell.ts'
import type { Tools } from './tools.ts'
import type { NewTrackingEvent, Parcel, ParcelItem } from './types.ts'
import { withErrors } from './wanted-parcels.ts'

/**
 * Takes what a shop system tells of orders and their parcels: makes or changes orders, turns parcels that were expected
 * into real ones, adds those beyond. All or nothing; told again, it changes nothing. An error names its `entry`.
 */
export async function fulfil(tools: Tools, ctx: Context, entries: readonly Fulfilment[]): Promise<void> {
  requireScope(ctx, 'write:order')
  for (const [i, entry] of entries.entries()) await inEntry(i, async () => check(entry))
  await whileRaced(async () => {
    // Most of what plugins send was sent before: that is found out without a transaction.
    const open = await news(ctx, entries)
    if (open.length > 0) await write(tools, ctx, open)
  })
}

/** Places an order that must not exist yet. */
export async function placeToldOrder(ctx: Context, order: ToldOrder): Promise<void> {
  requireScope(ctx, 'write:order')
  await inTransaction(ctx, async (tx) => {
    const wanted = { ref: { by: 'externalId', value: order.externalId } as const, order }
    const [known] = await findSales(tx, [wanted])
    if (known) throw new Conflict('order_exists', { reference: order.reference })
    await place(tx, order)
  })
}

export interface SaleUpdate {
  /** Null: it stays. */
  address: ToldOrder['address'] | null
  expectedShipments: number | null
}

/** Changes what a shop system may change of an order by itself. */
export async function updateSale(ctx: Context, orderId: string, update: SaleUpdate): Promise<void> {
  requireScope(ctx, 'write:order')
  await inTransaction(ctx, async (tx) => {
    const order = await lockSale(tx, orderId)
    const real = (await selectShippedParcels(tx, [orderId])).length
    const change = saleUpdate(order, update, real)
    if (!change) return
    await changeSale(tx, order, change)
    if (change.row.expectedShipments !== undefined) await expect(tx, order, real)
  })
}

export interface ParcelUpdate {
  orderId: string
  parcelId: string
  /** Null: they stay. */
  trackingUrl: string | null
  products: SoldGoods[] | null
}

/** Changes a parcel of the order, expected or real. */
export async function updateToldParcel(ctx: Context, update: ParcelUpdate): Promise<void> {
  requireScope(ctx, 'write:order')
  await inTransaction(ctx, async (tx) => {
    await lockSale(tx, update.orderId)
    const parcel = (await selectParcelsOfOrders(tx, [update.orderId])).find(({ id }) => id === update.parcelId)
    if (!parcel) throw new NotFound('shipment_not_found', { id: update.parcelId })
    const next = withNews(parcel, { ...update, carrier: null, externalId: null })
    if (JSON.stringify(next) !== JSON.stringify(parcel)) await changeParcels(tx, [{ known: parcel, next }])
  })
}

interface Numbered extends Fulfilment {
  /** Its place in what was sent. */
  entry: number
  /** Of the order that is meant; null: there was none a moment ago. */
  orderId: string | null
}

function check({ trackings }: Fulfilment): void {
  requireShort(
    Object.fromEntries(
      trackings.flatMap(({ trackingNumber, externalId }, i) => [
        [`trackings[${i}].tracking_number`, trackingNumber],
        [`trackings[${i}].external_shipment_id`, externalId],
      ]),
    ),
  )
}

/** The entries that tell something new. */
async function news(ctx: Context, entries: readonly Fulfilment[]): Promise<Numbered[]> {
  const found = await findSales(ctx, entries)
  const orders = found.flatMap((order) => order ?? [])
  const parcels = Map.groupBy(
    orders.length > 0 ? await selectShippedParcels(ctx, [...new Set(orders.map(({ id }) => id))]) : [],
    ({ orderId }) => orderId,
  )
  return entries.flatMap((entry, i) => {
    const order = found[i]
    if (!order && !entry.order) throw new NotFound('order_not_found', { ref: entry.ref.value, entry: i })
    const known = parcels.get(order?.id ?? null) ?? []
    const same = order && !changeOf(order, entry, known) && trackingNews(entry, known).every((one) => one === null)
    return same ? [] : { ...entry, entry: i, orderId: order?.id ?? null }
  })
}

const changeOf = (order: Sale, { order: told }: Fulfilment, parcels: readonly Parcel[]) =>
  told && saleChange(order, told, parcels.length > 0)

/** What each tracking tells: a new parcel, a known one as it becomes, or nothing. */
function trackingNews(
  { trackings }: { trackings: readonly ToldTracking[] },
  parcels: readonly Parcel[],
): (null | { told: ToldTracking; known: Parcel | null; next: Parcel | null })[] {
  const seen = new Set<string>()
  return trackings.map((told) => {
    const key = numberKey(told.trackingNumber)
    const known = parcels.find((parcel) => numberKey(parcel.trackingNumber ?? '') === key)
    if (!known) {
      // The same number twice in one call is one parcel.
      if (seen.has(key)) return null
      seen.add(key)
      return { told, known: null, next: null }
    }
    const next = withNews(known, told)
    return JSON.stringify(next) === JSON.stringify(known) ? null : { told, known, next }
  })
}

type ParcelNews = Pick<ToldTracking, 'carrier' | 'trackingUrl' | 'externalId' | 'products'>

function withNews(parcel: Parcel, told: ParcelNews): Parcel {
  return {
    ...parcel,
    carrier: told.carrier ?? parcel.carrier,
    trackingUrl: told.trackingUrl ?? parcel.trackingUrl,
    externalId: told.externalId ?? parcel.externalId,
    ...(told.products ? goodsOf(told.products) : {}),
  }
}

/** As people see them, and as they were told. */
function goodsOf(products: readonly SoldGoods[]): { items: ParcelItem[]; goods: PackedGoods[] } {
  return {
    items: products.map(({ sku, title, quantity, images }) => ({
      code: sku,
      name: title,
      quantity,
      imageUrl: images[0]?.src ?? null,
    })),
    goods: products.map(packed),
  }
}

export const packed = ({ price, ...goods }: SoldGoods): PackedGoods => ({
  ...goods,
  price: price === null ? null : numberFromAmount(price),
})

/** Two that bring the same order at once: the later one finds it the second time. */
async function whileRaced(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const raced = error instanceof Conflict && RACED.has(error.code)
    if (!raced) throw error
    await work()
  }
}

const RACED: ReadonlySet<string> = new Set(['order_reference_taken', 'order_exists'])

const write = (tools: Tools, ctx: Context, entries: readonly Numbered[]): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const events: NewTrackingEvent[] = []
    for (const one of entries) {
      // An entry before it may have made the order.
      if (one.orderId === null && entries.length > 1) one.orderId = (await findSales(tx, [one]))[0]?.id ?? null
      events.push(...(await inEntry(one.entry, () => writeOne(tools, tx, one))))
    }
    if (events.length > 0) await recordEvents(tools.book, tx, { events })
  })

/** Writes one entry; the answer is what happened to its parcels. */
async function writeOne(tools: Tools, tx: Tx, entry: Numbered): Promise<NewTrackingEvent[]> {
  if (entry.orderId === null) {
    if (!entry.order) throw new NotFound('order_not_found', { ref: entry.ref.value })
    const placed = await place(tx, entry.order)
    return pack(tools, tx, placed, entry.trackings)
  }
  const order = await lockSale(tx, entry.orderId)
  const parcels = await selectShippedParcels(tx, [order.id])
  const change = changeOf(order, entry, parcels)
  if (change) await changeSale(tx, order, change)
  if (change?.row.expectedShipments !== undefined) await expect(tx, order, parcels.length)
  return pack(tools, tx, order, entry.trackings)
}

async function place(tx: Tx, told: ToldOrder): Promise<Sale> {
  const order = await placeSale(tx, told)
  await addDrafts(tx, order, order.expectedShipments)
  return order
}

/** As many parcels are expected as the order says, less those that are real. */
export async function expect(tx: Tx, order: Sale, real: number): Promise<void> {
  const drafts = await lockDrafts(tx, order.id)
  const wanted = Math.max(0, order.expectedShipments - real)
  await dropDrafts(tx, drafts.slice(wanted))
  await addDrafts(tx, order, Math.max(0, wanted - drafts.length))
}

async function pack(
  tools: Tools,
  tx: Tx,
  order: Sale,
  trackings: readonly ToldTracking[],
): Promise<NewTrackingEvent[]> {
  if (trackings.length === 0) return []
  const parcels = await selectShippedParcels(tx, [order.id])
  const told = trackingNews({ trackings }, parcels).flatMap((one) => one ?? [])
  await refuseElsewhere(tx, order.id, trackings)
  const changed = told.flatMap(({ known, next }) => (known && next ? { known, next } : []))
  const added = told.flatMap(({ told: one, known }) => (known ? [] : one))
  const events = await changeParcels(tx, changed)
  if (added.length === 0) return events
  const fresh = await addTracked(tools, tx, order, added)
  await tellOrder(tx, order, [...parcels, ...fresh.parcels])
  return [...events, ...fresh.events]
}

async function refuseElsewhere(tx: Tx, orderId: string, trackings: readonly ToldTracking[]): Promise<void> {
  const ids = trackings.flatMap(({ externalId }) => externalId ?? [])
  if (ids.length === 0) return
  const [taken] = await externalIdsElsewhere(tx, orderId, ids)
  if (taken !== undefined) throw new Conflict('shipment_exists', { externalId: taken })
}

/** A parcel that another carrier has is asked about anew, and its history says so. */
async function changeParcels(tx: Tx, changed: readonly { known: Parcel; next: Parcel }[]): Promise<NewTrackingEvent[]> {
  if (changed.length === 0) return []
  const shipments = await lockShipments(tx, [...new Set(changed.map(({ known }) => known.shipmentId))].sort())
  for (const shipment of shipments) shipment.editedAt = editTime(tx.now(), shipment.editedAt)
  const rerouted = changed.filter(({ known, next }) => known.carrier !== next.carrier).map(({ next }) => next)
  await updateParcels(
    tx,
    changed.map(({ next }) => (rerouted.includes(next) ? { ...next, trackingError: null, failures: 0 } : next)),
  )
  await updateShipments(tx, shipments)
  queueStart(
    tx,
    rerouted.map(({ id }) => id),
  )
  return rerouted.map(({ id }) => catalogueEvent(id, 'PATCHED', tx.now()))
}

/** Parcels with their numbers: expected ones as they become real, the oldest first, then others. */
async function addTracked(
  tools: Tools,
  tx: Tx,
  order: Sale,
  trackings: readonly ToldTracking[],
): Promise<{ parcels: Parcel[]; events: NewTrackingEvent[] }> {
  const drafts = await lockDrafts(tx, order.id)
  const wanted = withErrors(
    tools,
    trackings.map((told) => ({ told, ...parcelFacts(tools, order, told) })),
  )
  const filled = await fillDrafts(tx, drafts, wanted)
  const added: Parcel[] = []
  for (const { told, ...facts } of wanted.slice(filled.length)) {
    const shipment = newShipment(tx, {
      orderId: order.id,
      orderReference: order.reference,
      direction: 'outbound',
      shippedAt: told.placedAt ?? tx.now(),
    })
    await insertShipment(tx, shipment)
    added.push(newParcel(tx, shipment, facts))
    emit(tx, shipmentCreated, `shipment:${shipment.id}`, shipmentFact(shipment))
  }
  await addParcels(tx, added)
  const parcels = [...filled, ...added]
  const events = parcels.flatMap((parcel, i) => {
    const at = trackings[i]?.placedAt ?? tx.now()
    const handedOver = catalogueEvent(parcel.id, 'ORDER_PROCESSED', at)
    return parcel.carrier === null ? [handedOver, catalogueEvent(parcel.id, 'CARRIER_UNKNOWN', at)] : [handedOver]
  })
  return { parcels, events }
}

function parcelFacts(tools: Tools, order: Sale, told: ToldTracking) {
  const trackingNumber = told.trackingNumber.trim()
  const { carrier, trackingUrl, externalId } = told
  const found = carrierOf(tools.carriers, { carrier, trackingNumber, trackingUrl }, order.customer.countryCode || null)
  return {
    trackingNumber,
    trackingUrl,
    externalId,
    carrier: found.known ? found.carrier : null,
    ...(told.products ? goodsOf(told.products) : { items: null, goods: null }),
  }
}

type WantedParcel = ReturnType<typeof parcelFacts> & { told: ToldTracking } & Partial<Pick<Parcel, 'trackingError'>>

async function fillDrafts(tx: Tx, drafts: readonly Draft[], wanted: readonly WantedParcel[]): Promise<Parcel[]> {
  const filled = drafts.slice(0, wanted.length).map(({ shipment, parcel }, i) => {
    const { told, ...facts } = wanted[i] as WantedParcel // there is one for each
    const editedAt = editTime(tx.now(), shipment.editedAt)
    const real = { ...shipment, draft: false, shippedAt: told.placedAt ?? tx.now(), editedAt }
    emit(tx, shipmentCreated, `shipment:${shipment.id}`, shipmentFact(real))
    return { shipment: real, parcel: { ...parcel, ...facts, quietSince: tx.now() } }
  })
  if (filled.length === 0) return []
  const parcels = filled.map(({ parcel }) => parcel)
  await Promise.all([
    updateShipments(
      tx,
      filled.map(({ shipment }) => shipment),
    ),
    updateParcels(tx, parcels),
  ])
  queueStart(
    tx,
    parcels.map(({ id }) => id),
  )
  return parcels
}

/** The order shows its numbers; one that is fulfilled elsewhere ships by the first. */
async function tellOrder(tx: Tx, order: Sale, parcels: readonly Parcel[]): Promise<void> {
  const facts = {
    trackingNumber: parcels.flatMap(({ trackingNumber }) => trackingNumber ?? []).join(',') || null,
    trackingUrl: parcels.find(({ trackingUrl }) => trackingUrl !== null)?.trackingUrl ?? null,
  }
  if (await markShippedElsewhere(tx, order, facts)) return
  if (order.status === 'Shipped' || order.status === 'Returned') await fillTracking(tx, order.id, facts)
}

/** An error of the work says which entry it is about. */
const inEntry = <T>(entry: number, work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    if (error instanceof DomainError) error.details.entry = entry
    throw error
  })
