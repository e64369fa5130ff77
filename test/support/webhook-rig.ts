import { createHmac } from 'node:crypto'
import { after } from 'node:test'
import {
  type AttemptMetric,
  COMMON_SCHEDULE,
  createWebhooks,
  type Dialect,
  standardWebhooks,
  type WebhooksOptions,
} from '../../server/modules/webhooks/index.ts'
import { type Context, inTransaction, SCOPES, type Scope } from '../../server/platform/context.ts'
import type { Database } from '../../server/platform/db.ts'
import { createEventSink, defineEvent, emit, reactionQueues } from '../../server/platform/events.ts'
import { uuidv7 } from '../../server/platform/ids.ts'
import { createWorker } from '../../server/platform/jobs.ts'
import { createOutgoing } from '../../server/platform/outgoing/client.ts'
import { everyShop } from '../../server/platform/sql.ts'
import { testClock } from './clock.ts'

/** A foreign dialect: the facts alone as body, hex signature with the time of the attempt, newest secret only. */
const plainDialect: Dialect = {
  render: async (_ctx, events) =>
    new Map(events.filter((e) => e.type !== 'thing.silent').map((e) => [e.id, JSON.stringify(e.data)])),
  headers: ({ deliveryId, body, secrets, attempt, at }) => ({
    'X-Plain-Delivery': deliveryId,
    'X-Plain-Attempt': String(attempt),
    'X-Plain-Signature': createHmac('sha256', secrets[0] ?? '')
      .update(`${at.getTime()}.${body}`)
      .digest('hex'),
  }),
  schedule: COMMON_SCHEDULE,
  reservesHeader: (name) => name.startsWith('x-plain-'),
}

/** Readable, and refuses a text that was made for another purpose. */
const cipher = {
  encrypt: (purpose: string, text: string) => `${purpose}|${Buffer.from(text).toString('base64')}`,
  decrypt: (purpose: string, text: string) => {
    const [made, encoded = ''] = text.split('|')
    if (made !== purpose) throw new Error('made for another purpose')
    return Buffer.from(encoded, 'base64').toString()
  },
}

export const thingChanged = defineEvent<{ n: number }>('thing.changed')
export const thingSilent = defineEvent<{ n: number }>('thing.silent')

/** A shop with a delivery engine, an empty queue and a worker that is drained by hand. */
export async function webhookRig(
  db: Database,
  options: Partial<WebhooksOptions> & { start?: string; allowPrivate?: boolean } = {},
) {
  await db.system.deleteFrom('job').modifyEnd(everyShop).execute()
  const clock = testClock(options.start)
  const attempts: AttemptMetric[] = []
  const outgoing = createOutgoing({ allowPrivate: options.allowPrivate ?? true, now: clock.now })
  after(() => outgoing.close())
  const webhooks = createWebhooks({
    dialects: { standard: standardWebhooks, plain: plainDialect },
    outgoing,
    cipher,
    random: () => 0,
    timeoutMs: 2000,
    lingerMs: 0,
    onAttempt: (attempt) => attempts.push(attempt),
    ...options,
  })
  const ids = { next: () => uuidv7(clock.now()) }
  const contextOf = (shopId: string, scopes: readonly Scope[] = SCOPES): Context => ({
    shopId,
    actor: 'system',
    door: 'test',
    scopes: new Set(scopes),
    db: db.shop(shopId),
    now: clock.now,
    newId: () => ids.next(),
    events: createEventSink([webhooks.reaction], () => {}),
  })
  const shopId = uuidv7(clock.now())
  const ctx = contextOf(shopId)
  const errors: unknown[] = []
  const worker = createWorker({
    db,
    queues: [...reactionQueues([webhooks.reaction]), ...webhooks.queues],
    contextOf: (id) => contextOf(id),
    now: clock.now,
    newId: () => uuidv7(clock.now()),
    onError: (error) => errors.push(error),
  })
  return {
    webhooks,
    clock,
    ctx,
    contextOf,
    shopId,
    worker,
    attempts,
    errors,
    /** Replaceable, to fail where the engine makes an id. */
    ids,
    endpoint: (url: string, changes: Partial<Parameters<typeof webhooks.createEndpoint>[1]> = {}) =>
      webhooks.createEndpoint(ctx, { dialect: 'plain', url, secret: 'k', eventTypes: ['thing.changed'], ...changes }),
    /** Each happening in a transaction of its own. */
    async happen(subject: string, ...numbers: number[]) {
      for (const n of numbers) await inTransaction(ctx, async (tx) => emit(tx, thingChanged, subject, { n }))
    },
    async advance(milliseconds: number) {
      clock.advance(milliseconds)
      await worker.drain()
    },
    events: (type: string) =>
      db.system.selectFrom('event').selectAll().where('shop_id', '=', shopId).where('type', '=', type).execute(),
  }
}
