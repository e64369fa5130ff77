import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectorsRig } from '../../../test/support/connectors-rig.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { anOrder, withStock } from '../../../test/support/shop.ts'
import { defineEvent, emit } from '../../platform/events.ts'
import { placeOrder } from '../orders/index.ts'

const db = await testDatabase()
const PERSON = { id: 'p1', email: 'Person@example.com', lists: ['VIP'], segments: ['Buys often'] }
const FOUND = ['Klaviyo.list.VIP', 'Klaviyo.segment.Buys often']

async function segmentsRig() {
  const rig = await connectorsRig(db)
  await rig.putKlaviyoKey()
  await withStock(rig.ctx, { MUG: 9 })
  rig.klaviyo.profiles.push(PERSON)
  const place = () => placeOrder(rig.ctx, anOrder(['MUG']))
  return { ...rig, place }
}

test('groups of the customer become segments when the order is placed and when it leaves', async () => {
  const rig = await segmentsRig()
  const order = await rig.place()
  await rig.drain()
  assert.deepEqual(rig.desk.segments.get(order.id), FOUND)
  await rig.inTx(async (tx) => {
    const fact = { orderId: order.id, reference: order.reference }
    emit(tx, defineEvent<typeof fact>('order.shipped'), `order:${order.id}`, fact)
  })
  await rig.drain()
  assert.deepEqual(rig.desk.segments.get(order.id), [...FOUND, ...FOUND])
  assert.deepEqual(rig.errors, [])
})

test('nobody is looked up where the shop does not want it, or is unknown there', async () => {
  const rig = await segmentsRig()
  rig.facts.audienceSegments = false
  await rig.place()
  await rig.drain()
  assert.equal(rig.klaviyo.calls.length, 0)
  rig.facts.audienceSegments = true
  rig.klaviyo.profiles.length = 0
  await rig.place()
  await rig.drain()
  assert.equal(rig.klaviyo.calls.length, 1)
  assert.equal(rig.desk.segments.size, 0)
})

test('a look-up that fails is made again when the account may be asked', async () => {
  const rig = await segmentsRig()
  rig.klaviyo.budget = 0
  rig.klaviyo.retryAfter = 30
  const order = await rig.place()
  await rig.drain()
  rig.klaviyo.budget = 100
  rig.clock.advance(29_000)
  await rig.drain()
  assert.equal(rig.desk.segments.size, 0)
  rig.clock.advance(2000)
  await rig.drain()
  assert.deepEqual(rig.desk.segments.get(order.id), FOUND)
  assert.deepEqual(rig.errors, [])
})
