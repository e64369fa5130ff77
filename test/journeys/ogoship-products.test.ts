import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { withStock } from '../support/shop.ts'

type Product = Wire['ProductResponse']

const rig = await ogoship()

const FULL = {
  code: 'SKU-1',
  name: 'Example mug',
  description: 'Of clay',
  supplierCode: 'S-1',
  supplier: 'Pottery',
  group: 'Mugs',
  eanCode: '6400000000001',
  supplyPrice: 4.5,
  salesPrice: 19.9,
  currencyCode: 'EUR',
  infoUrl: 'https://shop.example.com/mug',
  pictureUrl: 'https://shop.example.com/mug.jpg',
  countryOfOrigin: 'FI',
  customsDescription: 'Ceramic mug',
  hsCode: '69111000',
  languageCode: 'en',
}

test('a product is answered as stored, without stock', async () => {
  const { ok } = await rig.merchant()
  const product = await ok<Product>('POST', '/products', FULL)
  const { id: _, ...rest } = product
  assert.deepEqual(rest, {
    ...FULL,
    stock: 0,
    stockAvailable: 0,
    reserved: 0,
    stockUpdate: 0,
    stockUpdateTime: null,
    editTime: '2026-03-02T09:00:00.000Z',
  })
  assert.deepEqual(await ok('GET', '/products'), [product])
})

test('a product needs a code and a language and nothing else', async () => {
  const { ok, refused } = await rig.merchant()
  const product = await ok<Product>('POST', '/products', { code: 'A', languageCode: 'FI' })
  assert.deepEqual([product.name, product.languageCode], [null, 'fi'])
  assert.match(await refused(400, 'POST', '/products', { code: 'B' }), /languageCode: is required/)
  assert.match(await refused(400, 'POST', '/products', { languageCode: 'fi' }), /code: is required/)
  assert.match(await refused(400, 'POST', '/products', { code: '', languageCode: 'fi' }), /code: must not be empty/)
  assert.match(await refused(400, 'POST', '/products', { code: 'B', languageCode: 'fin' }), /languageCode/)
})

test('a code that exists is refused and leaves the product alone', async () => {
  const { ok, refused } = await rig.merchant()
  const product = await ok<Product>('POST', '/products', FULL)
  const message = await refused(400, 'POST', '/products', { ...FULL, name: 'Other' })
  assert.match(message, /There is a product with the code SKU-1 already/)
  assert.deepEqual(await ok('GET', '/products'), [product])
})

test('members that are absent or null stay, and an empty text clears', async () => {
  const { ok } = await rig.merchant()
  const before = await ok<Product>('POST', '/products', FULL)
  const after = await ok<Product>('PUT', '/products/SKU-1', { name: null, description: '', group: '', hsCode: '' })
  assert.deepEqual(after, { ...before, description: null, group: null, hsCode: null, editTime: after.editTime })
})

test('an EAN code is set once and never overwritten, without an error', async () => {
  const { ok } = await rig.merchant()
  await ok('POST', '/products', { code: 'A', languageCode: 'fi' })
  const eanAfter = async (eanCode: string) => (await ok<Product>('PUT', '/products/A', { eanCode })).eanCode
  assert.equal(await eanAfter('111'), '111')
  for (const other of ['222', '', '111']) assert.equal(await eanAfter(other), '111')
})

test('a stock update fills an empty EAN code and leaves a set one', async () => {
  const { ok } = await rig.merchant()
  const announce = (code: string, eanCode: string) =>
    ok('POST', '/StockUpdate', {
      supplier: 'S',
      reference: 'PO',
      receiveDate: '2026-04-01',
      products: [{ code, expectedQuantity: 1, countryOfOrigin: 'FI', eanCode }],
    })
  await ok('POST', '/products', { code: 'A', languageCode: 'fi' })
  for (const ean of ['111', '222']) await announce('A', ean)
  assert.equal((await ok<Product[]>('GET', '/products?code=A'))[0]?.eanCode, '111')
})

test('a product is renamed to a code that is free, and old orders show the new one', async () => {
  const { ctx, ok, refused } = await rig.merchant()
  await withStock(ctx, { A: 5, B: 5 })
  const order = await ok<Wire['OrderResponse']>('POST', '/orders', orderOf({ A: 2 }))
  assert.match(await refused(400, 'PUT', '/products/A', { code: 'B' }), /code B already/)
  assert.equal((await ok<Product>('PUT', '/products/A', { code: 'A/2' })).code, 'A/2')
  await refused(404, 'PUT', '/products/A', {})
  const [shown] = await ok<Wire['OrderResponse'][]>('GET', '/orders')
  assert.deepEqual(
    shown?.orderLines.map(({ code }) => code),
    ['A/2'],
  )
  const [level] = await ok<Wire['StockResponse'][]>('GET', '/stock?productCode=A%2F2')
  assert.deepEqual([level?.stock, level?.reserved], [5, 2])
  await refused(400, 'POST', '/orders', orderOf({ A: 1 }))
  const same = { ...shown, orderLines: [{ code: 'A/2', quantity: 2 }] }
  assert.equal((await ok<Wire['OrderResponse']>('PUT', at('orders', order.reference), same)).status, 'New')
})

test('a code that became free may be used again', async () => {
  const { ok } = await rig.merchant()
  const first = await ok<Product>('POST', '/products', { code: 'A', languageCode: 'fi' })
  await ok('PUT', '/products/A', { code: 'B' })
  const second = await ok<Product>('POST', '/products', { code: 'A', languageCode: 'fi' })
  assert.notEqual(first.id, second.id)
})

test('stock figures and other read-only members of a body are ignored', async () => {
  const { ok } = await rig.merchant()
  const before = await ok<Product>('POST', '/products', { ...FULL, stock: 7, reserved: 1 })
  const sent = { ...before, stock: 9, stockAvailable: 9, reserved: 3, stockUpdate: 5, editTime: 'x', id: 'y' }
  assert.deepEqual(await ok('PUT', '/products/SKU-1', sent), before)
})

test('a product that does not exist is 404', async () => {
  const { refused } = await rig.merchant()
  assert.equal(await refused(404, 'PUT', '/products/NONE', { name: 'x' }), 'There is no product NONE.')
})

for (const [member, value] of Object.entries({
  supplyPrice: -1,
  salesPrice: 1.23456,
  currencyCode: 'EURO',
  countryOfOrigin: 'F1',
  languageCode: 'x',
  name: 5,
  eanCode: 640,
})) {
  test(`a product with ${member} ${JSON.stringify(value)} is refused by the name of the member`, async () => {
    const { refused, ok } = await rig.merchant()
    await ok('POST', '/products', { code: 'OLD', languageCode: 'fi' })
    const body = { code: 'A', languageCode: 'fi', [member]: value }
    assert.match(await refused(400, 'POST', '/products', body), new RegExp(`^${member}: `))
    assert.match(await refused(400, 'PUT', '/products/OLD', { [member]: value }), new RegExp(`^${member}: `))
    assert.equal((await ok<Product[]>('GET', '/products')).length, 1)
  })
}

test('amounts keep four decimals exactly', async () => {
  const { ok } = await rig.merchant()
  for (const [i, price] of [0, 0.1, 0.0001, 19.99, 1234567.8901, 8_999_999_999.9999].entries()) {
    const product = await ok<Product>('POST', '/products', { code: `P${i}`, languageCode: 'fi', salesPrice: price })
    assert.equal(product.salesPrice, price)
  }
})
