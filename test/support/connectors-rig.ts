import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { createKlaviyo } from '../../server/integrations/klaviyo/integration.ts'
import { createShopify } from '../../server/integrations/shopify/integration.ts'
import { createShopware } from '../../server/integrations/shopware/integration.ts'
import {
  type ConnectorsOptions,
  createConnectors,
  type FeedType,
  type OrderDesk,
  type PrivacyRequest,
  type ShopFacts,
} from '../../server/modules/connectors/index.ts'
import { type Context, inTransaction, SCOPES, type Scope } from '../../server/platform/context.ts'
import type { Database } from '../../server/platform/db.ts'
import { createEventSink, reactionQueues } from '../../server/platform/events.ts'
import { uuidv7 } from '../../server/platform/ids.ts'
import { createWorker } from '../../server/platform/jobs.ts'
import { createKeyRing } from '../../server/platform/key-ring.ts'
import { createOutgoing } from '../../server/platform/outgoing/client.ts'
import { createScheduler } from '../../server/platform/scheduler.ts'
import { everyShop } from '../../server/platform/sql.ts'
import { klaviyoFake } from './fakes/klaviyo.ts'
import { shopifyCall, shopifyFake } from './fakes/shopify.ts'
import { shopwareFake } from './fakes/shopware.ts'
import { aShop } from './shop.ts'

type Fulfilment = Parameters<OrderDesk['fulfil']>[1][number]

/** A desk that writes down what it is told. `refuse` is thrown instead of fulfilling. */
function recordingDesk() {
  const state = {
    fulfilled: [] as Fulfilment[],
    cancelled: [] as string[],
    segments: new Map<string, string[]>(),
    refuse: null as ((entry: Fulfilment) => Error | null) | null,
  }
  const desk: OrderDesk = {
    async fulfil(_ctx, entries) {
      for (const entry of entries) {
        const error = state.refuse?.(entry)
        if (error) throw error
        state.fulfilled.push(entry)
      }
    },
    async cancel(_ctx, { value }) {
      state.cancelled.push(value)
    },
    async addSegments(_ctx, orderId, segments) {
      state.segments.set(orderId, [...(state.segments.get(orderId) ?? []), ...segments])
    },
  }
  return { state, desk }
}

const CLIENT_SECRET = 'shpss_0123456789abcdef0123456789abcdef'

/** A shop with accounts at the vendors on loopback, a desk that records and a worker that is drained by hand. */
export async function connectorsRig(db: Database, options: Partial<ConnectorsOptions> = {}) {
  await db.system.deleteFrom('job').modifyEnd(everyShop).execute()
  const { ctx: base, shop, clock, system } = await aShop(db)
  const [store, klaviyo, shopware] = await Promise.all([shopifyFake(), klaviyoFake(), shopwareFake()])
  const outgoing = createOutgoing({ allowPrivate: true, now: clock.now })
  after(() => outgoing.close())
  const facts: ShopFacts = {
    adminUrl: store.url,
    triggers: true,
    deliveredTrigger: false,
    staleHours: 4,
    audienceSegments: true,
    tagSegments: true,
  }
  const { desk, state } = recordingDesk()
  const requests: PrivacyRequest[] = []
  const connectors = createConnectors({
    system,
    integrations: [createKlaviyo(outgoing, klaviyo.url), createShopify(outgoing), createShopware(outgoing)],
    cipher: createKeyRing([{ id: 'test', key: randomBytes(32) }]),
    contextOf: (shopId) => contextOf(shopId),
    facts: async () => facts,
    desk,
    carrierKey: (name) => (name === 'DHL' ? 'dhl' : null),
    pageOf: async (_ctx, orderId) => `https://doorstep.example/t/${orderId}`,
    privacy: {
      async request(_ctx, request) {
        requests.push(request)
      },
    },
    address: () => 'https://doorstep.example',
    ...options,
  })
  const events = createEventSink(connectors.reactions, () => {})
  const contextOf = (shopId: string, scopes: readonly Scope[] = SCOPES): Context => ({
    ...base,
    shopId,
    scopes: new Set(scopes),
    db: db.shop(shopId),
    events,
  })
  const ctx = contextOf(shop.id)
  const errors: unknown[] = []
  const worker = createWorker({
    db,
    queues: [...reactionQueues(connectors.reactions), ...connectors.queues],
    contextOf,
    now: clock.now,
    newId: () => uuidv7(clock.now()),
    onError: (error) => errors.push(error),
  })
  const scheduler = createScheduler({ system, tasks: connectors.tasks, contextOf })
  const schedules = createWorker({
    db,
    queues: scheduler.queues,
    contextOf,
    now: clock.now,
    newId: () => uuidv7(clock.now()),
    onError: (error) => errors.push(error),
  })
  let calls = 0

  return {
    db,
    shop,
    ctx,
    clock,
    store,
    klaviyo,
    shopware,
    facts,
    desk: state,
    requests,
    connectors,
    errors,
    as: (...scopes: Scope[]) => contextOf(shop.id, scopes),
    drain: () => worker.drain(),
    /** Runs what is due by the clock. */
    async runSchedules() {
      await scheduler.tick()
      await schedules.drain()
    },
    inTx: <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(ctx, work),
    /** Connects the shop with the store and subscribes to these types. */
    async subscribed(...types: FeedType[]) {
      const settings = { accessToken: store.accessToken, clientSecret: CLIENT_SECRET }
      await connectors.putIntegration(ctx, { name: 'shopify', settings })
      for (const type of types) await connectors.createSubscription(ctx, { integration: 'shopify', type })
    },
    putKlaviyoKey: () => connectors.putIntegration(ctx, { name: 'klaviyo', settings: { apiKey: klaviyo.apiKey } }),
    /** A call of the store, signed with the app's secret. */
    async call(type: string, body: unknown, headers: Record<string, string> = {}, secret = CLIENT_SECRET) {
      const made = shopifyCall(secret, type, body, { 'x-shopify-webhook-id': `webhook-${++calls}`, ...headers })
      const call = { headers: made.headers, rawBody: Buffer.from(made.payload) }
      return connectors.receiveCall({ integration: 'shopify', shopId: shop.id, type, call })
    },
  }
}

/** An order as Shopify tells of it, small. */
export const storeOrder = (id: number, changes: Record<string, unknown> = {}) => ({
  id,
  order_number: id,
  name: `#${id}`,
  created_at: '2026-03-02T08:00:00Z',
  updated_at: '2026-03-02T08:30:00Z',
  currency: 'EUR',
  email: 'person@example.com',
  shipping_address: { name: 'Test Person', address1: 'Way 1', city: 'Helsinki', zip: '00100', country_code: 'FI' },
  line_items: [{ title: 'Mug', sku: 'MUG-1', quantity: 1, price: '10.00' }],
  fulfillments: [],
  tags: 'VIP',
  ...changes,
})
