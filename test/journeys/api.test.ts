import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import type { components } from '../../server/generated/doorstep.ts'
import { placeOrder } from '../../server/modules/orders/index.ts'
import { apiRig } from '../support/api-rig.ts'
import { receiver as startReceiver } from '../support/receiver.ts'
import { anOrder, withStock } from '../support/shop.ts'

type Schemas = components['schemas']

const rig = await apiRig()

test('payments and refunds make the balance of an order', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 5 })
  const placed = await placeOrder(ctx, anOrder({ CUP: 1 }, { priceTotal: 498_000n }))
  const path = `/orders/${placed.id}/payments`
  const pay = (amount: string, { method = 'card', currency = 'EUR' } = {}) =>
    call<Schemas['Payment']>('POST', path, { amount: { amount, currency }, method })
  const first = await pay('30.00')
  assert.equal(first.status, 201)
  assert.deepEqual(first.body.amount, { amount: '30.00', currency: 'EUR' })
  assert.equal((await pay('-10.50', { method: 'refund' })).status, 201)
  const refused = [pay('-1.00'), pay('1.00', { method: 'refund' }), pay('-1.005', { method: 'refund' })]
  for (const answer of [...refused, pay('-19.51', { method: 'refund' }), pay('5.00', { currency: 'SEK' })]) {
    assert.equal((await answer).status, 422)
  }
  const { body } = await call<Schemas['Order']>('GET', `/orders/${placed.id}`)
  assert.deepEqual(body.total, { amount: '49.80', currency: 'EUR' })
  assert.deepEqual(body.balance, { amount: '30.30', currency: 'EUR' })
  const rest = await call<Schemas['Payment']>('POST', path, { method: 'invoice', transactionData: { a: [1] } })
  assert.deepEqual([rest.body.amount.amount, rest.body.transactionData], ['30.30', { a: [1] }])
  assert.equal((await call('POST', path, { method: 'invoice' })).status, 409)
  const elsewhere = { amount: { amount: '-60.00', currency: 'EUR' }, method: 'refund', paidElsewhere: true }
  assert.equal((await call('POST', path, elsewhere)).status, 201)
  assert.equal((await pay('0.00')).status, 422)
  assert.equal((await pay('1,5')).status, 400)
})

test('documents of an order are addresses; its files are fetched from ours', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 5 })
  const documents = [
    { type: 'receipt', url: 'https://shop.example/receipt.pdf' },
    { type: 'label', content: Buffer.from('label'), contentType: 'text/plain' },
  ]
  const placed = await placeOrder(ctx, anOrder({ CUP: 1 }, { documents }))
  const { body } = await call<Schemas['Order']>('GET', `/orders/${placed.id}`)
  assert.equal(body.documents[0]!.url, 'https://shop.example/receipt.pdf')
  const file = await rig.http.inject(new URL(body.documents[1]!.url).pathname)
  assert.deepEqual([file.statusCode, file.body], [200, 'label'])
})

test('the history of an order tells its moves and its events', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 5 })
  const placed = await placeOrder(ctx, anOrder({ CUP: 1 }))
  await call('POST', `/orders/${placed.id}/collect`)
  const { body } = await call<Schemas['OrderHistory']>('GET', `/orders/${placed.id}/history`)
  assert.deepEqual(
    body.moves.map(({ from, to, door }) => [from, to, door]),
    [
      [null, 'New', 'system'],
      ['New', 'Collecting', 'api'],
    ],
  )
  assert.deepEqual(
    body.events.map(({ type }) => type),
    ['order.created', 'order.statusChanged'],
  )
})

test('products are found by the beginning of their code or name, and by code', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { 'CUP-BLUE': 4, 'CUP-RED': 2, POT: 1, '100%': 1 })
  const codes = async (query: string) =>
    (await call<Schemas['ProductSummaryPage']>('GET', `/products${query}`)).body.items.map(({ code }) => code)
  assert.deepEqual(await codes(''), ['CUP-BLUE', 'CUP-RED', 'POT', '100%'])
  assert.deepEqual(await codes('?search=cup'), ['CUP-BLUE', 'CUP-RED'])
  assert.deepEqual(await codes('?search=product%20p'), ['POT'])
  assert.deepEqual(await codes('?search=%25'), [])
  assert.deepEqual(await codes('?search=100%25'), ['100%'])
  assert.deepEqual(await codes('?code=POT&code=CUP-RED&code=NONE'), ['CUP-RED', 'POT'])
})

test('a product tells its stock in each warehouse', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 4 })
  const north = { code: 'NORTH', name: 'North', country: 'SE' }
  assert.equal((await call('POST', '/warehouses', north)).status, 201)
  assert.equal((await call<Schemas['Problem']>('POST', '/warehouses', north)).body.code, 'warehouse_code_taken')
  const correction = { code: 'CUP', warehouse: 'NORTH', counted: 3, note: 'moved' }
  const { body: level } = await call<Schemas['StockLevel']>('POST', '/stock-corrections', correction)
  const { body } = await call<Schemas['Product']>('GET', `/products/${level.productId}`)
  assert.equal(body.level.stock, 7)
  assert.deepEqual(
    body.warehouses.toSorted((a, b) => a.stock - b.stock),
    [
      { warehouse: 'NORTH', stock: 3 },
      { warehouse: 'MAIN', stock: 4 },
    ],
  )
})

test('shipping methods are put, listed and deleted by their code', async () => {
  const { call } = await rig.shop()
  const put = await call<Schemas['ShippingMethod']>('PUT', '/shipping-methods/Post%2FParcel', { name: 'Post' })
  assert.deepEqual(put.body, {
    code: 'Post/Parcel',
    name: 'Post',
    carrier: null,
    enabled: true,
    needsPickUpPoint: false,
    cashOnDelivery: false,
  })
  const list = await call<Schemas['ShippingMethodList']>('GET', '/shipping-methods')
  assert.deepEqual(list.body.items, [put.body])
  assert.equal((await call('DELETE', '/shipping-methods/Post%2FParcel')).status, 204)
  assert.equal((await call('DELETE', '/shipping-methods/Post%2FParcel')).status, 404)
})

test('the event log is read to its end and on from there, without a gap', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 9 })
  const read = (query: string) => call<Schemas['EventPage']>('GET', `/events?type=order.created${query}`)
  await placeOrder(ctx, anOrder({ CUP: 1 }))
  assert.deepEqual((await read('')).body.items, [], 'an event is held back until it is settled')
  rig.clock.advance(6_000)
  await placeOrder(ctx, anOrder({ CUP: 1 }))
  rig.clock.advance(6_000)
  const first = await read('&limit=1')
  const second = await read(`&limit=1&cursor=${first.body.nextCursor}`)
  const end = await read(`&cursor=${second.body.nextCursor}`)
  assert.deepEqual([first.body.items.length, second.body.items.length, end.body.items.length], [1, 1, 0])
  await placeOrder(ctx, anOrder({ CUP: 1 }))
  rig.clock.advance(6_000)
  const later = await read(`&cursor=${end.body.nextCursor}`)
  assert.equal(later.body.items.length, 1)
  const since = await read(`&since=${later.body.items[0]!.at}`)
  assert.deepEqual(
    since.body.items.map(({ id }) => id),
    later.body.items.map(({ id }) => id),
  )
})

test('a webhook is created, called with a signature that verifies, tested, replayed and deleted', async () => {
  const { ctx, call } = await rig.shop()
  const receiver = await startReceiver()
  await withStock(ctx, { CUP: 9 })
  const created = await call<Schemas['WebhookWithSecret']>('POST', '/webhooks', {
    url: receiver.url,
    eventTypes: ['order.created'],
  })
  assert.equal(created.status, 201)
  const path = `/webhooks/${created.body.id}`
  const shown = await call<Schemas['Webhook']>('GET', path)
  assert.ok(!('secret' in shown.body))

  const placed = await placeOrder(ctx, anOrder({ CUP: 1 }))
  await rig.worker.drain()
  const { items } = (await call<Schemas['DeliveryPage']>('GET', `/webhook-deliveries?webhookId=${created.body.id}`))
    .body
  assert.deepEqual(
    items.map(({ eventType, status, subject }) => [eventType, status, subject]),
    [['order.created', 'Delivered', `order:${placed.id}`]],
  )
  const sent = receiver.received[0]!
  const timestamp = Number(sent.headers['webhook-timestamp']) * 1000
  assert.equal(timestamp, Math.floor(rig.clock.now().getTime() / 1000) * 1000)
  const signed = new Webhook(created.body.secret!).sign(
    String(sent.headers['webhook-id']),
    new Date(timestamp),
    sent.body,
  )
  assert.equal(sent.headers['webhook-signature'], signed)

  const detail = await call<Schemas['DeliveryDetail']>('GET', `/webhook-deliveries/${items[0]!.id}`)
  assert.equal(detail.body.body, sent.body)
  assert.deepEqual(
    detail.body.log.map(({ number, status }) => [number, status]),
    [[1, 200]],
  )

  assert.equal((await call('POST', `/webhook-deliveries/${items[0]!.id}/replay`)).status, 204)
  const tested = await call<Schemas['TestCall']>('POST', `${path}/test`)
  assert.equal(tested.status, 202)
  await rig.worker.drain()
  assert.equal(receiver.received.length, 3)
  const replayed = await call<Schemas['ReplayResult']>('POST', `${path}/replay`, {
    from: '2026-03-02T00:00:00Z',
    onlyFailed: false,
  })
  assert.deepEqual([replayed.status, replayed.body], [202, { replayed: 2 }])

  const rotated = await call<Schemas['WebhookSecret']>('POST', `${path}/rotate-secret`)
  assert.match(rotated.body.secret!, /^whsec_/)
  assert.notEqual(rotated.body.secret, created.body.secret)
  const off = await call<Schemas['Webhook']>('PATCH', path, { active: false })
  assert.deepEqual([off.body.active, off.body.inactiveReason], [false, 'SwitchedOff'])
  assert.equal((await call<Schemas['Problem']>('POST', `${path}/test`)).body.code, 'webhook_inactive')
  assert.equal((await call('DELETE', path)).status, 204)
  assert.deepEqual((await call<Schemas['WebhookList']>('GET', '/webhooks')).body.items, [])
})

test('a credential works until it is revoked, gives no right its maker lacks, and leaves a trace', async () => {
  const { shop, call } = await rig.shop()
  const made = await call<Schemas['CredentialWithSecret']>('POST', '/credentials', {
    name: 'Table 1',
    scopes: ['warehouse'],
  })
  assert.equal(made.status, 201)
  const table = rig.callWith(made.body.secret!)
  assert.equal((await table('GET', '/work?stage=ToPick')).status, 200)
  assert.equal((await table('GET', '/credentials')).status, 403)
  const admin = await rig.caller(shop.id, 'admin')
  const greedy = await admin<Schemas['Problem']>('POST', '/credentials', { name: 'more', scopes: ['write:order'] })
  assert.deepEqual([greedy.status, greedy.body.code], [403, 'scope_missing'])
  assert.equal((await call('DELETE', `/credentials/${made.body.id}`)).status, 204)
  assert.equal((await table('GET', '/work?stage=ToPick')).status, 401)
  const { body: list } = await call<Schemas['CredentialList']>('GET', '/credentials')
  assert.ok(list.items.find(({ id }) => id === made.body.id)?.revokedAt)
  const { body: audit } = await call<Schemas['AuditEntryPage']>('GET', '/audit-entries?limit=1')
  assert.equal(audit.items[0]!.action, 'credential.revoked')
  const { body: next } = await call<Schemas['AuditEntryPage']>(
    'GET',
    `/audit-entries?limit=200&cursor=${audit.nextCursor}`,
  )
  assert.ok(next.items.some(({ action, subject }) => action === 'credential.issued' && subject.endsWith(made.body.id)))
})

test('a secret is shown once: a repeated request makes nothing new and gets null', async () => {
  const { call } = await rig.shop()
  const create = () =>
    call<Schemas['CredentialWithSecret']>(
      'POST',
      '/credentials',
      { name: 'Table 1', scopes: ['warehouse'] },
      { 'idempotency-key': 'k-1' },
    )
  const first = await create()
  const again = await create()
  assert.match(String(first.body.secret), /^dsk_/)
  assert.deepEqual(again.body, { ...first.body, secret: null })
})

test('a key of an organization chooses its shop', async () => {
  const { shop } = await rig.shop()
  const { shop: foreign } = await rig.shop()
  const call = rig.callWith(await rig.organizationKey(shop.organizationId))
  const choose = (name: string) =>
    call<Schemas['Shop'] & Schemas['Problem']>('GET', '/shop', undefined, { 'doorstep-shop': name })
  assert.equal((await choose(shop.slug)).body.id, shop.id)
  assert.equal((await choose(shop.id)).body.id, shop.id)
  assert.deepEqual(await choose(foreign.slug).then(({ status, body }) => [status, body.code]), [404, 'shop_not_found'])
  const undecided = await call<Schemas['Problem']>('GET', '/shop')
  assert.deepEqual([undecided.status, undecided.body.code], [400, 'shop_required'])
})

test('the limit of requests shows in headers', async () => {
  const { call } = await rig.shop()
  const { headers } = await call('GET', '/shop')
  assert.match(String(headers['ratelimit-policy']), /q=1000/)
  assert.match(String(headers.ratelimit), /r=\d+/)
})

test('an order is cleared, held back, marked as seen and cancelled without a look at its content', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 5 })
  const placed = await placeOrder(ctx, anOrder({ CUP: 2 }, { status: 'Reserved' }))
  const decide = (body: Schemas['OrderUpdate']) => call<Schemas['Order']>('PATCH', `/orders/${placed.id}`, body)
  const cleared = (await decide({ authorized: true, viewed: true })).body
  assert.deepEqual([cleared.status, cleared.viewed, cleared.authorizedAt], ['New', true, rig.clock.now().toISOString()])
  const held = (await decide({ authorized: false })).body
  assert.deepEqual([held.status, held.authorizedAt], ['Reserved', null])
  assert.equal((await decide({ restock: true })).status, 422)
  assert.equal((await decide({})).status, 400)
  assert.equal((await decide({ cancelled: true })).body.status, 'Cancelled')
  assert.equal((await decide({ authorized: true })).status, 409)
  const { body } = await call<Schemas['StockLevelPage']>('GET', '/stock-levels')
  assert.deepEqual([body.items[0]?.level.stock, body.items[0]?.level.reserved], [5, 0])
})
