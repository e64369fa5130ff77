import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import { placeOrder } from '../../server/modules/orders/index.ts'
import { apiRig } from '../support/api-rig.ts'
import { anOrder, withStock } from '../support/shop.ts'

type Schemas = components['schemas']

const rig = await apiRig()

test('a product is created with its facts, changed member by member, and its code stays unique', async () => {
  const { call } = await rig.shop()
  const facts = {
    code: 'CUP',
    name: 'Cup',
    eanCode: '6400000000011',
    salesPrice: { amount: '24.90', currency: 'EUR' },
    place: 'A-03-2',
    alarmLevel: 10,
  }
  const created = await call<Schemas['Product']>('POST', '/products', facts)
  assert.equal(created.status, 201)
  assert.deepEqual(
    { ...facts, language: 'fi', stock: 0 },
    Object.fromEntries(
      [...Object.keys(facts), 'language', 'stock'].map((key) => [key, { ...created.body, ...created.body.level }[key]]),
    ),
  )
  const path = `/products/${created.body.id}`
  const changed = await call<Schemas['Product']>('PATCH', path, { code: 'MUG', place: null, eanCode: '1' })
  assert.deepEqual(
    [changed.body.code, changed.body.name, changed.body.place, changed.body.alarmLevel, changed.body.eanCode],
    ['MUG', 'Cup', null, 10, '6400000000011'],
  )
  assert.equal((await call('POST', '/products', { code: 'CUP' })).status, 201)
  const taken = await call<Schemas['Problem']>('PATCH', path, { code: 'CUP' })
  assert.deepEqual([taken.status, taken.body.code], [409, 'product_code_taken'])
})

test('the prices of a product are exact, not negative and in one currency', async () => {
  const { call } = await rig.shop()
  const price = (amount: string, currency = 'EUR') => ({ amount, currency })
  const refused = async (method: 'POST' | 'PATCH', path: string, body: unknown) =>
    (await call<Schemas['Problem']>(method, path, body)).body.code
  assert.equal(await refused('POST', '/products', { code: 'A', salesPrice: price('1.999') }), 'money_decimals')
  assert.equal(await refused('POST', '/products', { code: 'A', salesPrice: price('-1') }), 'amount_negative')
  const two = { code: 'A', salesPrice: price('2'), supplyPrice: price('1', 'SEK') }
  assert.equal(await refused('POST', '/products', two), 'prices_in_two_currencies')
  const made = await call<Schemas['Product']>('POST', '/products', { code: 'A', salesPrice: price('2') })
  const path = `/products/${made.body.id}`
  assert.equal(await refused('PATCH', path, { supplyPrice: price('1', 'SEK') }), 'prices_in_two_currencies')
  const moved = { salesPrice: price('20', 'SEK'), supplyPrice: price('1', 'SEK') }
  assert.deepEqual((await call<Schemas['Product']>('PATCH', path, moved)).body.supplyPrice, price('1.00', 'SEK'))
})

test('what runs out is found: few are left, or orders wait for it', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { FEW: 5, MANY: 6, WANTED: 0, FORGOTTEN: 0 })
  const { body: all } = await call<Schemas['ProductSummaryPage']>('GET', '/products')
  for (const { id, code } of all.items) {
    if (code === 'FEW' || code === 'MANY') await call('PATCH', `/products/${id}`, { alarmLevel: 5 })
  }
  await placeOrder(ctx, anOrder({ WANTED: 1 }))
  const { body } = await call<Schemas['ProductSummaryPage']>('GET', '/products?runningOut=true')
  assert.deepEqual(
    body.items.map(({ code }) => code),
    ['FEW', 'WANTED'],
  )
})

test('announced goods are expected by the order that waits for them, and end its waiting when they come', async () => {
  const { ctx, call } = await rig.shop()
  await withStock(ctx, { CUP: 0 })
  const placed = await placeOrder(ctx, anOrder({ CUP: 2 }, { reference: 'A-1' }))
  const receiveAt = '2026-03-09T00:00:00.000Z'
  const announced = await call<Schemas['StockUpdate']>('POST', '/stock-updates', {
    reference: 'PO-1',
    supplier: 'Example Pottery',
    receiveAt,
    lines: [
      { code: 'CUP', expectedQuantity: 5 },
      { code: 'LID', name: 'Lid', eanCode: '6400000000028', expectedQuantity: 1 },
    ],
  })
  assert.equal(announced.status, 201)
  assert.deepEqual(
    announced.body.lines.map(({ code, name, expectedQuantity }) => [code, name, expectedQuantity]),
    [
      ['CUP', 'Product CUP', 5],
      ['LID', 'Lid', 1],
    ],
  )
  const byNumber = await call<Schemas['StockUpdateSummaryPage']>(
    'GET',
    `/stock-updates?number=${announced.body.number}`,
  )
  assert.deepEqual(
    byNumber.body.items.map(({ id }) => id),
    [announced.body.id],
  )
  const path = `/orders/${placed.id}`
  const waiting = await call<Schemas['Order']>('GET', path)
  assert.deepEqual([waiting.body.status, waiting.body.lines[0]!.coverage?.expectedAt], ['Pending', receiveAt])
  await call('POST', `/stock-updates/${announced.body.id}/receive`, { lines: [{ code: 'CUP', receivedQuantity: 5 }] })
  assert.equal((await call<Schemas['Order']>('GET', path)).body.status, 'New')
  const unknown = await call<Schemas['Problem']>('POST', '/stock-updates', {
    reference: 'PO-2',
    supplier: 'Example Pottery',
    receiveAt,
    lines: [{ code: 'NOBODY', expectedQuantity: 1 }],
  })
  assert.equal(unknown.status, 422)
  assert.deepEqual(
    unknown.body.errors?.map(({ pointer }) => pointer),
    ['/lines/0/code'],
  )
})

test('a batch is picked in one walk, printed, and each order labelled', async () => {
  const { ctx, shop } = await rig.shop()
  const warehouse = await rig.caller(shop.id, 'warehouse')
  await withStock(ctx, { CUP: 10, POT: 10 })
  const [one, two] = [await placeOrder(ctx, anOrder({ CUP: 1 })), await placeOrder(ctx, anOrder({ CUP: 2, POT: 1 }))]
  const both = `order=${one.id}&order=${two.id}`
  const { body } = await warehouse<Schemas['PickList']>('GET', `/pick-list?${both}`)
  assert.deepEqual(
    body.stops.map(({ code, quantity, orders }) => [code, quantity, orders.length]),
    [
      ['CUP', 3, 2],
      ['POT', 1, 1],
    ],
  )
  assert.deepEqual(
    body.orders.map(({ id, units }) => [id, units]),
    [
      [one.id, 1],
      [two.id, 3],
    ],
  )
  for (const path of [`/pick-list/document?${both}`, `/orders/${one.id}/address-label?parcels=2`]) {
    const printed = await warehouse('GET', path)
    assert.equal(printed.headers['content-type'], 'application/pdf', path)
    assert.equal(printed.raw.subarray(0, 5).toString(), '%PDF-')
  }
})
