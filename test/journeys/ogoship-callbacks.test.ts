import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { arriveStockUpdate, correctStock, receiveStockUpdate } from '../../server/modules/inbound/index.ts'
import { cancelCollecting, collectOrder } from '../../server/modules/orders/index.ts'
import { arriveReturn, handleReturn } from '../../server/modules/returns/index.ts'
import { setTracking, shipOrder } from '../../server/modules/shipments/index.ts'
import { createDialect } from '../../server/surfaces/ogoship/v1/dialect.ts'
import { at, CUSTOMER, type Merchant, ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { type Received, receiver } from '../support/receiver.ts'
import { withStock } from '../support/shop.ts'

type Order = Wire['OrderResponse']

const rig = await ogoship()
const KEY = 'whk_tëst_key'

/** A merchant whose callbacks of one type are received. Call `heard` for those since the last call. */
async function listening(type: string, units: Record<string, number> = { A: 10 }) {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, units)
  await rig.app.worker.drain()
  const target = await receiver()
  const hook = await merchant.ok<Wire['WebHookResponse']>('POST', '/webhooks', { url: target.url, key: KEY, type })
  async function heard(): Promise<Received[]> {
    await rig.app.worker.drain()
    return target.received.splice(0)
  }
  return { merchant, target, hook, heard }
}

/** Verifies what a receiver should, and answers the body. */
function verified<T>(received: Received | undefined, hook: Wire['WebHookResponse'], event: string): T {
  assert.ok(received, 'a callback came')
  const { headers, body, url } = received
  assert.equal(url, '/hook')
  assert.equal(
    headers['x-ogoship-hmac-sha256'],
    createHmac('sha256', Buffer.from(KEY, 'utf8')).update(body).digest('base64'),
  )
  assert.equal(headers['x-ogoship-webhook-type'], hook.type)
  assert.equal(headers['x-ogoship-webhook-id'], hook.id)
  assert.match(String(headers['x-ogoship-delivery-id']), /^[0-9a-f-]{36}$/)
  assert.equal(headers['x-ogoship-event'], event)
  assert.equal(headers['x-ogoship-attempt'], '1')
  assert.match(String(headers['content-type']), /^application\/json/)
  return JSON.parse(body) as T
}

const place = ({ ok }: Merchant, units: Record<string, number> = { A: 1 }, changes: Record<string, unknown> = {}) =>
  ok<Order>('POST', '/orders', orderOf(units, changes))

const shown = async ({ ok }: Merchant, { reference }: Order) =>
  (await ok<Order[]>('GET', `/orders?reference=${encodeURIComponent(reference)}`))[0]

const parcel = (trackingNumber: string | null, trackingUrl: string | null = null) => ({
  carrier: 'posti',
  trackingNumber,
  trackingUrl,
})

const ship = ({ ctx }: Merchant, { id }: Order, trackingNumber: string | null = 'JJFI1') =>
  shipOrder(ctx, id, { parcels: [parcel(trackingNumber)], warehouseCode: null, comments: 'Sent' })

test('the test vector of the notes is what the dialect signs', () => {
  const dialect = createDialect({ urlOf: () => String, idOf: () => () => null })
  const endpoint = { id: 'x', eventTypes: ['order.shipped'] }
  const body = '{"reference":"A-1001","status":"Shipped"}'
  const call = { endpoint, eventId: 'e', eventType: 'order.shipped', body, secrets: ['whk_test_key'], attempt: 1 }
  const headers = dialect.headers(call as unknown as Parameters<typeof dialect.headers>[0])
  assert.equal(headers['X-OGOship-Hmac-SHA256'], 'qysWeJIlRLgUtmfSxLa3ZVE0krFbG0SHJ9gLP/Cl5og=')
})

test('OrderShipped carries the order as the API shows it', async () => {
  const { merchant, hook, heard } = await listening('OrderShipped')
  const order = await place(merchant, { A: 2 }, { reference: 'Tilaus/Ä 1', priceTotal: 19.9 })
  await collectOrder(merchant.ctx, order.id)
  assert.deepEqual(await heard(), [], 'nothing before it is shipped')
  await ship(merchant, order)
  const received = await heard()
  assert.equal(received.length, 1)
  const body = verified<Order>(received[0], hook, 'order.shipped')
  assert.deepEqual(body, await shown(merchant, order))
  assert.deepEqual([body.status, body.trackingNumber, body.warehouseComments], ['Shipped', 'JJFI1', 'Sent'])
})

test('OrderShipped comes once more when tracking is filled later, and not for another number', async () => {
  const { merchant, hook, heard } = await listening('OrderShipped')
  const order = await place(merchant)
  await collectOrder(merchant.ctx, order.id)
  await ship(merchant, order, null)
  const first = await heard()
  assert.equal(verified<Order>(first[0], hook, 'order.shipped').trackingNumber, null)
  await setTracking(merchant.ctx, order.id, [parcel('JJFI2', 'https://carrier.example/2')])
  const second = await heard()
  assert.equal(second.length, 1)
  const body = verified<Order>(second[0], hook, 'order.shipped')
  assert.deepEqual([body.trackingNumber, body.trackingUrl], ['JJFI2', 'https://carrier.example/2'])
  assert.notEqual(second[0]?.headers['x-ogoship-delivery-id'], first[0]?.headers['x-ogoship-delivery-id'])
  await setTracking(merchant.ctx, order.id, [parcel('JJFI3', 'https://carrier.example/3')])
  assert.deepEqual(await heard(), [])
})

test('a number that replaces another while the url stays empty fills nothing', async () => {
  const { merchant, heard } = await listening('OrderShipped')
  const order = await place(merchant)
  await collectOrder(merchant.ctx, order.id)
  await ship(merchant, order, 'JJFI1')
  assert.equal((await heard()).length, 1)
  await setTracking(merchant.ctx, order.id, [parcel('JJFI2')])
  assert.deepEqual(await heard(), [])
})

test('a shipped test order calls too', async () => {
  const { merchant, hook, heard } = await listening('OrderShipped')
  const order = await place(merchant, { A: 1 }, { test: true })
  await ship(merchant, order)
  assert.equal(verified<Order>((await heard())[0], hook, 'order.shipped').test, true)
})

test('OrderStatusChanged comes for every move after creation, in order, whoever made it', async () => {
  const { merchant, heard } = await listening('OrderStatusChanged')
  const order = await place(merchant)
  assert.deepEqual(await heard(), [], 'creation is no change')
  const path = at('orders', order.reference)
  const statuses: string[] = []
  for (const step of [
    () => merchant.ok('PUT', path, { status: 'Draft' }),
    () => merchant.ok('PUT', path, { status: 'New' }),
    () => correctStock(merchant.ctx, { code: 'A', warehouseCode: null, counted: 0, note: 'lost' }),
    () => correctStock(merchant.ctx, { code: 'A', warehouseCode: null, counted: 5, note: 'found' }),
    () => collectOrder(merchant.ctx, order.id),
    () => cancelCollecting(merchant.ctx, order.id),
    () => merchant.ok('PUT', path, { comments: 'no move' }),
  ]) {
    await step()
    const received = await heard()
    statuses.push(...received.map(({ body }) => (JSON.parse(body) as Order).status))
    const last = received.at(-1)
    if (last) assert.deepEqual(JSON.parse(last.body), await shown(merchant, order))
  }
  assert.deepEqual(statuses, ['Draft', 'New', 'Pending', 'New', 'Collecting', 'Cancelled'])
})

test('ProductStockLevelChanged comes when a figure changed, with the state at sending', async () => {
  const { merchant, hook, heard } = await listening('ProductStockLevelChanged', { A: 10, B: 1 })
  await place(merchant, { A: 2, B: 3 })
  const received = await heard()
  const bodies = received.map((one) => verified<Wire['StockResponse']>(one, hook, 'stock.levelChanged'))
  const levels = await merchant.ok<Wire['StockResponse'][]>('GET', '/stock')
  const byCode = (a: Wire['StockResponse'], b: Wire['StockResponse']) => (a.productCode < b.productCode ? -1 : 1)
  assert.deepEqual(bodies.sort(byCode), levels)
  assert.deepEqual([levels[1]?.stock, levels[1]?.reserved, levels[1]?.stockAvailable], [1, 3, -2])
  await place(merchant, { A: 1 }, { status: 'Draft' })
  await place(merchant, { A: 1 }, { test: true })
  await merchant.ok('PUT', '/products/A', { name: 'Renamed' })
  assert.deepEqual(await heard(), [], 'no figure changed')
})

test('ReturnStatusChanged comes for every move after creation', async () => {
  const { merchant, hook, heard } = await listening('ReturnStatusChanged')
  const body = { customer: CUSTOMER, returnLines: [{ code: 'A', quantity: 1 }] }
  const made = await merchant.ok<Wire['ReturnResponse']>('POST', '/returns', body)
  assert.deepEqual(await heard(), [])
  const statuses: string[] = []
  for (const step of [
    () => merchant.ok('PUT', at('returns', made.reference), { status: 'Cancelled' }),
    () => merchant.ok('PUT', at('returns', made.reference), { status: 'Waiting' }),
    () => arriveReturn(merchant.ctx, made.id),
    () => handleReturn(merchant.ctx, made.id, { lines: [], comments: null }),
  ]) {
    await step()
    const [received] = await heard()
    const told = verified<Wire['ReturnResponse']>(received, hook, 'warehouseReturn.statusChanged')
    assert.deepEqual([told], await merchant.ok('GET', '/returns'))
    statuses.push(told.status)
  }
  assert.deepEqual(statuses, ['Cancelled', 'Waiting', 'Arrived', 'Handled'])
})

test('StockUpdateStatusChanged comes for every move and when counts change, once for each', async () => {
  const { merchant, heard } = await listening('StockUpdateStatusChanged')
  const products = [{ code: 'A', expectedQuantity: 10, countryOfOrigin: 'FI' }]
  await merchant.ok('POST', '/StockUpdate', { supplier: 'S', reference: 'PO', receiveDate: '2026-04-01', products })
  assert.deepEqual(await heard(), [])
  const { id } = await merchant.ctx.db
    .selectFrom('stock_update')
    .select('id')
    .where('shop_id', '=', merchant.shop.id)
    .executeTakeFirstOrThrow()
  const receive = (receivedQuantity: number, complete: boolean) =>
    receiveStockUpdate(merchant.ctx, id, {
      lines: [{ code: 'A', receivedQuantity, comments: null }],
      complete,
      comments: null,
    })
  const told: [string, number | undefined][] = []
  for (const step of [
    () => arriveStockUpdate(merchant.ctx, id),
    () => receive(3, false),
    () => receive(4, false),
    () => receive(1, true),
  ]) {
    await step()
    const received = await heard()
    assert.equal(received.length, 1)
    const body = JSON.parse(received[0]!.body) as Wire['StockUpdateResponse']
    assert.deepEqual([body], await merchant.ok('GET', '/StockUpdate'))
    told.push([body.status, body.products[0]?.receivedQuantity])
  }
  assert.deepEqual(told, [
    ['ARRIVED', 0],
    ['PROCESSING', 3],
    ['PROCESSING', 7],
    ['COMPLETED', 8],
  ])
})

test('custom headers are sent with every callback in the letter case they were given', async () => {
  const { merchant, target, hook, heard } = await listening('OrderStatusChanged')
  await merchant.ok('PUT', `/webhooks/${hook.id}`, {
    customHeaders: { 'X-Shop-Token': 'a b', Authorization: 'Basic eDp5' },
  })
  const { reference } = await place(merchant)
  await merchant.ok('PUT', at('orders', reference), { status: 'Locked' })
  const [received] = await heard()
  assert.deepEqual([received?.headers['x-shop-token'], received?.headers.authorization], ['a b', 'Basic eDp5'])
  assert.ok(received?.rawHeaders.includes('X-Shop-Token'))
  assert.equal(target.received.length, 0)
})

test('every subscription gets a delivery of its own, signed with its own key', async () => {
  const { merchant, target, heard } = await listening('OrderStatusChanged')
  await merchant.ok('POST', '/webhooks', { url: target.url, key: 'other', type: 'OrderStatusChanged' })
  await merchant.ok('POST', '/webhooks', { url: target.url, key: 'other', type: 'OrderShipped' })
  const { reference } = await place(merchant)
  await merchant.ok('PUT', at('orders', reference), { status: 'Locked' })
  const received = await heard()
  assert.equal(received.length, 2)
  assert.equal(new Set(received.map(({ body }) => body)).size, 1)
  const signatures = received.map(({ headers }) => headers['x-ogoship-hmac-sha256']).sort()
  const expected = [KEY, 'other'].map((key) => createHmac('sha256', key).update(received[0]!.body).digest('base64'))
  assert.deepEqual(signatures, expected.sort())
})
