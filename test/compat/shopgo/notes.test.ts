import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeOrder, collectOrder, findOrder } from '../../../server/modules/orders/index.ts'
import { shopgoRig, type Wire } from '../../support/shopgo.ts'
import { boutique, flags, jod, ORDER, onHand, read, shipmentOf, sold } from '../../support/shopgo-orders.ts'

/** Sentences of contracts/shopgo-notes.md that no other file of tests has. */

const rig = await shopgoRig()

test('payment goes its own way: before the confirmation, beyond the total, and after the end', async () => {
  const tenant = await boutique(rig)
  const number = await sold(tenant, {}, { confirmed: false })
  const pay = (body?: Wire['PaymentInput']) => tenant.ok('POST', `${ORDER}/${number}/payment/`, body)
  await pay({ total: jod('5.00'), method: 'credit_card' })
  await pay()
  assert.match(await tenant.refused(400, 'POST', `${ORDER}/${number}/payment/`), /order is paid/)
  await pay({ total: jod('10.00') })
  await tenant.ok('PATCH', `${ORDER}/${number}`, { cancelled: true })
  await pay({ method: 'refund', total: jod('-35.00') })
  await pay()
  const order = await read(tenant, number)
  assert.deepEqual(flags(order), { confirmed: false, authorized: false, cancelled: true })
  assert.deepEqual(
    order.payments.map(({ total }) => total.amount),
    ['5.00', '20.00', '10.00', '-35.00', '25.00'],
  )
})

test('the method that a shopper chose and the one that it was paid with may differ', async () => {
  const tenant = await boutique(rig)
  const number = await sold(tenant)
  await tenant.ok('POST', `${ORDER}/${number}/payment/`, { method: 'credit_card' })
  const order = await read(tenant, number)
  assert.deepEqual([order.payment_method, order.payments[0]?.method], ['cash', 'credit_card'])
})

test('a quote that is cancelled held nothing, so nothing is written off and nothing comes back', async () => {
  const tenant = await boutique(rig)
  const number = await sold(tenant, {}, { confirmed: false })
  for (const body of [{ cancelled: true }, { cancelled: true, restock: true }, { cancelled: true }]) {
    await tenant.ok('PATCH', `${ORDER}/${number}`, body)
    assert.deepEqual(await onHand(tenant), { stock: 10, reserved: 0, kinds: ['received'] })
  }
  const order = await read(tenant, number)
  assert.deepEqual([flags(order).cancelled, order.confirmed, order.shipments], [true, false, []])
})

test('clearance is withdrawn and the order cancelled in one call, and what it says twice is said once', async () => {
  const tenant = await boutique(rig)
  const number = await sold(tenant)
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: false, cancelled: true, restock: false, viewed: true })
  const order = await read(tenant, number)
  assert.deepEqual(
    { ...flags(order), viewed: order.viewed },
    {
      confirmed: true,
      authorized: false,
      cancelled: true,
      viewed: true,
    },
  )
  assert.deepEqual(await onHand(tenant), { stock: 8, reserved: 0, kinds: ['written_off', 'received'] })
})

test('of a change that is refused nothing is applied, neither of the order nor of its shipment', async () => {
  const tenant = await boutique(rig)
  const [number, quote] = [await sold(tenant), await sold(tenant, {}, { confirmed: false })]
  const before = [await read(tenant, number), await read(tenant, quote)]
  await tenant.refused(400, 'PATCH', `${ORDER}/${quote}`, { visible: false, viewed: true, authorized: true })
  await tenant.refused(400, 'PATCH', `${ORDER}/${number}`, { visible: false, restock: true })
  const shipment = `${ORDER}/${number}/shipment/${shipmentOf(await read(tenant, number)).id}`
  await tenant.refused(400, 'PATCH', shipment, { target_delivery: '2026-04-01T09:00:00Z', state: 'shipped' })
  assert.deepEqual([await read(tenant, number), await read(tenant, quote)], before)
  await tenant.ok('PATCH', `${ORDER}/${number}`, { cancelled: false, visible: true, viewed: false, colour: 'red' })
  assert.deepEqual(await read(tenant, number), before[0])
})

test('once the warehouse has begun, clearance is not withdrawn and nothing is cancelled, while it is still ready', async () => {
  const tenant = await boutique(rig)
  const number = await sold(tenant)
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
  await collectOrder(tenant.ctx, (await findOrder(tenant.ctx, number)).id)
  assert.equal(shipmentOf(await read(tenant, number)).state, 'ready')
  for (const body of [{ authorized: false }, { cancelled: true }, { authorized: false, cancelled: true }]) {
    assert.equal(
      await tenant.refused(400, 'PATCH', `${ORDER}/${number}`, body),
      'order is at the warehouse or has left it',
    )
  }
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true, visible: false })
  assert.deepEqual(flags(await read(tenant, number)), { confirmed: true, authorized: true, cancelled: false })
})

test('an order is seen when somebody says so, and hidden or cancelled ones stay in the list', async () => {
  const tenant = await boutique(rig)
  const [hidden, cancelled] = [await sold(tenant), await sold(tenant)]
  await tenant.ok('PATCH', `${ORDER}/${hidden}`, { visible: false })
  await tenant.ok('PATCH', `${ORDER}/${cancelled}`, { cancelled: true })
  const { orders } = await tenant.ok<{ orders: Wire['Order'][] }>('GET', ORDER)
  assert.deepEqual(
    Object.fromEntries(orders.map(({ number, ...order }) => [number, [order.visible, order.cancelled, order.viewed]])),
    { [hidden]: [false, false, false], [cancelled]: [true, true, false] },
  )
  assert.equal((await read(tenant, hidden)).viewed, false)
})

test('a closed store goes on with the orders that it has', async () => {
  const tenant = await boutique(rig)
  const number = await sold(tenant)
  await tenant.ok('PATCH', `${ORDER}/available`, { available: false })
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
  await tenant.ok('POST', `${ORDER}/${number}/payment/`)
  const { id } = shipmentOf(await read(tenant, number))
  await tenant.ok('PATCH', `${ORDER}/${number}/shipment/${id}`, { state: 'delivered' })
  assert.deepEqual(await tenant.ok('GET', `${ORDER}/available`), { available: false })
})

test('an order that another door opens again reads as not cancelled, and goes on from there', async () => {
  const tenant = await boutique(rig)
  const number = await sold(tenant)
  await tenant.ok('PATCH', `${ORDER}/${number}`, { cancelled: true, restock: true })
  await changeOrder(tenant.ctx, number, { status: 'Draft' })
  assert.deepEqual(flags(await read(tenant, number)), { confirmed: true, authorized: false, cancelled: false })
  await tenant.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
  const { id } = shipmentOf(await read(tenant, number))
  await tenant.ok('PATCH', `${ORDER}/${number}/shipment/${id}`, { state: 'shipped' })
  assert.deepEqual(await onHand(tenant), { stock: 8, reserved: 0, kinds: ['picked', 'received'] })
})

test('who may write orders clears, settles and cancels them, and ships them as far as the core lets them', async () => {
  const tenant = await boutique(rig)
  const narrow = await tenant.with('read:order', 'write:order')
  const wide = await tenant.as('editor')
  for (const client of [wide, narrow]) {
    const number = await sold(tenant)
    await client.ok('PATCH', `${ORDER}/${number}`, { authorized: true })
    await client.ok('POST', `${ORDER}/${number}/payment/`)
    const path = `${ORDER}/${number}/shipment/${shipmentOf(await read(client, number)).id}`
    await client.ok('PATCH', path, { target_delivery: '2026-04-01T09:00:00Z' })
    // What leaves the shelves is for keys that may do the work of a warehouse; the wire has no word for less.
    if (client === narrow) assert.equal(await narrow.refused(403, 'PATCH', path, { state: 'shipped' }), ORDERS)
    for (const state of ['shipped', 'delivered'] as const) await wide.ok('PATCH', path, { state })
    const other = await sold(tenant)
    await client.ok('PATCH', `${ORDER}/${other}`, { cancelled: true })
    await client.ok('PATCH', `${ORDER}/${other}`, { cancelled: true, restock: true })
    await client.ok('PATCH', `${ORDER}/available`, { available: true })
  }
})

const ORDERS = 'permission required: orders'
