import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import sharp from 'sharp'
import { connectTo } from '../../support/database.ts'
import { karlaRig, type Wire } from '../../support/karla.ts'
import { aCampaignOf, anOrderOf, fulfilmentOf, fullShop } from '../../support/karla-shop.ts'
import { assertSameRows, rowsOfShop } from '../shop-rows.ts'

/**
 * What belongs to another shop is, for this one, not there: in bodies and in searches. Paths of every operation are asked
 * by test/judge/access.test.ts.
 */

const rig = await karlaRig()
const client = await connectTo(rig.db.url)
const own = await fullShop(rig)
const other = await fullShop(rig)
const picture = await aPicture()
await rig.drain()

const before = await rowsOfShop(client, other.shop.id)

async function aPicture() {
  const form = new FormData()
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
  form.append('image', new Blob([new Uint8Array(png)]), 'a.png')
  const response = new Response(form)
  const body = Buffer.from(await response.arrayBuffer())
  return { body, headers: { 'content-type': response.headers.get('content-type') ?? '' } }
}

/** Bodies and searches that name a thing: what is answered for that of the other shop, and for one that nobody has. */
const NAMED: readonly [
  what: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  named: (id: string) => unknown,
  id: string,
][] = [
  [
    'a claim about a shipment',
    'POST',
    '/claims',
    (shipment_id) => ({ reason: 'damage', shipment_id }),
    other.shipmentIds[0],
  ],
  [
    'a claim about a number',
    'POST',
    '/claims',
    (tracking_number) => ({ reason: 'damage', tracking_number }),
    other.trackingNumber,
  ],
  [
    'a campaign with a discount',
    'POST',
    '/campaigns',
    (discount_id) => aCampaignOf('banner', { name: 'With', discount_id }),
    other.discount.uuid,
  ],
  [
    'a change to a discount',
    'PUT',
    `/campaigns/${own.productCampaign.uuid}`,
    (discount_id) => aCampaignOf('product', { discount_id }),
    other.discount.uuid,
  ],
  ['a test of a campaign', 'POST', '/ab-tests', testOf, other.basicCampaign.uuid],
  [
    'a fulfilment by id',
    'PUT',
    '/orders',
    (id) => ({ ...fulfilmentOf(anOrderOf('-')), id, id_type: 'uuid', order: null }),
    other.order.uuid,
  ],
  [
    'a bulk by id',
    'PUT',
    '/orders/bulk',
    (id) => [{ id, id_type: 'uuid', order: null, trackings: [{ tracking_number: '1' }] }],
    other.order.uuid,
  ],
  ['a link by id', 'POST', '/orders/trackpage-url', (id) => ({ id, id_type: 'uuid' }), other.order.uuid],
]

function testOf(campaign_id: string) {
  const campaigns = [
    { campaign_id, allocation: 50 },
    { campaign_id: own.basicCampaign.uuid, allocation: 50 },
  ]
  const dates = { start_date: '2027-01-01T00:00:00Z', end_date: '2027-02-01T00:00:00Z' }
  return { name: 'Foreign', segment: 'default', campaign_type: 'basic', campaigns, ...dates }
}

for (const [what, method, path, named, id] of NAMED) {
  test(`${what} of another shop is as good as unknown`, async () => {
    const ask = async (one: string) => {
      const { status, text } = await own.call(method, own.at + path, named(one))
      return { status, text: text.replaceAll(one, '{id}') }
    }
    const theirs = await ask(id)
    assert.deepEqual(theirs, await ask(id.includes('-') ? randomUUID() : '00340434161099999999'))
    assert.ok(theirs.status === 404 || theirs.status === 422, theirs.text)
  })
}

test('a deal is for a shop and a discount of the key only', async () => {
  const deal = (shop_id: string, discount_id: string) => own.call('POST', '/deals', { shop_id, discount_id })
  const [theirs, nobodys] = await Promise.all([
    deal(other.shop.id, other.discount.uuid),
    deal(randomUUID(), other.discount.uuid),
  ])
  assert.deepEqual([theirs.status, theirs.body.key], [403, 'forbidden'])
  assert.equal(theirs.text, nobodys.text)
  const foreign = await deal(own.shop.id, other.discount.uuid)
  assert.deepEqual([foreign.status, foreign.body.key], [404, 'discount_not_found'])
})

test('no search finds what another shop has', async () => {
  const organization = (await other.ok<Wire['MerchantDetailDTO']>('GET', other.at)).organization
  for (const query of [
    `announcements?text=late&uuid=${other.announcement.id}`,
    `campaigns?uuid=${other.basicCampaign.uuid}`,
    `claims?order_id=${other.order.uuid}`,
    `claims?shipment_id=${other.shipmentIds[0]}`,
    `discounts?uuid=${other.discount.uuid}`,
    `orders?uuid=${other.order.uuid}`,
    `webhooks?uuid=${other.webhook.uuid}`,
  ]) {
    assert.deepEqual(await own.ok('GET', `${own.at}/${query}`), [], query)
    const theirs = await other.ok<unknown[]>('GET', `${other.at}/${query}`)
    assert.equal(theirs.length, 1, `${query} is there for its own shop`)
  }
  for (const query of [`uuid=${other.shop.id}`, `slug=${other.shop.slug}`, `organization=${organization}`])
    assert.deepEqual(await own.ok('GET', `/shops?${query}`), [], query)
  const deals = await own.ok<Wire['DealDTO'][]>('GET', '/deals')
  assert.deepEqual([...new Set(deals.map(({ shop_id }) => shop_id))], [own.shop.id])
})

test('a picture of another shop is a picture from elsewhere', async () => {
  const { url } = await other.ok<Wire['ImageResponseDTO']>(
    'POST',
    `${other.at}/images/claim`,
    picture.body,
    picture.headers,
  )
  const asOurs = url.replace(other.shop.id, own.shop.id)
  const image_urls = [url, asOurs]
  const filed = {
    reason: 'investigation',
    shipment_id: own.shipmentIds[1],
    image_urls,
    customer_signature_image_url: url,
  }
  const claim = await own.ok<Wire['ClaimResponseDTO']>('POST', `${own.at}/claims`, filed)
  assert.deepEqual([claim.image_urls, claim.customer_signature_image_url], [image_urls, url])
  assert.equal((await rig.app.http.inject(new URL(asOurs).pathname)).statusCode, 404)
  const kept = await client.query<{ pictures: object[] }>('select pictures from claim where shop_id = $1', [
    own.shop.id,
  ])
  assert.ok(
    kept.rows.flatMap(({ pictures }) => pictures).every((one) => !('fileId' in one)),
    'none is a file of ours',
  )
})

test('orders, numbers and products with the keys of another shop are things of their own', async () => {
  await own.ok(
    'PUT',
    `${own.at}/orders`,
    fulfilmentOf(anOrderOf('K-1', { order_name: 'Changed' }), other.trackingNumber),
  )
  await own.ok('POST', `${own.at}/products`, [{ product_id: 'p-1', variant_id: 'v-1', title: 'Changed' }])
  assert.equal((await own.call('DELETE', `${own.at}/products/p-1`)).status, 204)
  await own.ok('DELETE', `${own.at}/shopify/webhooks/types/order-creation`)
  await rig.drain()
})

test('nothing of all that has changed a row of the other shop', async () => {
  const after = await rowsOfShop(client, other.shop.id)
  // It was asked itself meanwhile, and uploaded a picture.
  const stored_file = after.stored_file?.filter((row) => before.stored_file?.includes(row)) ?? []
  assertSameRows(before, { ...after, stored_file, idempotency_key: before.idempotency_key ?? [] }, 16)
})
