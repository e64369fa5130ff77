import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { createAnnouncement } from '../../../server/modules/campaigns/index.ts'
import { type ContractOperation, loadContract, type Schema } from '../../../server/platform/http/index.ts'
import { everyShop } from '../../../server/platform/sql.ts'
import { karlaRig, type Merchant, type Wire } from '../../support/karla.ts'
import {
  aCampaignOf,
  anOrderOf,
  aTrackingNumber,
  type FullShop,
  fulfilmentOf,
  fullShop,
} from '../../support/karla-shop.ts'
import { receiver } from '../../support/receiver.ts'
import { requestFor } from '../contract-requests.ts'
import { type Maker, seeded } from '../schema-values.ts'

/** Requests made from the schemas of the contract: right ones, such at a bound, and wrong ones. */

const REQUESTS = 22

const contract = loadContract('karla')
const log: string[] = []
const rig = await karlaRig({ LOG_LEVEL: 'error', DEMO: 'on' }, { logTo: log })
const hooks = await receiver()
// The one keeps what requests need to come through, the other is changed, emptied and deleted.
const shop = await fullShop(rig)
const spare = await fullShop(rig)
const { organization } = await shop.ok<Wire['MerchantDetailDTO']>('GET', shop.at)
const operator = await rig.operator(shop)

const KEYS: readonly unknown[] = contract.resolved({ $ref: '#/components/schemas/ErrorKey' } as Schema).enum as string[]
const OF_THE_SPARE = /^(updateShop|set(Shopify|Klaviyo|Shopware|ShopSettings)|patchShop)/
const TIMES = ['2026-03-02T09:00:00Z', '2027-01-01T00:00:00.123456+02:00']
const ODD_TIMES = [
  '2026-02-30T09:00:00Z',
  '2026-12-31T23:59:60Z',
  '2026-03-02T24:00:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-14:00',
  '2026-03-02',
  null,
]
const LONG = ['x'.repeat(256), 'x'.repeat(3000), '']

const campaign = (m: FullShop) => m.ok('POST', `${m.at}/campaigns`, aCampaignOf('banner', { name: aTrackingNumber() }))
const discount = (m: FullShop) => m.ok('POST', `${m.at}/discounts`, { type: 'product', code: aTrackingNumber() })
const webhook = (m: FullShop) => m.ok('POST', `${m.at}/webhooks`, { url: `${hooks.url}/${aTrackingNumber()}` })
const announcement = (m: FullShop) => createAnnouncement(m.ctx, { language: 'en', text: `Going ${aTrackingNumber()}` })

/** What is changed or deleted has to be there, and may not be what other requests need. */
const PREPARED: Record<string, (m: FullShop) => Promise<unknown>> = {
  deleteAnnouncement: announcement,
  updateAnnouncement: announcement,
  deleteCampaign: campaign,
  updateCampaign: campaign,
  deleteDiscount: discount,
  updateDiscount: discount,
  createDeal: discount,
  deleteClaim: claimOf,
  updateClaim: claimOf,
  deleteWebhook: webhook,
  updateWebhook: webhook,
}

async function claimOf(m: Merchant): Promise<void> {
  const number = aTrackingNumber()
  await m.ok('PUT', `${m.at}/orders`, fulfilmentOf(anOrderOf(number), number))
  await m.ok('POST', `${m.at}/claims`, { reason: 'damage', tracking_number: number })
}

/** Ids of the things of a kind that the shop has now. */
async function idsOf(table: 'announcement' | 'campaign' | 'discount' | 'claim' | 'webhook_endpoint' | 'ab_test') {
  const rows = await rig.db.system.selectFrom(table).select('id').where('shop_id', '=', shop.shop.id).execute()
  return rows.map(({ id }) => id)
}

const TABLES: readonly [RegExp, Parameters<typeof idsOf>[0]][] = [
  [/Announcement/, 'announcement'],
  [/Campaign/, 'campaign'],
  [/Discount|Deal/, 'discount'],
  [/Claim/, 'claim'],
  [/^(update|delete|search)Webhook/, 'webhook_endpoint'],
  [/AbTest/, 'ab_test'],
]

interface Known {
  id: string
  slug: readonly unknown[]
  uuid: readonly unknown[]
}

async function knownFor(id: string): Promise<Known> {
  const prepare = PREPARED[id]
  const table = TABLES.find(([pattern]) => pattern.test(id))?.[1]
  const before = new Set(prepare && table ? await idsOf(table) : [])
  for (let i = 0; i < 4; i++) await prepare?.(shop)
  const own = table ? (await idsOf(table)).filter((one) => !before.has(one)) : [shop.shopifyWebhook.uuid]
  if (id === 'deleteShop') return { id, slug: [(await rig.merchant()).shop.slug], uuid: [] }
  const slug = id.includes('Org') ? organization : (OF_THE_SPARE.test(id) ? spare : shop).shop.slug
  return { id, slug: id === 'searchShops' ? [slug, undefined] : [slug], uuid: [...own, shop.shop.id] }
}

/** Values that only this installation knows, so that requests come further than the checks of their form. */
function knownTo({ random, wrong }: Pick<Maker, 'random' | 'wrong'>, { id, slug, uuid }: Known): Maker['known'] {
  const one = (values: readonly unknown[]) => values[Math.floor(random() * values.length)]
  const fresh = () => `fresh ${Math.floor(random() * 1e9)}`
  const halves = shop.abTest.campaigns.map(({ uuid: campaign_id }) => ({ campaign_id, allocation: 50 }))
  const { uuid: withProducts } = shop.productCampaign
  const campaigns = id === 'uploadCampaignProductImage' ? [withProducts] : [shop.basicCampaign.uuid, withProducts]
  /** What fits, and what may come in a request that is wrong. */
  const by: Record<string, () => [fits: readonly unknown[], odd?: readonly unknown[]]> = {
    slug: () => [id === 'createShop' ? [`fresh-${Math.floor(random() * 1e9)}`] : slug],
    uuid: () => [uuid],
    organization: () => [[organization, undefined]],
    shop_id: () => [[shop.shop.id, shop.shop.id.toUpperCase()], [spare.shop.id]],
    order_id: () => [[shop.order.uuid]],
    order_number: () => [['K-1', fresh()], LONG],
    id: () => [['K-1'], ['ext-K-1', shop.order.uuid, fresh()]],
    id_type: () => [
      ['order_number', null],
      ['uuid', 'external_id'],
    ],
    external_id: () => [['ext-K-1', fresh()], LONG],
    shipment_id: () => [shop.shipmentIds],
    campaign_uuid: () => [campaigns],
    campaign_id: () => [campaigns],
    campaigns: () => [[halves], [undefined]],
    campaign_type: () => [['basic'], ['product', 'newsletter']],
    segment: () => [['default', 'default', fresh()], LONG],
    product_position: () => [
      [0, 1],
      [2, -1],
    ],
    discount_id: () => [id === 'createDeal' ? uuid : [shop.discount.uuid, null]],
    tracking_number: () => [
      [shop.trackingNumber, aTrackingNumber()],
      [fresh(), ' ', ...LONG],
    ],
    zip_code: () => [
      ['10115', 'SW1A 1AA'],
      [' ', 'x'.repeat(21)],
    ],
    country_code: () => [['DE', 'fi', null], ['ZZZ']],
    currency: () => [['EUR', 'sek'], ['EURO']],
    // Only loopback is ever called.
    url: () => [[hooks.url, `${hooks.url}?${Math.floor(random() * 1e9)}`]],
    shop_admin_url: () => [
      [spare.adminUrl, null],
      ['javascript:alert(1)', ''],
    ],
    enabled_events: () => [
      [['*'], ['shipments/delivered', 'claims'], null],
      [['nonsense', ''], []],
    ],
    secret: () => [['0123456789abcdef', null], ['']],
    email: () => [[`${Math.floor(random() * 1e9)}@example.com`], ['jane@example.com', 'jane']],
    api_key: () => [['pk_0123456789abcdef'], ['pk_\n', '', 'x'.repeat(5000)]],
    product_id: () => [['p-1', fresh()], LONG],
    variant_id: () => [['v-1', fresh()], LONG],
    sku: () => [['MUG', fresh(), null], LONG],
    segments: () => [
      [['a', 'b'], null],
      [Array.from({ length: 600 }, (_, i) => `s${i}`), LONG],
    ],
    tracking_url: () => [
      ['https://www.dhl.de/?idc=1', null],
      ['javascript:alert(1)', ''],
    ],
    image_url: () => [['https://cdn.example.com/a.png', null], ['javascript:alert(1)']],
    page: () => [[1], [2, 2_147_483_647, 9_007_199_254_740_991, 1e20, 1e308]],
    text: () => [['late', fresh()], LONG],
    name: () => [[fresh()], LONG],
    allocation: () => [[50, 100], [0]],
  }
  return (name) => {
    const [fits, odd = []] = /(_date|_at|_time|_from|_to|_since)$/.test(name)
      ? [TIMES, ODD_TIMES]
      : (by[name]?.() ?? [])
    return fits && one(random() < wrong ? [...fits, ...odd] : fits)
  }
}

for (const operation of contract.operations.values()) {
  test(`${operation.id} answers every request that its schema suggests, right or wrong, as declared`, async () => {
    const seen = new Map<number, number>()
    const known = await knownFor(operation.id)
    for (let seed = 0; seed < REQUESTS; seed++) {
      const random = seeded(seed * 7919 + operation.id.length * 31)
      const wrong = [0, 0, 0.3, 1][seed % 4] ?? 0
      const maker: Maker = {
        random,
        wrong,
        known: knownTo({ random, wrong }, known),
        nulls: [1, 0, 0.5, 0.2][seed % 4] ?? 0,
        exactNames: true,
      }
      const { path, body, headers } = await requestOf(operation, maker)
      rig.clock.advance(2000)
      const reply = await operator.call(operation.method as 'GET', path, body, headers)
      const sent = Buffer.isBuffer(body) ? headers['content-type'] : JSON.stringify(body)
      const told = `seed ${seed}: ${operation.method} ${path} ${sent} -> ${reply.status} ${reply.text}`.slice(0, 3000)
      assert.ok(reply.status < 500, told)
      if (reply.status >= 400) assertError(reply.status, reply.body, told)
      seen.set(reply.status, (seen.get(reply.status) ?? 0) + 1)
    }
    const succeeded = [...seen].filter(([status]) => status < 300).reduce((sum, [, count]) => sum + count, 0)
    assert.ok(succeeded > 0, `some requests come through: ${JSON.stringify([...seen])}`)
    assert.ok(succeeded < REQUESTS, 'some do not')
  })
}

function assertError(status: number, error: Wire['ErrorDTO'], told: string): void {
  assert.ok(KEYS.includes(error.key), told)
  assert.equal(error.type, 'invalid_request_error', told)
  assert.ok(error.message.length > 3, told)
  // An entry also shows the way to what a bulk stumbled over for another reason.
  if (status !== 422) return
  assert.ok(error.errors.length > 0, told)
  for (const { loc, type, msg } of error.errors) {
    assert.match(String(loc?.[0]), /^(body|path|query|header)$/, told)
    assert.match(String(type), /^[a-z_]+$/, told)
    assert.ok(msg, told)
  }
}

test('all that came in that way can be answered', async () => {
  const announcements = (await idsOf('announcement')).map((id) => `announcements?text=&uuid=${id}`)
  const lists = ['ab-tests', 'campaigns', 'claims', 'discounts', 'orders', 'webhooks']
  const members = `/orgs/${organization}/members`
  const paths = [...lists, ...announcements].map((path) => `${shop.at}/${path}`)
  for (const path of [...paths, `${spare.at}/settings`, `${spare.at}/keys`, members, '/deals', '/shops']) {
    const open = path + (path.includes('?') ? '&' : '?')
    const found = await operator.ok<unknown[]>('GET', `${open}per_page=100`)
    if (Array.isArray(found) && path !== members) assert.ok(found.length > 0, path)
  }
})

test('what the requests set going comes to its end', async () => {
  await rig.drain()
  const failed = log.filter((line) => !/"err":\{"type":"(Refused|Unreachable)/.test(line))
  assert.deepEqual(failed, [])
  const open = await rig.db.system
    .selectFrom('job')
    .select(['queue', 'last_error'])
    .where('last_error', 'is not', null)
    .modifyEnd(everyShop)
    .execute()
  assert.deepEqual(open, [])
})

async function requestOf(operation: ContractOperation, maker: Maker) {
  const { path, headers, body } = requestFor(contract, operation, maker, 0.3)
  const form = operation.body?.content.has('multipart/form-data') ? await aForm(maker, headers) : { headers, body }
  return { path: path.replace('/v1', ''), ...form }
}

const solid = sharp({ create: { width: 8, height: 6, channels: 3, background: 'teal' } })
const PICTURES = await Promise.all([
  solid.clone().png().toBuffer(),
  solid.clone().jpeg().toBuffer(),
  solid.clone().webp().toBuffer(),
  solid.clone().gif().toBuffer(),
])
const OTHERS = [
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
  Buffer.from('hello'),
  Buffer.alloc(0),
  Buffer.from('89504e470d0a1a0a', 'hex'),
  Buffer.from('GIF89a'),
]

async function aForm({ random, wrong }: Maker, headers: Record<string, string>) {
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const form = new FormData()
  if (random() < 0.5) form.append('image', 'name.png')
  for (let parts = random() < wrong * 0.3 ? 0 : 1 + Math.floor(random() * 2); parts > 0; parts--) {
    const bytes = one(random() < wrong ? OTHERS : PICTURES)
    const type = one(['image/png', 'image/svg+xml', 'text/html', ''])
    form.append(
      one(['image', 'file', '__proto__', '']),
      new Blob([new Uint8Array(bytes)], { type }),
      one(['a.png', '']),
    )
  }
  const response = new Response(form)
  const contentType = response.headers.get('content-type') ?? ''
  const claimed = [contentType, 'multipart/form-data', 'application/json', 'text/plain', `${contentType}x`]
  const body = Buffer.from(await response.arrayBuffer())
  return { body, headers: { ...headers, 'content-type': random() < wrong * 0.3 ? one(claimed) : contentType } }
}
