import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { components as Doorstep } from '../../server/generated/doorstep.ts'
import type { components as Ogoship } from '../../server/generated/ogoship-api-v1.ts'
import type { components as Tracking } from '../../server/generated/ogoship-tracking.ts'
import type { components as Shopgo } from '../../server/generated/shopgo-management.ts'
import { updateShop } from '../../server/modules/tenants/index.ts'
import { karlaRig, type Merchant, type Wire } from '../support/karla.ts'
import { withStock } from '../support/shop.ts'

const rig = await karlaRig()

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'

/** The other doors of the same shop. */
function doors({ keys }: Merchant) {
  const call =
    (prefix: string, headers: Record<string, string>) =>
    async <T>(method: Method, path: string, body?: object): Promise<T> => {
      const reply = await rig.app.http.inject({
        method,
        url: prefix + path,
        headers,
        ...(body ? { payload: body } : {}),
      })
      assert.ok(reply.statusCode < 300, `${method} ${path}: ${reply.statusCode} ${reply.payload}`)
      return reply.json() as T // held against the contract
    }
  return {
    v1: call('/ogoship/api/v1', { 'x-ogokey': keys.ogoKey }),
    tracking: call('/ogoship/tracking', { 'x-ogokey': keys.ogoKey }),
    api: call('/api', { authorization: `Bearer ${keys.api}` }),
    shopgo: call('/shopgo/v1/management', { 'x-api-key': keys.api }),
  }
}

const throughKarla = async ({ ok, at }: Merchant, number: string) => {
  const [order, other] = await ok<Wire['OrderDetailDTO'][]>('GET', `${at}/orders?order_number=${number}`)
  assert.ok(order && !other)
  return order
}

async function overApiV1(merchant: Merchant, reference: string): Promise<Ogoship['schemas']['OrderResponse']> {
  const [order, other] = await doors(merchant).v1<Ogoship['schemas']['OrderResponse'][]>(
    'GET',
    `/orders?reference=${reference}`,
  )
  assert.ok(order && !other)
  return order
}

const search = async (merchant: Merchant, orderReference: string) =>
  (
    await doors(merchant).tracking<{ items: Tracking['schemas']['ShipmentDto'][] }>('POST', '/shipments/search', {
      orderReference,
    })
  ).items

const product = { title: 'Mug', sku: 'MUG', quantity: 2, price: 12.5 }
const address = {
  name: 'Maija Meikäläinen',
  address_line_1: 'Mannerheimintie 1',
  city: 'Helsinki',
  zip_code: '00100',
  country_code: 'FI',
}

test('an order told by a shop system is the same order to ApiV1 and to the Tracking Service', async () => {
  const merchant = await rig.merchant()
  await updateShop(merchant.ctx, { fulfilment: 'external' })
  const { tracking } = doors(merchant)
  const order = {
    order_number: 'A-1',
    external_id: 'sw-1',
    email_id: 'maija@example.com',
    address,
    products: [product],
    total_order_price: 25,
  }
  await merchant.ok('PUT', `${merchant.at}/orders`, { id: 'A-1', order, trackings: [] })
  const placed = await overApiV1(merchant, 'A-1')
  assert.deepEqual(
    [placed.status, placed.customer.name, placed.customer.city, placed.priceTotal],
    ['New', 'Maija Meikäläinen', 'Helsinki', 25],
  )
  assert.deepEqual(
    placed.orderLines.map(({ code, quantity }) => [code, quantity]),
    [['MUG', 2]],
  )
  assert.deepEqual(await search(merchant, 'A-1'), [])

  await merchant.ok('PUT', `${merchant.at}/orders`, {
    id: 'A-1',
    trackings: [{ tracking_number: 'GM0123456789', carrier_reference: 'dhl' }],
  })
  const shipped = await overApiV1(merchant, 'A-1')
  assert.deepEqual([shipped.status, shipped.trackingNumber], ['Shipped', 'GM0123456789'])
  const [shipment] = await search(merchant, 'A-1')
  assert.deepEqual(
    [shipment?.status, shipment?.parcels[0]?.trackingNumber, shipment?.parcels[0]?.provider],
    ['INFO_RECEIVED', 'GM0123456789', 'dhl'],
  )

  // The parcel moves through the Tracking Service, and Karla and the order see it.
  await tracking('PUT', `/shipments/${shipment?.id}`, { status: 'IN_TRANSIT' })
  assert.equal((await throughKarla(merchant, 'A-1')).trackings[0]?.state, 'transit')
  // It arrives through Karla, and the Tracking Service sees it.
  rig.clock.advance(3_600_000)
  await merchant.ok('POST', `${merchant.at}/shipments/${shipment?.parcels[0]?.id}/events`, {
    event_name: 'SUCCESSFULLY_DELIVERED',
    event_time: rig.clock.now().toISOString(),
    external_id: 'e-1',
  })
  assert.equal((await search(merchant, 'A-1'))[0]?.status, 'DELIVERED')
  const { tracking_status } = await rig.db.system
    .selectFrom('sales_order')
    .select('tracking_status')
    .where('shop_id', '=', merchant.shop.id)
    .executeTakeFirstOrThrow()
  assert.equal(tracking_status, 'DELIVERED')
})

test('an order placed over ApiV1 and shipped by the warehouse is found through Karla, and can be told of there', async () => {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { MUG: 5 })
  const { v1, api } = doors(merchant)
  const customer = {
    name: 'Maija Meikäläinen',
    address1: 'Mannerheimintie 1',
    city: 'Helsinki',
    zip: '00100',
    countryCode: 'FI',
    email: 'maija@example.com',
  }
  const placed = await v1<Ogoship['schemas']['OrderResponse']>('POST', '/orders', {
    reference: 'B-1',
    status: 'New',
    customer,
    priceTotal: 25,
    priceCurrency: 'EUR',
    orderLines: [{ code: 'MUG', quantity: 2, unitPrice: 12.5 }],
  })
  const seen = await throughKarla(merchant, 'B-1')
  assert.deepEqual(
    [
      seen.uuid,
      seen.external_id,
      seen.email_id,
      seen.total_order_price,
      seen.address.zip_code,
      seen.products[0]?.sku,
      seen.products[0]?.price,
    ],
    [placed.id, 'B-1', 'maija@example.com', 25, '00100', 'MUG', 12.5],
  )
  assert.deepEqual(seen.trackings, [])

  // The shop system tells of it: its own id, segments, and two parcels that it expects.
  const told = { order_number: 'B-1', external_id: 'sw-9', address, segments: ['VIP'], expected_number_of_shipments: 2 }
  await merchant.ok('PUT', `${merchant.at}/orders`, { id: 'sw-9', id_type: 'external_id', order: told, trackings: [] })
  const adopted = await throughKarla(merchant, 'B-1')
  assert.deepEqual(
    [adopted.uuid, adopted.external_id, adopted.segments, adopted.products.length],
    [placed.id, 'sw-9', ['VIP'], 1],
  )

  await api('POST', `/orders/${placed.id}/collect`)
  await api('POST', `/orders/${placed.id}/ship`, {
    parcels: [{ carrier: 'dhl', trackingNumber: 'GM55', trackingUrl: null }],
  })
  const shipped = await throughKarla(merchant, 'B-1')
  assert.deepEqual(
    shipped.trackings.map(({ carrier }) => carrier?.tracking_number),
    ['GM55'],
  )
  const drafts = await rig.db.system
    .selectFrom('shipment')
    .select('draft')
    .where('shop_id', '=', merchant.shop.id)
    .execute()
  assert.deepEqual(drafts.map(({ draft }) => draft).sort(), [false, true])

  // The plugin tells of the same parcel, with spaces in its number: nothing new.
  await merchant.ok('PUT', `${merchant.at}/orders`, {
    id: 'B-1',
    trackings: [{ tracking_number: 'gm 55', carrier_reference: 'dhl' }],
  })
  assert.equal((await throughKarla(merchant, 'B-1')).trackings.length, 1)
})

test('a shipment made through the Tracking Service takes the place of one that was expected', async () => {
  const merchant = await rig.merchant()
  await updateShop(merchant.ctx, { fulfilment: 'external' })
  const { tracking } = doors(merchant)
  await merchant.ok('PUT', `${merchant.at}/orders`, {
    id: 'C-1',
    order: { order_number: 'C-1', external_id: 'x', address },
    trackings: [],
  })
  const { uuid } = await throughKarla(merchant, 'C-1')
  await tracking('POST', '/shipments', { orderId: uuid, parcels: [{ trackingNumber: 'GM77' }] })
  const order = await throughKarla(merchant, 'C-1')
  assert.deepEqual(
    order.trackings.map(({ carrier, events }) => [carrier?.tracking_number, events[0]?.event_key]),
    [['GM77', 'ORDER_CREATED']],
  )
  const left = await rig.db.system
    .selectFrom('shipment')
    .select('draft')
    .where('shop_id', '=', merchant.shop.id)
    .execute()
  assert.deepEqual(left, [{ draft: false }])
})

type ShopgoOrder = Shopgo['schemas']['Order']

const overShopgo = async (merchant: Merchant, number: string): Promise<ShopgoOrder> =>
  (await doors(merchant).shopgo<{ payload: { orders: ShopgoOrder } }>('GET', `/order/${number}`)).payload.orders

test('an order placed over ApiV1 is paid, cleared, shipped and delivered over ShopGo, and every door sees it', async () => {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { MUG: 5 })
  const { v1, api, shopgo } = doors(merchant)
  const customer = { name: 'Maija', address1: 'Tie 1', city: 'Helsinki', zip: '00100', countryCode: 'FI' }
  const { id } = await v1<Ogoship['schemas']['OrderResponse']>('POST', '/orders', {
    reference: 'D-1',
    status: 'Reserved',
    customer,
    priceTotal: 27.5,
    priceCurrency: 'EUR',
    orderLines: [{ code: 'MUG', quantity: 2, unitPrice: 12.5 }],
  })
  const seen = await overShopgo(merchant, 'D-1')
  assert.deepEqual([seen.confirmed, seen.authorized, seen.total.amount], [true, false, '27.50'])
  const [planned] = seen.shipments
  assert.equal(planned?.state, 'ready')

  await shopgo('POST', '/order/D-1/payment/')
  await shopgo('PATCH', '/order/D-1', { authorized: true })
  assert.equal((await overApiV1(merchant, 'D-1')).status, 'New')
  const paid = await api<Doorstep['schemas']['Order']>('GET', `/orders/${id}`)
  assert.deepEqual([paid.balance?.amount, paid.payments?.[0]?.method], ['0.00', 'cash_on_delivery'])

  await shopgo('PATCH', `/order/D-1/shipment/${planned?.id}`, {
    state: 'shipped',
    target_delivery: '2026-03-05T12:00:00Z',
  })
  const shipped = await overApiV1(merchant, 'D-1')
  assert.deepEqual([shipped.status, shipped.trackingNumber], ['Shipped', null])
  const [shipment] = await search(merchant, 'D-1')
  assert.equal(shipment?.id, planned?.id)

  await shopgo('PATCH', `/order/D-1/shipment/${planned?.id}`, { state: 'delivered' })
  const karla = await throughKarla(merchant, 'D-1')
  assert.equal(karla.trackings[0]?.events[0]?.event_key, 'SUCCESSFULLY_DELIVERED')
  assert.equal((await search(merchant, 'D-1'))[0]?.status, 'DELIVERED')
  assert.ok((await api<Doorstep['schemas']['Order']>('GET', `/orders/${id}`)).deliveredAt)
})

test('a shipment planned over ShopGo is the one that the warehouse ships, and its delivery is told by tracking', async () => {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { MUG: 5 })
  const { v1, api, shopgo, tracking } = doors(merchant)
  const { id } = await v1<Ogoship['schemas']['OrderResponse']>('POST', '/orders', {
    reference: 'E-1',
    status: 'New',
    customer: { name: 'Maija', address1: 'Tie 1', city: 'Helsinki', zip: '00100', countryCode: 'FI' },
    orderLines: [{ code: 'MUG', quantity: 1 }],
  })
  const planned = (await overShopgo(merchant, 'E-1')).shipments[0]
  await shopgo('PATCH', `/order/E-1/shipment/${planned?.id}`, { target_delivery: '2026-03-05T12:00:00Z' })
  await api('POST', `/orders/${id}/collect`)
  const parcels = [{ carrier: 'dhl', trackingNumber: 'GM55', trackingUrl: null }]
  await api('POST', `/orders/${id}/ship`, { parcels })
  const left = (await overShopgo(merchant, 'E-1')).shipments
  assert.deepEqual(
    left.map((one) => [one.id, one.state, one.target_delivery]),
    [[planned?.id, 'shipped', '2026-03-05T12:00:00.000000+00:00']],
  )
  await tracking('PUT', `/shipments/${planned?.id}`, { status: 'DELIVERED' })
  assert.equal((await overShopgo(merchant, 'E-1')).shipments[0]?.state, 'delivered')
  // What turns out not to be delivered was delivered once all the same.
  rig.clock.advance(3_600_000)
  const parcel = (await search(merchant, 'E-1'))[0]?.parcels[0]
  await merchant.ok('POST', `${merchant.at}/shipments/${parcel?.id}/events`, {
    event_name: 'SHIPMENT_EN_ROUTE',
    event_time: rig.clock.now().toISOString(),
    external_id: 'again',
  })
  assert.equal((await search(merchant, 'E-1'))[0]?.status, 'IN_TRANSIT')
  assert.equal((await overShopgo(merchant, 'E-1')).shipments[0]?.state, 'delivered')
})

test('of several shipments the first that leaves takes all goods, and the last one ships the order', async () => {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { MUG: 5 })
  const { shopgo, api } = doors(merchant)
  const order = {
    order_number: 'F-1',
    external_id: 'f-1',
    address,
    products: [product],
    total_order_price: 25,
    expected_number_of_shipments: 2,
  }
  await merchant.ok('PUT', `${merchant.at}/orders`, { id: 'F-1', order, trackings: [] })
  const [first, second] = (await overShopgo(merchant, 'F-1')).shipments
  await shopgo('PATCH', `/order/F-1/shipment/${second?.id}`, { state: 'delivered' })
  assert.equal((await overApiV1(merchant, 'F-1')).status, 'Collecting')
  const { items } = await api<Doorstep['schemas']['StockLevelPage']>('GET', '/stock-levels')
  assert.deepEqual([items[0]?.level.stock, items[0]?.level.reserved], [3, 0])
  await shopgo('PATCH', `/order/F-1/shipment/${first?.id}`, { state: 'shipped' })
  assert.equal((await overApiV1(merchant, 'F-1')).status, 'Shipped')
  assert.deepEqual(
    (await overShopgo(merchant, 'F-1')).shipments.map(({ id, state }) => [id, state]),
    [
      [first?.id, 'shipped'],
      [second?.id, 'delivered'],
    ],
  )
})

test('an order that is fulfilled elsewhere ships over ShopGo without a move of stock', async () => {
  const merchant = await rig.merchant()
  await updateShop(merchant.ctx, { fulfilment: 'external' })
  const order = { order_number: 'G-1', external_id: 'g-1', address, products: [product] }
  await merchant.ok('PUT', `${merchant.at}/orders`, { id: 'G-1', order, trackings: [] })
  const [planned] = (await overShopgo(merchant, 'G-1')).shipments
  await doors(merchant).shopgo('PATCH', `/order/G-1/shipment/${planned?.id}`, { state: 'shipped' })
  assert.equal((await overApiV1(merchant, 'G-1')).status, 'Shipped')
})

const HOME = { name: 'Layla', address1: 'Rainbow Street 1', city: 'Amman', country: 'JO' }

test('an order confirmed at a checkout and shipped by the warehouse is seen everywhere, on its page in Arabic too', async () => {
  const merchant = await rig.merchant()
  await withStock(merchant.ctx, { MUG: 5 })
  const { api, shopgo } = doors(merchant)
  await api('PATCH', '/shop', { requiresAuthorization: true })
  const { order, rates } = await api<Doorstep['schemas']['OfferedCheckout']>('POST', '/checkouts', {
    reference: 'H-1',
    lines: [{ code: 'MUG', quantity: 2, unitPrice: '12.50', names: { en: 'Mug', ar: 'كوب' } }],
    buyer: { name: 'Layla' },
    shippingAddress: { ...HOME, longitude: '35.9125', latitude: '31.9445' },
  })
  assert.deepEqual(rates, [])
  assert.equal((await overShopgo(merchant, 'H-1')).confirmed, false)
  await api('POST', `/checkouts/${order.id}/confirm`, {})
  const confirmed = await overShopgo(merchant, 'H-1')
  assert.deepEqual([confirmed.confirmed, confirmed.authorized], [true, false])
  assert.deepEqual(confirmed.purchases[0]?.name, { en: 'Mug', ar: 'كوب' })
  assert.deepEqual([confirmed.shipping_address.lng, confirmed.shipping_address.lat], ['35.9125', '31.9445'])

  await shopgo('PATCH', '/order/H-1', { authorized: true })
  await api('POST', `/orders/${order.id}/collect`)
  await api('POST', `/orders/${order.id}/ship`, {
    parcels: [{ carrier: 'dhl', trackingNumber: 'GM99', trackingUrl: null }],
  })
  assert.equal((await overShopgo(merchant, 'H-1')).shipments[0]?.state, 'shipped')
  assert.deepEqual([(await overApiV1(merchant, 'H-1')).status], ['Shipped'])
  assert.equal((await throughKarla(merchant, 'H-1')).trackings[0]?.carrier?.tracking_number, 'GM99')
  const { url } = await api<Doorstep['schemas']['TrackingLink']>('GET', `/orders/${order.id}/tracking-link`)
  const page = await rig.app.http.inject({ url: new URL(url).pathname, headers: { 'accept-language': 'ar-JO' } })
  assert.match(page.body, /<html lang="ar" dir="rtl">/)
  assert.match(page.body, /<bdi>كوب<\/bdi>/)
})
