import assert from 'node:assert/strict'
import { test } from 'node:test'
import { updateShop } from '../../server/modules/tenants/index.ts'
import { EDITOR, karlaRig, type Merchant, VIEWER, type Wire } from '../support/karla.ts'
import { withStock } from '../support/shop.ts'

const rig = await karlaRig()

type Order = Wire['OrderPlacementDTO']

let orders = 0

/** As the plugin of Shopware sends it: null for all that is not set. */
function anOrder(changes: Partial<Order> = {}): Order {
  orders += 1
  return {
    order_number: `K-${orders}`,
    order_name: null,
    order_placed_at: null,
    total_order_price: 49.9,
    shipping_price: 4.9,
    sub_total_price: 45,
    discount_price: 5,
    products: [
      {
        title: 'Mug',
        quantity: 2,
        price: 22.5,
        size: null,
        images: [{ src: null, alt: null }, { src: 'https://cdn.example.com/mug.png' }],
        sku: 'MUG',
        weight: 350,
        tax_lines: [{ title: 'MwSt', rate: 19, price: 7.18, currency: 'EUR' }],
        product_id: 'p-mug',
        variant_id: 'v-mug',
        bundled_products: null,
        shipment_id: null,
        type: null,
      },
    ],
    discounts: [{ code: null, amount: -5, type: 'absolute' }],
    email_id: 'Maija@Example.com',
    address: {
      name: 'Maija Meikäläinen',
      address_line_1: 'Mannerheimintie 1',
      address_line_2: null,
      city: 'Helsinki',
      zip_code: '00100',
      country: 'Finnland',
      country_code: null,
      company: null,
      phone: null,
      province: null,
      province_code: null,
      street: null,
    },
    currency: null,
    segments: ['Shopware.tag.VIP'],
    weight: 700,
    external_customer_id: 'c-1',
    order_status_url: null,
    external_id: `ext-${orders}`,
    preferred_delivery_date: null,
    user_agent: ['Mozilla/5.0', 'second'],
    order_analytics: { affiliate_code: 'aff' },
    expected_number_of_shipments: null,
    ...changes,
  }
}

const upsertOf = (order: Order, trackings: Wire['OrderTrackingDTO'][] = []) => ({
  id: order.order_number,
  id_type: 'order_number',
  order,
  trackings,
  order_analytics: { affiliate_code: 'beside' },
})

async function external(): Promise<Merchant> {
  const merchant = await rig.merchant()
  await updateShop(merchant.ctx, { fulfilment: 'external' })
  return merchant
}

const find = async ({ ok, at }: Merchant, query: string, headers = {}) =>
  ok<Wire['OrderDetailDTO'][]>('GET', `${at}/orders?${query}`, undefined, headers)

async function one(merchant: Merchant, number: string): Promise<Wire['OrderDetailDTO']> {
  const [order, other] = await find(merchant, `order_number=${number}`)
  assert.ok(order && !other)
  return order
}

const told = async ({ shop }: Merchant): Promise<string[]> =>
  (await rig.db.system.selectFrom('event').select(['type']).where('shop_id', '=', shop.id).orderBy('id').execute()).map(
    ({ type }) => type,
  )

test('an order that is upserted is found with everything that was told of it', async () => {
  const merchant = await external()
  const order = anOrder({ order_name: '#1001', preferred_delivery_date: { from: '2026-12-01', note: 'soon' } })
  assert.equal(await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order)), null)
  const found = await one(merchant, order.order_number)
  assert.deepEqual(
    {
      ...found,
      uuid: typeof found.uuid,
      order_placed_at: found.order_placed_at === rig.clock.now().toISOString(),
    },
    {
      order_number: order.order_number,
      order_name: '#1001',
      order_placed_at: true,
      total_order_price: 49.9,
      shipping_price: 4.9,
      sub_total_price: 45,
      discount_price: 5,
      products: [
        {
          title: 'Mug',
          quantity: 2,
          price: 22.5,
          size: null,
          images: [{ src: 'https://cdn.example.com/mug.png', alt: null }],
          sku: 'MUG',
          weight: 350,
          tax_lines: [{ title: 'MwSt', rate: 19, price: 7.18, currency: 'EUR' }],
          product_id: 'p-mug',
          variant_id: 'v-mug',
          bundled_products: [],
          shipment_id: null,
          type: 'product',
        },
      ],
      discounts: [{ code: '', amount: '-5', type: 'absolute' }],
      email_id: 'Maija@Example.com',
      address: {
        name: 'Maija Meikäläinen',
        address_line_1: 'Mannerheimintie 1',
        address_line_2: null,
        city: 'Helsinki',
        zip_code: '00100',
        country: 'Finnland',
        country_code: 'FI',
        company: null,
        phone: null,
        province: null,
        province_code: null,
        street: 'Mannerheimintie 1',
      },
      currency: 'EUR',
      segments: ['Shopware.tag.VIP'],
      weight: 700,
      external_customer_id: 'c-1',
      order_status_url: null,
      preferred_delivery_date: { from: '2026-12-01', note: 'soon' },
      expected_number_of_shipments: 1,
      merchant_slug: merchant.shop.slug,
      shop_slug: merchant.shop.slug,
      external_id: order.external_id,
      uuid: 'string',
      trackings: [],
    },
  )
})

test('the same upsert again changes nothing and tells nobody', async () => {
  const merchant = await external()
  const order = anOrder()
  const tracking = { tracking_number: 'JJD000390007882823026', carrier_reference: 'DHL', products: [] }
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order, [tracking]))
  await rig.drain()
  const [before, events] = [await one(merchant, order.order_number), await told(merchant)]
  rig.clock.advance(60_000)
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order, [tracking]))
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order, [tracking, tracking]))
  await merchant.ok('PUT', `${merchant.at}/orders`, { id: order.external_id, id_type: 'external_id', trackings: [] })
  assert.deepEqual(await one(merchant, order.order_number), before)
  assert.deepEqual(await told(merchant), events)
})

test('expected parcels become real ones in their order, and one more is added when none is left', async () => {
  const merchant = await external()
  const order = anOrder({ expected_number_of_shipments: 2 })
  await merchant.ok('POST', `${merchant.at}/orders`, order)
  const drafts = await rig.db.system
    .selectFrom('parcel')
    .select('id')
    .where('shop_id', '=', merchant.shop.id)
    .orderBy('id')
    .execute()
  assert.equal(drafts.length, 2)
  for (const [i, number] of ['GM0000000000000001', 'GM0000000000000002', 'GM0000000000000003'].entries()) {
    await merchant.ok('PUT', `${merchant.at}/orders`, {
      id: order.order_number,
      trackings: [{ tracking_number: number, carrier_reference: 'dhl', external_shipment_id: 'fulfillment-1' }],
    })
    const { trackings } = await one(merchant, order.order_number)
    assert.deepEqual(
      trackings.map(({ carrier }) => carrier?.tracking_number),
      ['GM0000000000000001', 'GM0000000000000002', 'GM0000000000000003'].slice(0, i + 1),
    )
    if (i < 2) assert.equal(trackings[i]?.uuid, drafts[i]?.id)
  }
  const { trackings } = await one(merchant, order.order_number)
  assert.deepEqual(
    trackings[0]?.events.map(({ event_key }) => event_key),
    ['ORDER_PROCESSED', 'ORDER_CREATED'],
  )
  assert.equal(trackings[0]?.phase, 'order_processed')
  assert.equal(trackings[2]?.products[0]?.sku, 'MUG')
})

test('the first parcel ships an order that is fulfilled elsewhere, which held no stock', async () => {
  const merchant = await external()
  await withStock(merchant.ctx, { MUG: 5 })
  const order = anOrder()
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order))
  const level = () =>
    rig.db.system
      .selectFrom('stock_level')
      .select(['stock', 'reserved'])
      .where('shop_id', '=', merchant.shop.id)
      .executeTakeFirstOrThrow()
  assert.deepEqual(await level(), { stock: 5, reserved: 0 })
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order, [{ tracking_number: '00340434161094042557' }]))
  const row = await rig.db.system
    .selectFrom('sales_order')
    .select(['status', 'tracking_number'])
    .where('shop_id', '=', merchant.shop.id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(row, { status: 'Shipped', tracking_number: '00340434161094042557' })
  assert.deepEqual(await level(), { stock: 5, reserved: 0 })
})

test('an order of a shop with stock here reserves it, and follows when its goods change', async () => {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { MUG: 3 })
  const order = anOrder()
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order))
  const state = async () => {
    const [level, row] = await Promise.all([
      rig.db.system
        .selectFrom('stock_level')
        .select(['reserved', 'waiting'])
        .where('shop_id', '=', merchant.shop.id)
        .executeTakeFirstOrThrow(),
      rig.db.system
        .selectFrom('sales_order')
        .select('status')
        .where('shop_id', '=', merchant.shop.id)
        .executeTakeFirstOrThrow(),
    ])
    return { ...level, ...row }
  }
  assert.deepEqual(await state(), { reserved: 2, waiting: 0, status: 'New' })
  const more = { ...order, products: order.products?.map((product) => ({ ...product, quantity: 4 })) ?? null }
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(more))
  assert.deepEqual(await state(), { reserved: 4, waiting: 4, status: 'Pending' })
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf({ ...order, products: null }))
  assert.deepEqual(await state(), { reserved: 4, waiting: 4, status: 'Pending' })
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order))
  assert.deepEqual(await state(), { reserved: 2, waiting: 0, status: 'New' })
})

test('segments are joined until the first parcel, and frozen by it', async () => {
  const merchant = await external()
  const order = anOrder({ segments: ['a', 'B'] })
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order))
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf({ ...order, segments: ['b', 'a'] }))
  assert.deepEqual((await one(merchant, order.order_number)).segments, ['a', 'B', 'b'])
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order, [{ tracking_number: 'GM0000000000000009' }]))
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf({ ...order, segments: ['late'] }))
  assert.deepEqual((await one(merchant, order.order_number)).segments, ['a', 'B', 'b'])
})

test('a carrier that nobody can tell is null and said so; one that is named but unknown is refused', async () => {
  const merchant = await external()
  const order = anOrder()
  await merchant.ok(
    'PUT',
    `${merchant.at}/orders`,
    upsertOf(order, [{ tracking_number: '??-?', carrier_reference: null }]),
  )
  const { trackings } = await one(merchant, order.order_number)
  assert.equal(trackings[0]?.carrier?.carrier_reference, null)
  assert.ok(trackings[0]?.events.some(({ event_key }) => event_key === 'CARRIER_UNKNOWN'))
  const body = upsertOf(order, [{ tracking_number: 'X1', carrier_reference: 'Pigeon Post' }])
  const refused = await merchant.refused(422, 'carrier_reference_invalid', 'PUT', `${merchant.at}/orders`, body)
  assert.deepEqual(refused.errors[0]?.loc, ['body', 'trackings', 0, 'carrier_reference'])
})

test('another carrier for a known number is written down, and the parcel stays the same', async () => {
  const merchant = await external()
  const order = anOrder()
  await merchant.ok(
    'PUT',
    `${merchant.at}/orders`,
    upsertOf(order, [{ tracking_number: 'AB 12', carrier_reference: 'gls' }]),
  )
  const [before] = (await one(merchant, order.order_number)).trackings
  await merchant.ok(
    'PUT',
    `${merchant.at}/orders`,
    upsertOf(order, [{ tracking_number: 'ab12', carrier_reference: 'DPD', tracking_url: 'https://tracking.dpd.de/x' }]),
  )
  const [after, another] = (await one(merchant, order.order_number)).trackings
  assert.equal(another, undefined)
  assert.equal(after?.uuid, before?.uuid)
  assert.deepEqual(after?.carrier, {
    tracking_number: 'AB 12',
    carrier_reference: 'dpd',
    tracking_url: 'https://tracking.dpd.de/x',
  })
  assert.equal(after?.events[0]?.event_key, 'PATCHED')
})

test('a bulk with one bad row among a thousand writes nothing and names the row', async () => {
  const merchant = await external()
  const entries = Array.from({ length: 1000 }, () => upsertOf(anOrder({ products: [] })))
  const bad = entries.with(637, {
    ...entries[637]!,
    order: { ...entries[637]!.order, address: { ...entries[637]!.order.address, zip_code: ' ' } },
  })
  const refused = await merchant.refused(422, 'zip_code_invalid', 'PUT', `${merchant.at}/orders/bulk`, bad)
  assert.deepEqual(refused.errors[0]?.loc, ['body', 637, 'order', 'address', 'zip_code'])
  const unknown = entries.with(998, { ...entries[998]!, order: null as never, id: 'nobody' })
  const missing = await merchant.call('PUT', `${merchant.at}/orders/bulk`, unknown)
  assert.equal(missing.status, 404)
  assert.equal(missing.body.key, 'order_not_found')
  assert.deepEqual(missing.body.errors[0]?.loc?.slice(0, 2), ['body', 998])
  assert.deepEqual(await find(merchant, ''), [])
  assert.equal(await merchant.ok('PUT', `${merchant.at}/orders/bulk`, entries), null)
  assert.equal((await find(merchant, 'per_page=100&page=10')).length, 100)
  assert.deepEqual(await find(merchant, 'per_page=100&page=11'), [])
  assert.equal(await merchant.ok('PUT', `${merchant.at}/orders/bulk`, []), null)
})

test('two upserts of one new order at once make one order', async () => {
  const merchant = await external()
  const order = anOrder()
  const replies = await Promise.all(
    Array.from({ length: 8 }, () =>
      merchant.call('PUT', `${merchant.at}/orders`, upsertOf(order, [{ tracking_number: 'GM7' }])),
    ),
  )
  assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([200]))
  const found = await one(merchant, order.order_number)
  assert.equal(found.trackings.length, 1)
})

test('orders are searched by each of their facts, last placed first', async () => {
  const merchant = await external()
  const older = anOrder({ order_placed_at: '2026-01-05T10:00:00Z', order_name: 'same', email_id: 'a@b.fi' })
  const newer = anOrder({
    order_placed_at: '2026-01-06T10:00:00+02:00',
    order_name: 'same',
    address: { zip_code: 'AB1 2CD' },
  })
  for (const order of [older, newer]) await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order))
  const numbers = async (query: string) => (await find(merchant, query)).map(({ order_number }) => order_number)
  assert.deepEqual(await numbers(''), [newer.order_number, older.order_number])
  assert.deepEqual(await numbers('order_name=same'), [newer.order_number, older.order_number])
  assert.deepEqual(await numbers('email_id=A%40B.FI'), [older.order_number])
  assert.deepEqual(await numbers('zip_code=ab1%202cd'), [newer.order_number])
  assert.deepEqual(await numbers(`external_id=${older.external_id}`), [older.order_number])
  assert.deepEqual(await numbers('order_placed_from=2026-01-06T08:00:00Z'), [newer.order_number])
  assert.deepEqual(await numbers('order_placed_to=2026-01-05T10:00:00Z'), [older.order_number])
  assert.deepEqual(await numbers('shipment_updated_since=2099-01-01T00:00:00Z'), [])
  assert.equal((await numbers('shipment_updated_since=2020-01-01T00:00:00Z')).length, 2)
  const { uuid } = await one(merchant, older.order_number)
  assert.deepEqual(await numbers(`uuid=${uuid.toUpperCase()}`), [older.order_number])
  const ambiguous = { id: 'same', id_type: 'order_name', trackings: [] }
  const reply = await merchant.call('PUT', `${merchant.at}/orders`, ambiguous)
  assert.deepEqual([reply.status, reply.body.key, reply.body.errors], [409, 'reference_ambiguous', []])
})

test('an order is placed once; the same number or id again is a conflict', async () => {
  const merchant = await external()
  const order = anOrder()
  assert.equal((await merchant.call('POST', `${merchant.at}/orders`, order)).status, 201)
  await merchant.refused(409, 'order_exists', 'POST', `${merchant.at}/orders`, order)
  await merchant.refused(409, 'order_exists', 'POST', `${merchant.at}/orders`, { ...order, external_id: 'another' })
  await merchant.refused(409, 'order_exists', 'POST', `${merchant.at}/orders`, { ...order, order_number: 'another' })
})

test('address and expected parcels change by themselves, and the rest stays', async () => {
  const merchant = await external()
  const order = anOrder({ expected_number_of_shipments: 3 })
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order, [{ tracking_number: 'GM1' }]))
  const { uuid } = await one(merchant, order.order_number)
  const patch = (body: unknown) => merchant.ok<Wire['OrderDetailDTO']>('PATCH', `${merchant.at}/orders/${uuid}`, body)
  const moved = await patch({ address: { city: 'Espoo', zip_code: null }, expected_number_of_shipments: null })
  assert.equal(moved.address.city, 'Espoo')
  assert.equal(moved.address.zip_code, '00100')
  assert.equal(moved.expected_number_of_shipments, 3)
  assert.equal((await patch({ expected_number_of_shipments: 0 })).expected_number_of_shipments, 1)
  const drafts = await rig.db.system
    .selectFrom('shipment')
    .select('id')
    .where('shop_id', '=', merchant.shop.id)
    .where('draft', '=', true)
    .execute()
  assert.deepEqual(drafts, [])
  await merchant.refused(422, 'zip_code_invalid', 'PATCH', `${merchant.at}/orders/${uuid}`, {
    address: { zip_code: '' },
  })
  await merchant.refused(
    404,
    'order_not_found',
    'PATCH',
    `${merchant.at}/orders/00000000-0000-7000-8000-000000000000`,
    {},
  )
  await merchant.refused(422, 'validation_error', 'PATCH', `${merchant.at}/orders/nonsense`, {})
})

test('a parcel takes another link and other products; an empty list empties it', async () => {
  const merchant = await external()
  const order = anOrder()
  await merchant.ok(
    'PUT',
    `${merchant.at}/orders`,
    upsertOf(order, [{ tracking_number: 'GM1', carrier_reference: 'dhl' }]),
  )
  const { uuid, trackings } = await one(merchant, order.order_number)
  const path = `${merchant.at}/orders/${uuid}/shipments/${trackings[0]?.uuid}`
  const patch = (body: unknown) => merchant.ok<Wire['TrackingDTO']>('PATCH', path, body)
  const linked = await patch({ tracking_url: 'https://www.dhl.de/x', products: null })
  assert.equal(linked.carrier?.tracking_url, 'https://www.dhl.de/x')
  assert.equal(linked.products[0]?.sku, 'MUG')
  const named = await patch({ products: [{ title: 'Other', quantity: 1, sku: 'OTHER', price: 1.5 }] })
  assert.deepEqual(
    named.products.map(({ sku, price }) => [sku, price]),
    [['OTHER', 1.5]],
  )
  assert.deepEqual((await patch({ products: [] })).products, [])
  const nobody = '00000000-0000-7000-8000-000000000000'
  await merchant.refused(404, 'shipment_not_found', 'PATCH', `${merchant.at}/orders/${uuid}/shipments/${nobody}`, {})
})

test('a shipment id of another order is refused', async () => {
  const merchant = await external()
  const [first, second] = [anOrder(), anOrder()]
  const tracking = { tracking_number: 'GM1', external_shipment_id: 'f-1' }
  await merchant.ok(
    'PUT',
    `${merchant.at}/orders`,
    upsertOf(first, [tracking, { ...tracking, tracking_number: 'GM2' }]),
  )
  await merchant.refused(409, 'shipment_exists', 'PUT', `${merchant.at}/orders`, upsertOf(second, [tracking]))
  assert.deepEqual(await find(merchant, `order_number=${second.order_number}`), [])
})

test('the link of the tracking page is the same again and opens it', async () => {
  const merchant = await external()
  const order = anOrder()
  await merchant.ok('PUT', `${merchant.at}/orders`, upsertOf(order))
  const body = { id: order.external_id, id_type: 'external_id' }
  const link = await merchant.ok<Wire['TrackpageUrlDTO']>('POST', `${merchant.at}/orders/trackpage-url`, body)
  assert.deepEqual(await merchant.ok('POST', `${merchant.at}/orders/trackpage-url`, body), link)
  const url = new URL(link.url)
  assert.equal(url.searchParams.get('orderNumber'), order.order_number)
  assert.equal(url.searchParams.get('token'), link.token)
  const page = await rig.app.http.inject({ url: url.pathname + url.search })
  assert.equal(page.statusCode, 200)
  await merchant.refused(404, 'order_not_found', 'POST', `${merchant.at}/orders/trackpage-url`, { id: 'nobody' })
})

test('what is malformed is told in the form of FastAPI, member by member', async () => {
  const { at, refused, call } = await external()
  const order = anOrder()
  const put = (body: unknown) => refused(422, 'validation_error', 'PUT', `${at}/orders`, body)
  const typed = await put({ id: 1, trackings: 'none', order: { ...order, total_order_price: '49.90' } })
  assert.deepEqual(
    typed.errors.map(({ loc, type, field }) => [loc, type, field]),
    [
      [['body', 'id'], 'string_type', 'id'],
      [['body', 'order', 'total_order_price'], 'float_type', 'total_order_price'],
      [['body', 'trackings'], 'list_type', 'trackings'],
    ],
  )
  const missing = await put({ ...upsertOf(order), order: { ...order, address: null } })
  assert.deepEqual(missing.errors[0]?.loc, ['body', 'order', 'address'])
  const broken = await put('{"id": ')
  assert.deepEqual(broken.errors[0]?.type, 'json_invalid')
  assert.deepEqual(broken.errors[0]?.loc, ['body', 7])
  assert.equal((await put(undefined)).errors[0]?.type, 'missing')
  const query = await refused(422, 'validation_error', 'GET', `${at}/orders?per_page=101&page=0&uuid=x`)
  assert.deepEqual(
    query.errors.map(({ loc, type }) => [loc, type]).sort(),
    [
      [['query', 'page'], 'greater_than'],
      [['query', 'per_page'], 'less_than_equal'],
      [['query', 'uuid'], 'uuid_parsing'],
    ].sort(),
  )
  await refused(422, 'validation_error', 'PUT', `${at}/orders`, upsertOf({ ...order, currency: 'euros' }))
  const lost = await call('GET', `${at}/nowhere`)
  assert.deepEqual([lost.status, lost.body.key], [404, 'route_not_found'])
  assert.equal((await call('DELETE', `${at}/orders`)).status, 405)
})

test('keys open their own shop and do what their role may', async () => {
  const merchant = await external()
  const other = await external()
  const [viewer, editor] = [await merchant.with(...VIEWER), await merchant.with(...EDITOR)]
  const order = anOrder()
  await viewer.refused(403, 'forbidden', 'PUT', `${merchant.at}/orders`, upsertOf(order))
  await editor.ok('PUT', `${merchant.at}/orders`, upsertOf(order))
  assert.equal((await viewer.ok<unknown[]>('GET', `${merchant.at}/orders`)).length, 1)
  await merchant.refused(403, 'forbidden', 'GET', `${other.at}/orders`)
  await merchant.refused(403, 'forbidden', 'GET', '/shops/nobody/orders')
  await (await rig.operator(other)).refused(404, 'shop_not_found', 'GET', '/shops/nobody/orders')
  await rig.anybody.refused(400, 'credentials_missing', 'GET', `${merchant.at}/orders`)
  const wrong = await rig.client(merchant.shop.slug, `${merchant.keys.api}x`).call('GET', `${merchant.at}/orders`)
  assert.deepEqual(
    [wrong.status, wrong.body.key, wrong.headers['www-authenticate']],
    [401, 'credentials_invalid', 'Basic realm="Karla"'],
  )
  const named = await rig.client('somebody', merchant.keys.api).call('GET', `${merchant.at}/orders`)
  assert.equal(named.status, 401)
  const all = await rig.organization(merchant.shop.organizationId)
  assert.equal((await all.ok<unknown[]>('GET', `${merchant.at}/orders`)).length, 1)
  await all.refused(403, 'forbidden', 'GET', `${other.at}/orders`)
})
