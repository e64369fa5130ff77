import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, ogoship, orderOf, type Wire } from '../../support/ogoship.ts'
import { withStock } from '../../support/shop.ts'

/** Codes and references that do not fit into a path as they are. */

const rig = await ogoship()

const NAMES = {
  'a date with slashes, colons and a space': '05/03/2019 12:00:00',
  'a plus sign': 'A+B',
  'a percent sign': '100%',
  'an encoded slash in plain letters': 'A%2FB',
  'a question mark and a hash': 'what?#1',
  'a backslash and quotes': '\\"quoted"\'',
  'letters beyond ASCII': 'Tilaus-ÄÖ-漢字-😀',
  'dots that look like a folder above': '../../etc/passwd',
  'a single dot': '.',
  'two dots': '..',
  'a trailing slash': 'A-1/',
  'a semicolon, a comma and an ampersand': 'a;b,c&d=e',
  'a leading and a trailing space': ' A-1 ',
  SQL: `'; drop table sales_order; --`,
  'a colon first': ':id',
  'an asterisk': '*',
}

const base64url = (text: string) => Buffer.from(text, 'utf8').toString('base64url')

for (const [what, name] of Object.entries(NAMES)) {
  test(`an order with ${what} in its reference is found and changed by it`, async () => {
    const { ctx, ok } = await rig.merchant()
    await withStock(ctx, { A: 1 })
    await ok('POST', '/orders', orderOf({ A: 1 }, { reference: name }))
    const found = await ok<Wire['OrderResponse'][]>('GET', `/orders?reference=${encodeURIComponent(name)}`)
    assert.deepEqual(
      found.map((order) => order.reference),
      [name],
    )
    const encoded = `/orders/${base64url(name)}?base64url=true`
    assert.equal((await ok<Wire['OrderResponse']>('PUT', encoded, { status: 'Locked' })).status, 'Locked')
    // A URL with a part of dots alone is shortened by every client before it is sent.
    if (/^\.+$/.test(name)) return
    assert.equal((await ok<Wire['OrderResponse']>('PUT', at('orders', name), { status: 'Draft' })).status, 'Draft')
    const patched = await ok<Wire['OrderResponse']>('PATCH', at('orders', name), { status: 'Reserved' })
    assert.deepEqual([patched.status, patched.reference], ['Reserved', name])
  })
}

test('a product is found and changed by a code of slashes, colons and spaces', async () => {
  const { ok } = await rig.merchant()
  const code = '05/03/2019 12:00:00'
  await ok('POST', '/products', { code, languageCode: 'fi' })
  const named = await ok<Wire['ProductResponse']>('PUT', at('products', code), { name: 'Dated' })
  assert.deepEqual([named.code, named.name], [code, 'Dated'])
  for (const yes of ['true', 'True']) {
    const path = `/products/${base64url(code)}?base64url=${yes}`
    assert.equal((await ok<Wire['ProductResponse']>('PUT', path, { name: yes })).name, yes)
  }
  const [level] = await ok<Wire['StockResponse'][]>('GET', `/stock?productCode=${encodeURIComponent(code)}`)
  assert.equal(level?.productCode, code)
})

test('a return is changed by a reference of slashes, colons and spaces', async () => {
  const { ctx, ok } = await rig.merchant()
  await withStock(ctx, { A: 1 })
  const reference = 'R/05/03 12:00'
  const customer = { name: 'Jane', address1: 'Street 1', city: 'Helsinki', countryCode: 'FI' }
  await ok('POST', '/returns', { reference, customer, returnLines: [{ code: 'A', quantity: 1 }] })
  for (const path of [at('returns', reference), `/returns/${base64url(reference)}?base64url=true`]) {
    assert.equal((await ok<Wire['ReturnResponse']>('PUT', path, { comments: path })).comments, path)
  }
})

test('parameter values keep their letter case where the path does not', async () => {
  const { ctx, ok, refused } = await rig.merchant()
  await withStock(ctx, { A: 2 })
  await ok('POST', '/orders', orderOf({ A: 1 }, { reference: 'Case-Matters' }))
  await refused(404, 'PUT', '/ORDERS/case-matters', { status: 'Draft' })
  assert.equal((await ok<Wire['OrderResponse']>('PUT', '/ORDERS/Case-Matters', {})).reference, 'Case-Matters')
})

const UNDECODABLE = {
  padding: 'QQ==',
  'characters of another alphabet': 'a+b/',
  'bytes that are no UTF-8': Buffer.from([0xff, 0xfe]).toString('base64url'),
  'an impossible length': 'A',
  'bits beyond the last byte': 'QR',
  'a NUL byte': Buffer.from('a\0b').toString('base64url'),
}

for (const [what, value] of Object.entries(UNDECODABLE)) {
  test(`base64url text with ${what} is refused`, async () => {
    const { refused } = await rig.merchant()
    const message = await refused(400, 'PUT', `${at('orders', value)}?base64url=true`, {})
    assert.match(message, /^reference: is not unpadded base64url/)
  })
}

test('without base64url=true a text that looks like base64url is taken as it is', async () => {
  const { ctx, ok } = await rig.merchant()
  await withStock(ctx, { A: 1 })
  const reference = base64url('hidden')
  await ok('POST', '/orders', orderOf({ A: 1 }, { reference }))
  assert.equal(
    (await ok<Wire['OrderResponse']>('PUT', `/orders/${reference}?base64url=false`, {})).reference,
    reference,
  )
})

test('a broken percent encoding is refused in the envelope of the family', async () => {
  const { refused } = await rig.merchant()
  for (const path of ['/orders/%ZZ', '/orders/%', '/orders/%C3']) await refused(400, 'PUT', path, {})
})

test('an address that does not exist is a 404 in the envelope of the family', async () => {
  const { refused } = await rig.merchant()
  for (const path of ['/nothing', '/orders/A/B', '/', '/webhooks/a/b']) await refused(404, 'GET', path)
})

test('a method that a path does not know is a 405 that tells those it knows', async () => {
  const { call, refused } = await rig.merchant()
  await refused(405, 'DELETE', '/orders')
  await refused(405, 'GET', '/orders/A-1')
  await refused(405, 'PATCH', '/products/A')
  const { headers } = await call('DELETE', '/orders/A-1')
  assert.deepEqual(String(headers.allow).split(', ').sort(), ['PATCH', 'PUT'])
})
