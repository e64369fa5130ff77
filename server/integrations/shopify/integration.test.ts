import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAdminApiClient } from '@shopify/admin-api-client'
import { accepted, accountOf, failureOf, loopbackHttp } from '../../../test/support/adapters.ts'
import { type ShopifyFake, shopifyCall, shopifyFake } from '../../../test/support/fakes/shopify.ts'
import { FEED_TYPES } from '../../modules/connectors/index.ts'
import { API_VERSION } from './client.ts'
import { createShopify } from './integration.ts'

const LIMIT_MS = 5000
const URL_OF_OURS = 'https://doorstep.example/hooks/shopify/shop/order-creation'

async function rig() {
  const store = await shopifyFake()
  const { feed, test: tryIt } = createShopify(loopbackHttp())
  assert.ok(feed)
  return { store, feed, tryIt, account: accountOf({ accessToken: store.accessToken }, `${store.url}/admin`) }
}

/** Shopify's own client, led to the fake. */
const officialClient = (store: ShopifyFake, accessToken = store.accessToken) =>
  createAdminApiClient({
    storeDomain: 'north-gift.myshopify.com',
    apiVersion: API_VERSION,
    accessToken,
    customFetchApi: (url, init) => fetch(String(url).replace('https://north-gift.myshopify.com', store.url), init),
  })

const SUBSCRIBE = `mutation ($topic: WebhookSubscriptionTopic!, $webhookSubscription: WebhookSubscriptionInput!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: $webhookSubscription) {
    webhookSubscription { id } userErrors { field message } } }`

test('the store on loopback answers Shopify’s own client as Shopify does', async () => {
  const { store } = await rig()
  const client = officialClient(store)
  const shop = await client.request('query { shop { name } }')
  assert.deepEqual(shop.data, { shop: { name: 'North Gift Company' } })

  const variables = { topic: 'ORDERS_CREATE', webhookSubscription: { uri: URL_OF_OURS } }
  const made = await client.request(SUBSCRIBE, { variables })
  assert.deepEqual(made.data?.webhookSubscriptionCreate.userErrors, [])
  const again = await client.request(SUBSCRIBE, { variables })
  assert.equal(again.data?.webhookSubscriptionCreate.webhookSubscription, null)
  assert.match(again.data?.webhookSubscriptionCreate.userErrors[0].message, /already been taken/)

  store.points = 3
  const throttled = await client.request('query { shop { name } }')
  assert.equal(throttled.errors?.graphQLErrors?.[0]?.extensions?.code, 'THROTTLED')
  const stranger = await officialClient(store, 'shpat_wrong').request('query { shop { name } }')
  assert.equal(stranger.errors?.networkStatusCode, 401)
})

test('the keys are tried by asking for the name of the shop', async () => {
  const { tryIt, account, store } = await rig()
  assert.equal(accepted(await tryIt(account, LIMIT_MS)), 'North Gift Company')
  const [call] = store.calls
  assert.equal(call?.url, `/admin/api/${API_VERSION}/graphql.json`)
})

test('every type is subscribed by its topic once, however often that is asked', async () => {
  const { feed, store, account } = await rig()
  for (const type of FEED_TYPES) {
    const wanted = { type, url: `${URL_OF_OURS}/${type}` }
    const id = accepted(await feed.subscribe(account, wanted, LIMIT_MS))
    assert.equal(accepted(await feed.subscribe(account, wanted, LIMIT_MS)), id)
    assert.equal(store.subscriptions.at(-1)?.id, `gid://shopify/WebhookSubscription/${id}`)
  }
  assert.deepEqual(
    store.subscriptions.map(({ topic }) => topic),
    ['ORDERS_CREATE', 'ORDERS_FULFILLED', 'ORDERS_PARTIALLY_FULFILLED', 'ORDERS_UPDATED', 'FULFILLMENTS_UPDATE'],
  )
  assert.deepEqual(Object.values(feed.topics), [
    'orders/create',
    'orders/fulfilled',
    'orders/partially_fulfilled',
    'orders/updated',
    'fulfillments/update',
  ])
})

test('a subscription whose answer was lost is found again', async () => {
  const { feed, store, account } = await rig()
  const wanted = { type: 'order-creation', url: URL_OF_OURS } as const
  store.loseNextAnswer = true
  assert.equal(failureOf(await feed.subscribe(account, wanted, LIMIT_MS), account).kind, 'unreachable')
  const id = accepted(await feed.subscribe(account, wanted, LIMIT_MS))
  assert.equal(store.subscriptions.length, 1)
  assert.equal(accepted(await feed.unsubscribe(account, id, LIMIT_MS)), null)
  assert.equal(store.subscriptions.length, 0)
  assert.equal(accepted(await feed.unsubscribe(account, id, LIMIT_MS)), null)
})

test('what Shopify refuses is told in its words', async () => {
  const { feed, store, account } = await rig()
  const refused = await feed.subscribe(account, { type: 'order-update', url: 'nowhere' }, LIMIT_MS)
  assert.deepEqual(failureOf(refused, account), {
    kind: 'rejected',
    message: 'Shopify refuses the webhook: Address is invalid',
  })
  store.mayReadOrders = false
  const denied = await feed.subscribe(account, { type: 'order-update', url: URL_OF_OURS }, LIMIT_MS)
  assert.equal(failureOf(denied, account).kind, 'auth')
  assert.match(failureOf(denied, account).message, /read_orders/)
})

test('an empty bucket says how long it takes to fill', async () => {
  const { tryIt, store, account } = await rig()
  store.points = 4
  const { kind, retryAfterMs } = failureOf(await tryIt(account, LIMIT_MS), account)
  assert.deepEqual({ kind, retryAfterMs }, { kind: 'rate_limited', retryAfterMs: 60 })
})

test('a store that is wrong, away, broken or slow is a failure in words', async () => {
  const { tryIt, store, account } = await rig()
  const kindOf = async (who = account, limit = LIMIT_MS) => failureOf(await tryIt(who, limit), who).kind
  const { settings } = account
  assert.equal(await kindOf(accountOf({ accessToken: 'shpat_other' }, store.url)), 'auth')
  assert.equal(await kindOf(accountOf({}, store.url)), 'auth')
  assert.equal(await kindOf(accountOf(settings, null)), 'rejected')
  assert.equal(await kindOf(accountOf(settings, 'http://north-gift.myshopify.com')), 'rejected')
  assert.equal(await kindOf(accountOf(settings, 'https://admin.shopify.com/settings')), 'rejected')
  assert.equal(await kindOf(accountOf(settings, 'http://127.0.0.1:1/admin')), 'unreachable')
  store.conduct = 'down'
  assert.equal(await kindOf(), 'unreachable')
  store.conduct = 'odd'
  assert.equal(await kindOf(), 'unexpected_reply')
  store.conduct = 'hang'
  assert.equal(await kindOf(account, 100), 'timeout')
})

test('a webhook is signed with the secret of the app, over the bytes of its body', async () => {
  const { feed } = await rig()
  const account = accountOf({ clientSecret: 'hush-hush-hush' })
  const { headers, payload } = shopifyCall('hush-hush-hush', 'orders/create', { id: 1 })
  const call = { headers, rawBody: Buffer.from(payload) }
  assert.equal(feed.verify(account, call), true)
  assert.equal(feed.verify(account, { headers, rawBody: Buffer.from(`${payload} `) }), false)
  assert.equal(feed.verify(accountOf({ clientSecret: 'other' }), call), false)
  assert.equal(feed.verify(accountOf({}), call), false)
  assert.equal(feed.verify(account, { headers: {}, rawBody: call.rawBody }), false)
})

test('a webhook is known by its id and belongs to its order', async () => {
  const { feed } = await rig()
  const told = (body: unknown, headers: Record<string, string> = {}) =>
    feed.label({ headers, rawBody: Buffer.from(JSON.stringify(body)) })
  const order = { id: 5_512_345_678_901, updated_at: '2026-03-02T11:00:00+02:00' }
  assert.deepEqual(told(order, { 'x-shopify-webhook-id': 'w-1', 'x-shopify-event-id': 'e-1' }), {
    callId: 'w-1',
    subject: 'order:5512345678901',
    toldAt: new Date('2026-03-02T09:00:00Z'),
  })
  assert.equal(told({ id: 7, order_id: 5 }, { 'x-shopify-event-id': 'e-1' }).subject, 'order:5')
  assert.equal(told({ id: 7, order_id: 5 }, { 'x-shopify-event-id': 'e-1' }).callId, 'e-1')
  assert.equal(
    told({ id: 7 }, { 'x-shopify-triggered-at': '2026-03-02T09:00:00.123456789Z' }).toldAt?.getTime(),
    1772442000123,
  )
  assert.equal(told({ id: 7 }).callId, told({ id: 7 }).callId)
  assert.notEqual(told({ id: 7 }).callId, told({ id: 8 }).callId)
  assert.match(feed.label({ headers: {}, rawBody: Buffer.from('<') }).subject, /^call:/)
})
