import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  arriveStockUpdate,
  cancelStockUpdate,
  processStockUpdate,
  receiveStockUpdate,
} from '../../server/modules/inbound/index.ts'
import { createWarehouse } from '../../server/modules/tenants/index.ts'
import { type Merchant, ogoship, type Wire } from '../support/ogoship.ts'

type StockUpdate = Wire['StockUpdateResponse']

const rig = await ogoship()

const PRODUCT = {
  code: 'SKU-1',
  name: 'Example mug',
  expectedQuantity: 100,
  supplyPrice: 4.5,
  eanCode: '1234567890',
  countryOfOrigin: 'fi',
  customsDescription: 'Ceramic mug',
  hsCode: '69111000',
}

const BODY = {
  warehouseCode: 'MAIN',
  supplier: 'Example Supplier',
  containers: 0,
  pallets: 1,
  parcels: 10,
  deliveredBy: 'Example Freight',
  receiveDate: '2026-04-01T00:00:00Z',
  merchantComments: 'Careful',
  trackingCodes: ['123456789'],
  specialAction: 'Count twice',
  reference: 'PO-77',
  products: [PRODUCT],
}

const announce = ({ ok }: Merchant, changes: Record<string, unknown> = {}) =>
  ok<StockUpdate>('POST', '/StockUpdate', { ...BODY, ...changes })

const idOf = async ({ ctx, shop }: Merchant) =>
  (await ctx.db.selectFrom('stock_update').select('id').where('shop_id', '=', shop.id).executeTakeFirstOrThrow()).id

test('a stock update is answered as stored, with every member of the request', async () => {
  const merchant = await rig.merchant()
  const made = await announce(merchant)
  assert.match(made.autoReference, /^SU-[0-9A-Z]{10}$/)
  assert.deepEqual(made, {
    ...BODY,
    receiveDate: '2026-04-01T00:00:00.000Z',
    status: 'NEW',
    arrivalDate: null,
    autoReference: made.autoReference,
    warehouseComments: null,
    created: '2026-03-02T09:00:00.000Z',
    modified: null,
    products: [{ ...PRODUCT, countryOfOrigin: 'FI', receivedQuantity: 0, warehouseComments: null }],
  })
  assert.deepEqual(await merchant.ok('GET', `/StockUpdate?autoreference=${made.autoReference}`), [made])
})

test('a stock update always starts as NEW, whatever status it is sent with', async () => {
  const merchant = await rig.merchant()
  for (const status of ['COMPLETED', 'nonsense', null])
    assert.equal((await announce(merchant, { status })).status, 'NEW')
})

test('several stock updates may share a reference, each has one of its own', async () => {
  const merchant = await rig.merchant()
  const made = [await announce(merchant), await announce(merchant)]
  assert.equal(new Set(made.map(({ autoReference }) => autoReference)).size, 2)
  assert.deepEqual(await merchant.ok('GET', '/StockUpdate?reference=PO-77'), made)
})

test('an unknown code with a name becomes a product in the language of the shop', async () => {
  const merchant = await rig.merchant()
  await announce(merchant)
  const [product] = await merchant.ok<Wire['ProductResponse'][]>('GET', '/products')
  assert.deepEqual(
    [product?.code, product?.name, product?.eanCode, product?.countryOfOrigin, product?.hsCode, product?.languageCode],
    ['SKU-1', 'Example mug', '1234567890', 'FI', '69111000', 'fi'],
  )
  assert.deepEqual([product?.stock, product?.stockUpdate], [0, 100])
})

test('an unknown code without a name is refused by its place, and nothing is written', async () => {
  const merchant = await rig.merchant()
  for (const name of [undefined, null, '']) {
    const products = [PRODUCT, { ...PRODUCT, code: 'SKU-2', name }]
    const message = await merchant.refused(400, 'POST', '/StockUpdate', { ...BODY, products })
    assert.equal(message, 'products[1].code: unknown product SKU-2')
  }
  assert.deepEqual(await merchant.ok('GET', '/products'), [])
  assert.deepEqual(await merchant.ok('GET', '/StockUpdate'), [])
})

test('what is empty of a known product is filled, what is set stays', async () => {
  const merchant = await rig.merchant()
  await merchant.ok('POST', '/products', { code: 'SKU-1', languageCode: 'sv', name: 'Own name', hsCode: '11112222' })
  await announce(merchant)
  const [product] = await merchant.ok<Wire['ProductResponse'][]>('GET', '/products')
  assert.deepEqual(
    [product?.name, product?.hsCode, product?.languageCode, product?.eanCode, product?.customsDescription],
    ['Own name', '11112222', 'sv', '1234567890', 'Ceramic mug'],
  )
})

test('a stock update of no products is taken', async () => {
  const merchant = await rig.merchant()
  for (const products of [undefined, null, []]) assert.deepEqual((await announce(merchant, { products })).products, [])
})

for (const member of ['supplier', 'receiveDate', 'reference']) {
  test(`a stock update without ${member} is refused`, async () => {
    const merchant = await rig.merchant()
    const message = await merchant.refused(400, 'POST', '/StockUpdate', { ...BODY, [member]: null })
    assert.equal(message, `${member}: is required`)
  })
}

for (const [member, value] of Object.entries({ expectedQuantity: 1_000_001, countryOfOrigin: null, hsCode: '123' })) {
  test(`a product of a stock update with ${member} ${value} is refused`, async () => {
    const merchant = await rig.merchant()
    const products = [{ ...PRODUCT, [member]: value }]
    const message = await merchant.refused(400, 'POST', '/StockUpdate', { ...BODY, products })
    assert.match(message, new RegExp(`^products\\[0\\]\\.${member}: `))
  })
}

test('the warehouse is named by its code, the default one if none is', async () => {
  const merchant = await rig.merchant()
  await createWarehouse(merchant.ctx, { code: 'TLL', name: 'Tallinn', country: 'EE' })
  assert.equal((await announce(merchant, { warehouseCode: 'TLL' })).warehouseCode, 'TLL')
  assert.equal((await announce(merchant, { warehouseCode: null })).warehouseCode, 'MAIN')
  const message = await merchant.refused(400, 'POST', '/StockUpdate', { ...BODY, warehouseCode: 'NOWHERE' })
  assert.equal(message, 'warehouseCode: There is no warehouse NOWHERE.')
})

test('a date without an offset is UTC, a date alone is midnight', async () => {
  const merchant = await rig.merchant()
  const read = async (receiveDate: string) => (await announce(merchant, { receiveDate })).receiveDate
  assert.equal(await read('2026-04-01'), '2026-04-01T00:00:00.000Z')
  assert.equal(await read('2026-04-01T10:30'), '2026-04-01T10:30:00.000Z')
  assert.equal(await read('2026-04-01T10:30:00+02:00'), '2026-04-01T08:30:00.000Z')
})

for (const receiveDate of ['9999-99-99', '0000-01-01', '2026-02-30', '9999-12-31T23:59:59-01:00', 'soon', 20260401]) {
  test(`${receiveDate} is no date of delivery`, async () => {
    const merchant = await rig.merchant()
    const message = await merchant.refused(400, 'POST', '/StockUpdate', { ...BODY, receiveDate })
    assert.match(message, /^receiveDate: /)
  })
}

test('the steps of the warehouse show with their times and counts', async () => {
  const merchant = await rig.merchant()
  await announce(merchant)
  const id = await idOf(merchant)
  const shown = async () => {
    const [one] = await merchant.ok<StockUpdate[]>('GET', '/StockUpdate')
    return [one?.status, one?.arrivalDate, one?.modified?.slice(0, 19), one?.products[0]?.receivedQuantity]
  }
  rig.clock.advance(1000)
  const arrived = rig.clock.now().toISOString()
  await arriveStockUpdate(merchant.ctx, id)
  assert.deepEqual(await shown(), ['ARRIVED', arrived, arrived.slice(0, 19), 0])
  rig.clock.advance(1000)
  await processStockUpdate(merchant.ctx, id)
  assert.deepEqual(await shown(), ['PROCESSING', arrived, rig.clock.now().toISOString().slice(0, 19), 0])
  rig.clock.advance(1000)
  const lines = [{ code: 'SKU-1', receivedQuantity: 98, comments: 'Two broken' }]
  await receiveStockUpdate(merchant.ctx, id, { lines, complete: true, comments: 'Done' })
  assert.deepEqual(await shown(), ['COMPLETED', arrived, rig.clock.now().toISOString().slice(0, 19), 98])
  const [one] = await merchant.ok<StockUpdate[]>('GET', '/StockUpdate')
  assert.deepEqual([one?.warehouseComments, one?.products[0]?.warehouseComments], ['Done', 'Two broken'])
})

test('a cancelled stock update is expected no more', async () => {
  const merchant = await rig.merchant()
  await announce(merchant)
  await cancelStockUpdate(merchant.ctx, await idOf(merchant))
  const [product] = await merchant.ok<Wire['ProductResponse'][]>('GET', '/products')
  assert.deepEqual([product?.stockUpdate, product?.stockUpdateTime], [0, null])
  assert.equal((await merchant.ok<StockUpdate[]>('GET', '/StockUpdate'))[0]?.status, 'CANCELLED')
})

test('a stock update cannot be changed through this API', async () => {
  const merchant = await rig.merchant()
  const { autoReference } = await announce(merchant)
  for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
    await merchant.refused(404, method, `/StockUpdate/${autoReference}`, {})
    await merchant.refused(405, method, '/StockUpdate', {})
  }
})
