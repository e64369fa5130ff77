import assert from 'node:assert/strict'
import { test } from 'node:test'
import { putShippingMethod } from '../../server/modules/tenants/index.ts'
import { at, type Merchant, ogoship, orderOf, type Wire } from '../support/ogoship.ts'
import { withStock } from '../support/shop.ts'

type Order = Wire['OrderResponse']

const rig = await ogoship({ PUBLIC_URL: 'https://doorstep.example' })

async function stocked(): Promise<Merchant> {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { A: 100 })
  return merchant
}

const method = ({ ctx }: Merchant, code: string, more: Partial<Parameters<typeof putShippingMethod>[1]> = {}) =>
  putShippingMethod(ctx, { code, name: code, ...more })

const place = ({ ok }: Merchant, changes: Record<string, unknown> = {}) =>
  ok<Order>('POST', '/orders', orderOf({ A: 1 }, changes))

const refuse = ({ refused }: Merchant, changes: Record<string, unknown> = {}) =>
  refused(400, 'POST', '/orders', orderOf({ A: 1 }, changes))

test('a shop without shipping methods stores any code as given', async () => {
  const merchant = await stocked()
  assert.equal((await place(merchant, { shippingCode: 'Whatever 1' })).shippingCode, 'Whatever 1')
  assert.equal((await place(merchant)).shippingCode, null)
})

test('the only enabled shipping method is taken when none is named', async () => {
  const merchant = await stocked()
  await method(merchant, 'PARCEL')
  await method(merchant, 'OLD', { enabled: false })
  assert.equal((await place(merchant)).shippingCode, 'PARCEL')
  assert.equal((await place(merchant, { shippingCode: null })).shippingCode, 'PARCEL')
})

test('with several shipping methods one must be named', async () => {
  const merchant = await stocked()
  await method(merchant, 'PARCEL')
  await method(merchant, 'LETTER')
  for (const status of ['New', 'Reserved', 'Locked']) {
    assert.match(await refuse(merchant, { status }), /^shippingCode: is required: the shop has several/)
  }
  assert.equal((await place(merchant, { shippingCode: 'LETTER' })).shippingCode, 'LETTER')
})

test('an unknown or disabled shipping method is refused', async () => {
  const merchant = await stocked()
  await method(merchant, 'PARCEL')
  await method(merchant, 'OLD', { enabled: false })
  for (const shippingCode of ['OLD', 'NONE', 'parcel']) {
    assert.equal(
      await refuse(merchant, { shippingCode }),
      `shippingCode: ${shippingCode} is not an enabled shipping method`,
    )
  }
})

test('a method that delivers to pickup points needs one', async () => {
  const merchant = await stocked()
  await method(merchant, 'POINT', { needsPickUpPoint: true })
  assert.equal(await refuse(merchant), 'pickUpPointCode: is required by the shipping method')
  assert.equal(await refuse(merchant, { pickUpPointCode: '' }), 'pickUpPointCode: is required by the shipping method')
  assert.equal((await place(merchant, { pickUpPointCode: '4711' })).pickUpPointCode, '4711')
})

test('a method with cash on delivery needs an amount', async () => {
  const merchant = await stocked()
  await method(merchant, 'COD', { cashOnDelivery: true })
  assert.equal(await refuse(merchant), 'cashOnDelivery: is required by the shipping method')
  assert.match(await refuse(merchant, { cashOnDelivery: { amount: 0 } }), /^cashOnDelivery: is required/)
  const { cashOnDelivery } = await place(merchant, { cashOnDelivery: { amount: 12.5 }, reference: 'A-1001' })
  assert.deepEqual(cashOnDelivery, { amount: 12.5, currencyCode: 'EUR', reference: 'RF35A1001' })
})

test('what an order lacks for its shipping method is told at once', async () => {
  const merchant = await stocked()
  await method(merchant, 'BOTH', { cashOnDelivery: true, needsPickUpPoint: true })
  const message = await refuse(merchant)
  assert.match(message, /pickUpPointCode: is required .*; cashOnDelivery: is required/)
})

test('a draft is stored whatever its shipping lacks, and checked when it is released', async () => {
  const merchant = await stocked()
  await method(merchant, 'POINT', { needsPickUpPoint: true })
  await method(merchant, 'COD', { cashOnDelivery: true })
  const { reference } = await place(merchant, { status: 'Draft', shippingCode: 'NONE' })
  const path = at('orders', reference)
  for (const status of ['New', 'Reserved', 'Locked']) {
    assert.match(await merchant.refused(400, 'PUT', path, { status }), /^shippingCode: NONE is not an enabled/)
  }
  assert.match(
    await merchant.refused(400, 'PUT', path, { status: 'New', shippingCode: '' }),
    /^shippingCode: is required/,
  )
  assert.match(await merchant.refused(400, 'PUT', path, { status: 'New', shippingCode: 'COD' }), /^cashOnDelivery/)
  const stored = (await merchant.ok<Order[]>('GET', '/orders'))[0]
  assert.deepEqual([stored?.status, stored?.shippingCode], ['Draft', 'NONE'])
  const released = await merchant.ok<Order>('PUT', path, { status: 'New', shippingCode: 'POINT', pickUpPointCode: '1' })
  assert.equal(released.status, 'New')
})

test('a cancelled order is checked again when it is released', async () => {
  const merchant = await stocked()
  const { reference } = await place(merchant, { shippingCode: 'PARCEL' })
  const path = at('orders', reference)
  await merchant.ok('PUT', path, { status: 'Cancelled' })
  await method(merchant, 'LETTER')
  assert.match(await merchant.refused(400, 'PUT', path, { status: 'New' }), /^shippingCode: PARCEL is not an enabled/)
  assert.equal((await merchant.ok<Order>('PUT', path, { status: 'Draft' })).status, 'Draft')
})

test('cash on delivery is kept as given, and an amount of 0 removes it', async () => {
  const merchant = await stocked()
  const cash = { amount: 99.95, currencyCode: 'sek', reference: '1234' }
  const { reference, cashOnDelivery } = await place(merchant, { status: 'Draft', cashOnDelivery: cash })
  assert.deepEqual(cashOnDelivery, { ...cash, currencyCode: 'SEK' })
  const path = at('orders', reference)
  const kept = await merchant.ok<Order>('PUT', path, { cashOnDelivery: null })
  assert.deepEqual(kept.cashOnDelivery, cashOnDelivery)
  const replaced = await merchant.ok<Order>('PUT', path, { cashOnDelivery: { amount: 1 } })
  assert.equal(replaced.cashOnDelivery?.currencyCode, 'EUR', 'it is replaced as a whole')
  assert.equal((await merchant.ok<Order>('PUT', path, { cashOnDelivery: { amount: 0 } })).cashOnDelivery, null)
  await merchant.refused(400, 'PUT', path, { cashOnDelivery: { currencyCode: 'EUR' } })
  await merchant.refused(400, 'PUT', path, { cashOnDelivery: { amount: -1 } })
})

test('documents at an address are shown as they were given', async () => {
  const merchant = await stocked()
  const documents = [
    { type: 'receipt', url: 'https://shop.example.com/receipts/A-1.pdf' },
    { type: 'gift card', url: 'ftp://old/2' },
  ]
  const { reference, documents: shown } = await place(merchant, { documents })
  assert.deepEqual(shown, documents)
  const path = at('orders', reference)
  assert.deepEqual((await merchant.ok<Order>('PUT', path, { documents: null })).documents, documents)
  const [, second] = documents
  assert.deepEqual((await merchant.ok<Order>('PUT', path, { documents: [second] })).documents, [second])
  assert.deepEqual((await merchant.ok<Order>('PUT', path, { documents: [] })).documents, [])
})

const PDF = Buffer.from('%PDF-1.4\n%end\n')

async function upload(merchant: Merchant, content: Buffer) {
  const order = await place(merchant, { documents: [{ type: 'receipt', base64Content: content.toString('base64') }] })
  const url = order.documents[0]?.url ?? ''
  assert.ok(url.startsWith('https://doorstep.example/files/'), url)
  return { order, path: url.slice('https://doorstep.example'.length) }
}

test('an uploaded document is downloaded at its address by whoever has it', async () => {
  const { path } = await upload(await stocked(), PDF)
  const response = await rig.app.http.inject({ url: path })
  assert.deepEqual([response.statusCode, response.headers['content-type']], [200, 'application/pdf'])
  assert.deepEqual(response.rawPayload, PDF)
})

test('a document that a browser could run is a download', async () => {
  const { path } = await upload(await stocked(), Buffer.from('<script>alert(1)</script>'))
  const { headers } = await rig.app.http.inject({ url: path })
  assert.deepEqual(
    [headers['content-type'], headers['content-disposition']],
    ['application/octet-stream', 'attachment'],
  )
  assert.match(String(headers['content-security-policy']), /sandbox/)
})

test('an address that was tampered with is not found', async () => {
  const merchant = await stocked()
  const { path } = await upload(merchant, PDF)
  const foreign = await upload(await stocked(), PDF)
  const [, , shop = '', file = '', signature = ''] = path.split('/')
  const [, , otherShop, otherFile, otherSignature] = foreign.path.split('/')
  const swapped = `${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`
  for (const parts of [
    [shop, file, swapped],
    [shop, file, 'x'],
    [shop, file, otherSignature],
    [shop, otherFile, signature],
    [otherShop, file, signature],
    [shop, "' or 1=1", signature],
    [shop, file.toUpperCase(), `${signature}A`],
  ]) {
    assert.equal((await rig.app.http.inject({ url: `/files/${parts.join('/')}` })).statusCode, 404, parts.join('/'))
  }
})

test("another merchant's uploaded document is an address like any other", async () => {
  const [mine, theirs] = [await stocked(), await stocked()]
  const { order } = await upload(theirs, PDF)
  const { documents } = await place(mine, { documents: order.documents })
  assert.deepEqual(documents, order.documents)
  const rows = await mine.ctx.db
    .selectFrom('order_document')
    .select(['url', 'file_id'])
    .where('shop_id', '=', mine.shop.id)
    .execute()
  assert.deepEqual(rows, [{ url: order.documents[0]?.url, file_id: null }])
})

for (const [what, document] of Object.entries({
  'neither an address nor content': { type: 'receipt' },
  'neither, said by null': { type: 'receipt', url: null, base64Content: null },
  'an empty address': { type: 'receipt', url: '' },
  'empty content': { type: 'receipt', base64Content: '' },
  'content that is not Base64': { type: 'receipt', base64Content: 'not base64!' },
  'content that breaks off': { type: 'receipt', base64Content: 'QUJDR' },
  'no type': { url: 'https://shop.example.com/1.pdf' },
})) {
  test(`a document with ${what} is refused, also in a draft`, async () => {
    const merchant = await stocked()
    for (const status of ['New', 'Draft']) {
      assert.match(await refuse(merchant, { status, documents: [document] }), /documents\[0\]/)
    }
  })
}

test('Base64 content may be broken into lines', async () => {
  const merchant = await stocked()
  const base64Content = `${PDF.toString('base64').slice(0, 8)}\r\n${PDF.toString('base64').slice(8)}`
  const { documents } = await place(merchant, { documents: [{ type: 'receipt', base64Content }] })
  const response = await rig.app.http.inject({ url: documents[0]!.url.slice('https://doorstep.example'.length) })
  assert.deepEqual(response.rawPayload, PDF)
})
