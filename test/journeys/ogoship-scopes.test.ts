import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Scope } from '../../server/platform/context.ts'
import { ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { withStock } from '../support/shop.ts'

const rig = await ogoship()
const ID = '019cadc6-9a80-7244-8400-1f1f950eb143'

type Operation = [method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, scope: Scope, body?: unknown]

const product = { code: 'NEW', languageCode: 'fi' }
const hook = { url: 'https://shop.example.com/hook', key: 'k', type: 'OrderShipped' }
const delivery = { supplier: 'S', receiveDate: '2026-04-01', reference: 'PO' }
const customer = { name: 'J', address1: 'S', city: 'H', countryCode: 'FI' }

const OPERATIONS: Operation[] = [
  ['GET', `/metadata/${ID}`, 'read:metadata'],
  ['PUT', `/metadata/${ID}`, 'write:metadata', { metadata: {} }],
  ['DELETE', `/metadata/${ID}`, 'write:metadata'],
  ['GET', '/orders', 'read:order'],
  ['POST', '/orders', 'write:order', orderOf({ A: 1 })],
  ['PUT', '/orders/X', 'write:order', {}],
  ['PATCH', '/orders/X', 'write:order', {}],
  ['GET', '/products', 'read:product'],
  ['POST', '/products', 'write:product', product],
  ['PUT', '/products/A', 'write:product', {}],
  ['GET', '/returns', 'read:order'],
  ['POST', '/returns', 'write:order', { customer, returnLines: [{ code: 'A', quantity: 1 }] }],
  ['PUT', '/returns/X', 'write:order', {}],
  ['GET', '/stock', 'read:product'],
  ['GET', '/StockUpdate', 'read:product'],
  ['POST', '/StockUpdate', 'write:product', delivery],
  ['GET', '/webhooks', 'read:webhook'],
  ['POST', '/webhooks', 'write:webhook', hook],
  ['GET', `/webhooks/${ID}`, 'read:webhook'],
  ['PUT', `/webhooks/${ID}`, 'write:webhook', {}],
  ['DELETE', `/webhooks/${ID}`, 'write:webhook'],
]

const WIRE: Scope[] = [
  'read:order',
  'write:order',
  'read:product',
  'write:product',
  'read:webhook',
  'write:webhook',
  'read:metadata',
  'write:metadata',
]

for (const [method, path, scope, body] of OPERATIONS) {
  test(`${method} ${path.replace(ID, '{id}')} asks for ${scope} and for nothing else`, async () => {
    const merchant = await rig.merchant()
    await withStock(merchant.ctx, { A: 1 })
    const without = await merchant.callWith(...WIRE.filter((one) => one !== scope), 'warehouse', 'admin')
    const refused = await without(method, path, body)
    assert.deepEqual([refused.status, refused.body.statusCode], [403, 403])
    assert.ok(refused.body.message?.includes(scope), refused.text)
    const admitted = await (await merchant.callWith(scope))(method, path, body)
    assert.ok([200, 204, 404].includes(admitted.status), admitted.text)
  })
}

test('a body that is wrong is not looked at before the scope', async () => {
  const merchant = await rig.merchant()
  const call = await merchant.callWith('read:order')
  assert.equal((await call('POST', '/orders', '{')).status, 403)
})

test('objects of another merchant do not exist', async () => {
  const [mine, theirs] = [await rig.merchant(), await rig.merchant()]
  await withStock(mine.ctx, { A: 5 })
  const order = await mine.ok<Wire['OrderResponse']>('POST', '/orders', orderOf({ A: 1 }, { reference: 'MINE' }))
  const own = await mine.ok<Wire['WebHookResponse']>('POST', '/webhooks', hook)
  await mine.ok('POST', '/returns', { reference: 'R', customer, returnLines: [{ code: 'A', quantity: 1 }] })
  for (const path of ['/orders', '/products', '/returns', '/stock', '/StockUpdate', '/webhooks']) {
    assert.deepEqual(await theirs.ok('GET', path), [], path)
  }
  await theirs.refused(404, 'PUT', '/orders/MINE', { status: 'Cancelled' })
  await theirs.refused(404, 'PUT', '/products/A', { name: 'taken' })
  await theirs.refused(404, 'PUT', '/returns/R', { comments: 'x' })
  await theirs.refused(404, 'GET', `/webhooks/${own.id}`)
  await theirs.refused(404, 'PUT', `/webhooks/${own.id}`, { key: 'x' })
  await theirs.refused(404, 'DELETE', `/webhooks/${own.id}`)
  await theirs.refused(404, 'GET', `/metadata/${order.id}`)
  await theirs.refused(404, 'PUT', `/metadata/${order.id}`, { metadata: { a: 'b' } })
  await theirs.refused(404, 'DELETE', `/metadata/${order.id}`)
  await theirs.refused(404, 'GET', '/stock?productCode=A')
  await theirs.ok('POST', '/products', { code: 'A', languageCode: 'fi' })
  await theirs.ok('POST', '/orders', orderOf({ A: 1 }, { reference: 'MINE' }))
})
