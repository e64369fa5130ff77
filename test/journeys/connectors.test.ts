import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { updateShop, updateShopSettings } from '../../server/modules/tenants/index.ts'
import { klaviyoFake } from '../support/fakes/klaviyo.ts'
import { shopifyCall, shopifyFake } from '../support/fakes/shopify.ts'
import { karlaRig, type Wire } from '../support/karla.ts'

const klaviyo = await klaviyoFake()
const rig = await karlaRig({ PUBLIC_URL: 'https://doorstep.example' }, { klaviyoUrl: klaviyo.url })

type Order = Wire['OrderDetailDTO']

const CLIENT_SECRET = 'shpss_0123456789abcdef'
const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../server/integrations/shopify/fixtures/${name}.json`, import.meta.url), 'utf8'))

/** A merchant whose store calls us about everything. */
async function storeMerchant() {
  const [made, store] = await Promise.all([rig.merchant(), shopifyFake()])
  await updateShop(made.ctx, { adminUrl: store.url, fulfilment: 'external' })
  await updateShopSettings(made.ctx, { shopifySegments: true })
  const saved = await rig.app.http.inject({
    method: 'PUT',
    url: '/api/integrations/shopify',
    headers: { authorization: `Bearer ${made.keys.api}` },
    payload: { settings: { accessToken: store.accessToken, clientSecret: CLIENT_SECRET } },
  })
  assert.equal(saved.statusCode, 200)
  for (const webhook_type of ['order-creation', 'order-update', 'order-fulfillment-update']) {
    await made.ok('POST', `${made.at}/shopify/webhooks`, { webhook_type })
  }
  const call = async (type: string, body: unknown) => {
    const url = `/hooks/shopify/${made.shop.id}/${type}`
    const response = await rig.app.http.inject({ method: 'POST', url, ...shopifyCall(CLIENT_SECRET, type, body) })
    assert.equal(response.statusCode, 200, response.payload)
  }
  const order = async () => {
    await rig.drain()
    return (await made.ok<Order[]>('GET', `${made.at}/orders`))[0]
  }
  return { ...made, call, order }
}

test('an order of Shopify with its parcels is the order of every door', async () => {
  const { call, order } = await storeMerchant()
  const paid = fixture('order-updated')
  await call('order-creation', { ...paid, fulfillments: [], updated_at: '2026-03-01T10:15:00+02:00' })
  const placed = await order()
  assert.equal(placed?.order_number, '1001')
  assert.deepEqual(placed.segments, ['Shopify.tag.Gift', 'Shopify.tag.VIP ⭐', 'Shopify.tag.spring'])
  assert.equal(placed.total_order_price, 66.3)
  assert.deepEqual(placed.trackings, [])

  await call('order-update', paid)
  await call('order-fulfillment-update', fixture('fulfillment-updated'))
  const sent = await order()
  assert.deepEqual(
    sent?.trackings
      .map((tracking) => (typeof tracking === 'string' ? '' : tracking.carrier?.tracking_number))
      .toSorted(),
    ['00340434292135100186', '00340434292135100193', 'VAN 7'],
  )
  assert.equal(sent.email_id, 'anneli@example.com')
})

test('an order that Shopify cancels is cancelled', async () => {
  const { call, order, ctx } = await storeMerchant()
  const placed = { ...fixture('order-updated'), fulfillments: [] }
  await call('order-creation', placed)
  await order()
  const cancelled = { ...placed, cancelled_at: '2026-03-02T12:00:00Z', updated_at: '2026-03-02T12:00:00Z' }
  await call('order-update', cancelled)
  await call('order-update', { ...cancelled, updated_at: '2026-03-02T12:05:00Z' })
  await order()
  const rows = await ctx.db.selectFrom('sales_order').select('status').where('shop_id', '=', ctx.shopId).execute()
  assert.deepEqual(rows, [{ status: 'Cancelled' }])
  const troubles = await ctx.db
    .selectFrom('integration_call')
    .select('trouble')
    .where('shop_id', '=', ctx.shopId)
    .where('trouble', 'is not', null)
    .execute()
  assert.deepEqual(troubles, [])
})

test('what happens to a parcel triggers flows of Klaviyo, in the words of webhooks', async () => {
  const made = await rig.merchant()
  await updateShop(made.ctx, { fulfilment: 'external' })
  await updateShopSettings(made.ctx, { klaviyoTriggers: true, klaviyoSegments: true })
  await made.ok('PUT', `${made.at}/keys/klaviyo`, { api_key: klaviyo.apiKey })
  klaviyo.profiles.push({ id: 'p1', email: 'laura@example.com', lists: ['VIP'], segments: ['Loyal 💚'] })
  await made.ok('PUT', `${made.at}/orders`, {
    id: 'K-1',
    order: {
      order_number: 'K-1',
      external_id: 'x-1',
      email_id: 'laura@example.com',
      address: { zip_code: '00100', country_code: 'FI', country: 'Finland', city: 'Helsinki', name: 'Laura' },
    },
    trackings: [],
  })
  await rig.drain()
  const [placed] = await made.ok<Order[]>('GET', `${made.at}/orders`)
  assert.deepEqual(placed?.segments, ['Klaviyo.list.VIP', 'Klaviyo.segment.Loyal 💚'])

  await made.ok('PUT', `${made.at}/orders`, { id: 'K-1', trackings: [{ tracking_number: 'T-1' }] })
  await rig.drain()
  const event = klaviyo.events.at(-1)
  assert.deepEqual([event?.metric, event?.email], ['shipment_pre_transit', 'laura@example.com'])
  const { source, ref, event_group, order_number, tracking_number, tracking_page_url, context } =
    event?.properties ?? {}
  assert.deepEqual(
    [source, ref, event_group, order_number, tracking_number],
    ['shipments', 'shipments/order_processed/ORDER_PROCESSED', 'shipment_pre_transit', 'K-1', 'T-1'],
  )
  assert.match(String(tracking_page_url), /^https:\/\/doorstep\.example\/t\/[a-z0-9-]+\/\S+$/)
  assert.equal((context as { order: { external_id: string } }).order.external_id, 'x-1')
})
