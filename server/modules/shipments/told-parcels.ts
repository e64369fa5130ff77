import { fillTracking, markShippedElsewhere, type PackedGoods, type Sale, type SoldGoods } from '#modules/orders'
import { editTime } from '#platform/clock'
import type { Tx } from '#platform/context'
import { Conflict } from '#platform/errors'
import { emit } from '#platform/events'
import { numberFromAmount } from '#platform/money'
import { carrierOf } from './carriers.ts'
import { catalogueEvent } from './catalogue-event.ts'
import { type Draft, lockDrafts } from './drafts.ts'
import { shipmentCreated } from './events.ts'
import type { ToldTracking } from './fulfilment.ts'
import { newParcel, newShipment } from './new-parcel.ts'
import { numberKey } from './numbers.ts'
import { externalIdsElsewhere, selectShippedParcels, updateParcels } from './queries/parcels.ts'
import { insertShipment, lockShipments, updateShipments } from './queries/shipments.ts'
import { queueStart } from './queues.ts'
import { addParcels } from './ship-order.ts'
import { nextShipmentId } from './shipment-id.ts'
import { shipmentFact } from './tell.ts'
import type { Tools } from './tools.ts'
import type { NewTrackingEvent, Parcel, ParcelItem } from './types.ts'
import { withErrors } from './wanted-parcels.ts'

/** What each tracking tells: a new parcel, a known one as it becomes, or nothing. */
export function trackingNews(
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

export function withNews(parcel: Parcel, told: ParcelNews): Parcel {
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

const packed = ({ price, ...goods }: SoldGoods): PackedGoods => ({
  ...goods,
  price: price === null ? null : numberFromAmount(price),
})

/** What is told of an order's parcels: known ones change, new ones take the place of those that were expected. */
export async function packTold(
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
export async function changeParcels(
  tx: Tx,
  changed: readonly { known: Parcel; next: Parcel }[],
): Promise<NewTrackingEvent[]> {
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
      id: await nextShipmentId(tx, order.id),
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
