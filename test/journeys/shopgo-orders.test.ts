import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeOrder, confirmOrder, placeOrder } from '../../server/modules/orders/index.ts'
import { aLine, anOrder, withMethod } from '../support/shop.ts'
import { shopgoRig, type Wire } from '../support/shopgo.ts'
import { boutique as aBoutique, flags, jod, ORDER, onHand, read, shipmentOf, sold } from '../support/shopgo-orders.ts'

const rig = await shopgoRig()
const boutique = (stock?: number) => aBoutique(rig, stock)

test('an order goes from its confirmation to completion, and its balance with it, as the documents walk', async () => {
  const tenant = await boutique()
  const number = await sold(tenant, {}, { confirmed: false })
  const quoted = await read(tenant, number)
  assert.deepEqual(flags(quoted), { confirmed: false, authorized: false, cancelled: false })
  assert.deepEqual([quoted.shipments, quoted.visible, quoted.viewed], [[], true, false])
  assert.deepEqual(await onHand(tenant), { stock: 10, reserved: 0, kinds: ['received'] })

  const { id } = await tenant.system.db.system
    .selectFrom('sales_order')
    .select('id')
    .where('shop_id', '=', tenant.shop.id)
    .executeTakeFirstOrThrow()
  await confirmOrder(tenant.ctx, id, {})
  const confirmed = await read(tenant, number)
  assert.deepEqual(flags(confirmed), { confirmed: true, authorized: false, cancelled: false })
  assert.deepEqual(
    { total: confirmed.total, adjustments: confirmed.adjustments, purchases: confirmed.purchases },
    {
      total: jod('25.00'),
      adjustments: [{ type: 'shipping', name: { en: 'Shipping', ar: 'الشحن' }, total: jod('1.00') }],
      purchases: [
        {
          sku: 'DRESS',
          name: { en: 'Dress', ar: 'فستان' },
          total: jod('24.00'),
          image: '',
          charges: [],
          quantity: 2,
          unit_price: jod('12.00'),
          attributes: [],
        },
      ],
    },
  )
  assert.equal((await onHand(tenant)).reserved, 2)

  const shipment = shipmentOf(confirmed)
  const ship = (body: Wire['ShipmentUpdate']) => ['PATCH', `${ORDER}/${number}/shipment/${shipment.id}`, body] as const
  const pay = (body?: unknown) => ['POST', `${ORDER}/${number}/payment/`, body] as const
  const order = (body: Wire['OrderUpdate']) => ['PATCH', `${ORDER}/${number}`, body] as const

  assert.equal(shipment.state, 'ready')
  assert.equal(await tenant.refused(400, ...ship({ state: 'shipped' })), 'order is not authorized')
  await tenant.ok(...order({ authorized: true }))
  await tenant.ok(...ship({ state: 'shipped' }))
  assert.equal(await tenant.refused(400, ...order({ authorized: false })), 'order is at the warehouse or has left it')
  await tenant.ok(...pay({}))
  await tenant.ok(...ship({ state: 'delivered' }))
  assert.equal(await tenant.refused(400, ...order({ cancelled: true })), 'order is at the warehouse or has left it')
  await tenant.ok(...pay({ method: 'refund', total: jod('-10.00') }))
  await tenant.ok(...pay())
  assert.match(await tenant.refused(400, ...pay({})), /order is paid/)

  const complete = await read(tenant, number)
  assert.deepEqual(
    complete.payments.map(({ total, method }) => [total.amount, method]),
    [
      ['25.00', 'cash_on_delivery'],
      ['-10.00', 'refund'],
      ['10.00', 'cash_on_delivery'],
    ],
  )
  assert.deepEqual([shipmentOf(complete).id, shipmentOf(complete).state], [shipment.id, 'delivered'])
  assert.deepEqual(await onHand(tenant), { stock: 8, reserved: 0, kinds: ['picked', 'received'] })
})

test('texts that are missing are empty, and only a planned delivery is null', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  const order = await read(tenant, number)
  assert.equal(order.buyer.email, '')
  assert.equal(order.shipping_address.country, 'Finland')
  assert.deepEqual(
    [order.shipping_address.lng, order.shipping_address.line2, order.shipping_address.telephone],
    ['', '', ''],
  )
  assert.equal(shipmentOf(order).target_delivery, null)
  assert.match(order.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/)
  assert.doesNotMatch(JSON.stringify({ ...order, shipments: [] }), /null/)
})

test('an order of another door adds up, with what is left under other', async () => {
  const tenant = await boutique()
  await placeOrder(
    tenant.ctx,
    anOrder([], { lines: [{ ...aLine('DRESS'), unitPrice: 100_000n }], priceTotal: 125_000n, reference: 'A 1/2' }),
  )
  const order = await read(tenant, encodeURIComponent('A 1/2'))
  assert.deepEqual(order.adjustments, [
    { type: 'other', name: { en: 'Other', ar: 'أخرى' }, total: { amount: '2.50', currency: 'EUR' } },
  ])
  assert.deepEqual([order.source, order.payment_method, order.authorized], ['system', 'other', true])
})

test('every path is served with a slash at its end and without', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  for (const path of [ORDER, `${ORDER}/`, `${ORDER}/${number}`, `${ORDER}/${number}/`]) await tenant.ok('GET', path)
  await tenant.ok('POST', `${ORDER}/${number}/payment`)
  assert.match(await tenant.refused(400, 'POST', `${ORDER}/${number}/payment/`), /order is paid/)
})

test('no byte at all settles the order in cash, whatever type it claims', async () => {
  const tenant = await boutique()
  for (const headers of [{}, { 'content-type': 'application/json' }, { 'content-type': 'text/plain' }]) {
    const number = await sold(tenant)
    await tenant.ok('POST', `${ORDER}/${number}/payment/`, undefined, headers)
    const [payment] = (await read(tenant, number)).payments
    assert.deepEqual(
      [payment?.total, payment?.method, payment?.transaction_data],
      [jod('25.00'), 'cash_on_delivery', {}],
    )
  }
})

test('of several settlements at once one is recorded', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  const answers = await Promise.all(Array.from({ length: 8 }, () => tenant.call('POST', `${ORDER}/${number}/payment/`)))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 400, 400, 400, 400, 400, 400, 400])
  assert.equal((await read(tenant, number)).payments.length, 1)
})

test('a payment that breaks a rule is refused by name, and nothing is recorded', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  const pay = (body: unknown) => tenant.refused(400, 'POST', `${ORDER}/${number}/payment/`, body)
  assert.match(await pay({ total: jod('0.00') }), /total must not be zero/)
  assert.match(await pay({ total: jod('-5.00') }), /refund has a negative total/)
  assert.match(await pay({ total: jod('5.00'), method: 'refund' }), /refund has a negative total/)
  assert.match(await pay({ method: 'refund' }), /refund has a negative total/)
  assert.match(await pay({ method: 'refund', total: jod('-0.01') }), /more than was paid/)
  assert.match(await pay({ total: { amount: '5.00', currency: 'EUR' } }), /total.currency must be JOD/)
  assert.match(await pay({ total: jod('1.2345') }), /total.amount has more than 3 decimals of JOD/)
  assert.match(await pay({ total: { amount: 'five', currency: 'JOD' } }), /total.amount/)
  assert.match(await pay({ total: jod('5.00'), created: '2021-02-30T10:00:00Z' }), /created/)
  assert.match(await pay({ method: 'gold' }), /method/)
  assert.match(
    await pay({ transaction_data: { log: 'x'.repeat(65_600) } }),
    /transaction_data has more than 65536 bytes/,
  )
  assert.match(await pay('{"total":'), /JSON/)
  assert.equal((await read(tenant, number)).payments.length, 0)
})

test('what a payment service noted comes back as it was, with the time that was given', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  const log = { zulu: 1, alpha: { list: [null, 'ä', 1.5] }, 'a b': true }
  await tenant.ok('POST', `${ORDER}/${number}/payment/`, {
    total: jod('40.125'),
    method: 'credit_card',
    created: '2021-01-09T18:10:39.064734+03:00',
    transaction_data: log,
  })
  const [payment] = (await read(tenant, number)).payments
  assert.equal(JSON.stringify(payment?.transaction_data), JSON.stringify(log))
  assert.deepEqual([payment?.total, payment?.created], [jod('40.125'), '2021-01-09T15:10:39.064000+00:00'])
  assert.match(await tenant.refused(400, 'POST', `${ORDER}/${number}/payment/`), /order is paid/)
})

test('a refund is possible after the order was cancelled, up to what was paid', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  await tenant.ok('POST', `${ORDER}/${number}/payment/`)
  await tenant.ok('PATCH', `${ORDER}/${number}`, { cancelled: true, restock: true })
  const refund = (amount: string) => ({ method: 'refund', total: jod(amount) })
  assert.match(await tenant.refused(400, 'POST', `${ORDER}/${number}/payment/`, refund('-25.01')), /more than was paid/)
  await tenant.ok('POST', `${ORDER}/${number}/payment/`, refund('-25.00'))
})

test('an order is cleared and held back, and a value it has already changes nothing', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  const patch = (body: Wire['OrderUpdate']) => tenant.ok('PATCH', `${ORDER}/${number}`, body)
  const moves = async () => (await read(tenant, number)).authorized
  await patch({ authorized: true })
  await patch({ authorized: true })
  assert.equal(await moves(), true)
  await patch({ authorized: false })
  await patch({ authorized: false, cancelled: false })
  assert.equal(await moves(), false)
  assert.equal((await onHand(tenant)).reserved, 2)
  await patch({ visible: false, viewed: true })
  const { visible, viewed } = await read(tenant, number)
  assert.deepEqual([visible, viewed], [false, true])
})

test('a change that contradicts itself or says nothing is refused whole', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  const patch = (body: unknown) => tenant.refused(400, 'PATCH', `${ORDER}/${number}`, body)
  const before = await read(tenant, number)
  assert.match(await patch({}), /body/)
  assert.match(await patch({ colour: 'red' }), /none of the known fields/)
  assert.match(await patch({ restock: true }), /restock needs cancelled/)
  assert.match(await patch({ authorized: true, cancelled: true }), /at once/)
  assert.match(await patch({ authorized: 'yes' }), /authorized/)
  assert.match(await patch({ viewed: true, restock: false }), /restock needs cancelled/)
  assert.deepEqual(await read(tenant, number), before)
})

test('an order that nobody confirmed cannot be cleared', async () => {
  const tenant = await boutique()
  const number = await sold(tenant, {}, { confirmed: false })
  assert.equal(await tenant.refused(400, 'PATCH', `${ORDER}/${number}`, { authorized: true }), 'order is not confirmed')
})

test('cancelled is for good, and freezes its shipments', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  const shipment = shipmentOf(await read(tenant, number))
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
  await tenant.ok('PATCH', `${ORDER}/${number}`, { cancelled: true, restock: true })
  assert.deepEqual(flags(await read(tenant, number)), { confirmed: true, authorized: false, cancelled: true })
  const path = `${ORDER}/${number}/shipment/${shipment.id}`
  assert.equal(await tenant.refused(400, 'PATCH', `${ORDER}/${number}`, { cancelled: false }), 'order is cancelled')
  assert.equal(await tenant.refused(400, 'PATCH', `${ORDER}/${number}`, { authorized: true }), 'order is cancelled')
  await tenant.refused(404, 'PATCH', path, { state: 'shipped' })
})

test('goods of a cancelled order stay in stock, or are written off and come back once', async () => {
  const tenant = await boutique()
  const [kept, gone] = [await sold(tenant), await sold(tenant)]
  await tenant.ok('PATCH', `${ORDER}/${kept}`, { cancelled: true, restock: true })
  assert.deepEqual(await onHand(tenant), { stock: 10, reserved: 2, kinds: ['received'] })
  await tenant.ok('PATCH', `${ORDER}/${gone}`, { cancelled: true })
  assert.deepEqual(await onHand(tenant), { stock: 8, reserved: 0, kinds: ['written_off', 'received'] })
  await tenant.ok('PATCH', `${ORDER}/${gone}`, { cancelled: true })
  for (let i = 0; i < 2; i++) await tenant.ok('PATCH', `${ORDER}/${gone}`, { cancelled: true, restock: true })
  await tenant.ok('PATCH', `${ORDER}/${kept}`, { cancelled: true, restock: true })
  assert.deepEqual(await onHand(tenant), { stock: 10, reserved: 0, kinds: ['written_off', 'written_off', 'received'] })
})

test('an order whose goods are missing writes off nothing that belongs to others', async () => {
  const tenant = await boutique(3)
  const first = await sold(tenant)
  const second = await sold(tenant)
  await tenant.ok('PATCH', `${ORDER}/${second}`, { cancelled: true })
  assert.deepEqual(await onHand(tenant), { stock: 2, reserved: 2, kinds: ['written_off', 'received'] })
  await tenant.ok('PATCH', `${ORDER}/${first}`, { authorized: true })
  const { id } = shipmentOf(await read(tenant, first))
  await tenant.ok('PATCH', `${ORDER}/${first}/shipment/${id}`, { state: 'shipped' })
  assert.equal((await onHand(tenant)).stock, 0)
})

test('an order that waits for goods is not shipped', async () => {
  const tenant = await boutique(1)
  const number = await sold(tenant)
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
  const order = await read(tenant, number)
  assert.equal(order.authorized, true)
  const path = `${ORDER}/${number}/shipment/${shipmentOf(order).id}`
  assert.match(await tenant.refused(400, 'PATCH', path, { state: 'delivered' }), /waits for goods/)
})

test('a shipment never goes back, and the same state again changes nothing', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
  const path = `${ORDER}/${number}/shipment/${shipmentOf(await read(tenant, number)).id}`
  await tenant.ok('PATCH', path, { state: 'ready' })
  await tenant.ok('PATCH', path, { state: 'delivered' })
  await tenant.ok('PATCH', path, { state: 'delivered' })
  assert.equal((await onHand(tenant)).stock, 8)
  for (const state of ['ready', 'shipped'] as const) {
    assert.match(await tenant.refused(400, 'PATCH', path, { state }), /cannot become/)
  }
  assert.match(await tenant.refused(400, 'PATCH', path, { state: 'lost' }), /state/)
  assert.match(await tenant.refused(400, 'PATCH', path, {}), /body/)
})

test('a delivery is planned before the order is cleared, kept when it ships, and not changed after it', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  const { id } = shipmentOf(await read(tenant, number))
  const path = `${ORDER}/${number}/shipment/${id}`
  const planned = async () => shipmentOf(await read(tenant, number)).target_delivery
  await tenant.ok('PATCH', path, { target_delivery: '2021-01-12T18:00:00+03:00' })
  assert.equal(await planned(), '2021-01-12T15:00:00.000000+00:00')
  await tenant.ok('PATCH', path, { target_delivery: null })
  assert.equal(await planned(), null)
  await tenant.ok('PATCH', path, { target_delivery: '2021-01-12T15:00:00Z' })
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
  await tenant.ok('PATCH', path, { state: 'shipped' })
  assert.equal(await planned(), '2021-01-12T15:00:00.000000+00:00')
  await tenant.ok('PATCH', path, { state: 'delivered', target_delivery: '2021-01-13T15:00:00Z' })
  assert.equal(await planned(), '2021-01-13T15:00:00.000000+00:00')
  assert.equal(await tenant.refused(400, 'PATCH', path, { target_delivery: null }), 'shipment is delivered')
  assert.match(await tenant.refused(400, 'PATCH', path, { target_delivery: '2021-13-01T00:00:00Z' }), /target_delivery/)
  assert.equal(shipmentOf(await read(tenant, number)).id, id)
})

test('orders, shipments and payments of another tenant do not exist', async () => {
  const [mine, other] = [await boutique(), await boutique()]
  const number = await sold(mine, { reference: 'R-mine' })
  const { id } = shipmentOf(await read(mine, number))
  const own = await sold(other)
  const calls = [
    ['GET', `${ORDER}/${number}`],
    ['PATCH', `${ORDER}/${number}`, { visible: false }],
    ['POST', `${ORDER}/${number}/payment/`],
    ['PATCH', `${ORDER}/${number}/shipment/${id}`, { target_delivery: null }],
    ['PATCH', `${ORDER}/${own}/shipment/${id}`, { target_delivery: null }],
  ] as const
  for (const [method, path, body] of calls) assert.equal(await other.refused(404, method, path, body), 'not found')
  assert.equal(await other.refused(404, 'GET', '/v1/management/orders'), 'not found')
})

test('the list has every order, the last placed first, however many there are', async () => {
  const tenant = await boutique()
  assert.deepEqual(await tenant.ok('GET', ORDER), { orders: [] })
  for (let i = 0; i < 205; i++) {
    await placeOrder(tenant.ctx, anOrder([], { reference: `L-${String(i).padStart(3, '0')}`, status: 'Draft' }))
    if (i % 3 === 0) rig.clock.advance(1000)
  }
  const { orders } = await tenant.ok<{ orders: Wire['Order'][] }>('GET', `${ORDER}/`)
  assert.equal(orders.length, 205)
  const sorted = orders.toSorted((a, b) =>
    a.created === b.created ? (a.number < b.number ? 1 : -1) : a.created < b.created ? 1 : -1,
  )
  assert.deepEqual(
    orders.map(({ number }) => number),
    sorted.map(({ number }) => number),
  )
})

test('an order of a checkout is cleared from Draft without a shipping method of ours', async () => {
  const tenant = await boutique()
  for (const code of ['HOME', 'POINT']) await withMethod(tenant.ctx, code)
  const number = await sold(tenant)
  await changeOrder(tenant.ctx, number, { status: 'Draft' })
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
  assert.equal((await read(tenant, number)).authorized, true)
})

test('money in another currency, recorded before that was refused, pays nothing', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  const { system, shop } = tenant
  const order = await system.db.system
    .selectFrom('sales_order')
    .select('id')
    .where('shop_id', '=', shop.id)
    .executeTakeFirstOrThrow()
  const row = {
    shop_id: shop.id,
    id: system.newId(),
    order_id: order.id,
    amount: 50_000n,
    currency: 'SEK',
    method: 'card',
    at: system.now(),
  }
  await system.db.system.insertInto('order_payment').values(row).execute()
  await tenant.ok('POST', `${ORDER}/${number}/payment/`)
  assert.deepEqual((await read(tenant, number)).payments.at(-1)?.total, jod('25.00'))
})

test('an order that is a draft again keeps its confirmation, and is cleared from there', async () => {
  const tenant = await boutique()
  const number = await sold(tenant)
  await changeOrder(tenant.ctx, number, { status: 'Draft' })
  assert.deepEqual(flags(await read(tenant, number)), { confirmed: true, authorized: false, cancelled: false })
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
  assert.equal((await read(tenant, number)).authorized, true)
})
