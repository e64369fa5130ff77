import assert from 'node:assert/strict'
import { test } from 'node:test'
import type pg from 'pg'
import { connectTo, testDatabase } from '../../../test/support/database.ts'
import { anOrder, aShop, withStock } from '../../../test/support/shop.ts'
import { createStockUpdate } from '../inbound/index.ts'
import { followStock, placeOrder } from './index.ts'

const db = await testDatabase()

/** Settles with `done`, or with `waits` once a statement of this database waits for a lock. */
async function doneOrWaiting(work: Promise<unknown>, watcher: pg.Client): Promise<'done' | 'waits'> {
  let done = false
  const end = work.then(() => {
    done = true
  })
  for (;;) {
    const { rows } = await watcher.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (done) return 'done'
    if (rows.length > 0) {
      end.catch(() => {})
      return 'waits'
    }
  }
}

test('who looks at waiting orders again holds no stock level while another frees units', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { CUP: 1 })
  const order = await placeOrder(ctx, anOrder({ CUP: 2 }))
  const variantIds = order.lines.map((line) => line.variantId)
  const [other, watcher] = [await connectTo(db.url), await connectTo(db.url)]
  await other.query('begin')
  await other.query('select pg_advisory_xact_lock(7041002, hashtext($1))', [ctx.shopId])
  const following = followStock(ctx, variantIds, 'fall')
  assert.equal(await doneOrWaiting(following, watcher), 'waits')
  const level = await other.query(
    'select stock from stock_level where shop_id = $1 and variant_id = any($2) for update nowait',
    [ctx.shopId, variantIds],
  )
  assert.equal(level.rowCount, 1)
  await other.query('commit')
  await following
  await Promise.all([other.end(), watcher.end()])
})

test('announcing goods does not wait for an order of the same product that is being taken', async () => {
  const { ctx } = await aShop(db)
  await withStock(ctx, { CUP: 1 })
  const [other, watcher] = [await connectTo(db.url), await connectTo(db.url)]
  await other.query('begin')
  // As the reference from a new order line does.
  await other.query('select 1 from variant where shop_id = $1 for key share', [ctx.shopId])
  const product = { code: 'CUP', name: null, eanCode: null, countryOfOrigin: 'FI', customsDescription: null }
  const announced = createStockUpdate(ctx, {
    reference: 'PO-1',
    supplier: 'Works',
    containers: null,
    pallets: null,
    parcels: null,
    deliveredBy: null,
    merchantComments: null,
    trackingCodes: [],
    specialAction: null,
    receiveDate: ctx.now(),
    warehouseCode: null,
    products: [{ ...product, hsCode: null, supplyPrice: null, expectedQuantity: 5 }],
  })
  assert.equal(await doneOrWaiting(announced, watcher), 'done')
  await other.query('commit')
  await Promise.all([other.end(), watcher.end()])
})
