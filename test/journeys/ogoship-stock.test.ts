import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correctStock, receiveStockUpdate } from '../../server/modules/inbound/index.ts'
import { cancelCollecting, collectOrder } from '../../server/modules/orders/index.ts'
import { shipOrder } from '../../server/modules/shipments/index.ts'
import { at, type Merchant, ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { withStock } from '../support/shop.ts'

type Order = Wire['OrderResponse']

const rig = await ogoship()

/** The figures of a product as both lists show them: stock, reserved, available. */
async function figures({ ok }: Merchant, code: string): Promise<number[]> {
  const [level] = await ok<Wire['StockResponse'][]>('GET', `/stock?productCode=${code}`)
  const [product] = await ok<Wire['ProductResponse'][]>('GET', `/products?code=${code}`)
  assert.ok(level && product)
  assert.deepEqual(
    [product.stock, product.reserved, product.stockAvailable],
    [level.stock, level.reserved, level.stockAvailable],
  )
  return [level.stock, level.reserved, level.stockAvailable]
}

const place = ({ ok }: Merchant, units: Record<string, number>, changes: Record<string, unknown> = {}) =>
  ok<Order>('POST', '/orders', orderOf(units, changes))

const statusOf = async ({ ok }: Merchant, { reference }: Order) =>
  (await ok<Order[]>('GET', `/orders?reference=${reference}`))[0]?.status

const move = ({ ok }: Merchant, { reference }: Order, status: string) =>
  ok<Order>('PUT', at('orders', reference), { status })

async function withUnits(units: Record<string, number>): Promise<Merchant> {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, units)
  return merchant
}

const count = ({ ctx }: Merchant, code: string, counted: number) =>
  correctStock(ctx, { code, warehouseCode: null, counted, note: 'count' })

for (const [status, reserved] of Object.entries({ New: 3, Reserved: 3, Locked: 3, Draft: 0 })) {
  test(`an order that begins as ${status} reserves ${reserved} of 3 units`, async () => {
    const merchant = await withUnits({ A: 10 })
    await place(merchant, { A: 3 }, { status })
    assert.deepEqual(await figures(merchant, 'A'), [10, reserved, 10 - reserved])
  })
}

test('an order without enough stock waits as a whole and makes what is available negative', async () => {
  const merchant = await withUnits({ A: 1, B: 9 })
  assert.equal((await place(merchant, { A: 3, B: 2 })).status, 'Pending')
  assert.deepEqual(await figures(merchant, 'A'), [1, 3, -2])
  assert.deepEqual(await figures(merchant, 'B'), [9, 2, 7])
})

test('Reserved and Locked never wait, though they reserve more than there is', async () => {
  const merchant = await withUnits({ A: 1 })
  for (const status of ['Reserved', 'Locked']) {
    assert.equal((await place(merchant, { A: 2 }, { status })).status, status)
  }
  assert.deepEqual(await figures(merchant, 'A'), [1, 4, -3])
})

test('a Reserved order that asks for New has its stock evaluated', async () => {
  const merchant = await withUnits({ A: 1 })
  const order = await place(merchant, { A: 2 }, { status: 'Reserved' })
  assert.equal((await move(merchant, order, 'New')).status, 'Pending')
  assert.deepEqual(await figures(merchant, 'A'), [1, 2, -1])
})

test('a test order reserves nothing, never waits, and is not collected', async () => {
  const merchant = await withUnits({ A: 1 })
  const order = await place(merchant, { A: 50 }, { test: true })
  assert.equal(order.status, 'New')
  assert.deepEqual(await figures(merchant, 'A'), [1, 0, 1])
  await assert.rejects(collectOrder(merchant.ctx, order.id), { code: 'order_is_test' })
  const shipped = await shipOrder(merchant.ctx, order.id, { parcels: [], warehouseCode: null, comments: null })
  assert.equal(shipped.status, 'Shipped')
  assert.deepEqual(await figures(merchant, 'A'), [1, 0, 1])
})

test('a draft that becomes a test order on its way to New reserves nothing, and the other way round it does', async () => {
  const merchant = await withUnits({ A: 9 })
  const draft = await place(merchant, { A: 2 }, { status: 'Draft' })
  const path = at('orders', draft.reference)
  await merchant.ok('PUT', path, { test: true, status: 'New' })
  assert.deepEqual(await figures(merchant, 'A'), [9, 0, 9])
  await merchant.ok('PUT', path, { test: false, status: 'Draft' })
  assert.deepEqual(await figures(merchant, 'A'), [9, 0, 9])
  await merchant.ok('PUT', path, { status: 'New' })
  assert.deepEqual(await figures(merchant, 'A'), [9, 2, 7])
  await merchant.ok('PUT', path, { test: true, status: 'Draft' })
  assert.deepEqual(await figures(merchant, 'A'), [9, 0, 9])
})

for (const status of ['Draft', 'Cancelled']) {
  for (const from of ['New', 'Pending', 'Reserved', 'Locked']) {
    test(`an order that goes from ${from} to ${status} gives its units back`, async () => {
      const merchant = await withUnits({ A: from === 'Pending' ? 1 : 5 })
      const [stock = 0] = await figures(merchant, 'A')
      const order = await place(merchant, { A: 2 }, { status: from === 'Pending' ? 'New' : from })
      assert.equal(order.status, from)
      await move(merchant, order, status)
      assert.deepEqual(await figures(merchant, 'A'), [stock, 0, stock])
    })
  }
}

test('moves among New, Reserved and Locked change no figure', async () => {
  const merchant = await withUnits({ A: 5 })
  const order = await place(merchant, { A: 2 })
  const { modified } = (await merchant.ok<Wire['StockResponse'][]>('GET', '/stock'))[0]!
  rig.clock.advance(1000)
  for (const status of ['Reserved', 'Locked', 'New', 'Locked', 'Reserved', 'New']) {
    assert.equal((await move(merchant, order, status)).status, status)
    assert.deepEqual(await figures(merchant, 'A'), [5, 2, 3])
  }
  assert.equal((await merchant.ok<Wire['StockResponse'][]>('GET', '/stock'))[0]?.modified, modified)
})

test('collecting lowers stock and reservation together, shipping neither', async () => {
  const merchant = await withUnits({ A: 5 })
  const order = await place(merchant, { A: 2 })
  await collectOrder(merchant.ctx, order.id)
  assert.deepEqual(await figures(merchant, 'A'), [3, 0, 3])
  await shipOrder(merchant.ctx, order.id, { parcels: [], warehouseCode: null, comments: null })
  assert.deepEqual(await figures(merchant, 'A'), [3, 0, 3])
})

test('an order that the warehouse gives up puts its units back, for the next that waits', async () => {
  const merchant = await withUnits({ A: 2 })
  const order = await place(merchant, { A: 2 })
  await collectOrder(merchant.ctx, order.id)
  const waiting = await place(merchant, { A: 1 })
  assert.equal(waiting.status, 'Pending')
  await cancelCollecting(merchant.ctx, order.id)
  assert.equal(await statusOf(merchant, waiting), 'New')
  assert.deepEqual(await figures(merchant, 'A'), [2, 1, 1])
})

test('goods that come in release waiting orders, the oldest first', async () => {
  const merchant = await withUnits({ A: 0 })
  const [first, second, third] = [
    await place(merchant, { A: 2 }),
    await place(merchant, { A: 2 }),
    await place(merchant, { A: 1 }),
  ]
  await count(merchant, 'A', 2)
  const statuses = async () => [
    await statusOf(merchant, first),
    await statusOf(merchant, second),
    await statusOf(merchant, third),
  ]
  assert.deepEqual(await statuses(), ['New', 'Pending', 'Pending'])
  await move(merchant, first, 'Cancelled')
  assert.deepEqual(await statuses(), ['Cancelled', 'New', 'Pending'])
  await count(merchant, 'A', 3)
  assert.deepEqual(await statuses(), ['Cancelled', 'New', 'New'])
})

test('a younger order passes an older one only with units the older does not need', async () => {
  const merchant = await withUnits({ A: 0, B: 0 })
  const older = await place(merchant, { A: 1, B: 1 })
  const younger = await place(merchant, { A: 1 })
  await count(merchant, 'A', 1)
  assert.deepEqual([await statusOf(merchant, older), await statusOf(merchant, younger)], ['Pending', 'Pending'])
  await count(merchant, 'A', 2)
  assert.deepEqual([await statusOf(merchant, older), await statusOf(merchant, younger)], ['Pending', 'New'])
})

test('a count below what is promised makes the youngest New order wait', async () => {
  const merchant = await withUnits({ A: 2 })
  const [first, second] = [await place(merchant, { A: 1 }), await place(merchant, { A: 1 })]
  await count(merchant, 'A', 1)
  assert.deepEqual([await statusOf(merchant, first), await statusOf(merchant, second)], ['New', 'Pending'])
  assert.deepEqual(await figures(merchant, 'A'), [1, 2, -1])
})

test('a count does not touch Reserved and Locked orders', async () => {
  const merchant = await withUnits({ A: 2 })
  const held = await place(merchant, { A: 1 }, { status: 'Locked' })
  const young = await place(merchant, { A: 1 })
  await count(merchant, 'A', 0)
  assert.deepEqual([await statusOf(merchant, held), await statusOf(merchant, young)], ['Locked', 'Pending'])
})

test('expected units are those of open stock updates, at the earliest date', async () => {
  const merchant = await withUnits({ A: 0 })
  const announce = (expectedQuantity: number, receiveDate: string) =>
    merchant.ok<Wire['StockUpdateResponse']>('POST', '/StockUpdate', {
      supplier: 'S',
      reference: 'PO',
      receiveDate,
      products: [{ code: 'A', expectedQuantity, countryOfOrigin: 'FI' }],
    })
  const expected = async () => {
    const [product] = await merchant.ok<Wire['ProductResponse'][]>('GET', '/products?code=A')
    return [product?.stockUpdate, product?.stockUpdateTime]
  }
  assert.deepEqual(await expected(), [0, null])
  await announce(10, '2026-05-01')
  await announce(5, '2026-04-01')
  assert.deepEqual(await expected(), [15, '2026-04-01T00:00:00.000Z'])
  assert.deepEqual(await figures(merchant, 'A'), [0, 0, 0], 'nothing is there yet')
  const rows = await merchant.ctx.db
    .selectFrom('stock_update')
    .select('id')
    .where('shop_id', '=', merchant.shop.id)
    .orderBy('id')
    .execute()
  const receive = (id: string, receivedQuantity: number, complete: boolean) =>
    receiveStockUpdate(merchant.ctx, id, {
      lines: [{ code: 'A', receivedQuantity, comments: null }],
      complete,
      comments: null,
    })
  await receive(rows[1]!.id, 3, false)
  assert.deepEqual(await expected(), [12, '2026-04-01T00:00:00.000Z'])
  assert.deepEqual(await figures(merchant, 'A'), [3, 0, 3])
  await receive(rows[1]!.id, 4, true)
  assert.deepEqual(await expected(), [10, '2026-05-01T00:00:00.000Z'], 'more than expected does not count twice')
  await receive(rows[0]!.id, 20, false)
  assert.deepEqual(await expected(), [0, '2026-05-01T00:00:00.000Z'])
})

test('a change of figures shows as a later time of the level and of the product', async () => {
  const merchant = await withUnits({ A: 5, B: 5 })
  rig.clock.advance(60_000)
  await place(merchant, { A: 1 })
  const now = rig.clock.now().toISOString()
  const levels = await merchant.ok<Wire['StockResponse'][]>('GET', '/stock')
  assert.deepEqual(
    levels.map(({ modified }) => modified === now),
    [true, false],
  )
  const products = await merchant.ok<Wire['ProductResponse'][]>('GET', '/products')
  assert.deepEqual(
    products.map(({ editTime }) => editTime === now),
    [true, false],
  )
})

test('goods that come in make no order wait, however much held orders reserve', async () => {
  const merchant = await withUnits({ A: 3 })
  const held = await place(merchant, { A: 5 }, { status: 'Draft' })
  const order = await place(merchant, { A: 3 })
  await move(merchant, held, 'Reserved')
  await count(merchant, 'A', 4)
  assert.deepEqual([await statusOf(merchant, held), await statusOf(merchant, order)], ['Reserved', 'New'])
})
