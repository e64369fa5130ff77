import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectOrder, findOrder } from '../../../server/modules/orders/index.ts'
import { listMovements } from '../../../server/modules/stock/index.ts'
import type { DomainError } from '../../../server/platform/errors.ts'
import { shopgoRig, type Tenant, type Wire } from '../../support/shopgo.ts'
import { boutique, flags, jod, ORDER, onHand, read, shipmentOf, sold } from '../../support/shopgo-orders.ts'

/** Several calls about one order at the same time: one outcome that all of them agree with. */

const rig = await shopgoRig()
const ROUNDS = 6

/** The ledger tells of every dress that came and went, and agrees with the shelves. */
async function assertLedger(tenant: Tenant, expected: { stock: number; reserved: number }): Promise<void> {
  const movements = await listMovements(tenant.ctx, 'DRESS', { limit: 200 })
  const moved = movements.reduce((sum, { quantity }) => sum + quantity, 0)
  const { stock, reserved } = await onHand(tenant)
  assert.deepEqual({ stock, reserved, moved }, { ...expected, moved: expected.stock })
}

/** Statuses of the answers, sorted; none of them is a failure of ours. */
async function statuses(calls: readonly Promise<{ status: number; body: unknown }>[]): Promise<number[]> {
  const answers = await Promise.all(calls)
  for (const { status, body } of answers) assert.ok([200, 400].includes(status), JSON.stringify(body))
  return answers.map(({ status }) => status).sort()
}

const times = (count: number, call: (i: number) => Promise<{ status: number; body: unknown }>) =>
  statuses(Array.from({ length: count }, (_, i) => call(i)))

const patch = (tenant: Tenant, number: string, body: Wire['OrderUpdate']) =>
  tenant.call('PATCH', `${ORDER}/${number}`, body)

async function moves(tenant: Tenant, number: string): Promise<[string | null, string][]> {
  const rows = await rig.db.system
    .selectFrom('order_move')
    .innerJoin('sales_order', 'sales_order.id', 'order_move.order_id')
    .select(['from_status', 'to_status'])
    .where('order_move.shop_id', '=', tenant.shop.id)
    .where('sales_order.shop_id', '=', tenant.shop.id)
    .where('reference', '=', number)
    .orderBy('order_move.id')
    .execute()
  return rows.map(({ from_status, to_status }) => [from_status, to_status])
}

test('an order that many clear at once is cleared once', async () => {
  const tenant = await boutique(rig)
  const number = await sold(tenant)
  assert.deepEqual(await times(8, () => patch(tenant, number, { authorized: true })), Array(8).fill(200))
  assert.deepEqual((await moves(tenant, number)).slice(-1), [['Reserved', 'New']])
  assert.equal((await moves(tenant, number)).filter(([, to]) => to === 'New').length, 1)
  await assertLedger(tenant, { stock: 10, reserved: 2 })
})

test('an order that is cleared and held back at once is one of both, and reserves its goods', async () => {
  const tenant = await boutique(rig, 2)
  const number = await sold(tenant)
  for (let i = 0; i < ROUNDS; i++) {
    assert.deepEqual(
      await times(6, (n) => patch(tenant, number, { authorized: n % 2 === 0, viewed: n % 3 === 0 })),
      Array(6).fill(200),
    )
    const { authorized } = await read(tenant, number)
    assert.equal((await moves(tenant, number)).at(-1)?.[1], authorized ? 'New' : 'Reserved')
    await assertLedger(tenant, { stock: 2, reserved: 2 })
  }
})

test('of clearing and cancelling at once, cancelled is what stays', async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const tenant = await boutique(rig)
    const number = await sold(tenant)
    const cancel = { cancelled: true, restock: i % 2 === 0 }
    await statuses([
      patch(tenant, number, { authorized: true }),
      patch(tenant, number, cancel),
      patch(tenant, number, { authorized: true }),
    ])
    assert.deepEqual(flags(await read(tenant, number)), { confirmed: true, authorized: false, cancelled: true })
    await assertLedger(tenant, { stock: cancel.restock ? 10 : 8, reserved: 0 })
  }
})

test('goods that many write off and ask back at once are written off once and come back once', async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const tenant = await boutique(rig)
    const number = await sold(tenant)
    const answers = await times(6, (n) => patch(tenant, number, { cancelled: true, restock: n % 2 === i % 2 }))
    assert.deepEqual(answers, Array(6).fill(200))
    await assertLedger(tenant, { stock: 10, reserved: 0 })
    const { kinds } = await onHand(tenant)
    assert.ok(kinds.filter((kind) => kind === 'written_off').length <= 2, 'away once and back once')
  }
})

test('of cancelling and the warehouse beginning at once, one is refused', async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const tenant = await boutique(rig)
    const number = await sold(tenant)
    await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
    const { id } = await findOrder(tenant.ctx, number)
    const [cancelled, collected] = await Promise.all([
      patch(tenant, number, { cancelled: true, restock: true }),
      collectOrder(tenant.ctx, id).then(
        () => 200,
        (error: DomainError) => {
          assert.equal(error.code, 'status_not_allowed')
          return 400
        },
      ),
    ])
    assert.deepEqual([cancelled.status, collected].sort(), [200, 400])
    const isCancelled = cancelled.status === 200
    assert.deepEqual(flags(await read(tenant, number)), {
      confirmed: true,
      authorized: !isCancelled,
      cancelled: isCancelled,
    })
    await assertLedger(tenant, isCancelled ? { stock: 10, reserved: 0 } : { stock: 8, reserved: 0 })
  }
})

test('of cancelling and shipping at once, one is refused', async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const tenant = await boutique(rig)
    const number = await sold(tenant)
    await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
    const path = `${ORDER}/${number}/shipment/${shipmentOf(await read(tenant, number)).id}`
    const [cancelled, shipped] = await Promise.all([
      patch(tenant, number, { cancelled: true }),
      tenant.call('PATCH', path, { state: i % 2 ? 'shipped' : 'delivered' }),
    ])
    // A shipment of a cancelled order that was only planned is gone with it.
    assert.equal([cancelled.status, shipped.status].filter((status) => status === 200).length, 1)
    assert.ok([200, 400, 404].includes(shipped.status), JSON.stringify(shipped.body))
    const order = await read(tenant, number)
    assert.equal(order.cancelled, cancelled.status === 200)
    await assertLedger(tenant, { stock: 8, reserved: 0 })
    assert.equal(order.shipments.filter(({ state }) => state !== 'ready').length, order.cancelled ? 0 : 1)
  }
})

/** An order of a door that expects two shipments of it. */
async function inTwo({ shop, keys, ...tenant }: Tenant): Promise<{ number: string; paths: string[] }> {
  const number = 'TWO-1'
  const order = {
    order_number: number,
    external_id: 'two-1',
    address: { name: 'Jane Doe', address_line_1: 'Street 1', city: 'Amman', zip_code: '11110', country_code: 'JO' },
    products: [{ title: 'Dress', sku: 'DRESS', quantity: 2, price: 12 }],
    total_order_price: 24,
    expected_number_of_shipments: 2,
  }
  const reply = await rig.app.http.inject({
    method: 'PUT',
    url: `/karla/v1/shops/${shop.slug}/orders`,
    headers: { authorization: `Basic ${Buffer.from(`${shop.slug}:${keys.api}`).toString('base64')}` },
    payload: { id: number, order, trackings: [] },
  })
  assert.ok(reply.statusCode < 300, reply.payload)
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
  const { shipments } = await read(tenant, number)
  assert.equal(shipments.length, 2)
  return { number, paths: shipments.map(({ id }) => `${ORDER}/${number}/shipment/${id}`) }
}

test('two shipments of an order that leave at once take its goods once, and ship it', async () => {
  for (let i = 0; i < ROUNDS; i++) {
    const tenant = await boutique(rig)
    const { number, paths } = await inTwo(tenant)
    const state = i % 2 ? 'shipped' : 'delivered'
    const calls = [...paths, ...paths].map((path) => tenant.call('PATCH', path, { state }))
    assert.deepEqual(await statuses(calls), [200, 200, 200, 200])
    const { shipments } = await read(tenant, number)
    assert.deepEqual(
      shipments.map((one) => one.state),
      [state, state],
    )
    assert.equal((await moves(tenant, number)).filter(([, to]) => to === 'Collecting' || to === 'Shipped').length, 2)
    assert.equal((await moves(tenant, number)).at(-1)?.[1], 'Shipped')
    await assertLedger(tenant, { stock: 8, reserved: 0 })
  }
})

test('one shipment that leaves many times at once leaves once', async () => {
  const tenant = await boutique(rig)
  const number = await sold(tenant)
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
  const path = `${ORDER}/${number}/shipment/${shipmentOf(await read(tenant, number)).id}`
  assert.deepEqual(await times(6, () => tenant.call('PATCH', path, { state: 'shipped' })), Array(6).fill(200))
  assert.equal((await read(tenant, number)).shipments.length, 1)
  assert.deepEqual((await moves(tenant, number)).slice(-2), [
    ['New', 'Collecting'],
    ['Collecting', 'Shipped'],
  ])
  await assertLedger(tenant, { stock: 8, reserved: 0 })
})

test('orders for the last dresses that are shipped at once never take more than there are', async () => {
  const tenant = await boutique(rig, 4)
  const numbers = await Promise.all([1, 2, 3, 4].map(() => sold(tenant)))
  assert.deepEqual(await times(4, (i) => patch(tenant, numbers[i] ?? '', { authorized: true })), Array(4).fill(200))
  const orders = await Promise.all(numbers.map((number) => read(tenant, number)))
  const shipped = await times(4, (i) => {
    const order = orders[i]
    assert.ok(order)
    return tenant.call('PATCH', `${ORDER}/${order.number}/shipment/${shipmentOf(order).id}`, { state: 'shipped' })
  })
  assert.deepEqual(shipped, [200, 200, 400, 400])
  await assertLedger(tenant, { stock: 0, reserved: 4 })
})

test('of refunds at once no more goes back than was paid', async () => {
  const tenant = await boutique(rig)
  const number = await sold(tenant)
  const pay = (body?: unknown) => tenant.call('POST', `${ORDER}/${number}/payment/`, body)
  await pay()
  const refund = { method: 'refund', total: jod('-10.00') }
  assert.deepEqual(await times(6, () => pay(refund)), [200, 200, 400, 400, 400, 400])
  const whole = { method: 'refund', total: jod('-5.00') }
  assert.deepEqual(await times(4, () => pay(whole)), [200, 400, 400, 400])
  const { payments } = await read(tenant, number)
  assert.deepEqual(
    payments.map(({ total }) => total.amount),
    ['25.00', '-10.00', '-10.00', '-5.00'],
  )
  assert.deepEqual(await times(4, () => pay()), [200, 400, 400, 400])
})
