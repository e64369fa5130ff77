import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CUSTOMER, ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { withStock } from '../support/shop.ts'

type Metadata = Wire['ObjectMetadata']

const rig = await ogoship()

async function withOrder() {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { A: 5 })
  const order = await merchant.ok<Wire['OrderResponse']>('POST', '/orders', orderOf({ A: 1 }))
  const path = `/metadata/${order.id}`
  const put = async (metadata: Record<string, unknown>) =>
    (await merchant.ok<Metadata>('PUT', path, { metadata })).metadata
  const get = async () => (await merchant.ok<Metadata>('GET', path)).metadata
  return { merchant, order, path, put, get }
}

test('orders, products and returns have metadata, each its own', async () => {
  const { merchant, order } = await withOrder()
  const [product] = await merchant.ok<Wire['ProductResponse'][]>('GET', '/products')
  const body = { customer: CUSTOMER, returnLines: [{ code: 'A', quantity: 1 }] }
  const returned = await merchant.ok<Wire['ReturnResponse']>('POST', '/returns', body)
  for (const { id } of [order, product!, returned]) {
    assert.deepEqual(await merchant.ok('GET', `/metadata/${id}`), { id, metadata: {} })
    await merchant.ok('PUT', `/metadata/${id}`, { metadata: { id } })
  }
  for (const { id } of [order, product!, returned]) {
    assert.deepEqual(await merchant.ok('GET', `/metadata/${id}`), { id, metadata: { id } })
  }
})

test('given keys are set, keys that are null are removed, others stay', async () => {
  const { put, get } = await withOrder()
  assert.deepEqual(await put({ a: '1', b: '2', Case: 'Kept', empty: '' }), { a: '1', b: '2', Case: 'Kept', empty: '' })
  assert.deepEqual(await put({ a: null, b: '3', none: null }), { b: '3', Case: 'Kept', empty: '' })
  assert.deepEqual(await get(), { b: '3', Case: 'Kept', empty: '' })
})

test('names inside the map keep their case, and the id in the body is ignored', async () => {
  const { merchant, order, path } = await withOrder()
  const body = { Id: '019cadc6-9a80-7244-8400-1f1f950eb143', Metadata: { Metadata: 'x', Id: 'y', STATUS: 'z' } }
  assert.deepEqual(await merchant.ok('PUT', path, body), {
    id: order.id,
    metadata: { Metadata: 'x', Id: 'y', STATUS: 'z' },
  })
})

test('metadata is neither an edit of the order nor a cause for a callback', async () => {
  const { merchant, order, put } = await withOrder()
  const count = async () =>
    (await merchant.ctx.db.selectFrom('event').select('id').where('shop_id', '=', merchant.shop.id).execute()).length
  const before = await count()
  rig.clock.advance(1000)
  await put({ a: '1' })
  assert.equal((await merchant.ok<Wire['OrderResponse'][]>('GET', '/orders'))[0]?.editTime, order.editTime)
  assert.equal(await count(), before)
})

test('named keys are removed, unknown ones are no fault', async () => {
  const { merchant, path, put, get } = await withOrder()
  await put({ a: '1', b: '2', 'c&d': '3', e: '4' })
  const { status, text } = await merchant.call('DELETE', `${path}?key=a&Key=none&key=c%26d`)
  assert.deepEqual([status, text], [204, ''])
  assert.deepEqual(await get(), { b: '2', e: '4' })
  assert.equal((await merchant.call('DELETE', `${path}?key=a`)).status, 204)
  assert.deepEqual(await get(), { b: '2', e: '4' })
})

test('without a key everything is removed, again and again', async () => {
  const { merchant, path, put, get } = await withOrder()
  await put({ a: '1', b: '2' })
  for (let i = 0; i < 2; i++) assert.equal((await merchant.call('DELETE', path)).status, 204)
  assert.deepEqual(await get(), {})
})

test('an object has at most 50 keys, counted after the update', async () => {
  const { merchant, path, put, get } = await withOrder()
  const keys = (from: number, to: number) =>
    Object.fromEntries(Array.from({ length: to - from }, (_, i) => [`k${from + i}`, 'v']))
  await put(keys(0, 50))
  assert.match(await merchant.refused(400, 'PUT', path, { metadata: { k50: 'v' } }), /at most 50/)
  assert.match(await merchant.refused(400, 'PUT', path, { metadata: keys(0, 51) }), /metadata: must have at most 50/)
  assert.equal(Object.keys(await get()).length, 50)
  await put({ k0: null, k50: 'v' })
})

for (const [what, metadata] of Object.entries({
  'an empty key': { '': 'x' },
  'a key of 101 characters': { ['k'.repeat(101)]: 'x' },
  'a value of 4001 characters': { k: 'x'.repeat(4001) },
  'a value that is a number': { k: 1 },
  'a value that is an object': { k: {} },
  'a key with a NUL': { 'k\0': 'x' },
  'a value with a NUL': { k: '\0' },
})) {
  test(`metadata with ${what} is refused as a whole`, async () => {
    const { merchant, path, put, get } = await withOrder()
    await put({ a: '1' })
    await merchant.refused(400, 'PUT', path, { metadata: { b: '2', ...metadata } })
    assert.deepEqual(await get(), { a: '1' })
  })
}

test('a body without a map is refused', async () => {
  const { merchant, path } = await withOrder()
  for (const body of [{}, { metadata: null }, { metadata: [] }, { metadata: 'x' }, undefined]) {
    await merchant.refused(400, 'PUT', path, body)
  }
})

test('keys that name members of every object are keys like others', async () => {
  const { put, get } = await withOrder()
  const strange = { constructor: 'a', toString: 'b', hasOwnProperty: 'c', length: 'd' }
  assert.deepEqual(await put(strange), strange)
  assert.deepEqual(await get(), strange)
})

test('an id that is nobody or no id is told apart', async () => {
  const { merchant } = await withOrder()
  const none = '/metadata/019cadc6-9a80-7244-8400-1f1f950eb143'
  for (const method of ['GET', 'DELETE'] as const) {
    assert.match(await merchant.refused(404, method, none), /There is no order, product or return with this id/)
    assert.match(await merchant.refused(400, method, '/metadata/17'), /^id: /)
  }
  await merchant.refused(404, 'PUT', none, { metadata: { a: '1' } })
  await merchant.refused(400, 'PUT', '/metadata/17', { metadata: { a: '1' } })
})
