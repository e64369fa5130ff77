/**
 * API1:2023, broken object level authorization. Every operation with the ids of another shop: `npm run judge`, and
 * test/compat/{karla,shopgo}/isolation.test.ts. Here: ids that come by other ways than the path.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import { assertSameRows, rowsOfShop } from '../compat/shop-rows.ts'
import { apiRig } from '../support/api-rig.ts'
import { shippedOrder } from '../support/claims.ts'
import { connectTo } from '../support/database.ts'
import { aBrowser, aPerson } from '../support/people.ts'

type Schemas = components['schemas']

const rig = await apiRig()
const client = await connectTo(rig.db.url)
const own = await rig.shop()
const other = await rig.shop()
const { order: ours } = await shippedOrder(own.ctx)
const { order: theirs, parcels } = await shippedOrder(other.ctx)
const discount = (await other.call<{ id: string }>('POST', '/discounts', { type: 'order', code: 'THEIRS' })).body
const NOBODY = '019580a1-0a01-7000-8000-00000000000a'
await rig.worker.drain()

/** The same body with an id of the other shop and with one that nobody has must be answered alike. */
async function alike(method: 'POST' | 'PUT', path: string, body: (id: string) => unknown, id: string): Promise<number> {
  const ask = async (one: string) => {
    const reply = await own.call(method, path, body(one))
    const { instance: _, ...rest } = (reply.body ?? {}) as Record<string, unknown> // an answer is an object
    return { status: reply.status, body: JSON.stringify(rest).replaceAll(one, '{id}') }
  }
  const foreign = await ask(id)
  assert.deepEqual(foreign, await ask(NOBODY), `${method} ${path}`)
  return foreign.status
}

test('ids in bodies open nothing of another shop, and touch no row of it', async () => {
  const before = await rowsOfShop(client, other.shop.id)
  const [parcel] = parcels
  const at = rig.clock.now().toISOString()
  const refused = [
    await alike('POST', '/claims', (orderId) => ({ orderId, type: 'Lost' }), theirs.id),
    await alike('POST', '/claims', (parcelId) => ({ parcelId, type: 'Lost' }), parcel.id),
    await alike('POST', '/deals', (discountId) => ({ discountId }), discount.id),
    await alike('POST', '/previews/tracking-page', (orderId) => ({ orderId }), theirs.id),
  ]
  assert.ok(
    refused.every((status) => status >= 400 && status < 500),
    String(refused),
  )
  const event = { name: 'SUCCESSFULLY_DELIVERED', occurredAt: at }
  await alike(
    'POST',
    '/tracking-events',
    (trackingNumber) => ({ events: [{ ...event, trackingNumber }] }),
    `${parcel.trackingNumber}`,
  )
  await alike('POST', '/order-actions', (id) => ({ action: 'cancel', orders: [id] }), theirs.id)
  await rig.worker.drain()
  assertSameRows(before, await rowsOfShop(client, other.shop.id), 12)
})

test('of several ids in one call those of the shop are served, those of another are not there', async () => {
  const { body } = await own.call<Schemas['OrderActionResults']>('POST', '/order-actions', {
    action: 'hold',
    orders: [ours.id, theirs.id],
  })
  assert.equal(body.results[1]?.code, 'order_not_found')
  assert.notEqual(body.results[0]?.code, 'order_not_found')
  const export_ = await own.call<{ orders?: unknown[] }>('POST', '/privacy/exports', { orderIds: [theirs.id] })
  assert.ok(!JSON.stringify(export_.body ?? '').includes(theirs.reference))
})

test('a cursor that another shop was given leads through the own list alone', async () => {
  await shippedOrder(other.ctx)
  const { body } = await other.call<Schemas['OrderSummaryPage']>('GET', '/orders?limit=1')
  assert.ok(body.nextCursor)
  const reply = await own.call<Schemas['OrderSummaryPage']>(
    'GET',
    `/orders?limit=50&cursor=${encodeURIComponent(body.nextCursor)}`,
  )
  const seen = (reply.body.items ?? []).map(({ id }) => id)
  assert.ok(
    seen.every((id) => id === ours.id),
    'nothing but orders of the own shop',
  )
})

test('an idempotency key that another shop used brings its answer to nobody else', async () => {
  const key = { 'idempotency-key': 'the-same-key' }
  const secret = await other.call<{ secret: string }>(
    'POST',
    '/webhooks',
    { url: 'https://hooks.example/a', eventTypes: ['order.shipped'] },
    key,
  )
  const mine = await own.call<{ id: string }>(
    'POST',
    '/webhooks',
    { url: 'https://hooks.example/a', eventTypes: ['order.shipped'] },
    key,
  )
  assert.deepEqual([secret.status, mine.status], [201, 201])
  assert.ok(!JSON.stringify(mine.body).includes(secret.body.secret))
  assert.equal((await own.call<{ items: unknown[] }>('GET', '/webhooks')).body.items.length, 1)
})

test('files of exports, views and exports are of the person who made them, in the own shop too', async () => {
  const [jane, john] = [aBrowser(rig), aBrowser(rig)]
  await jane.signIn(await aPerson(rig, own.shop))
  await john.signIn(await aPerson(rig, own.shop))
  const made = await jane.call<{ id: string }>('POST', '/exports', { kind: 'orders', format: 'csv' })
  await rig.worker.drain()
  const path = `/exports/${made.body.id}`
  assert.equal((await jane.call('GET', `${path}/file`)).status, 200)
  for (const caller of [john.call, own.call, other.call]) {
    assert.equal((await caller('GET', path)).status, 404)
    assert.equal((await caller('GET', `${path}/file`)).status, 404)
    assert.equal((await caller('DELETE', path)).status, 404)
  }
})

test('addresses of files and pictures cannot be made up, nor moved to another file or shop', async () => {
  const link = await own.call<{ url: string }>('GET', `/orders/${ours.id}/tracking-link`)
  const path = new URL(link.body.url).pathname
  const moved = path.replace(own.shop.slug, other.shop.slug)
  assert.equal((await rig.http.inject({ url: path })).statusCode, 200)
  assert.equal((await rig.http.inject({ url: moved })).statusCode, 404)
  const url = Buffer.from('https://shop.example/a.png').toString('base64url')
  for (const made of [
    `/files/${other.shop.id}/${NOBODY}/${'a'.repeat(32)}`,
    `/files/${other.shop.id}/${NOBODY}/`,
    `/pictures/${other.shop.id}/${url}/${'a'.repeat(32)}`,
    `/pictures/wide/${other.shop.id}/${url}/${'a'.repeat(32)}`,
    `/t/${other.shop.slug}/${'A'.repeat(22)}`,
    `/t/${other.shop.slug}/1001`,
  ])
    assert.equal((await rig.http.inject({ url: made })).statusCode, 404, made)
})
