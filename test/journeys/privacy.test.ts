import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import type { components } from '../../server/generated/doorstep.ts'
import { answerClaim, askCustomer, noteOnClaim, startClaim } from '../../server/modules/claims/index.ts'
import { type Address, changeOrder, placeOrder, recordPayment } from '../../server/modules/orders/index.ts'
import { createReturn } from '../../server/modules/returns/index.ts'
import { listParcels } from '../../server/modules/shipments/index.ts'
import { updateShop } from '../../server/modules/tenants/index.ts'
import { shopifyCall } from '../support/fakes/shopify.ts'
import { karlaRig, type Merchant, type Wire } from '../support/karla.ts'
import { receiver } from '../support/receiver.ts'
import { anOrder, withStock } from '../support/shop.ts'

type Request = components['schemas']['PrivacyRequest']

const DAY = 24 * 3_600_000
/** In every text of the person, so that whatever holds it is about them. */
const MARK = 'quillfeather'
const EMAIL = `Jane.${MARK}@example.com`

const rig = await karlaRig({ RATE_LIMIT: '1000' })

const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
  .png()
  .toBuffer()

const api = async (merchant: Merchant, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, headers = {}) => {
  const authorization = `Bearer ${merchant.keys.api}`
  const body = payload ? { payload } : {}
  return rig.app.http.inject({ method, url: `/api${url}`, headers: { authorization, ...headers }, ...body })
}

/** Tables with rows of the shop that hold the mark, in text or in bytes. */
async function holding({ shop }: Merchant, mark = MARK): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.column_name = 'shop_id' and c.table_schema = 'public' and t.table_type = 'BASE TABLE'
    and c.table_name !~ '_(default|p\\d+)$' order by 1
  `.execute(rig.db.system)
  const found: string[] = []
  for (const { name } of tables) {
    const hex = Buffer.from(mark).toString('hex')
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(name)} as t where shop_id = ${shop.id}
      and (t::text ilike ${`%${mark}%`} or t::text ilike ${`%${hex}%`})
    `.execute(rig.db.system)
    if (rows[0]?.count) found.push(name)
  }
  return found
}

const pictures = async ({ shop }: Merchant): Promise<number> =>
  (await rig.db.system.selectFrom('stored_file').select('id').where('shop_id', '=', shop.id).execute()).length

const address = {
  name: `Jane ${MARK}`,
  address_line_1: `${MARK} Road 1`,
  address_line_2: MARK,
  city: MARK,
  zip_code: '00100',
  country: 'Finland',
  country_code: 'FI',
  company: MARK,
  phone: `+358 ${MARK}`,
  province: null,
  province_code: null,
  street: null,
}

const told = (order_number: string): Partial<Wire['OrderPlacementDTO']> => ({
  order_number,
  order_name: `#${order_number}`,
  products: [
    {
      title: 'Cup',
      quantity: 1,
      price: 5,
      sku: 'CUP',
      images: [],
    },
  ],
  email_id: EMAIL,
  address,
  total_order_price: 5,
  currency: 'EUR',
  external_id: `ext-${order_number}`,
  external_customer_id: `customer-${MARK}`,
  user_agent: [MARK],
  segments: [`Shopify.tag.${MARK}`],
  order_analytics: { affiliate_code: MARK },
})

/** A shop that knows a person in every way it may: two orders that are over, and one that has to be shipped. */
async function stage() {
  const merchant = await rig.merchant()
  const { ctx, at, shop } = merchant
  const { url } = await receiver()
  await merchant.ok('POST', `${at}/webhooks`, { url, enabled_events: ['*'] })
  await updateShop(ctx, { fulfilment: 'external' })
  const number = `JJFI6430${String(shop.number).padStart(12, '0')}`
  const trackings = [{ tracking_number: number, carrier_reference: 'posti', tracking_url: `https://${MARK}.example` }]
  await merchant.ok('PUT', `${at}/orders`, {
    id: 'over-1',
    id_type: 'order_number',
    order: told('over-1'),
    trackings,
  })
  const [order] = await merchant.ok<Wire['OrderDetailDTO'][]>('GET', `${at}/orders?order_number=over-1`)
  assert.ok(order)
  const [parcel] = await listParcels(ctx, [order.uuid])
  assert.ok(parcel)
  await rig.app.tracking.ingestEvents(ctx, [
    {
      parcelId: parcel.id,
      trackingNumber: null,
      carrier: null,
      name: 'SHIPMENT_EN_ROUTE',
      code: null,
      qualifier: null,
      text: `Signed by ${MARK}`,
      occurredAt: rig.clock.now(),
      place: null,
      externalId: null,
    },
  ])
  const filed = await api(
    merchant,
    'POST',
    '/claims',
    { orderId: order.uuid, type: 'Damaged', description: `The cup of ${MARK} broke` },
    { 'idempotency-key': 'claim' },
  )
  assert.equal(filed.statusCode, 201, filed.payload)
  const claimId = filed.json<{ id: string }>().id
  const staff = { ...ctx, actor: 'user:1' }
  await startClaim(staff, claimId)
  await askCustomer(staff, claimId, `Which one, ${MARK}?`)
  await answerClaim(staff, claimId, { text: `The blue one. ${MARK}`, pictures: [{ content: png }] })
  await noteOnClaim(staff, claimId, { text: `${MARK} is friendly`, forCustomer: false })

  await updateShop(ctx, { fulfilment: 'own' })
  await withStock(ctx, { POT: 5 })
  const customer: Address = {
    name: `J ${MARK}`,
    company: MARK,
    address1: `${MARK} 2`,
    address2: MARK,
    city: MARK,
    countryCode: 'FI',
    zip: '00100',
    phone: MARK,
    email: EMAIL.toUpperCase(),
  }
  const comments = `For ${MARK}`
  const sale = { buyer: { ip: '192.0.2.10', name: MARK, email: EMAIL, phone: MARK }, billing: customer }
  for (const reference of ['over-2', 'open-3']) {
    const placed = await placeOrder(ctx, anOrder(['POT'], { reference, customer, comments, sale, priceTotal: 90_000n }))
    const noted = { reference: 'pay-1', transactionData: { holder: MARK } }
    await recordPayment(ctx, placed.id, { amount: null, method: 'card', ...noted })
  }
  await changeOrder(ctx, 'over-2', { status: 'Cancelled' })
  await createReturn(ctx, {
    reference: null,
    orderReference: null,
    lines: [{ code: 'POT', quantity: 1, reason: null, comments }],
    customer,
    comments,
    warehouseCode: null,
    trackingCodes: [],
    test: null,
  })
  await rig.drain()
  return { ...merchant, order }
}

const EVERYWHERE = [
  'claim',
  'claim_entry',
  'event',
  'idempotent_request',
  'order_payment',
  'parcel',
  'sales_order',
  'tracking_event',
  'warehouse_return',
  'warehouse_return_line',
  'webhook_delivery',
]

test('everything that is stored of a person is exported', async () => {
  const merchant = await stage()
  const reply = await api(merchant, 'POST', '/privacy/exports', { email: EMAIL.toLowerCase() })
  assert.equal(reply.statusCode, 200, reply.payload)
  const found = reply.json<Record<string, unknown[]>>()
  const counts = Object.fromEntries(Object.entries(found).map(([kind, list]) => [kind, list.length]))
  const { events, deliveries, ...rest } = counts
  assert.deepEqual(rest, { orders: 3, shipments: 1, returns: 1, claims: 1, offers: 0, mails: 0, metadata: 0 })
  assert.ok(events && deliveries)
  for (const text of [
    `Signed by ${MARK}`,
    `The blue one. ${MARK}`,
    `${MARK} is friendly`,
    `For ${MARK}`,
    `${MARK} Road 1`,
  ])
    assert.ok(reply.payload.includes(text), text)
})

test('a person who is erased is in no table any more, but for the address of an order that is still to be shipped', async () => {
  const [merchant, other] = await Promise.all([stage(), stage()])
  assert.deepEqual(await holding(merchant), EVERYWHERE)
  assert.equal(await pictures(merchant), 1)

  const reply = await api(merchant, 'POST', '/privacy/erasures', { email: EMAIL.toLowerCase() })
  assert.equal(reply.statusCode, 200, reply.payload)
  const request = reply.json<Request>()
  assert.deepEqual(request.openOrders, ['open-3'])
  assert.equal(request.doneAt, null)
  assert.deepEqual([request.erased?.orders, request.erased?.claims, request.erased?.answers], [2, 1, 1])
  assert.deepEqual(await holding(merchant), ['order_payment', 'privacy_request', 'sales_order'])
  assert.equal(await pictures(merchant), 0)
  const [order] = await merchant.ok<Wire['OrderDetailDTO'][]>('GET', `${merchant.at}/orders?order_number=over-1`)
  assert.deepEqual([order?.total_order_price, order?.products.length, order?.email_id], [5, 1, null])

  await changeOrder(merchant.ctx, 'open-3', { status: 'Cancelled' })
  rig.clock.advance(DAY)
  await rig.drain()
  assert.deepEqual(await holding(merchant), [])
  const page = (await api(merchant, 'GET', '/privacy/requests')).json<{ items: Request[] }>()
  assert.equal(page.items[0]?.id, request.id)
  assert.ok(page.items[0]?.doneAt)

  assert.deepEqual(await holding(other), EVERYWHERE)
  assert.equal(await pictures(other), 1)
})

test('only administrators export and erase, and the person has to be named', async () => {
  const merchant = await rig.merchant()
  const weak = await rig.apiKey(merchant, ['read:order', 'write:order'])
  const asked = { ...merchant, keys: { ...merchant.keys, api: weak } }
  for (const path of ['/privacy/exports', '/privacy/erasures']) {
    assert.equal((await api(asked, 'POST', path, { email: EMAIL })).statusCode, 403)
    const nobody = await api(merchant, 'POST', path, { email: null })
    assert.equal(nobody.statusCode, 422, nobody.payload)
    assert.equal(nobody.json<{ code: string }>().code, 'person_unknown')
  }
  assert.equal((await api(asked, 'GET', '/privacy/requests')).statusCode, 403)
})

test('the three privacy webhooks of Shopify export, erase, and forget everybody the store told of', async () => {
  const merchant = await stage()
  const secret = 'shpss_0123456789'
  const settings = { settings: { accessToken: 'shpat_1', clientSecret: secret } }
  assert.equal((await api(merchant, 'PUT', '/integrations/shopify', settings)).statusCode, 200)
  const hook = async (type: string, topic: string, payload: object, key = secret) => {
    const call = shopifyCall(key, topic, payload)
    const url = `/hooks/shopify/${merchant.shop.id}/${type}`
    const { statusCode } = await rig.app.http.inject({ method: 'POST', url, ...call })
    await rig.drain()
    return statusCode
  }
  const list = async () => (await api(merchant, 'GET', '/privacy/requests')).json<{ items: Request[] }>().items
  const customer = { id: `customer-${MARK}`, email: null, phone: null }
  const shop_domain = 'north-gift.myshopify.com'
  assert.equal(await hook('customers-redact', 'customers/redact', { shop_domain, customer }, 'wrong'), 401)

  assert.equal(await hook('customers-data-request', 'customers/data_request', { shop_domain, customer }), 200)
  const [asked] = await list()
  assert.deepEqual([asked?.kind, asked?.origin], ['export', 'shopify'])
  const kept = await rig.app.http.inject({ url: new URL(asked?.exportUrl ?? '').pathname })
  assert.match(kept.headers['content-type'] as string, /^application\/json/)
  assert.ok(kept.payload.includes('Signed by'))

  const redact = { shop_domain, customer, orders_to_redact: [] }
  assert.equal(await hook('customers-redact', 'customers/redact', redact), 200)
  const [erased, exported] = await list()
  assert.deepEqual([erased?.kind, erased?.erased?.orders, erased?.erased?.exports], ['erasure', 1, 1])
  assert.equal(exported?.exportUrl, null)
  assert.equal((await rig.app.http.inject({ url: new URL(asked?.exportUrl ?? '').pathname })).statusCode, 404)

  await updateShop(merchant.ctx, { fulfilment: 'external' })
  const order = { ...told('over-4'), email_id: 'other@example.com', external_customer_id: 'other' }
  const trackings = [{ tracking_number: 'JJFI64300099999999999', carrier_reference: 'posti' }]
  await merchant.ok('PUT', `${merchant.at}/orders`, { id: 'over-4', id_type: 'order_number', order, trackings })
  assert.equal(await hook('shop-redact', 'shop/redact', { shop_domain }), 200)
  assert.ok((await list())[0]?.doneAt)
  const [forgotten] = await merchant.ok<Wire['OrderDetailDTO'][]>('GET', `${merchant.at}/orders?order_number=over-4`)
  assert.deepEqual([forgotten?.email_id, forgotten?.address?.name], [null, null])
})
