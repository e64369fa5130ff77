import { lineName } from '#modules/orders'
import { getShop } from '#modules/tenants'
import type { Context } from '#platform/context'
import { sameText } from '#platform/secrets'
import { carrierUrlOf } from './carriers.ts'
import { deriveParcel } from './derive.ts'
import { orderToken, readOrderToken, readParcelToken } from './links.ts'
import { type Persons, publicEvents } from './privacy.ts'
import { type StoredTrackingEvent, selectEvents } from './queries/events.ts'
import { selectParcelByToken, selectParcelsOfShipments } from './queries/parcels.ts'
import { selectShipmentRows, selectShipmentsOfOrder } from './queries/shipments.ts'
import { selectCustomers } from './queries/tracking.ts'
import {
  selectEditTimes,
  selectShipmentsByToken,
  selectViewedLines,
  selectViewedOrder,
  selectViewedOrderByReference,
  type ViewedLine,
} from './queries/views.ts'
import { textOf } from './steps.ts'
import { isLate } from './tell.ts'
import type { Tools } from './tools.ts'
import type { EventView, Milestone, ParcelView, TrackingView } from './tracking-view.ts'
import type { LocalText, Parcel, ParcelItem, Party, ShipmentRow, TrackingEvent } from './types.ts'
import { isFinal, RANK, type TrackingStatus } from './vocabulary.ts'

const LINK_LIFE_MS = 180 * 24 * 3_600_000

/** What a link opens: an order's page, or the shipment of a parcel. Unknown, expired and malformed links are all null. */
export async function openTracking(
  tools: Tools,
  ctx: Context,
  token: string,
  language: string,
): Promise<TrackingView | null> {
  const orderId = readOrderToken(tools.signer, ctx.shopId, token, ctx.now())
  if (orderId !== null) {
    const shipments = (await selectShipmentsOfOrder(ctx, orderId)).filter(({ draft }) => !draft)
    return view(tools, ctx, { orderId, whole: true, shipments }, language)
  }
  const parcel = await parcelOf(ctx, token)
  if (!parcel) return null
  const shipments = await selectShipmentRows(ctx, [parcel.shipmentId])
  return view(tools, ctx, { orderId: parcel.orderId, whole: false, shipments }, language)
}

/** The parcel of a token that is still good, in this shop; undefined otherwise. */
export async function parcelOf(ctx: Context, token: string): Promise<Parcel | undefined> {
  const read = readParcelToken(token)
  if (!read || (await getShop(ctx)).number !== read.shopNumber) return undefined
  const parcel = await selectParcelByToken(ctx, read.hash)
  const ended = parcel?.finalAt && ctx.now().getTime() - parcel.finalAt.getTime() > LINK_LIFE_MS
  return ended ? undefined : parcel
}

async function view(
  tools: Tools,
  ctx: Context,
  { orderId, whole, shipments }: { orderId: string | null; whole: boolean; shipments: readonly ShipmentRow[] },
  language: string,
): Promise<TrackingView | null> {
  const ids = shipments.map(({ id }) => id)
  const [order, lines, parcels, customers] = await Promise.all([
    orderId === null ? undefined : selectViewedOrder(ctx, orderId),
    orderId === null ? [] : selectViewedLines(ctx, orderId),
    selectParcelsOfShipments(ctx, ids),
    selectCustomers(ctx, ids),
  ])
  if (!order && shipments.length === 0) return null
  const events = Map.groupBy(
    await selectEvents(
      ctx,
      parcels.map(({ id }) => id),
    ),
    ({ parcelId }) => parcelId,
  )
  const texts = await textsOfSteps(tools, [...events.values()].flat())
  const shown = parcels.map((parcel) => {
    const shipment = shipments.find(({ id }) => id === parcel.shipmentId)
    if (!shipment) throw new Error('a parcel without its shipment')
    // A zip in the carrier's link would tell it to whoever has ours.
    const around = { zip: null, language }
    const persons = personsOf(shipment, parcel, customers)
    const shownEvents = publicEvents(events.get(parcel.id) ?? [], persons)
    return parcelView(tools, ctx.now(), parcel, shipment, { events: shownEvents, texts, around })
  })
  return {
    shopId: ctx.shopId,
    orderId,
    ofOrder: whole,
    orderReference: order?.reference ?? shipments[0]?.orderReference ?? null,
    orderedAt: order?.createdAt ?? null,
    orderCancelled: order?.status === 'Cancelled',
    locale: shipments[0]?.locale ?? null,
    items: parcels.some((parcel) => parcel.items?.length) ? [] : lines.map((line) => lineView(line, language)),
    parcels: shown,
    version: versionOf([...(whole ? [order?.editedAt] : []), ...shipments.map(({ editedAt }) => editedAt)]),
  }
}

const personsOf = (shipment: ShipmentRow, parcel: Parcel, customers: ReadonlyMap<string, Party>): Persons => ({
  direction: shipment.direction,
  recipient: shipment.recipient ?? customers.get(shipment.id) ?? null,
  sender: shipment.sender,
  signedBy: parcel.signedBy,
})

const versionOf = (times: readonly (Date | undefined)[]): string =>
  times
    .map((time) => time?.getTime().toString(36) ?? '')
    .sort()
    .join('.')

/** Texts of the steps behind events, by step. */
export async function textsOfSteps(
  tools: Pick<Tools, 'book'>,
  events: readonly TrackingEvent[],
): Promise<ReadonlyMap<string, LocalText[]>> {
  const carriers = new Set(
    events.flatMap(({ carrier, stepId }) => (carrier !== null && stepId !== null ? carrier : [])),
  )
  const steps = await Promise.all([...carriers].map((carrier) => tools.book.known(carrier)))
  return new Map(steps.flat().map((step) => [step.id, step.texts]))
}

interface Around {
  events: readonly StoredTrackingEvent[]
  texts: ReadonlyMap<string, LocalText[]>
  around: { zip: string | null; language: string }
}

function parcelView(
  tools: Pick<Tools, 'carriers'>,
  now: Date,
  parcel: Parcel,
  shipment: ShipmentRow,
  { events, texts, around }: Around,
): ParcelView {
  const { status, subStatus } = parcel
  const definition = tools.carriers.get(parcel.carrier ?? '')
  return {
    id: parcel.id,
    trackingNumber: parcel.trackingNumber,
    carrier: definition
      ? {
          name: definition.name,
          displayName: definition.displayName,
          websiteUrl: definition.websiteUrl,
          phone: definition.phone,
        }
      : parcel.carrier === null
        ? null
        : { name: parcel.carrier, displayName: parcel.carrier, websiteUrl: null, phone: null },
    carrierUrl: carrierUrlOf(tools.carriers, parcel, around),
    serviceName: parcel.serviceName ?? shipment.serviceName,
    direction: shipment.direction,
    standing: { status, subStatus },
    eventName: parcel.eventName,
    statusAt: parcel.statusAt,
    isFinal: isFinal({ status, subStatus }),
    milestones: milestonesOf(parcel, deriveParcel(events).reached),
    estimatedDelivery: parcel.estimatedDelivery,
    promisedAt: shipment.promisedAt,
    isLate: isLate(shipment, now),
    deliveredAt: parcel.deliveredAt,
    pickUpPoint: parcel.pickUpPoint,
    destinationCity: parcel.destinationCity,
    destinationCountryCode: parcel.destinationCountryCode,
    events: newestFirst(events).map((event) => eventView(event, texts, around.language)),
    items: (parcel.items ?? []).map(itemView),
  }
}

const lineView = ({ code, quantity, pictureUrl, ...line }: ViewedLine, language: string) => ({
  code,
  name: lineName(line, language),
  quantity,
  pictureUrl,
})

const itemView = ({ code, name, quantity, imageUrl }: ParcelItem) => ({ code, name, quantity, pictureUrl: imageUrl })

export const newestFirst = <Event extends { occurredAt: Date; receivedAt: Date; id: string }>(
  events: readonly Event[],
): Event[] =>
  events.toSorted(
    (a, b) =>
      b.occurredAt.getTime() - a.occurredAt.getTime() ||
      b.receivedAt.getTime() - a.receivedAt.getTime() ||
      (a.id < b.id ? 1 : -1),
  )

const eventView = (
  event: StoredTrackingEvent,
  texts: ReadonlyMap<string, LocalText[]>,
  language: string,
): EventView => ({
  at: event.occurredAt,
  offsetMinutes: event.offsetMinutes,
  name: event.name,
  standing: event.standing,
  text: textOf(texts.get(event.stepId ?? '') ?? [], language) ?? event.text,
  place: event.place,
})

/** Four steps; the third is the way that this parcel goes. What is passed counts as reached, also when nobody saw it. */
export function milestonesOf(parcel: Pick<Parcel, 'status'>, reached: ReadonlyMap<TrackingStatus, Date>): Milestone[] {
  const collected = reached.has('AVAILABLE_FOR_PICKUP') && !reached.has('OUT_FOR_DELIVERY')
  const third = collected || parcel.status === 'AVAILABLE_FOR_PICKUP' ? 'AVAILABLE_FOR_PICKUP' : 'OUT_FOR_DELIVERY'
  const steps = ['INFO_RECEIVED', 'IN_TRANSIT', third, 'DELIVERED'] as const
  const furthest = Math.max(
    parcel.status === 'EXPIRED' ? 0 : RANK[parcel.status],
    ...[...reached.keys()].filter((status) => status !== 'EXPIRED').map((status) => RANK[status]),
  )
  return steps.map((status) => ({
    status,
    reached: status === 'DELIVERED' ? parcel.status === 'DELIVERED' : furthest >= RANK[status],
    reachedAt: status === 'DELIVERED' && parcel.status !== 'DELIVERED' ? null : (reached.get(status) ?? null),
  }))
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/**
 * A link for whoever knows an order's number and the zip or e-mail of its recipient; null otherwise. Unknown orders and
 * wrong proofs take the same steps.
 */
export async function findTracking(
  tools: Tools,
  ctx: Context,
  input: { orderNumber: string; proof: string },
): Promise<string | null> {
  const order = await selectViewedOrderByReference(ctx, input.orderNumber.trim())
  const proof = fold(input.proof)
  const [byZip, byEmail] = [order?.zip, order?.email].map((known) => sameText(proof, fold(known ?? '')))
  const proved = proof !== '' && (byZip || byEmail)
  return order && proved ? orderToken(tools.signer, ctx.shopId, order, ctx.now()) : null
}

/** The link of an order's page. */
export async function trackingLink(tools: Tools, ctx: Context, orderId: string): Promise<string | null> {
  const order = await selectViewedOrder(ctx, orderId)
  return order ? orderToken(tools.signer, ctx.shopId, order, ctx.now()) : null
}

/** What has to differ for a page to be drawn again, by token; tokens that open nothing are left out. */
export async function trackingVersions(
  tools: Tools,
  ctx: Context,
  tokens: readonly string[],
): Promise<Map<string, string>> {
  const orders = new Map<string, string>()
  const parcels = new Map<string, string>()
  for (const token of tokens) {
    const orderId = readOrderToken(tools.signer, ctx.shopId, token, ctx.now())
    const parcel = orderId === null ? readParcelToken(token) : null
    if (orderId !== null) orders.set(token, orderId)
    if (parcel) parcels.set(token, parcel.hash.toString('hex'))
  }
  const hashes = [...parcels.values()].map((hex) => Buffer.from(hex, 'hex'))
  const byHash = hashes.length > 0 ? await selectShipmentsByToken(ctx, hashes) : new Map<string, string>()
  const shipmentOf = new Map(
    [...parcels].flatMap(([token, hash]) => {
      const id = byHash.get(hash)
      return id === undefined ? [] : [[token, id] as const]
    }),
  )
  const times = await selectEditTimes(ctx, { shipmentIds: [...shipmentOf.values()], orderIds: [...orders.values()] })
  const [byShipment, byOrder] = [Map.groupBy(times, (t) => t.shipmentId), Map.groupBy(times, (t) => t.orderId)]
  const version = (rows: typeof times | undefined) => versionOf((rows ?? []).map(({ editedAt }) => editedAt))
  return new Map([
    ...[...shipmentOf].map(([token, id]) => [token, version(byShipment.get(id))] as const),
    ...[...orders].map(([token, id]) => [token, version(byOrder.get(id))] as const),
  ])
}
