import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { collectOrder } from '../../../server/modules/orders/index.ts'
import { shipOrder } from '../../../server/modules/shipments/index.ts'
import { everyShop } from '../../../server/platform/sql.ts'
import { at, CUSTOMER, type Merchant, ogoship, orderOf, type Wire } from '../../support/ogoship.ts'
import { withStock } from '../../support/shop.ts'

const rig = await ogoship()

const TABLES = [
  'product',
  'variant',
  'stock_level',
  'stock_movement',
  'metadata',
  'sales_order',
  'order_line',
  'order_document',
  'order_move',
  'reservation',
  'stored_file',
  'stock_update',
  'stock_update_line',
  'warehouse_return',
  'warehouse_return_line',
  'webhook_endpoint',
  'event',
] as const

/** Rows of every table that a request could write. */
async function rows(): Promise<Record<string, number>> {
  const counts: [string, number][] = []
  for (const table of TABLES) {
    const row = await rig.db.system
      .selectFrom(table)
      .select(sql<number>`count(*)::int`.as('count'))
      .modifyEnd(everyShop)
      .executeTakeFirstOrThrow()
    counts.push([table, row.count])
  }
  return Object.fromEntries(counts)
}

/** The request must be refused and leave nothing behind. */
async function refused(
  merchant: Merchant,
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
  status = 400,
): Promise<string> {
  const before = await rows()
  const message = await merchant.refused(status, method, path, body)
  assert.deepEqual(await rows(), before, 'nothing was written')
  return message
}

async function stocked(): Promise<Merchant> {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { A: 100, B: 100 })
  return merchant
}

const delivery = (changes: Record<string, unknown> = {}) => ({
  supplier: 'S',
  reference: 'PO',
  receiveDate: '2026-04-01',
  products: [{ code: 'A', expectedQuantity: 1, countryOfOrigin: 'FI' }],
  ...changes,
})

/** Not compressible, and of four bytes for two units: the worst that an index can be given. */
const long = (length: number) =>
  [...randomBytes(length / 2)].map((byte) => String.fromCodePoint(0x20000 + byte * 7)).join('')

const TOO_LONG: [what: string, path: string, body: (text: string) => unknown][] = [
  ['the reference of an order', '/orders', (reference) => orderOf({ A: 1 }, { reference })],
  ['the code of a product', '/products', (code) => ({ code, languageCode: 'fi' })],
  ['an EAN code', '/products', (eanCode) => ({ code: 'X', eanCode, languageCode: 'fi' })],
  ['the name of a product', '/products', (name) => ({ code: 'X', name, languageCode: 'fi' })],
  [
    'the reference of a return',
    '/returns',
    (reference) => ({ reference, customer: CUSTOMER, returnLines: [{ code: 'A', quantity: 1 }] }),
  ],
  ['the reference of a stock update', '/StockUpdate', (reference) => delivery({ reference })],
  [
    'a code in a stock update',
    '/StockUpdate',
    (code) => delivery({ products: [{ code, name: 'N', expectedQuantity: 1, countryOfOrigin: 'FI' }] }),
  ],
  [
    'an EAN code in a stock update',
    '/StockUpdate',
    (eanCode) =>
      delivery({ products: [{ code: 'X', eanCode, name: 'N', expectedQuantity: 1, countryOfOrigin: 'FI' }] }),
  ],
]

for (const [what, path, body] of TOO_LONG) {
  test(`${what} of 5,000 characters is refused by its name, and one that just fits is stored and found`, async () => {
    const merchant = await stocked()
    for (const length of [5000, 600]) {
      const message = await refused(merchant, 'POST', path, body(long(length)))
      assert.match(message, /^(\w+|products\[0\]\.\w+): is longer than (255|500) characters$/)
    }
    await merchant.ok('POST', path, body(long(254)))
  })
}

test('a key that is too long does not come in by an update either', async () => {
  const merchant = await stocked()
  const { reference } = await merchant.ok<Wire['OrderResponse']>(
    'POST',
    '/orders',
    orderOf({ A: 1 }, { status: 'Draft' }),
  )
  assert.match(
    await refused(merchant, 'PUT', at('orders', reference), { reference: long(5000) }),
    /^reference: is longer/,
  )
  for (const member of ['code', 'eanCode', 'name']) {
    assert.match(
      await refused(merchant, 'PUT', '/products/A', { [member]: long(5000) }),
      new RegExp(`^${member}: is longer`),
    )
  }
})

test('a tracking number that is too long is refused where parcels are made', async () => {
  const merchant = await stocked()
  const { id } = await merchant.ok<Wire['OrderResponse']>('POST', '/orders', orderOf({ A: 1 }))
  await collectOrder(merchant.ctx, id)
  const parcels = [{ carrier: null, trackingNumber: long(5000), trackingUrl: null }]
  await assert.rejects(shipOrder(merchant.ctx, id, { parcels, warehouseCode: null, comments: null }), {
    code: 'key_too_long',
  })
})

test('texts that nothing is found by may be long, and are kept whole', async () => {
  const merchant = await stocked()
  const comments = long(100_000)
  const order = await merchant.ok<Wire['OrderResponse']>('POST', '/orders', orderOf({ A: 1 }, { comments }))
  assert.equal(order.comments, comments)
  const product = { code: 'X', languageCode: 'fi', description: comments, infoUrl: comments, group: comments }
  assert.equal((await merchant.ok<Wire['ProductResponse']>('POST', '/products', product)).description, comments)
})

test('searching for a text of any length finds nothing', async () => {
  const merchant = await stocked()
  for (const query of [
    '/orders?reference=',
    '/products?code=',
    '/products?eanCode=',
    '/returns?reference=',
    '/StockUpdate?reference=',
  ]) {
    assert.deepEqual(await merchant.ok('GET', `${query}${'x'.repeat(5000)}`), [])
  }
  await merchant.refused(404, 'GET', `/stock?productCode=${'x'.repeat(5000)}`)
  const { status, body } = await merchant.call('PUT', `/orders/${'x'.repeat(5000)}`, {})
  assert.deepEqual([status, body.statusCode], [414, 414])
})

const BODIES: Record<string, string | Buffer> = {
  'that breaks off': '{"reference": "A"',
  'that is nothing but a brace': '{',
  'of two values': '{} {}',
  'in single quotes': "{'reference':'A'}",
  'with a comment': '{/* */}',
  'that is an array': '[]',
  'that is a text': '"order"',
  'that is a number': '1e308',
  'that is null': 'null',
  'that is empty': '',
  'of blanks': '   ',
  'with NaN': '{"priceTotal": NaN}',
  'nested a thousand deep': `${'['.repeat(1000)}${']'.repeat(1000)}`,
  'nested a hundred thousand deep': `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  'that names a prototype': '{"__proto__": {"reference": "A"}}',
  'that names a constructor': '{"constructor": {"prototype": {"x": 1}}}',
  'that is no UTF-8': Buffer.from([0x22, 0xff, 0xfe, 0x22]),
  'in UTF-16': Buffer.from('{"reference":"A"}', 'utf16le'),
  'with a lone surrogate': '{"reference": "\\ud800"}',
  'with a NUL': '{"reference": "a\\u0000b"}',
  'with a NUL in a name': '{"a\\u0000b": 1}',
}

for (const [what, body] of Object.entries(BODIES)) {
  test(`a body ${what} is refused, everywhere`, async () => {
    const merchant = await stocked()
    const before = await rows()
    for (const [method, path] of [
      ['POST', '/orders'],
      ['POST', '/products'],
      ['POST', '/returns'],
      ['POST', '/StockUpdate'],
      ['POST', '/webhooks'],
      ['PUT', '/metadata/019cadc6-9a80-7244-8400-1f1f950eb143'],
    ] as const) {
      const reply = await rig.raw({
        method,
        url: `/ogoship/api/v1${path}`,
        headers: { 'x-ogokey': merchant.keys.ogoKey, 'content-type': 'application/json' },
        payload: body,
      })
      assert.deepEqual(
        [reply.status, (reply.body as Wire['ApiError']).statusCode],
        [400, 400],
        reply.text.slice(0, 300),
      )
    }
    assert.deepEqual(await rows(), before)
  })
}

for (const name of ['reference', 'comments', 'shippingCode', 'pickUpPointCode']) {
  for (const text of ['\0', 'a\0b', '\ud800', '\udfff x']) {
    test(`${JSON.stringify(text)} in ${name} is refused`, async () => {
      const message = await refused(await stocked(), 'POST', '/orders', orderOf({ A: 1 }, { [name]: text }))
      assert.match(message, new RegExp(`^${name}: must not contain NUL or half a surrogate pair`))
    })
  }
}

const NUMBERS = ['1e308', '-1e308', '1e400', '2147483648', '-2147483649', '9007199254740993', '0.00001', '-1']

for (const number of NUMBERS) {
  test(`the number ${number} is refused wherever it cannot be`, async () => {
    const merchant = await stocked()
    const raw = (body: unknown) => JSON.stringify(body).replaceAll('"#"', number)
    const line = (more: object) => ({ ...orderOf({}), orderLines: [{ code: 'A', quantity: 1, ...more }] })
    await refused(merchant, 'POST', '/orders', raw(line({ quantity: '#' })))
    await refused(merchant, 'POST', '/StockUpdate', raw(delivery({ pallets: '#' })))
    await refused(
      merchant,
      'POST',
      '/StockUpdate',
      raw(delivery({ products: [{ code: 'A', countryOfOrigin: 'FI', expectedQuantity: '#' }] })),
    )
    if (['2147483648', '9007199254740993'].includes(number) && number.length < 12) return
    await refused(merchant, 'POST', '/orders', raw({ ...orderOf({ A: 1 }), priceTotal: '#' }))
    await refused(merchant, 'POST', '/orders', raw(line({ unitPrice: '#' })))
    await refused(merchant, 'POST', '/orders', raw(line({ vatPercentage: '#' })))
    await refused(merchant, 'POST', '/orders', raw({ ...orderOf({ A: 1 }), cashOnDelivery: { amount: '#' } }))
    await refused(merchant, 'POST', '/products', raw({ code: 'X', languageCode: 'fi', supplyPrice: '#' }))
  })
}

test('minus zero is zero', async () => {
  const merchant = await stocked()
  const order = await merchant.call<Wire['OrderResponse']>(
    'POST',
    '/orders',
    JSON.stringify({ ...orderOf({ A: 1 }), priceTotal: '#' }).replace('"#"', '-0'),
  )
  assert.deepEqual([order.status, order.body.priceTotal], [200, 0])
  await refused(merchant, 'POST', '/orders', JSON.stringify(orderOf({ A: 7 })).replace(':7', ':-0'))
  const made = await merchant.call(
    'POST',
    '/StockUpdate',
    JSON.stringify(delivery({ pallets: 77 })).replace('77', '-0'),
  )
  assert.equal(made.status, 200)
})

test('units beyond what a figure holds are refused, and the figures stay', async () => {
  const merchant = await stocked()
  const most = 2_147_483_647
  const lines = [
    { code: 'A', quantity: most },
    { code: 'A', quantity: most },
  ]
  for (const status of ['New', 'Reserved']) {
    const message = await refused(merchant, 'POST', '/orders', { ...orderOf({}), status, orderLines: lines })
    assert.equal(message, 'The number of units is too large.')
  }
  await merchant.ok('POST', '/orders', orderOf({ A: most }, { status: 'Reserved' }))
  await refused(merchant, 'POST', '/orders', orderOf({ A: most }))
  const products = Array.from({ length: 2200 }, () => ({
    code: 'B',
    expectedQuantity: 1_000_000,
    countryOfOrigin: 'FI',
  }))
  await refused(merchant, 'POST', '/StockUpdate', delivery({ products }))
  const [level] = await merchant.ok<Wire['StockResponse'][]>('GET', '/stock?productCode=A')
  assert.deepEqual([level?.stock, level?.reserved, level?.stockAvailable], [100, most, 100 - most])
})

test('an order of 10,000 lines works, and one that is wrong in all of them is told of some', async () => {
  const merchant = await stocked()
  const orderLines = Array.from({ length: 10_000 }, (_, i) => ({ code: i % 2 ? 'A' : 'B', quantity: 1 }))
  const order = await merchant.ok<Wire['OrderResponse']>('POST', '/orders', { ...orderOf({}), orderLines })
  assert.deepEqual([order.status, order.orderLines.length], ['Pending', 10_000])
  const unknown = orderLines.map((line, i) => ({ ...line, code: `X${i}` }))
  const message = await refused(merchant, 'POST', '/orders', { ...orderOf({}), orderLines: unknown })
  assert.ok(message.length < 2000)
})

test('a body of 10 MB is taken, one of 21 MB is 413', async () => {
  const merchant = await stocked()
  const upload = (megabytes: number) =>
    orderOf({ A: 1 }, { documents: [{ type: 'receipt', base64Content: 'QUJD'.repeat(megabytes * 262_144) }] })
  await merchant.ok('POST', '/orders', upload(10))
  await merchant.ok('POST', '/orders', upload(19))
  assert.equal(await refused(merchant, 'POST', '/orders', upload(21), 413), 'The body is too large.')
  const broken = orderOf({ A: 1 }, { documents: [{ type: 'receipt', base64Content: `${'QUJD'.repeat(4_000_000)}!` }] })
  assert.match(await refused(merchant, 'POST', '/orders', broken), /^documents\[0\]\.base64Content: is not Base64/)
})

for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'nonsense']) {
  test(`a body of the type ${type} is 415`, async () => {
    const merchant = await stocked()
    const { status, body } = await merchant.call('POST', '/orders', orderOf({ A: 1 }), { 'content-type': type })
    assert.deepEqual([status, body.statusCode, body.statusDescription], [415, 415, 'Unsupported Media Type'])
  })
}

test('SQL in any text is a text', async () => {
  const merchant = await stocked()
  const evil = `'; delete from sales_order; -- \${1} $1 %s \\'`
  const order = orderOf(
    { A: 1 },
    { reference: evil, comments: evil, shippingCode: evil, customer: { ...CUSTOMER, name: evil } },
  )
  const made = await merchant.ok<Wire['OrderResponse']>('POST', '/orders', order)
  assert.deepEqual([made.reference, made.comments, made.customer.name], [evil, evil, evil])
  await merchant.ok('PUT', `/metadata/${made.id}`, { metadata: { [evil]: evil } })
  assert.equal((await merchant.call('DELETE', `/metadata/${made.id}?key=${encodeURIComponent(evil)}`)).status, 204)
  assert.equal((await merchant.ok<unknown[]>('GET', `/orders?reference=${encodeURIComponent(evil)}`)).length, 1)
})

test('a private target of a webhook is refused where the installation does not call such', async () => {
  const strict = await ogoship({ ALLOW_PRIVATE_WEBHOOKS: 'off' })
  const merchant = await strict.merchant()
  const hook = { key: 'k', type: 'OrderShipped' }
  for (const host of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '192.168.1.1', '0.0.0.0', '100.64.0.1']) {
    const message = await merchant.refused(400, 'POST', '/webhooks', { ...hook, url: `http://${host}/hook` })
    assert.match(message, /^url: The url is not acceptable/)
  }
  await merchant.ok('POST', '/webhooks', { ...hook, url: 'https://shop.example.com/hook' })
})
