import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectorsRig, storeOrder } from '../../../test/support/connectors-rig.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'

const db = await testDatabase()

type Rig = Awaited<ReturnType<typeof connectorsRig>>

const stored = (rig: Rig) =>
  rig.ctx.db
    .selectFrom('integration_call')
    .select(['call_id', 'body', 'trouble', 'processed_at'])
    .where('shop_id', '=', rig.ctx.shopId)
    .orderBy('received_at')
    .orderBy('call_id')
    .execute()

const references = (rig: Rig) => rig.desk.fulfilled.map(({ order, ref }) => order?.totalPrice ?? ref.value)

test('a signed call is stored, answered and read afterwards', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed('order-creation')
  assert.equal(await rig.call('order-creation', storeOrder(1001)), 'stored')
  assert.equal(rig.desk.fulfilled.length, 0)
  await rig.drain()
  assert.equal(rig.desk.fulfilled[0]?.order?.reference, '1001')
  assert.deepEqual(rig.desk.fulfilled[0]?.order?.segments, ['Shopify.tag.VIP'])
  const [call] = await stored(rig)
  assert.deepEqual([call?.body, call?.trouble], [null, null])
  assert.ok(call?.processed_at)
})

test('the same call again changes nothing, while another type of the same event is read', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed('order-creation', 'order-update')
  const headers = { 'x-shopify-webhook-id': 'one' }
  assert.equal(await rig.call('order-creation', storeOrder(7), headers), 'stored')
  assert.equal(await rig.call('order-creation', storeOrder(7), headers), 'stored')
  await rig.drain()
  assert.equal(await rig.call('order-creation', storeOrder(7), headers), 'stored')
  await rig.drain()
  assert.equal(rig.desk.fulfilled.length, 1)
  await rig.call('order-update', storeOrder(7), headers)
  await rig.drain()
  assert.equal(rig.desk.fulfilled.length, 2)
})

test('a call that cannot be proved is refused, one that nobody expects is unknown', async () => {
  const rig = await connectorsRig(db)
  assert.equal(await rig.call('order-creation', storeOrder(1)), 'refused')
  await rig.subscribed('order-creation')
  assert.equal(await rig.call('order-creation', storeOrder(1), {}, 'another secret'), 'refused')
  assert.equal(await rig.call('order-creation', storeOrder(1), { 'x-shopify-hmac-sha256': '' }), 'refused')
  assert.equal(await rig.call('order-update', storeOrder(1)), 'unknown')
  assert.equal(await rig.call('products-update', storeOrder(1)), 'unknown')
  await rig.connectors.putIntegration(rig.ctx, { name: 'shopify', settings: { clientSecret: '' } })
  assert.equal(await rig.call('order-creation', storeOrder(1)), 'refused')
  const call = { headers: {}, rawBody: Buffer.from('{}') }
  for (const [integration, shopId] of [
    ['klaviyo', rig.shop.id],
    ['shopify', 'nobody'],
    ['fax', rig.shop.id],
  ] as const) {
    assert.equal(await rig.connectors.receiveCall({ integration, shopId, type: 'order-creation', call }), 'unknown')
  }
  assert.deepEqual(await stored(rig), [])
})

test('calls about one order are read in the order of what they tell, and old news is left out', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed('order-creation', 'order-update')
  const at = (minute: number, total: string) =>
    storeOrder(7, { updated_at: `2026-03-02T08:${minute}:00Z`, total_price: total })
  await rig.call('order-update', at(30, '30'))
  await rig.call('order-update', at(20, '20'))
  await rig.call('order-creation', at(10, '10'))
  await rig.drain()
  assert.deepEqual(references(rig), [100_000n, 200_000n, 300_000n])
  await rig.call('order-update', at(25, '25'))
  await rig.drain()
  assert.equal(rig.desk.fulfilled.length, 3)
  assert.equal((await stored(rig)).at(-1)?.trouble, 'outdated')
})

test('a fulfilment of an order that is not known yet waits for it', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed('order-creation', 'order-fulfillment-update')
  rig.desk.refuse = ({ order, ref }) =>
    order === null && !rig.desk.fulfilled.some((one) => one.ref.value === ref.value)
      ? new NotFound('order_not_found')
      : null
  const fulfilment = { id: 71, order_id: 7, status: 'success', tracking_number: 'T1', tracking_company: 'DHL' }
  await rig.call('order-fulfillment-update', fulfilment)
  await rig.drain()
  assert.deepEqual(
    (await stored(rig)).map(({ trouble, processed_at }) => [trouble, processed_at]),
    [['order_not_found', null]],
  )
  await rig.call('order-creation', storeOrder(7))
  await rig.drain()
  assert.deepEqual(
    rig.desk.fulfilled.map(({ order, trackings }) => [order?.reference, trackings[0]?.trackingNumber]),
    [
      ['7', undefined],
      [undefined, 'T1'],
    ],
  )
  assert.deepEqual(
    (await stored(rig)).map(({ trouble, body }) => [trouble, body]),
    [
      [null, null],
      [null, null],
    ],
  )
})

test('carriers are told by their keys, and unknown ones are to be found out', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed('order-fulfillment-update')
  const fulfilment = { id: 71, order_id: 7, status: 'success', tracking_number: 'T1' }
  await rig.call('order-fulfillment-update', { ...fulfilment, tracking_company: 'DHL' })
  await rig.call('order-fulfillment-update', { ...fulfilment, tracking_company: 'My cousin' })
  await rig.call('order-fulfillment-update', fulfilment)
  await rig.drain()
  assert.deepEqual(
    rig.desk.fulfilled.map(({ trackings }) => trackings[0]?.carrier),
    ['dhl', null, null],
  )
})

test('an order that was cancelled at the shop system is told, then cancelled', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed('order-update')
  await rig.call('order-update', storeOrder(7, { cancelled_at: '2026-03-02T08:40:00Z' }))
  await rig.drain()
  assert.equal(rig.desk.fulfilled.length, 1)
  assert.deepEqual(rig.desk.cancelled, ['7'])
})

test('what cannot be read or is refused is kept with its trouble, and holds up nothing', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed('order-creation', 'order-update')
  rig.desk.refuse = ({ order }) => (order?.address.zip === 'BAD' ? new Invalid('zip_code_invalid') : null)
  await rig.call('order-creation', { id: 7 })
  await rig.call('order-update', storeOrder(8, { shipping_address: { country_code: 'FI', zip: 'BAD' } }))
  await rig.call('order-update', storeOrder(9))
  await rig.drain()
  assert.deepEqual(
    (await stored(rig)).map(({ trouble, body }) => [trouble, body === null]),
    [
      ['unreadable', false],
      ['zip_code_invalid', false],
      [null, true],
    ],
  )
  assert.deepEqual(references(rig), ['9'])
  assert.deepEqual(rig.errors, [])
})

test('a call is read again after an outage', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed('order-creation')
  rig.desk.refuse = () => new Error('the database is away')
  await rig.call('order-creation', storeOrder(7))
  await rig.drain()
  assert.equal(rig.errors.length, 1)
  rig.desk.refuse = null
  rig.clock.advance(60_000)
  await rig.drain()
  assert.equal(rig.desk.fulfilled.length, 1)
})

test('requests about personal data are handed on, where somebody answers for them', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed()
  const shop_domain = 'north-gift.myshopify.com'
  const customer = { id: 7, email: 'person@example.com', phone: null }
  assert.equal(await rig.call('customers-data-request', { shop_domain, customer, orders_requested: [1, 2] }), 'stored')
  assert.equal(await rig.call('customers-redact', { shop_domain, customer, orders_to_redact: [1] }), 'stored')
  assert.equal(await rig.call('shop-redact', { shop_domain }), 'stored')
  assert.equal(await rig.call('shop-redact', { shop_domain }, {}, 'wrong'), 'refused')
  await rig.drain()
  const personal = { customerId: '7', email: 'person@example.com', phone: null }
  const byType = new Map(rig.requests.map((request) => [request.type, request]))
  assert.deepEqual(byType.get('customers-data-request'), {
    type: 'customers-data-request',
    orderIds: ['1', '2'],
    ...personal,
  })
  assert.deepEqual(byType.get('customers-redact')?.orderIds, ['1'])
  assert.equal(byType.get('shop-redact')?.customerId, null)
  assert.equal(rig.requests.length, 3)

  const { connectors, call, subscribed } = await connectorsRig(db, { privacy: null })
  assert.ok(connectors)
  await subscribed()
  assert.equal(await call('shop-redact', { shop_domain }), 'unknown')
})

test('calls are kept for a week', async () => {
  const rig = await connectorsRig(db)
  await rig.subscribed('order-creation')
  await rig.runSchedules()
  await rig.call('order-creation', storeOrder(7))
  await rig.drain()
  rig.clock.advance(6 * 24 * 3_600_000)
  await rig.runSchedules()
  assert.equal((await stored(rig)).length, 1)
  rig.clock.advance(2 * 24 * 3_600_000)
  await rig.runSchedules()
  assert.equal((await stored(rig)).length, 0)
})
