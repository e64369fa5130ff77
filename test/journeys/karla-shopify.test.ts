import assert from 'node:assert/strict'
import { test } from 'node:test'
import { updateShop } from '../../server/modules/tenants/index.ts'
import { shopifyCall, shopifyFake } from '../support/fakes/shopify.ts'
import { EDITOR, karlaRig, VIEWER, type Wire } from '../support/karla.ts'

const rig = await karlaRig({ PUBLIC_URL: 'https://doorstep.example' })

type Webhook = Wire['ShopifyWebhookDTO']

const TOPICS: Record<Wire['ShopifyWebhookType'], string> = {
  'order-creation': 'orders/create',
  'order-fulfillment': 'orders/fulfilled',
  'order-partial-fulfillment': 'orders/partially_fulfilled',
  'order-update': 'orders/updated',
  'order-fulfillment-update': 'fulfillments/update',
}
const TYPES = Object.keys(TOPICS)
const NOBODY = '019580a1-1701-4000-8000-000000000017'

/** A merchant with a store at Shopify whose token is set. */
async function merchant() {
  const [made, store] = await Promise.all([rig.merchant(), shopifyFake()])
  await updateShop(made.ctx, { adminUrl: `${store.url}/admin` })
  await made.ok('PUT', `${made.at}/keys/shopify`, { api_key: store.accessToken })
  const webhooks = `${made.at}/shopify/webhooks`
  const create = (webhook_type: unknown) => made.ok<Webhook>('POST', webhooks, { webhook_type })
  return { ...made, store, webhooks, create }
}

test('a webhook of each type is registered at Shopify and answered with its address', async () => {
  const { webhooks, store, shop, call, ok } = await merchant()
  for (const [i, type] of TYPES.entries()) {
    const { status, body } = await call<Webhook>('POST', webhooks, { webhook_type: type })
    assert.equal(status, 201)
    assert.deepEqual(body, {
      webhook_type: type,
      created_at: rig.clock.now().toISOString(),
      updated_at: rig.clock.now().toISOString(),
      uuid: body.uuid,
      shop_slug: shop.slug,
      merchant_slug: shop.slug,
      name: `${shop.slug}-${type}`,
      shopify_id: 1_087_654_321_000 + i,
      topic: TOPICS[type as keyof typeof TOPICS],
      hook_url: `https://doorstep.example/hooks/shopify/${shop.id}/${type}`,
      fields: null,
    })
    assert.equal(store.subscriptions[i]?.uri, body.hook_url)
    assert.deepEqual(await ok('GET', `${webhooks}/${body.uuid}`), body)
    assert.deepEqual(await ok('GET', `${webhooks}/types/${type}`), body)
  }
})

test('webhooks are listed oldest first, page by page', async () => {
  const { webhooks, create, ok, refused } = await merchant()
  for (const type of TYPES) {
    await create(type)
    rig.clock.advance(1000)
  }
  const page = async (query: string) =>
    (await ok<Webhook[]>('GET', `${webhooks}${query}`)).map(({ webhook_type }) => webhook_type)
  assert.deepEqual(await page(''), TYPES)
  assert.deepEqual(await page('?page=2&per_page=2'), TYPES.slice(2, 4))
  assert.deepEqual(await page('?page=9&per_page=100'), [])
  for (const query of ['?page=0', '?page=-1', '?per_page=0', '?per_page=101', '?page=x']) {
    await refused(422, 'validation_error', 'GET', `${webhooks}${query}`)
  }
})

test('there is one webhook a type and shop', async () => {
  const { webhooks, create, refused, store } = await merchant()
  await create('order-update')
  await refused(409, 'shopify_webhook_exists', 'POST', webhooks, { webhook_type: 'order-update' })
  await create('order-creation')
  const other = await merchant()
  await other.create('order-update')
  assert.equal(store.subscriptions.length, 2)
})

test('a body that names no type is refused with the place of the fault', async () => {
  const { webhooks, refused, store } = await merchant()
  for (const [body, type] of [
    [{}, 'missing'],
    [{ webhook_type: null }, 'string_type'],
    [{ webhook_type: 'order_creation' }, 'enum'],
    [{ webhook_type: 'ORDER-CREATION' }, 'enum'],
    [{ webhook_type: '🛒' }, 'enum'],
  ] as const) {
    const { errors } = await refused(422, 'validation_error', 'POST', webhooks, body)
    assert.deepEqual([errors[0]?.loc, errors[0]?.type], [['body', 'webhook_type'], type], JSON.stringify(body))
  }
  assert.equal(store.calls.length, 0)
})

test('without a token or an address of the administration nothing is registered', async () => {
  const { at, ok, refused, ctx } = await rig.merchant()
  const body = { webhook_type: 'order-creation' }
  await refused(409, 'shop_key_missing', 'POST', `${at}/shopify/webhooks`, body)
  await ok('PUT', `${at}/keys/shopify`, { api_key: 'shpat_0123456789abcdef' })
  await refused(409, 'shop_key_missing', 'POST', `${at}/shopify/webhooks`, body)
  await updateShop(ctx, { adminUrl: 'https://north-gift.myshopify.com/admin' })
  assert.deepEqual(await ok('GET', `${at}/shopify/webhooks`), [])
})

test('what Shopify refuses or does not answer is told in words, and can be tried again', async () => {
  const { webhooks, refused, create, store, ok } = await merchant()
  const attempt = () => refused(422, 'validation_error', 'POST', webhooks, { webhook_type: 'order-update' })
  store.mayReadOrders = false
  assert.match((await attempt()).message, /read_orders/)
  store.mayReadOrders = true
  store.accessToken = 'shpat_a_token_that_was_changed'
  assert.match((await attempt()).message, /^Shopify does not do it: Shopify refuses the account's credentials/)
  store.conduct = 'down'
  assert.match((await attempt()).message, /status 503/)
  store.conduct = 'odd'
  assert.match((await attempt()).message, /not JSON/)
  assert.deepEqual(await ok('GET', webhooks), [])
  store.conduct = 'well'
  store.accessToken = 'shpat_0123456789abcdef0123456789abcdef'
  await create('order-update')
})

test('a webhook is deleted here and at Shopify, by its id or its type', async () => {
  const { webhooks, create, call, refused, store } = await merchant()
  const [first] = [await create('order-update'), await create('order-creation'), await create('order-fulfillment')]
  const removed = await call('DELETE', `${webhooks}/${first.uuid}`)
  assert.deepEqual([removed.status, removed.text], [200, 'null'])
  assert.equal((await call('DELETE', `${webhooks}/types/order-creation`)).text, 'null')
  assert.deepEqual(
    store.subscriptions.map(({ topic }) => topic),
    ['ORDERS_FULFILLED'],
  )
  await refused(404, 'shopify_webhook_not_found', 'DELETE', `${webhooks}/${first.uuid}`)
  await refused(404, 'shopify_webhook_not_found', 'DELETE', `${webhooks}/types/order-creation`)

  store.conduct = 'down'
  await refused(422, 'validation_error', 'DELETE', `${webhooks}/types/order-fulfillment`)
  store.conduct = 'well'
  store.subscriptions.length = 0
  assert.equal((await call('DELETE', `${webhooks}/types/order-fulfillment`)).status, 200)
})

test('what is not there is not found, and ids have their form', async () => {
  const { webhooks, create, refused } = await merchant()
  const stranger = await merchant()
  const { uuid } = await stranger.create('order-update')
  await create('order-creation')
  for (const method of ['GET', 'DELETE'] as const) {
    await refused(404, 'shopify_webhook_not_found', method, `${webhooks}/${NOBODY}`)
    await refused(404, 'shopify_webhook_not_found', method, `${webhooks}/${uuid}`)
    await refused(404, 'shopify_webhook_not_found', method, `${webhooks}/types/order-update`)
    const { errors } = await refused(422, 'validation_error', method, `${webhooks}/17`)
    assert.deepEqual([errors[0]?.loc, errors[0]?.type], [['path', 'uuid'], 'uuid_parsing'])
    await refused(422, 'validation_error', method, `${webhooks}/types/orders`)
  }
})

test('viewers read, editors also write, and nobody else', async () => {
  const made = await merchant()
  const { uuid } = await made.create('order-update')
  const { webhooks } = made
  const viewer = await made.with(...VIEWER)
  await viewer.ok('GET', webhooks)
  await viewer.ok('GET', `${webhooks}/${uuid}`)
  await viewer.ok('GET', `${webhooks}/types/order-update`)
  await viewer.refused(403, 'forbidden', 'POST', webhooks, { webhook_type: 'order-creation' })
  await viewer.refused(403, 'forbidden', 'DELETE', `${webhooks}/${uuid}`)
  await viewer.refused(403, 'forbidden', 'DELETE', `${webhooks}/types/order-update`)
  const editor = await made.with(...EDITOR)
  await editor.ok('POST', webhooks, { webhook_type: 'order-creation' })
  await editor.ok('DELETE', `${webhooks}/${uuid}`)

  const other = await rig.merchant()
  await other.refused(403, 'forbidden', 'GET', webhooks)
  await other.refused(403, 'forbidden', 'POST', webhooks, { webhook_type: 'order-update' })
  await other.refused(403, 'forbidden', 'DELETE', `${webhooks}/types/order-creation`)
  const operator = await rig.operator(made)
  await operator.refused(404, 'shop_not_found', 'GET', '/shops/no-such-shop/shopify/webhooks')
})

test('a call to the address of a webhook needs the signature of the shop’s app', async () => {
  const { create, shop, keys } = await merchant()
  await create('order-creation')
  const url = `/hooks/shopify/${shop.id}/order-creation`
  const post = async (made: { payload: string; headers: Record<string, string> }, to = url) =>
    (await rig.app.http.inject({ method: 'POST', url: to, ...made })).statusCode
  assert.equal(await post(shopifyCall('any secret', 'orders/create', { id: 1 })), 401)
  const put = await rig.app.http.inject({
    method: 'PUT',
    url: '/api/integrations/shopify',
    headers: { authorization: `Bearer ${keys.api}` },
    payload: { settings: { clientSecret: 'shpss_0123456789' } },
  })
  assert.equal(put.statusCode, 200)
  assert.equal(await post(shopifyCall('any secret', 'orders/create', { id: 1 })), 401)
  assert.equal((await rig.app.http.inject({ method: 'POST', url })).statusCode, 401)
  const large = { payload: 'x'.repeat(9 * 1024 * 1024), headers: { 'content-type': 'application/json' } }
  assert.equal(await post(large), 413)
})
