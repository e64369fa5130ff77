import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import { placeOrder } from '../../server/modules/orders/index.ts'
import { apiRig, type Caller } from '../support/api-rig.ts'
import { aBrowser, aPerson } from '../support/people.ts'
import { anOrder, withStock } from '../support/shop.ts'
import { unzipped } from '../support/unzip.ts'

type Schemas = components['schemas']

const rig = await apiRig()

async function aShopWith(count: number) {
  const made = await rig.shop()
  await withStock(made.ctx, { CUP: 2 * count })
  for (let n = 1; n <= count; n++) {
    await placeOrder(made.ctx, anOrder({ CUP: 2 }, { reference: `A-${n}`, priceTotal: 498_000n, currency: 'EUR' }))
  }
  return made
}

const exported = async (call: Caller, body: Partial<Schemas['NewExport']>) =>
  (await call<Schemas['Export']>('POST', '/exports', { kind: 'orders', format: 'csv', ...body })).body

test('a list is exported in the background, and the file is what was asked for', async () => {
  const { call } = await aShopWith(3)
  const made = await exported(call, {
    filter: { search: 'a-', sort: 'oldest' },
    columns: ['reference', 'products', 'total'],
    headings: ['Nummer', 'Waren', 'Summe'],
    delimiter: 'semicolon',
  })
  assert.equal(made.status, 'Waiting')
  await rig.worker.drain()
  const done = await call<Schemas['Export']>('GET', `/exports/${made.id}`)
  assert.deepEqual([done.body.status, done.body.rowsDone, done.body.rowsExpected], ['Done', 3, 3])
  const file = await call('GET', `/exports/${made.id}/file`)
  assert.equal(file.headers['content-disposition'], `attachment; filename="${done.body.fileName}"`)
  assert.equal(file.raw.length, done.body.bytes)
  const rows = ['Nummer;Waren;Summe', 'A-1;2 x CUP;49.80', 'A-2;2 x CUP;49.80', 'A-3;2 x CUP;49.80', '']
  assert.equal(file.raw.toString('utf8'), `\u{feff}${rows.join('\r\n')}`)
})

test('a workbook of a list opens and holds its orders', async () => {
  const { call } = await aShopWith(2)
  const made = await exported(call, { format: 'xlsx' })
  await rig.worker.drain()
  const file = await call('GET', `/exports/${made.id}/file`)
  assert.match(String(file.headers['content-type']), /spreadsheetml/)
  assert.match(unzipped(file.raw).get('xl/worksheets/sheet1.xml') ?? '', />A-2<.*<c s="2"><v>49.80<\/v>.*>A-1</)
})

test('an export that was deleted while it waited is not written, and its file is gone', async () => {
  const { call } = await aShopWith(1)
  const made = await exported(call, {})
  assert.equal((await call('DELETE', `/exports/${made.id}`)).status, 204)
  await rig.worker.drain()
  assert.equal((await call('GET', `/exports/${made.id}`)).status, 404)
  assert.deepEqual((await call<Schemas['ExportList']>('GET', '/exports')).body.items, [])
})

test('three exports at a time are enough, and nobody sees those of others', async () => {
  const { call, shop, ctx } = await aShopWith(1)
  for (let n = 0; n < 3; n++) await exported(call, {})
  await rig.worker.drain()
  await ctx.db.updateTable('list_export').set({ status: 'running' }).where('shop_id', '=', shop.id).execute()
  const fourth = await call<{ code: string }>('POST', '/exports', { kind: 'orders', format: 'csv' })
  assert.deepEqual([fourth.status, fourth.body.code], [409, 'exports_unfinished'])
  const stranger = await rig.caller(shop.id, 'read:order')
  assert.deepEqual((await stranger<Schemas['ExportList']>('GET', '/exports')).body.items, [])
  const [first] = (await call<Schemas['ExportList']>('GET', '/exports')).body.items
  assert.equal((await call('GET', `/exports/${first?.id}/file`)).status, 409)
  assert.equal((await stranger('GET', `/exports/${first?.id}`)).status, 404)
  assert.equal((await stranger('DELETE', `/exports/${first?.id}`)).status, 404)
})

test('after a week an export is removed with its file', async () => {
  const { call, ctx } = await aShopWith(1)
  const made = await exported(call, {})
  await rig.worker.drain()
  rig.clock.advance(7 * 86_400_000)
  await rig.app.scheduler.tick()
  rig.clock.advance(3_600_000)
  await rig.app.scheduler.tick()
  await rig.worker.drain()
  assert.equal((await call('GET', `/exports/${made.id}`)).status, 404)
  const left = await ctx.db
    .selectFrom('list_export_piece')
    .select('position')
    .where('shop_id', '=', ctx.shopId)
    .execute()
  assert.deepEqual(left, [])
})

test('views follow the person who saved them, and nobody else sees or changes them', async () => {
  const { shop, call } = await rig.shop()
  const [jane, john] = [await aPerson(rig, shop), await aPerson(rig, shop)]
  const [janes, johns] = [aBrowser(rig), aBrowser(rig)]
  await janes.signIn(jane)
  await johns.signIn(john)
  const view = { name: 'German parcels', filter: { country: 'DE', status: ['Reserved'] }, columns: ['customerName'] }
  const made = await janes.call<Schemas['SavedView']>('POST', '/views', view)
  assert.equal(made.status, 201)
  const again = await janes.call<{ code: string }>('POST', '/views', view)
  assert.deepEqual([again.status, again.body.code], [409, 'view_name_taken'])
  assert.equal((await johns.call('POST', '/views', view)).status, 201)
  const elsewhere = aBrowser(rig)
  await elsewhere.signIn(jane)
  const { body } = await elsewhere.call<Schemas['SavedViewList']>('GET', '/views')
  assert.deepEqual(body.items, [made.body])
  const path = `/views/${made.body.id}`
  assert.equal((await johns.call('PATCH', path, { name: 'Mine' })).status, 404)
  assert.equal((await johns.call('DELETE', path)).status, 404)
  const renamed = await janes.call<Schemas['SavedView']>('PATCH', path, { name: 'Germany' })
  assert.deepEqual(renamed.body, { ...made.body, name: 'Germany' })
  assert.equal((await janes.call('DELETE', path)).status, 204)
  assert.deepEqual((await janes.call<Schemas['SavedViewList']>('GET', '/views')).body.items, [])
  assert.deepEqual((await call<Schemas['SavedViewList']>('GET', '/views')).body.items, [])
})

test('what is refused for one order of several is told, and done for the others', async () => {
  const { call, ctx, shop } = await aShopWith(3)
  const { body } = await call<Schemas['OrderSummaryPage']>('GET', '/orders?sort=oldest')
  const orders = body.items.map(({ id }) => id)
  const [first = ''] = orders
  await call('POST', `/orders/${first}/collect`, {})
  const held = await call<Schemas['OrderActionResults']>('POST', '/order-actions', { action: 'hold', orders })
  assert.deepEqual(
    held.body.results.map(({ orderId, status, code }) => [orderId, status, code]),
    [
      [first, null, 'order_is_begun'],
      [orders[1], 'Reserved', null],
      [orders[2], 'Reserved', null],
    ],
  )
  assert.match(held.body.results[0]?.detail ?? '', /the warehouse has begun/)
  const worker = await rig.caller(shop.id, 'warehouse', 'read:order')
  assert.equal((await worker('POST', '/order-actions', { action: 'cancel', orders })).status, 403)
  const unknown = await call<Schemas['OrderActionResults']>('POST', '/order-actions', {
    action: 'cancel',
    orders: [ctx.newId()],
  })
  assert.equal(unknown.body.results[0]?.code, 'order_not_found')
})

test('a count is honest about where it ends', async () => {
  const { call } = await aShopWith(2)
  assert.deepEqual((await call('GET', '/orders/count?search=a-')).body, { count: 2, more: false })
  assert.equal((await call('GET', '/orders/count?country=Finland')).status, 400)
})
