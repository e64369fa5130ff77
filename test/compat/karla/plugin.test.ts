import assert from 'node:assert/strict'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import Stripe from 'stripe'
import { updateShop } from '../../../server/modules/tenants/index.ts'
import { karlaRig, type Wire } from '../../support/karla.ts'
import { receiver } from '../../support/receiver.ts'

/**
 * The requests of a shop's plugin, byte by byte: over a socket, with the headers of its HTTP client, JSON as PHP writes
 * it, null for all that is unset, and a JSON type without a body where it deletes.
 */

const rig = await karlaRig()
await rig.app.http.listen({ port: 0, host: '127.0.0.1' })
const { port } = rig.app.http.server.address() as AddressInfo
const merchant = await rig.merchant()
await updateShop(merchant.ctx, { fulfilment: 'external' })
const { webhooks: verifier } = new Stripe('sk_test_unused')

/** As json_encode: slashes and everything beyond ASCII escaped. */
const phpJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

interface Answer {
  status: number
  type: string
  text: string
}

function send(method: string, path: string, body?: unknown): Promise<Answer> {
  const bytes = body === undefined ? undefined : Buffer.from(phpJson(body))
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: `/karla/v1/shops/${merchant.shop.slug}${path}`,
        headers: {
          'User-Agent': 'GuzzleHttp/7',
          Host: `127.0.0.1:${port}`,
          Authorization: `Basic ${Buffer.from(`${merchant.shop.slug}:${merchant.keys.api}`).toString('base64')}`,
          'Content-Type': 'application/json',
          ...(bytes ? { 'Content-Length': bytes.length } : {}),
        },
      },
      async (response) => {
        const chunks: Buffer[] = []
        for await (const chunk of response) chunks.push(chunk as Buffer)
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text })
      },
    )
    call.on('error', reject)
    call.end(bytes)
  })
}

const item = (sku: string, quantity: number) => ({
  title: 'Müsli „Früchte“ 1/2 kg',
  quantity,
  price: 7.989999999999999,
  sku,
  images: [{ src: null, alt: null }],
  weight: null,
  product_id: `p-${sku}`,
  variant_id: `v-${sku}`,
})

const order = {
  order_number: '10042',
  order_name: '10042',
  order_placed_at: '2026-03-02T08:55:00.000+00:00',
  total_order_price: 15.98,
  shipping_price: 0,
  sub_total_price: 15.98,
  discount_price: 2,
  products: [item('M-1', 2)],
  discounts: [{ code: null, amount: -2.0, type: 'absolute' }],
  email_id: null,
  address: {
    address_line_1: 'Straße des 17. Juni 135',
    address_line_2: null,
    city: 'Berlin',
    country: 'Germany',
    country_code: 'DE',
    name: 'Jörg Müller',
    phone: null,
    province: null,
    province_code: null,
    street: 'Straße des 17. Juni 135',
    zip_code: '10623',
    company: null,
  },
  currency: null,
  external_id: '0189f9b6e9d7706a8c0b7f4c8d0f1a2b',
  external_customer_id: null,
  segments: ['Shopware.customer_group.Standard', 'Shopware.sales_channel.Storefront'],
}

const upsert = (trackings: unknown[]) => ({
  id: order.order_number,
  id_type: 'order_number',
  order,
  trackings,
  order_analytics: { affiliate_code: null, campaign_code: 'spring' },
})

const tracking = (number: string) => ({
  tracking_number: number,
  tracking_url: `https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?idc=${number}`,
  products: [item('M-1', 2)],
})

test('the plugin installs itself, syncs products, tells of an order and its parcels, and hears of them', async () => {
  const shop = await receiver()

  // Installation: it keeps uuid and secret of the answer.
  const installed = await send('POST', '/webhooks', {
    url: shop.url,
    enabled_events: ['*'],
    description: 'Shop plugin',
  })
  assert.equal(installed.status, 201, installed.text)
  const hook = JSON.parse(installed.text) as Wire['WebhookDTO']
  assert.match(hook.secret, /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/)

  // Products with all their variants, then one that is deleted.
  const variant = {
    product_id: 'p-M-1',
    variant_id: 'v-M-1',
    title: 'Müsli',
    variant_title: 'Früchte',
    price: 7.99,
    sku: 'M-1',
    product_url: null,
    image_url: null,
    translations: { de: { title: 'Müsli', variant_title: null, product_url: null } },
  }
  const synced = await send('POST', '/products', [variant, { ...variant, variant_id: 'v-M-2', sku: 'M-2' }])
  assert.deepEqual([synced.status, synced.text], [200, '{"created":2,"updated":0}'])
  const removed = await send('DELETE', '/products/p-gone')
  assert.deepEqual([removed.status, removed.text], [204, ''])

  // The order, once at placement and again at each later change of it.
  for (const trackings of [
    [],
    [],
    [tracking('00340434161094042557')],
    [tracking('00340434161094042557'), tracking('00340434161094042564')],
  ]) {
    const told = await send('PUT', '/orders', upsert(trackings))
    assert.deepEqual([told.status, told.type, told.text], [200, 'application/json; charset=utf-8', 'null'])
    await rig.drain()
  }
  const repeated = await send('PUT', '/orders', upsert([tracking('00340434161094042557')]))
  assert.equal(repeated.text, 'null')
  await rig.drain()

  const [stored, other] = await merchant.ok<Wire['OrderDetailDTO'][]>('GET', `${merchant.at}/orders?order_number=10042`)
  assert.ok(stored && !other)
  assert.deepEqual(
    stored.trackings.map(({ carrier }) => [carrier?.tracking_number, carrier?.carrier_reference]),
    [
      ['00340434161094042557', 'dhl'],
      ['00340434161094042564', 'dhl'],
    ],
  )
  assert.deepEqual(
    [stored.products[0]?.title, stored.products[0]?.price, stored.email_id, stored.currency],
    ['Müsli „Früchte“ 1/2 kg', 7.99, null, 'EUR'],
  )
  assert.deepEqual(stored.discounts, [{ code: '', amount: '-2', type: 'absolute' }])

  // What the shop heard: placed once, and each parcel once, whatever was repeated.
  const heard = shop.received.map(({ body }) => JSON.parse(body) as Wire['ShipmentWebhookEvent'])
  assert.deepEqual(
    heard.map(({ ref, event_data }) => [ref, event_data.tracking_number]),
    [
      ['shipments/order_created/ORDER_CREATED', null],
      ['shipments/order_processed/ORDER_PROCESSED', '00340434161094042557'],
      ['shipments/order_processed/ORDER_PROCESSED', '00340434161094042564'],
    ],
  )
  for (const { event_group, context } of heard) {
    assert.ok(event_group)
    assert.equal(context.order.external_id, order.external_id)
    assert.equal(context.customer.external_id, null)
  }

  // Its receiver takes a signature for 300 seconds.
  for (const { body, headers } of shop.received) {
    const signature = String(headers['karla-signature'])
    const at = Number(/t=(\d+)/.exec(signature)?.[1])
    const verify = (seconds: number) =>
      verifier.constructEvent(body, signature, hook.secret, 300, undefined, (at + seconds) * 1000)
    verify(300)
    assert.throws(() => verify(301), /tolerance/)
  }
})

test('the plugin asks for the link of the tracking page, and changes its webhook', async () => {
  await send('PUT', '/orders', upsert([]))
  const link = await send('POST', '/orders/trackpage-url', { id: '10042', id_type: 'order_number' })
  assert.equal(link.status, 200, link.text)
  const { url } = JSON.parse(link.text) as Wire['TrackpageUrlDTO']
  const page = await fetch(url.replace(/^https?:\/\/[^/]+/, `http://127.0.0.1:${port}`))
  assert.equal(page.status, 200)
  const [hook] = await merchant.ok<Wire['WebhookDTO'][]>('GET', `${merchant.at}/webhooks`)
  const changed = await send('PATCH', `/webhooks/${hook?.uuid}`, { enabled_events: ['shipments', 'claims'], url: null })
  assert.deepEqual([changed.status, changed.text], [200, 'null'])
  const removed = await send('DELETE', `/webhooks/${hook?.uuid}`)
  assert.deepEqual([removed.status, removed.text], [200, 'null'])
})
