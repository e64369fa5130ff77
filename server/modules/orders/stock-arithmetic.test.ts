import assert from 'node:assert/strict'
import { test } from 'node:test'
import { correctStock, createStockUpdate, receiveStockUpdate } from '#modules/inbound'
import { getStockedVariant } from '#modules/stock'
import type { Context } from '#platform/context'
import { testDatabase } from '../../../test/support/database.ts'
import { aLine, anOrder, aShop, withStock } from '../../../test/support/shop.ts'
import { cancelCollecting, changeOrder, collectOrder, getOrder, listOrders, placeOrder } from './index.ts'

const db = await testDatabase()

async function figures(ctx: Context, code: string) {
  const { level, shelves } = await getStockedVariant(ctx, code)
  const onHand = shelves.reduce((sum, shelf) => sum + shelf.onHand, 0)
  assert.equal(onHand, level.stock, 'the shelves add up to the level')
  const ledger = await ctx.db
    .selectFrom('stock_movement')
    .select((eb) => eb.fn.sum<bigint>('quantity').as('sum'))
    .where('shop_id', '=', ctx.shopId)
    .where('variant_id', '=', level.variantId)
    .executeTakeFirst()
  assert.equal(Number(ledger?.sum ?? 0n), level.stock, 'the ledger adds up to the level')
  return { stock: level.stock, reserved: level.reserved, available: level.stock - level.reserved }
}

const statusOf = async (ctx: Context, id: string) => (await getOrder(ctx, id)).status

test('a new order reserves its units and leaves stock alone', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 5 })
  const order = await placeOrder(ctx, anOrder({ A: 2 }))
  assert.equal(order.status, 'New')
  assert.deepEqual(await figures(ctx, 'A'), { stock: 5, reserved: 2, available: 3 })
})

test('an order that one product is short for waits as a whole and reserves everything', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 5, B: 0 })
  const order = await placeOrder(ctx, anOrder({ A: 2, B: 1 }))
  assert.equal(order.status, 'Pending')
  assert.deepEqual(await figures(ctx, 'A'), { stock: 5, reserved: 2, available: 3 })
  assert.deepEqual(await figures(ctx, 'B'), { stock: 0, reserved: 1, available: -1 })
})

test('units of a waiting order are not given to a younger one', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 3, B: 0 })
  await placeOrder(ctx, anOrder({ A: 3, B: 1 }))
  assert.equal((await placeOrder(ctx, anOrder({ A: 1 }))).status, 'Pending')
})

test('lines of the same product count together', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 3 })
  const order = await placeOrder(ctx, anOrder([], { lines: [aLine('A', 2), aLine('A', 2)] }))
  assert.equal(order.status, 'Pending')
})

test('100 orders at once for one unit give exactly one New and 99 Pending', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 1 })
  const orders = await Promise.all(Array.from({ length: 100 }, () => placeOrder(ctx, anOrder({ A: 1 }))))
  assert.equal(orders.filter((order) => order.status === 'New').length, 1)
  assert.equal(orders.filter((order) => order.status === 'Pending').length, 99)
  assert.deepEqual(await figures(ctx, 'A'), { stock: 1, reserved: 100, available: -99 })
})

test('goods that come release waiting orders oldest first, within the same transaction', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 0 })
  const [first, second, third] = [
    await placeOrder(ctx, anOrder({ A: 2 })),
    await placeOrder(ctx, anOrder({ A: 2 })),
    await placeOrder(ctx, anOrder({ A: 1 })),
  ]
  const update = await createStockUpdate(ctx, {
    warehouseCode: null,
    supplier: 'Supplier',
    containers: null,
    pallets: null,
    parcels: null,
    deliveredBy: null,
    receiveDate: ctx.now(),
    merchantComments: null,
    trackingCodes: [],
    specialAction: null,
    reference: 'PO-1',
    products: [
      {
        code: 'A',
        name: null,
        eanCode: null,
        countryOfOrigin: 'FI',
        customsDescription: null,
        hsCode: null,
        expectedQuantity: 10,
        supplyPrice: null,
      },
    ],
  })
  assert.equal((await getStockedVariant(ctx, 'A')).level.expected, 10)
  await receiveStockUpdate(ctx, update.id, {
    lines: [{ code: 'A', receivedQuantity: 3, comments: null }],
    complete: false,
    comments: null,
  })
  assert.deepEqual(
    [await statusOf(ctx, first.id), await statusOf(ctx, second.id), await statusOf(ctx, third.id)],
    ['New', 'Pending', 'Pending'],
    'the third may not take a unit that the second needs',
  )
  assert.equal((await getStockedVariant(ctx, 'A')).level.expected, 7)
})

test('a younger order passes an older one that stays uncovered, with units the older does not need', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 0, B: 0 })
  const older = await placeOrder(ctx, anOrder({ A: 1, B: 1 }))
  const younger = await placeOrder(ctx, anOrder({ A: 1 }))
  await correctStock(ctx, { code: 'A', warehouseCode: null, counted: 2, note: 'found' })
  assert.equal(await statusOf(ctx, older.id), 'Pending')
  assert.equal(await statusOf(ctx, younger.id), 'New')
})

test('a cancelled order gives its units to the next that waits', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 1 })
  const first = await placeOrder(ctx, anOrder({ A: 1 }))
  const second = await placeOrder(ctx, anOrder({ A: 1 }))
  await changeOrder(ctx, first.reference, { status: 'Cancelled' })
  assert.equal(await statusOf(ctx, second.id), 'New')
  assert.deepEqual(await figures(ctx, 'A'), { stock: 1, reserved: 1, available: 0 })
})

test('Reserved stays Reserved without stock, and moving it to New evaluates stock', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 1 })
  const order = await placeOrder(ctx, anOrder({ A: 2 }, { status: 'Reserved' }))
  assert.equal(order.status, 'Reserved')
  assert.deepEqual(await figures(ctx, 'A'), { stock: 1, reserved: 2, available: -1 })
  assert.equal((await changeOrder(ctx, order.reference, { status: 'New' })).status, 'Pending')
  assert.equal((await changeOrder(ctx, order.reference, { status: 'Locked' })).status, 'Locked')
  await correctStock(ctx, { code: 'A', warehouseCode: null, counted: 2, note: 'found' })
  assert.equal(await statusOf(ctx, order.id), 'Locked')
  assert.equal((await changeOrder(ctx, order.reference, { status: 'New' })).status, 'New')
})

test('a correction below what is promised makes the youngest New order wait', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 2 })
  const first = await placeOrder(ctx, anOrder({ A: 1 }))
  const second = await placeOrder(ctx, anOrder({ A: 1 }))
  await correctStock(ctx, { code: 'A', warehouseCode: null, counted: 1, note: 'broken' })
  assert.equal(await statusOf(ctx, first.id), 'New')
  assert.equal(await statusOf(ctx, second.id), 'Pending')
  assert.deepEqual(await figures(ctx, 'A'), { stock: 1, reserved: 2, available: -1 })
})

test('collecting takes units off the shelves, and giving up puts them back for whoever waits', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 2 })
  const order = await placeOrder(ctx, anOrder({ A: 2 }))
  await collectOrder(ctx, order.id)
  assert.deepEqual(await figures(ctx, 'A'), { stock: 0, reserved: 0, available: 0 })
  const waiting = await placeOrder(ctx, anOrder({ A: 1 }))
  assert.equal(waiting.status, 'Pending')
  assert.equal((await cancelCollecting(ctx, order.id)).status, 'Cancelled')
  assert.equal(await statusOf(ctx, waiting.id), 'New')
  assert.deepEqual(await figures(ctx, 'A'), { stock: 2, reserved: 1, available: 1 })
})

test('a test order reserves nothing and never waits', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 0 })
  const order = await placeOrder(ctx, anOrder({ A: 5 }, { test: true }))
  assert.equal(order.status, 'New')
  assert.deepEqual(await figures(ctx, 'A'), { stock: 0, reserved: 0, available: 0 })
  await assert.rejects(collectOrder(ctx, order.id), { code: 'order_is_test' })
})

test('an order back in Draft takes new lines and new reservations', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 5, B: 5 })
  const order = await placeOrder(ctx, anOrder({ A: 2 }))
  await changeOrder(ctx, order.reference, { status: 'Draft', lines: [aLine('B', 3)] })
  assert.deepEqual(await figures(ctx, 'A'), { stock: 5, reserved: 0, available: 5 })
  assert.equal((await changeOrder(ctx, order.reference, { status: 'New' })).status, 'New')
  assert.deepEqual(await figures(ctx, 'B'), { stock: 5, reserved: 3, available: 2 })
})

test('orders, cancellations and receipts at once never lose a unit', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { A: 20, B: 20, C: 20 })
  const random = seeded(7)
  const codes = ['A', 'B', 'C']
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let i = 0; i < 8; i++) {
        const quantities = Object.fromEntries(
          codes.filter(() => random() < 0.6).map((c) => [c, 1 + Math.floor(random() * 3)]),
        )
        if (Object.keys(quantities).length === 0) continue
        const order = await placeOrder(ctx, anOrder(quantities))
        const dice = random()
        if (dice < 0.35) await changeOrder(ctx, order.reference, { status: 'Cancelled' })
        else if (dice < 0.6 && order.status === 'New') {
          await collectOrder(ctx, order.id).catch((error) =>
            assert.match(error.code, /^(status_not_allowed|stock_too_low)$/),
          )
        } else if (dice < 0.8) {
          const code = codes[Math.floor(random() * 3)] ?? 'A'
          await correctStock(ctx, { code, warehouseCode: null, counted: Math.floor(random() * 30), note: 'count' })
        }
      }
    }),
  )
  for (const code of codes) {
    const { stock, reserved } = await figures(ctx, code)
    const orders = await listOrders(ctx, { status: ['New', 'Pending', 'Reserved', 'Locked'] }, { limit: 1000 })
    const held = orders
      .flatMap((o) => o.lines)
      .filter((l) => l.code === code)
      .reduce((sum, l) => sum + l.quantity, 0)
    assert.equal(reserved, held, `${code}: reserved is what open orders hold`)
    const firm = orders
      .filter((o) => o.status === 'New')
      .flatMap((o) => o.lines)
      .filter((l) => l.code === code)
      .reduce((sum, l) => sum + l.quantity, 0)
    assert.ok(firm <= stock, `${code}: ${firm} promised of ${stock}`)
  }
})

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
