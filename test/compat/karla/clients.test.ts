import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import sharp from 'sharp'
import type { operations } from '../../../server/generated/karla.ts'
import { updateShop } from '../../../server/modules/tenants/index.ts'
import { loadContract } from '../../../server/platform/http/index.ts'
import { karlaRig, type Merchant } from '../../support/karla.ts'
import { anOrderOf, aTrackingNumber } from '../../support/karla-shop.ts'
import { receiver } from '../../support/receiver.ts'
import { typedClient } from '../typed-client.ts'

/** Clients that are generated from a description of the API, over a real connection. */

const contract = loadContract('karla')
const rig = await karlaRig()
await rig.app.http.listen({ port: 0, host: '127.0.0.1' })
const { port } = rig.app.http.server.address() as AddressInfo

const clientOf = ({ shop, keys }: Merchant) =>
  typedClient<operations, 'slug'>(contract, `http://127.0.0.1:${port}/karla`, {
    path: { slug: shop.slug },
    headers: {
      authorization: `Basic ${Buffer.from(`${shop.slug}:${keys.api}`).toString('base64')}`,
      'karla-version': '2024-01-01',
    },
  })

async function merchantOutside(): Promise<Merchant> {
  const merchant = await rig.merchant()
  await updateShop(merchant.ctx, { fulfilment: 'external' })
  return merchant
}

test('an order is told, leaves, moves, breaks and is made up for, and its customer is offered something', async () => {
  const merchant = await merchantOutside()
  const call = clientOf(merchant)
  const shop = await receiver()
  await call('createWebhook', { body: { url: shop.url, enabled_events: ['*'] } })

  await call('placeOrder', { body: anOrderOf('S-1', { segments: ['VIP'], expected_number_of_shipments: 1 }) })
  const [placed] = await call('searchOrders', { query: { order_number: 'S-1' } })
  assert.deepEqual([placed?.trackings, placed?.segments], [[], ['VIP']])

  const number = aTrackingNumber()
  await call('fulfillOrders', {
    body: [{ id: 'S-1', id_type: 'order_number', trackings: [{ tracking_number: number, carrier_reference: 'DHL' }] }],
  })
  const [fulfilled] = await call('searchOrders', { query: { uuid: placed?.uuid ?? '' } })
  const shipment = fulfilled?.trackings[0]
  assert.deepEqual([shipment?.phase, shipment?.carrier?.carrier_reference], ['order_processed', 'dhl'])

  await rig.drain()
  rig.clock.advance(3_600_000)
  const event_time = rig.clock.now().toISOString()
  const shipment_id = shipment?.uuid ?? ''
  for (const external_id of ['e-1', 'e-1']) {
    const body = { event_name: 'SUCCESSFULLY_DELIVERED', event_time, external_id } as const
    assert.equal(await call('createShipmentEvent', { path: { shipment_id }, body }), null)
  }
  const [delivered] = await call('searchOrders', {
    query: { order_number: 'S-1' },
    headers: { 'accept-language': 'de-AT, en;q=0.5' },
  })
  const [newest, ...earlier] = delivered?.trackings[0]?.events ?? []
  assert.deepEqual([newest?.event_key, newest?.language], ['SUCCESSFULLY_DELIVERED', 'de'])
  assert.ok(!earlier.some(({ event_key }) => event_key === 'SUCCESSFULLY_DELIVERED'), 'one event, told twice')

  const form = new FormData()
  const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  form.append('image', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'cup.png')
  const { url } = await call('uploadShopImage', { path: { image_type: 'claim' }, body: form })
  const claim = await call('createClaim', {
    body: {
      reason: 'damage',
      tracking_number: number,
      image_urls: [url],
      selected_items: [{ sku: 'MUG', quantity: 1, image_urls: [] }],
    },
  })
  assert.deepEqual([claim.status, claim.image_urls, claim.order_number], ['pending', [url], 'S-1'])
  const change = { status: 'accepted', resolution_preference: 'reorder' } as const
  const accepted = await call('updateClaim', { path: { uuid: claim.uuid }, body: change })
  assert.equal(accepted.status, 'accepted')

  const promotion_properties = {
    title: 'Tea',
    translations: [{ language: 'de', values: { title: 'Tee' } }],
  }
  const campaign = await call('createCampaign', {
    body: { name: 'Tea', segment: 'VIP', promotion_type: 'basic', enabled: true, promotion_properties },
  })
  const offered = await call('getCampaignByOrderNumber', {
    path: { order_number: 'S-1' },
    headers: { 'accept-language': 'de' },
  })
  assert.deepEqual([offered.uuid, offered.promotion_properties.title], [campaign.uuid, 'Tee'])

  await rig.drain()
  const heard = shop.received.map(({ body }) => (JSON.parse(body) as { ref: string }).ref)
  assert.deepEqual(heard.slice(0, 3), [
    'shipments/order_created/ORDER_CREATED',
    'shipments/order_processed/ORDER_PROCESSED',
    'shipments/delivered/SUCCESSFULLY_DELIVERED',
  ])
  assert.ok(heard.includes('claims/created') && heard.includes('claims/updated'), String(heard))
})

/** As a Dart client writes a body: every member that its model has, null where it is not set. */
const WITH_NULLS = {
  address: {
    address_line_2: null,
    company: null,
    country: null,
    phone: null,
    province: null,
    province_code: null,
    street: null,
  },
  product: {
    size: null,
    images: null,
    weight: null,
    tax_lines: null,
    product_id: null,
    variant_id: null,
    bundled_products: null,
    shipment_id: null,
    type: null,
  },
  order: {
    order_name: null,
    order_placed_at: null,
    total_order_price: null,
    shipping_price: null,
    sub_total_price: null,
    discount_price: null,
    discounts: null,
    currency: null,
    segments: null,
    weight: null,
    external_customer_id: null,
    order_status_url: null,
    preferred_delivery_date: null,
    user_agent: null,
    order_analytics: null,
    expected_number_of_shipments: null,
  },
  tracking: {
    tracking_url: null,
    tracking_placed_at: null,
    carrier_reference: null,
    external_shipment_id: null,
    products: null,
  },
  text: { subtitle: null, cta_label: null, cta_url: null, image_url: null },
}

/** Members of an answer that such a client reads without asking whether they are there. */
const isNumber = (value: unknown): boolean => typeof value === 'number'

test('a Dart client that writes null for all that is unset reads numbers, slugs and whole objects', async () => {
  const merchant = await merchantOutside()
  const call = clientOf(merchant)
  const order = anOrderOf('D-1')
  const body = {
    ...order,
    ...WITH_NULLS.order,
    products: order.products?.map((product) => ({ ...WITH_NULLS.product, ...product })) ?? null,
    address: { ...WITH_NULLS.address, ...order.address },
  }
  const tracking_number = aTrackingNumber()
  const upsert = {
    id: 'D-1',
    id_type: null,
    order: body,
    trackings: [{ ...WITH_NULLS.tracking, tracking_number }],
    order_analytics: null,
  }
  assert.equal(await call('upsertOrder', { body: upsert }), null)
  assert.equal(await call('upsertOrder', { body: upsert }), null)

  const [found] = await call('searchOrders', { query: { order_number: 'D-1' } })
  assert.ok(found)
  const [tracking] = found.trackings
  assert.ok(tracking)
  // It cannot read null where it expects a number.
  for (const sum of [
    found.total_order_price,
    found.shipping_price,
    found.sub_total_price,
    found.discount_price,
    found.weight,
  ])
    assert.ok(isNumber(sum))
  for (const { price, weight, quantity } of found.products) assert.ok([price, weight, quantity].every(isNumber))
  // Its classes parse objects, and know the shop by either name.
  assert.deepEqual(
    [typeof tracking, tracking.merchant_slug, tracking.shop_slug],
    ['object', merchant.shop.slug, merchant.shop.slug],
  )
  assert.equal(tracking.id, tracking.uuid)

  const claim = await call('createClaim', {
    body: {
      reason: 'damage',
      resolution_preference: null,
      status: null,
      description: null,
      customer_signature_image_url: null,
      selected_items: null,
      image_urls: null,
      dropoff_permission: null,
      shipment_id: tracking.uuid,
      tracking_number: null,
      damaged_product_items: [{ sku: 'MUG', title: null, quantity: 1, net_price: null, image_urls: [] }],
    },
  })
  assert.ok(isNumber(claim.net_invoice_amount) && isNumber(claim.weight_kg))
  assert.deepEqual(claim.selected_items, claim.damaged_product_items)

  const none = { code: null, target_selection: null, target_type: null, title: null, value_type: null, value: null }
  await call('createDiscount', { body: { ...none, type: 'shipping' } })
  const [discount] = await call('searchDiscounts')
  assert.equal(discount?.value, 0)

  const hook = await call('createWebhook', {
    body: { url: 'https://127.0.0.1:9/dart', description: null, enabled_events: null, secret: null, status: null },
  })
  const [listed] = await call('searchWebhooks')
  assert.deepEqual([listed?.uuid, listed?.enabled_events, typeof listed?.secret], [hook.uuid, ['*'], 'string'])
  assert.notEqual(listed?.secret, hook.secret)
  const unset = { url: null, description: null, enabled_events: null, status: null }
  assert.equal(await call('updateWebhook', { path: { uuid: hook.uuid }, body: unset }), null)
  const [kept] = await call('searchWebhooks')
  assert.deepEqual({ ...kept, updated_at: null }, { ...listed, updated_at: null })
})

test('the Dart client sends a text called image beside its file', async () => {
  const call = clientOf(await merchantOutside())
  const form = new FormData()
  const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  form.append('image', 'cup.png')
  form.append('image', new Blob([new Uint8Array(png)], { type: 'application/octet-stream' }), 'cup.png')
  const empty = { ...WITH_NULLS.text, title: null, translations: null }
  const campaign = await call('createCampaign', {
    body: {
      name: 'Cups',
      segment: 'default',
      promotion_type: 'basic',
      enabled: null,
      start_date: null,
      end_date: null,
      promotion_properties: { ...empty, discount_code: null },
      discount_id: null,
    },
  })
  const pictured = await call('uploadBasicCampaignImage', { path: { campaign_uuid: campaign.uuid }, body: form })
  assert.notEqual(pictured.promotion_properties.image_url, campaign.promotion_properties.image_url)
})

test('settings in the versioned form and in the flat one are the same settings', async () => {
  const call = clientOf(await merchantOutside())
  const klaviyo = {
    status: 'live',
    custom_triggers: null,
    trigger_delivered_all_events: null,
    shipment_group_key: null,
    stale_event_threshold: null,
  } as const
  const carriers = {
    pp_status: 'disabled',
    hc_status: 'disabled',
    pp_disabled_carriers: null,
    hc_enabled_carriers: null,
  } as const
  const overrides = { override_pp_tracking_config_for_segments: null, override_hc_tracking_config_for_segments: null }
  const versioned = await call('setShopSettings', {
    body: {
      triggers: { version: 1, data: { klaviyo, shopify: { status: 'disabled' } } },
      carriers: { version: 1, data: { ...carriers, ...overrides } },
      trackpages: { version: 1, data: { primary_color: '#336699' } },
    },
  })
  assert.deepEqual(
    [versioned.triggers.klaviyo, versioned.triggers.shopify, versioned.carriers.shipment_updates],
    [true, false, false],
  )
  await call('updateShopTriggerSettings', { body: { klaviyo: false, shopify: null } })
  await call('patchShopCarrierSettings', { body: { shipment_updates: true } })
  const flat = await call('getShopSettings')
  assert.deepEqual(
    [flat.triggers.data.klaviyo.status, flat.triggers.data.shopify.status, flat.carriers.data.pp_status],
    ['disabled', 'disabled', 'live'],
  )
  assert.deepEqual(flat.trackpages.data, { primary_color: '#336699' })
})
