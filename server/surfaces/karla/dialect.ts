import { createHmac, randomUUID } from 'node:crypto'
import { listClaimsOfOrders, type Claim as StoredClaim } from '#modules/claims'
import { findSales, type Sale } from '#modules/orders'
import {
  type CarrierDefinition,
  carrierUrlOf,
  type EventName,
  factsOf,
  groupOf,
  isEventName,
  type OrderParcel,
  parcelsOfOrders,
} from '#modules/shipments'
import { getShop } from '#modules/tenants'
import { COMMON_SCHEDULE, type Dialect } from '#modules/webhooks'
import type { Context } from '#platform/context'
import type { StoredEvent } from '#platform/events'
import type { FileLinks } from '#platform/files'
import type { Language } from './language.ts'
import { carrierToWire } from './wire/carrier.ts'
import { claimToWire } from './wire/claim.ts'
import { toOrder } from './wire/order.ts'
import { type Around, directionOf, toTracking } from './wire/shipment.ts'
import { toTime, type Wire } from './wire/values.ts'

export const DIALECT = 'karla'

/** Older events are history: nobody is told of them. */
const STALE_MS = 4 * 3_600_000

interface ShipmentNews {
  kind: 'shipment'
  ref: string
  group: Wire<'EventGroup'>
  name: EventName
  parcelId: string
  orderId: string
  data: TrackingFact
}

interface ClaimNews {
  kind: 'claim'
  ref: string
  group: Wire<'EventGroup'>
  action: 'created' | 'updated'
  claimId: string
  orderId: string
}

type News = ShipmentNews | ClaimNews

/** What `tracking.eventAdded` carries. */
interface TrackingFact {
  eventId: string
  parcelId: string
  orderId: string | null
  name: string | null
  direction: 'outbound' | 'return'
  occurredAt: string
  source: string
}

const CLAIMS: Readonly<Record<string, 'created' | 'updated'>> = {
  'claim.created': 'created',
  'claim.updated': 'updated',
}

/** What the event is on this wire; null for what it tells nobody of. */
function newsOf(event: StoredEvent): News | null {
  const action = CLAIMS[event.type]
  if (action) {
    const { claimId, orderId } = event.data as { claimId: string; orderId: string | null } // safe: the event's type
    if (orderId === null) return null
    return { kind: 'claim', ref: `claims/${action}`, group: `claim_${action}`, action, claimId, orderId }
  }
  if (event.type !== 'tracking.eventAdded') return null
  const data = event.data as TrackingFact // safe: the event's type
  const { name, orderId, parcelId } = data
  if (name === null || !isEventName(name) || orderId === null) return null
  const group = groupOf(name, data) as Wire<'EventGroup'> | null // the catalogue and the contract name the same
  if (group === null || event.at.getTime() - Date.parse(data.occurredAt) >= STALE_MS) return null
  return { kind: 'shipment', ref: `shipments/${factsOf(name).phase}/${name}`, group, name, parcelId, orderId, data }
}

/** Everything, a path of whole segments that the ref begins with, or the group; in any letter case. */
function matches(filter: string, { ref, group }: News): boolean {
  const wanted = filter.trim().toLowerCase().replace(/\/$/, '')
  const path = ref.toLowerCase()
  return wanted === '*' || wanted === group || path === wanted || path.startsWith(`${wanted}/`)
}

export interface DialectTools {
  carriers: readonly CarrierDefinition[]
  files: FileLinks
}

type Claim = Wire<'ClaimResponseDTO'>

const LANGUAGES: readonly string[] = ['da', 'nl', 'en', 'fr', 'de', 'it', 'es'] satisfies Language[]

/** Webhooks of this wire: an envelope with everything around what happened, signed with the time of the attempt. */
export function createDialect({ carriers: known, files }: DialectTools): Dialect {
  const carriers = new Map(known.map((carrier) => [carrier.name, carrier]))
  async function render(ctx: Context, events: readonly StoredEvent[]): Promise<Map<string, string>> {
    const told = events.flatMap((event) => {
      const news = newsOf(event)
      return news ? { event, news } : []
    })
    const ids = [...new Set(told.map(({ news }) => news.orderId))]
    const shop = await getShop(ctx)
    const [sales, parcels, claims] = await Promise.all([
      findSales(
        ctx,
        ids.map((value) => ({ ref: { by: 'id' as const, value }, order: null })),
      ),
      parcelsOfOrders(ctx, ids),
      listClaimsOfOrders(ctx, ids),
    ])
    const orders = new Map(sales.flatMap((sale) => (sale ? [[sale.id, sale] as const] : [])))
    const language = LANGUAGES.includes(shop.language) ? (shop.language as Language) : 'en' // safe: it is in the list
    const shownClaims = (list: readonly StoredClaim[]) => list.map((claim) => claimToWire(claim, shop, files))
    const around: Around = { shop, carriers, language }
    const claimsOf = Map.groupBy(claims, ({ orderId }) => orderId)
    const bodies = new Map<string, string>()
    for (const { event, news } of told) {
      const order = orders.get(news.orderId)
      if (!order) continue
      const of = { order, parcels: parcels.get(order.id) ?? [], claims: shownClaims(claimsOf.get(order.id) ?? []) }
      const data = news.kind === 'shipment' ? shipmentData(news, of, around) : claimData(news, of)
      if (data) bodies.set(event.id, JSON.stringify(envelope(event, news, data, of, around)))
    }
    return bodies
  }

  return {
    render,
    selects(filters, event) {
      const news = newsOf(event)
      return news !== null && [...filters].some((filter) => matches(filter, news))
    },
    headers({ body, secrets, at }) {
      const [secret = ''] = secrets
      const time = Math.floor(at.getTime() / 1000)
      return {
        'Karla-Signature': `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`,
      }
    },
    schedule: COMMON_SCHEDULE,
    newSecret: randomUUID,
    acceptsSecret: (secret) => secret.length >= 16 && secret.length <= 64,
    reservesHeader: (name) => name.startsWith('karla-'),
  }
}

interface Of {
  order: Sale
  parcels: readonly OrderParcel[]
  claims: Claim[]
}

const envelope = (
  event: StoredEvent,
  { kind, ref, group }: News,
  event_data: Wire<'ShipmentEventData'> | Wire<'ClaimEventData'>,
  { order, parcels, claims }: Of,
  around: Around,
) => ({
  source: kind === 'shipment' ? 'shipments' : 'claims',
  ref,
  version: 1,
  triggered_at: toTime(event.at),
  event_group: group,
  event_data,
  context: {
    order: toOrder(order, parcels, around),
    customer: customerOf(order),
    shipments: parcels.map((parcel) => toTracking(parcel, order, around)),
    claims,
  } satisfies Wire<'WebhookContextDTO'>,
  shop_slug: around.shop.slug,
  shop_id: around.shop.id,
})

function shipmentData(
  news: ShipmentNews,
  { order, parcels }: Of,
  { carriers }: Around,
): Wire<'ShipmentEventData'> | null {
  const found = parcels.find(({ parcel }) => parcel.id === news.parcelId)
  if (!found) return null
  const { parcel, shipment } = found
  return {
    shipment_id: parcel.id,
    event_id: news.data.eventId,
    event_name: news.name,
    event_time: toTime(new Date(news.data.occurredAt)),
    event_group: news.group,
    phase: factsOf(news.name).phase,
    direction: directionOf(news.data.direction),
    carrier_reference: carrierToWire(parcel.carrier),
    tracking_number: parcel.trackingNumber,
    tracking_url: carrierUrlOf(carriers, parcel, { zip: order.customer.zip, language: 'en' }),
    external_shipment_id: parcel.externalId,
    updated_at: toTime(shipment.editedAt),
  }
}

function claimData(news: ClaimNews, { claims }: Of): Wire<'ClaimEventData'> | null {
  const claim = claims.find(({ uuid }) => uuid === news.claimId)
  if (!claim) return null
  return {
    claim_id: claim.uuid,
    event_name: news.action,
    created_at: claim.created_at,
    updated_at: claim.updated_at,
    event_group: news.group,
    resolution_preference: claim.resolution_preference,
    reason: claim.reason,
    status: claim.status,
    description: claim.description,
    customer_signature_image_url: claim.customer_signature_image_url,
    selected_items: claim.selected_items,
    image_urls: claim.image_urls,
    optional_image_urls: [],
  }
}

/** Also of guests, who have no id in the shop system. */
function customerOf({ customer, details }: Sale): Wire<'WebhookCustomerDTO'> {
  const [first = '', ...rest] = customer.name.trim().split(/\s+/)
  return {
    external_id: details?.externalCustomerId ?? null,
    email: customer.email,
    first_name: first || null,
    last_name: rest.join(' ') || null,
  }
}
