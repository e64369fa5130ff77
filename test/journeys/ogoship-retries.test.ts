import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { at, ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { receiver } from '../support/receiver.ts'
import { withStock } from '../support/shop.ts'

type Order = Wire['OrderResponse']

const rig = await ogoship()

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** Attempts 2 to 8, each up to a tenth later. */
const WAITS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR]

/** A merchant with a receiver of status changes and an order to move. */
async function listening() {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { A: 10 })
  const target = await receiver()
  const hook = { url: target.url, key: 'k1', type: 'OrderStatusChanged' }
  const { id } = await merchant.ok<Wire['WebHookResponse']>('POST', '/webhooks', hook)
  const place = async () => (await merchant.ok<Order>('POST', '/orders', orderOf({ A: 1 }))).reference
  const drain = () => rig.app.worker.drain()
  const reference = await place()
  const move = (status: string, order = reference) => merchant.ok('PUT', at('orders', order), { status })
  /** Late enough for the attempt however much it was put off. */
  async function pass(milliseconds: number) {
    rig.clock.advance(Math.ceil(milliseconds * 1.1) + 1)
    await drain()
  }
  const listed = async () => (await merchant.ok<Wire['WebHookResponse'][]>('GET', '/webhooks')).length
  await drain()
  return { merchant, target, path: `/webhooks/${id}`, place, move, drain, pass, listed }
}

test('a callback that fails is sent again with the same bytes and id, eight times in all, then dropped', async () => {
  const { target, move, drain, pass } = await listening()
  target.answers.push(...Array(20).fill(500))
  await move('Locked')
  await drain()
  assert.equal(target.received.length, 1, 'at once')
  for (const [i, wait] of WAITS.entries()) {
    rig.clock.advance(wait - 1)
    await drain()
    assert.equal(target.received.length, i + 1, `not before ${wait} ms have passed`)
    await pass(wait * 0.1)
    assert.equal(target.received.length, i + 2, `attempt ${i + 2}`)
  }
  for (let i = 0; i < 5; i++) await pass(10 * HOUR)
  assert.equal(target.received.length, 8)
  const { received } = target
  assert.equal(new Set(received.map(({ body }) => body)).size, 1)
  assert.equal(new Set(received.map(({ headers }) => headers['x-ogoship-delivery-id'])).size, 1)
  assert.deepEqual(
    received.map(({ headers }) => headers['x-ogoship-attempt']),
    ['1', '2', '3', '4', '5', '6', '7', '8'],
  )
})

for (const status of [201, 204, 299]) {
  test(`an answer of ${status} is success`, async () => {
    const { target, move, drain, pass } = await listening()
    target.answers.push(status)
    await move('Locked')
    await drain()
    await pass(HOUR)
    assert.equal(target.received.length, 1)
  })
}

for (const status of [302, 307, 400, 401, 404, 429, 503]) {
  test(`an answer of ${status} is tried again and not followed`, async () => {
    const { target, move, drain, pass } = await listening()
    target.answers.push(status)
    await move('Locked')
    await drain()
    await pass(5 * SECOND)
    assert.deepEqual(
      target.received.map(({ headers }) => headers['x-ogoship-attempt']),
      ['1', '2'],
    )
  })
}

test('a receiver that is not there is tried again', async () => {
  const { merchant, target, path, move, drain, pass } = await listening()
  await merchant.ok('PUT', path, { url: 'http://127.0.0.1:9/hook' })
  await move('Locked')
  await drain()
  await merchant.ok('PUT', path, { url: target.url })
  await pass(5 * SECOND)
  assert.deepEqual(
    target.received.map(({ headers }) => headers['x-ogoship-attempt']),
    ['2'],
  )
})

test('a retry goes to the new url with the new key and the old bytes', async () => {
  const { merchant, target, path, move, drain, pass } = await listening()
  const other = await receiver()
  target.answers.push(500)
  await move('Locked')
  await drain()
  await merchant.ok('PUT', path, { url: other.url, key: 'k2' })
  await move('Reserved')
  await pass(5 * SECOND)
  const retry = other.received.find(({ headers }) => headers['x-ogoship-attempt'] === '2')
  assert.ok(retry)
  assert.equal(retry.body, target.received[0]?.body)
  assert.equal(retry.headers['x-ogoship-hmac-sha256'], createHmac('sha256', 'k2').update(retry.body).digest('base64'))
  assert.equal(retry.headers['x-ogoship-delivery-id'], target.received[0]?.headers['x-ogoship-delivery-id'])
})

test('410 ends a subscription at once; it leaves the list, is still found, and an update brings it back', async () => {
  const { merchant, target, path, move, drain, pass, listed } = await listening()
  target.answers.push(410)
  await move('Locked')
  await drain()
  assert.equal(await listed(), 0)
  assert.equal((await merchant.ok<Wire['WebHookResponse']>('GET', path)).key, 'k1')
  await move('Reserved')
  await pass(10 * HOUR)
  assert.equal(target.received.length, 1, 'nothing is sent while it is inactive')
  await merchant.ok('PUT', path, {})
  assert.equal(await listed(), 1)
  await move('Locked')
  await drain()
  assert.equal(target.received.length, 2)
})

test('five days without a success end a subscription, a success in between begins them anew', async () => {
  const { target, move, pass, listed } = await listening()
  const statuses = ['Locked', 'Reserved']
  const tryFor = async (hours: number, answer: number) => {
    for (let spent = 0; spent < hours; spent += 12) {
      target.answers.splice(0, target.answers.length, ...Array(50).fill(answer))
      await move(statuses[(spent / 12) % 2] ?? 'Locked')
      await pass(12 * HOUR)
    }
  }
  await tryFor(96, 500)
  assert.equal(await listed(), 1)
  await tryFor(12, 200)
  await tryFor(96, 500)
  assert.equal(await listed(), 1)
  await tryFor(48, 500)
  assert.equal(await listed(), 0)
})

test('deleting a subscription drops what is queued for it', async () => {
  const { merchant, target, path, move, drain, pass } = await listening()
  target.answers.push(500)
  await move('Locked')
  await drain()
  assert.equal((await merchant.call('DELETE', path)).status, 204)
  await move('Reserved')
  for (const wait of WAITS) await pass(wait)
  assert.equal(target.received.length, 1)
})

test('first attempts for one order come in the order of its changes, and a retry does not hold back later ones', async () => {
  const { target, place, move, drain, pass } = await listening()
  const other = await place()
  target.answers.push(500)
  for (const status of ['Locked', 'Reserved', 'Draft', 'New', 'Cancelled']) {
    await move(status)
    await move(status, other)
  }
  await drain()
  const firsts = target.received.filter(({ headers }) => headers['x-ogoship-attempt'] === '1')
  const sent = firsts.map(
    ({ body, headers }) => [(JSON.parse(body) as Order).id, headers['x-ogoship-delivery-id']] as const,
  )
  const orders = [...new Set(sent.map(([order]) => order))]
  assert.equal(orders.length, 2)
  for (const order of orders) {
    // Ids of events sort by their time.
    const events = sent.filter(([id]) => id === order).map(([, event]) => event)
    assert.equal(events.length, 5)
    assert.deepEqual(events, events.toSorted())
  }
  await pass(5 * SECOND)
  assert.equal(target.received.length, 11)
  assert.equal(target.received.at(-1)?.headers['x-ogoship-attempt'], '2')
})
