import { type Context, inTransaction } from '#platform/context'
import type { Reaction, StoredEvent } from '#platform/events'
import type { Bells } from './bells.ts'
import { webhookExhausted } from './events.ts'
import type { Dialect } from './ports.ts'
import { insertDeliveries, type NewDelivery } from './queries/deliveries.ts'
import { selectEndpoints } from './queries/endpoints.ts'
import { queueFirstAttempts } from './queues.ts'
import { turnsByShop } from './turns.ts'
import type { Endpoint, Tools } from './types.ts'

const EVERY_TYPE = '*'

/** Turns events into deliveries: one for each active endpoint that is subscribed and whose dialect has a body for it. */
export function fanOutReaction(tools: Pick<Tools, 'dialects'>, bells: Bells): Reaction {
  const inTurn = turnsByShop((ctx, events) => fanOut(tools, bells, ctx, events))
  return {
    name: 'webhooks',
    types: null,
    batch: 200,
    // Batches of one shop in turn: a later batch that overtakes would reverse the order of an object's first attempts.
    run: inTurn,
  }
}

async function fanOut(
  tools: Pick<Tools, 'dialects'>,
  bells: Bells,
  ctx: Context,
  events: readonly StoredEvent[],
): Promise<void> {
  const endpoints = await selectEndpoints(ctx, { activeOnly: true })
  if (endpoints.length === 0) return
  const groups = await Promise.all(
    groupsOf(endpoints).map((group) => deliveriesOf(ctx, tools.dialects[group.dialect], group, events)),
  )
  const deliveries = groups.flat()
  if (deliveries.length === 0) return
  const endpointIds = new Set(deliveries.map((delivery) => delivery.endpointId))
  await inTransaction(ctx, async (tx) => {
    await insertDeliveries(tx, deliveries)
    for (const id of endpointIds) queueFirstAttempts(tx, id)
  })
  for (const id of endpointIds) bells.ring(id)
}

interface Group {
  dialect: string
  types: ReadonlySet<string>
  endpointIds: string[]
}

/** Endpoints of one dialect with the same types get the same bodies, rendered once. */
function groupsOf(endpoints: readonly Endpoint[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { id, dialect, eventTypes } of endpoints) {
    const key = JSON.stringify([dialect, ...eventTypes.toSorted()])
    const group = groups.get(key)
    if (group) group.endpointIds.push(id)
    else groups.set(key, { dialect, types: new Set(eventTypes), endpointIds: [id] })
  }
  return [...groups.values()]
}

async function deliveriesOf(
  ctx: Context,
  dialect: Dialect | undefined,
  { types, endpointIds }: Group,
  events: readonly StoredEvent[],
): Promise<NewDelivery[]> {
  // Endpoints of a dialect that is no longer installed hear nothing.
  if (!dialect) return []
  const selects = dialect.selects ?? selectsByType
  const wanted = events.filter((event) => selects(types, event))
  if (wanted.length === 0) return []
  const bodies = await dialect.render(ctx, wanted, types)
  return endpointIds.flatMap((endpointId) =>
    wanted.flatMap((event) => {
      const body = bodies.get(event.id)
      if (body === undefined || isAboutItself(event, endpointId)) return []
      return [{ endpointId, eventId: event.id, eventType: event.type, subject: event.subject, body }]
    }),
  )
}

const selectsByType = (types: ReadonlySet<string>, { type }: StoredEvent): boolean =>
  types.has(type) || types.has(EVERY_TYPE)

/** An endpoint is not told through itself that it does not answer. */
const isAboutItself = (event: StoredEvent, endpointId: string): boolean =>
  event.type === webhookExhausted.type && event.subject === `endpoint:${endpointId}`
