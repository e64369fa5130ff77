import { getOrders, type Order } from '#modules/orders'
import { type EventName, factsOf, getShipment, groupOf, isEventName, type Shipment } from '#modules/shipments'
import { type Context, inTransaction } from '#platform/context'
import { DomainError } from '#platform/errors'
import { loadEvents, type Reaction, type StoredEvent } from '#platform/events'
import { enqueue, type Queue } from '#platform/jobs'
import { type Connected, findAccount, noteAnswer } from './accounts.ts'
import type { Announcement, Audience, ShopFacts, VendorFailureKind } from './ports.ts'
import { TELL } from './queues.ts'
import { laneOf, pausedUntil, tryAgain } from './retry.ts'
import type { Tools } from './tools.ts'

const TRACKING = 'tracking.eventAdded'
const CLAIM_METRICS: Readonly<Record<string, string>> = {
  'claim.created': 'claim_created',
  'claim.updated': 'claim_updated',
}
/** Every event that delivered a parcel, under one name. */
const DELIVERED_METRIC = 'shipment_delivered_all_events'
const DELIVERED = /^shipment_delivered/

const HOUR = 3_600_000
const TIME_LIMIT_MS = 10_000
/** Of 350 a second and 3,500 a minute that a mail tool takes from one account. */
const PER_SHOP = 4

/** What `tracking.eventAdded` and the events of claims carry, as far as it is told. */
interface ToldFacts {
  orderId?: string | null
  shipmentId?: string
  parcelId?: string
  direction?: 'outbound' | 'return'
  source?: string
  trackingNumber?: string | null
  carrier?: string | null
  name?: string | null
  occurredAt?: string
  place?: string | null
  claimId?: string
  status?: string
}

const factsIn = (event: StoredEvent): ToldFacts => event.data as ToldFacts // safe: the event's type declares them

/** The mail tool of the installation, if there is one. */
export function audienceOf(tools: Tools): { name: string; audience: Audience } | null {
  for (const { name, audience } of tools.integrations.values()) if (audience) return { name, audience }
  return null
}

/** Queues what a shop's mail tool is told: events of a group that are young enough, if the shop wants it. */
export const tellReaction = (tools: Tools): Reaction => ({
  name: 'integrations.tell',
  types: [TRACKING, ...Object.keys(CLAIM_METRICS)],
  concerns: async (ctx) => (await tools.facts(ctx)).triggers,
  async run(ctx, events) {
    const tool = audienceOf(tools)
    if (!tool) return
    const facts = await tools.facts(ctx)
    const wanted = facts.triggers ? events.filter((event) => isWanted(event, facts)) : []
    if (wanted.length === 0 || !(await findAccount(tools, ctx, tool.name))) return
    await inTransaction(ctx, async (tx) => {
      for (const { id } of wanted)
        enqueue(tx, { queue: TELL, lane: laneOf(ctx, TELL), data: { eventId: id, tries: 0 } })
    })
  },
})

function isWanted(event: StoredEvent, { staleHours }: ShopFacts): boolean {
  const { occurredAt } = factsIn(event)
  const age = occurredAt === undefined ? 0 : event.at.getTime() - Date.parse(occurredAt)
  return metricOf(event) !== null && age < staleHours * HOUR
}

/** The name under which the event is told; null for one that is not. */
function metricOf(event: StoredEvent): string | null {
  const ofClaim = CLAIM_METRICS[event.type]
  if (ofClaim !== undefined) return ofClaim
  const { direction = 'outbound', source = '' } = factsIn(event)
  const name = nameIn(event)
  return name && groupOf(name, { direction, source })
}

export const tellQueue = (tools: Tools): Queue => ({
  name: TELL,
  concurrency: 32,
  perLane: PER_SHOP,
  async run(ctx, jobs) {
    for (const { data } of jobs) {
      const { eventId, tries } = data as { eventId: string; tries: number } // safe: written above and by tryAgain
      const [event] = await loadEvents(ctx, [eventId])
      if (event) await tellOf(tools, ctx, event, tries)
    }
  },
})

async function tellOf(tools: Tools, ctx: Context, event: StoredEvent, tries: number): Promise<void> {
  const tool = audienceOf(tools)
  const facts = await tools.facts(ctx)
  const connected = tool && facts.triggers ? await findAccount(tools, ctx, tool.name) : null
  if (!tool || !connected) return
  const attempt = { queue: TELL, data: { eventId: event.id }, tries, since: event.at }
  const paused = pausedUntil(ctx, connected.row)
  if (paused) return tryAgain(ctx, attempt, paused)
  for (const news of await announcementsOf(tools, ctx, event, facts)) {
    const failure = await tell(ctx, tool.audience, connected, news)
    // Told twice with one id, it is one event there.
    if (failure && failure.kind !== 'rejected') return tryAgain(ctx, attempt, failure.until)
  }
}

async function tell(
  ctx: Context,
  audience: Audience,
  connected: Connected,
  news: Announcement,
): Promise<{ kind: VendorFailureKind; until: Date | null } | null> {
  const answer = await noteAnswer(ctx, connected, await audience.tell(connected.account, news, TIME_LIMIT_MS))
  if (answer.ok) return null
  const { kind, retryAfterMs } = answer.failure
  return { kind, until: retryAfterMs === undefined ? null : new Date(ctx.now().getTime() + retryAfterMs) }
}

/** None where there is nobody to write to, or somebody who shall not be written to. */
async function announcementsOf(
  tools: Tools,
  ctx: Context,
  event: StoredEvent,
  facts: ShopFacts,
): Promise<Announcement[]> {
  const told = factsIn(event)
  const [order] = told.orderId ? await getOrders(ctx, [told.orderId]) : []
  const shipment = event.type === TRACKING && told.shipmentId ? await findShipment(ctx, told.shipmentId) : null
  const metric = metricOf(event)
  const email = shipment?.recipient?.email ?? order?.customer.email
  if (metric === null || !email || shipment?.notifyRecipient === false) return []
  const metrics = facts.deliveredTrigger && DELIVERED.test(metric) ? [metric, DELIVERED_METRIC] : [metric]
  const [described, page] = await Promise.all([
    tools.describe?.(ctx, [event]),
    order ? tools.pageOf(ctx, order.id) : null,
  ])
  return metrics.map((one) => ({
    id: event.id,
    metric: one,
    email,
    at: told.occurredAt === undefined ? event.at : new Date(told.occurredAt),
    properties: { ...described?.get(event.id), ...propertiesOf(event, one, order ?? null, shipment, page) },
  }))
}

async function findShipment(ctx: Context, id: string): Promise<Shipment | null> {
  try {
    return await getShipment(ctx, id)
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not_found') return null
    throw error
  }
}

function nameIn(event: StoredEvent): EventName | null {
  const { name } = factsIn(event)
  return name && isEventName(name) ? name : null
}

/** Flat, so that flows and segments can filter by any of them; in the words of the events' own vocabulary. */
function propertiesOf(
  event: StoredEvent,
  metric: string,
  order: Order | null,
  shipment: Shipment | null,
  page: string | null,
): Record<string, unknown> {
  const told = factsIn(event)
  const name = nameIn(event)
  const parcel = shipment?.parcels.find(({ id }) => id === told.parcelId)
  const estimate = parcel?.estimatedDelivery
  return {
    event_group: metric,
    order_id: order?.id ?? null,
    order_number: order?.reference ?? null,
    tracking_page_url: page,
    ...(shipment && {
      event_name: name,
      event_label: name && factsOf(name).label,
      phase: name && factsOf(name).phase,
      direction: told.direction === 'return' ? 'customer_merchant' : 'merchant_customer',
      shipment_id: shipment.id,
      tracking_number: told.trackingNumber ?? null,
      tracking_url: parcel?.trackingUrl ?? null,
      carrier: told.carrier ?? null,
      expected_delivery_from: estimate?.from.toISOString() ?? null,
      expected_delivery_to: estimate?.to?.toISOString() ?? null,
      place: told.place ?? null,
      pick_up_point: parcel?.pickUpPoint?.name ?? null,
    }),
    ...(told.claimId !== undefined && { claim_id: told.claimId, claim_status: told.status ?? null }),
  }
}
