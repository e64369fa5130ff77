import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readNews, readPrivacy } from './order.ts'

type Json = Record<string, unknown>

const fixture = (name: string): Json =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8')) as Json // our own files

const told = (payload: Json, tags = true) => readNews('order-update', Buffer.from(JSON.stringify(payload)), { tags })

const orderOf = (changes: Json = {}, tags = true) => {
  const news = told({ ...fixture('order-updated'), ...changes }, tags)
  assert.ok(news?.fulfilment.order)
  return { ...news, order: news.fulfilment.order }
}

test('an order is told by its id, with its number, money and people', () => {
  const { fulfilment, order, cancelled } = orderOf()
  assert.equal(cancelled, false)
  assert.deepEqual(fulfilment.ref, { by: 'externalId', value: '5512345678901' })
  const { products, address, ...rest } = order
  assert.deepEqual(rest, {
    reference: '1001',
    externalId: '5512345678901',
    name: '#1001',
    placedAt: new Date('2026-03-01T08:15:00Z'),
    totalPrice: 663_000n,
    shippingPrice: 49_000n,
    subTotalPrice: 614_000n,
    discountPrice: 65_000n,
    discounts: [{ code: 'SPRING10', amount: '6.50', type: 'percentage' }],
    email: 'anneli@example.com',
    currency: 'EUR',
    segments: ['Shopify.tag.Gift', 'Shopify.tag.VIP ⭐', 'Shopify.tag.spring'],
    weight: 1900,
    externalCustomerId: '7012345678901',
    statusUrl: 'https://north-gift.example/12345678/orders/0123456789abcdef/authenticate?key=fedcba',
    preferredDelivery: null,
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64)',
    analytics: { landing_site: '/?utm_campaign=spring', source_name: 'web' },
    expectedShipments: null,
  })
  assert.deepEqual(address, {
    name: 'Anneli Virtanen',
    company: null,
    address1: 'Mannerheimintie 1 A 4',
    address2: null,
    city: 'Helsinki',
    countryCode: 'FI',
    zip: '00100',
    phone: '+358401234567',
  })
  assert.ok(products)
})

test('lines are what is left of them, and those of a bundle are one', () => {
  const { order } = orderOf()
  const [mug, set, ...rest] = order.products ?? []
  assert.deepEqual(rest, [])
  assert.deepEqual(mug, {
    type: 'product',
    title: 'Mug "Kesä" ☕',
    sku: 'MUG-1',
    quantity: 2,
    price: 185_000n,
    productId: '8112345678901',
    variantId: '44112345678901',
    size: '330 ml',
    weight: 400,
    images: [],
    taxLines: [{ title: 'VAT', price: 7.51, rate: 0.255, currency: 'EUR' }],
    bundled: [],
  })
  assert.equal(set?.type, 'bundle')
  assert.deepEqual(
    [set?.title, set?.sku, set?.quantity, set?.price, set?.productId],
    ['Tea set', 'SET-1', 1, 309_000n, '8112345678909'],
  )
  assert.deepEqual(
    set?.bundled.map(({ sku, quantity }) => [sku, quantity]),
    [
      ['TEA-1', 2],
      ['POT-1', 1],
    ],
  )
})

test('each number of a fulfilment is a parcel with what was sent; a cancelled fulfilment has none', () => {
  const { fulfilment } = orderOf()
  assert.deepEqual(
    fulfilment.trackings.map(({ products, ...tracking }) => ({
      ...tracking,
      sent: products?.map((one) => one.quantity),
    })),
    [
      {
        trackingNumber: '00340434292135100186',
        trackingUrl: 'https://www.dhl.de/de/privatkunden.html?piececode=00340434292135100186',
        placedAt: new Date('2026-03-02T06:00:00Z'),
        carrier: 'DHL',
        externalId: '4912345678901',
        sent: [1],
      },
      {
        trackingNumber: '00340434292135100193',
        trackingUrl: 'https://www.dhl.de/de/privatkunden.html?piececode=00340434292135100193',
        placedAt: new Date('2026-03-02T06:00:00Z'),
        carrier: 'DHL',
        externalId: null,
        sent: [1],
      },
    ],
  )
})

test('a fulfilment tells of its parcels alone, with links that a browser may follow', () => {
  const body = Buffer.from(JSON.stringify(fixture('fulfillment-updated')))
  assert.deepEqual(readNews('order-fulfillment-update', body, { tags: true }), {
    fulfilment: {
      ref: { by: 'externalId', value: '5512345678901' },
      order: null,
      trackings: [
        {
          trackingNumber: 'VAN 7',
          trackingUrl: null,
          placedAt: new Date('2026-03-03T06:00:00Z'),
          carrier: "My cousin's van",
          externalId: '4912345678903',
          products: null,
        },
      ],
    },
    cancelled: false,
  })
})

test('an order says that it is cancelled', () => {
  assert.equal(orderOf({ cancelled_at: '2026-03-02T10:00:00Z', cancel_reason: 'customer' }).cancelled, true)
})

test('tags are segments only where the shop wants it', () => {
  assert.equal(orderOf({}, false).order.segments, null)
  assert.deepEqual(orderOf({ tags: '' }).order.segments, [])
})

test('an order that is fetched goes to whom it is for', () => {
  const billing = { name: 'Billing Person', address1: 'Way 2', city: 'Turku', zip: '20100', country_code: 'FI' }
  assert.equal(orderOf({ shipping_address: null, billing_address: billing }).order.address.name, 'Billing Person')
  const customer = { first_name: 'Only', last_name: 'Known', default_address: { country_code: 'de' } }
  const { address } = orderOf({ shipping_address: null, billing_address: null, customer }).order
  assert.deepEqual([address.name, address.countryCode, address.address1, address.zip], ['Only Known', 'DE', '', null])
})

test('an order without amounts, people or lines is told as far as it goes', () => {
  const bare = told({ id: 5, name: '#7', shipping_address: { country_code: 'FI' } })
  assert.ok(bare?.fulfilment.order)
  const { reference, totalPrice, email, products, placedAt, weight } = bare.fulfilment.order
  assert.deepEqual(
    { reference, totalPrice, email, products, placedAt, weight },
    { reference: '#7', totalPrice: null, email: null, products: [], placedAt: null, weight: null },
  )
  assert.deepEqual(bare.fulfilment.trackings, [])
})

test('what is no order is not readable, and members of another type do no harm', () => {
  for (const payload of [{}, { id: 5 }, { id: 5, order_number: 7 }, { id: {}, order_number: [] }]) {
    assert.equal(told(payload), null)
  }
  assert.equal(readNews('order-update', Buffer.from('<html>'), { tags: true }), null)
  assert.equal(readNews('order-fulfillment-update', Buffer.from('{}'), { tags: true }), null)
  for (const key of Object.keys(fixture('order-updated'))) {
    for (const odd of [null, 7, 'x', [], {}, [null], true]) {
      assert.doesNotThrow(() => told({ ...fixture('order-updated'), [key]: odd }), key)
    }
  }
})

test('a request about personal data names the customer and the orders', () => {
  const body = (changes: Json = {}) => Buffer.from(JSON.stringify({ ...fixture('customers-redact'), ...changes }))
  assert.deepEqual(readPrivacy('customers-redact', body()), {
    type: 'customers-redact',
    customerId: '7012345678901',
    orderIds: ['5512345678901', '5512345678902'],
    email: 'anneli@example.com',
    phone: '+358401234567',
  })
  const shop = { type: 'shop-redact', customerId: null, orderIds: [], email: null, phone: null }
  assert.deepEqual(readPrivacy('shop-redact', body({ customer: undefined, orders_to_redact: undefined })), shop)
  assert.equal(readPrivacy('shop-redact', Buffer.from('{}')), null)
})
