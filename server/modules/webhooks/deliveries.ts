import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Conflict, Invalid, NotFound } from '#platform/errors'
import { latestEvents } from '#platform/event-log'
import type { StoredEvent } from '#platform/events'
import { firstUuidAt } from '#platform/ids'
import { notFound } from './endpoints.ts'
import { TEST_EVENT } from './events.ts'
import type { Dialect } from './ports.ts'
import { selectAttempts } from './queries/attempts.ts'
import {
  findDelivery,
  insertDeliveries,
  requeueDeliveries,
  requeueDelivery,
  selectDeliveries,
} from './queries/deliveries.ts'
import { findEndpoint } from './queries/endpoints.ts'
import { queueFirstAttempts } from './queues.ts'
import type { Attempt, Delivery, DeliveryStatus, Endpoint, Tools } from './types.ts'

/** A page of 200, and the one more that tells whether there is a next page. */
const MOST = 201
const REPLAYED_AT_ONCE = 2000

/** Newest first, those of one endpoint by their events. `after` is the id of the last delivery before; `limit` 1 to 201. */
export async function listDeliveries(
  ctx: Context,
  input: {
    endpointId?: string | undefined
    status?: DeliveryStatus | undefined
    after?: string | undefined
    limit: number
  },
): Promise<Delivery[]> {
  requireScope(ctx, 'read:webhook')
  if (input.limit < 1 || input.limit > MOST) throw new Invalid('limit_out_of_range', { field: 'limit', most: MOST })
  return selectDeliveries(ctx, input)
}

/** With its exact body and its attempts, oldest first; those from before a replay are among them. */
export async function getDelivery(
  ctx: Context,
  input: { id: string },
): Promise<Delivery & { body: string; attemptLog: Attempt[] }> {
  requireScope(ctx, 'read:webhook')
  const delivery = await findDelivery(ctx, input.id)
  if (!delivery) throw new NotFound('webhook_delivery_not_found', { id: input.id })
  return { ...delivery, attemptLog: await selectAttempts(ctx, delivery) }
}

/** Sends the same bytes under the same id again, with the whole schedule before it. One that is queued stays as it is. */
export async function replayDelivery(ctx: Context, input: { id: string }): Promise<void> {
  requireScope(ctx, 'write:webhook')
  await inTransaction(ctx, async (tx) => {
    const delivery = await findDelivery(tx, input.id)
    if (!delivery) throw new NotFound('webhook_delivery_not_found', { id: input.id })
    await activeEndpoint(tx, delivery.endpointId)
    await requeueDelivery(tx, input.id)
    queueFirstAttempts(tx, delivery.endpointId)
  })
}

/**
 * Replays what an endpoint was sent of the events from a time on, or up to another, oldest first. `onlyFailed` leaves out
 * what has arrived. Commits in parts, so an error in between leaves the first part queued.
 */
export async function replayDeliveries(
  ctx: Context,
  input: { endpointId: string; from: Date; to?: Date | undefined; onlyFailed?: boolean | undefined },
): Promise<{ replayed: number }> {
  requireScope(ctx, 'write:webhook')
  const statuses: DeliveryStatus[] = input.onlyFailed ? ['failed', 'retrying'] : ['failed', 'retrying', 'delivered']
  // Events that happen while this runs are not among them.
  const before = firstUuidAt(new Date(Math.min((input.to ?? ctx.now()).getTime(), ctx.now().getTime()) + 1))
  let after = firstUuidAt(input.from)
  let replayed = 0
  for (;;) {
    const part = await inTransaction(ctx, async (tx) => {
      const { id: endpointId } = await activeEndpoint(tx, input.endpointId)
      const chosen = await requeueDeliveries(tx, { endpointId, statuses, after, before, limit: REPLAYED_AT_ONCE })
      if (chosen.count > 0) queueFirstAttempts(tx, endpointId)
      return chosen
    })
    replayed += part.count
    if (part.last === null || part.count < REPLAYED_AT_ONCE) return { replayed }
    after = part.last
  }
}

/**
 * Queues a delivery of a made-up event to this endpoint alone, whatever it is subscribed to. A dialect without a form
 * for it sends the latest event that the endpoint hears of, under a new id; Conflict when there was none.
 */
export async function sendTestEvent(
  tools: Pick<Tools, 'dialects'>,
  ctx: Context,
  input: { endpointId: string },
): Promise<{ deliveryId: string }> {
  requireScope(ctx, 'write:webhook')
  return inTransaction(ctx, async (tx) => {
    const endpoint = await activeEndpoint(tx, input.endpointId)
    const dialect = tools.dialects[endpoint.dialect]
    const made = testEvent(tx, endpoint)
    const types = new Set(endpoint.eventTypes)
    const body = (await dialect?.render(tx, [made], types))?.get(made.id)
    const told = body === undefined ? dialect && (await latestTold(tx, dialect, types)) : { event: made, body }
    if (!told) throw new Conflict('webhook_test_unsupported', { dialect: endpoint.dialect })
    const { type, subject } = told.event
    const [deliveryId] = await insertDeliveries(tx, [
      { endpointId: endpoint.id, eventId: made.id, eventType: type, subject, body: told.body },
    ])
    if (deliveryId === undefined) throw new Error('a delivery with a new event id was not inserted')
    queueFirstAttempts(tx, endpoint.id)
    return { deliveryId }
  })
}

const LOOKED_THROUGH = 200

async function latestTold(
  tx: Tx,
  dialect: Dialect,
  types: ReadonlySet<string>,
): Promise<{ event: StoredEvent; body: string } | null> {
  const { selects } = dialect
  // Filters of a dialect's own say nothing about types.
  const latest = await latestEvents(tx, selects || types.has('*') ? null : [...types], LOOKED_THROUGH)
  const bodies = await dialect.render(tx, selects ? latest.filter((event) => selects(types, event)) : latest, types)
  const event = latest.find(({ id }) => bodies.has(id))
  return event ? { event, body: bodies.get(event.id) ?? '' } : null
}

const testEvent = (tx: Tx, endpoint: Endpoint): StoredEvent => ({
  id: tx.newId(),
  shopId: tx.shopId,
  type: TEST_EVENT,
  subject: `endpoint:${endpoint.id}`,
  data: { endpointId: endpoint.id },
  actor: tx.actor,
  door: tx.door,
  at: tx.now(),
})

async function activeEndpoint(tx: Tx, id: string): Promise<Endpoint> {
  const endpoint = await findEndpoint(tx, id)
  if (!endpoint) throw notFound(id)
  if (!endpoint.active) throw new Conflict('webhook_inactive', { id })
  return endpoint
}
