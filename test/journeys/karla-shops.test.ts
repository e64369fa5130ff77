import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { placeOrder } from '../../server/modules/orders/index.ts'
import {
  authenticateKey,
  findShop,
  getBrand,
  getShop,
  getShopSettings,
  issueCredential,
  putBrandLogo,
} from '../../server/modules/tenants/index.ts'
import { SCOPES } from '../../server/platform/context.ts'
import { SYSTEM_SHOP } from '../../server/platform/db.ts'
import { EDITOR, karlaRig, type Merchant, VIEWER, type Wire } from '../support/karla.ts'
import { anOrder, withMethod, withStock } from '../support/shop.ts'

const rig = await karlaRig()
type Detail = Wire['MerchantDetailDTO']

const TRICKY = '<script>alert("x")</script> Ääkköset 🚢 مرحبا'
let count = 0
const newSlug = () => `made-${++count}`

/** A shop, and a key for its whole organization. */
async function organization() {
  const shop = await rig.merchant()
  const client = await rig.organization(shop.shop.organizationId)
  const slug = (await shop.ok<Detail>('GET', shop.at)).organization ?? ''
  return { shop, slug, ...client }
}

test('a shop shows all it has; what it has not is null', async () => {
  const shop = await rig.merchant()
  const detail = await shop.ok<Detail>('GET', shop.at)
  assert.deepEqual(detail, {
    created_at: '2026-03-02T09:00:00.000Z',
    updated_at: '2026-03-02T09:00:00.000Z',
    uuid: shop.shop.id,
    name: 'Test shop',
    slug: shop.shop.slug,
    organization: detail.organization,
    language: 'en',
    logo_url: null,
    shop_url: null,
    description: null,
    shop_provider: null,
    shop_admin_url: null,
    shop_faq_url: null,
    shop_service_url: null,
    klaviyo_enabled: false,
    web_tracking_enabled: true,
    go_live_at: null,
  })
  assert.match(detail.organization ?? '', /^test-shop/)
})

test('a key for the organization makes a shop with all its facts, and is at home in it at once', async () => {
  const org = await organization()
  const slug = newSlug()
  const body: Wire['MerchantCreationDTO'] = {
    name: TRICKY,
    slug,
    description: TRICKY,
    language: 'de',
    shop_provider: 'shopware',
    shop_admin_url: 'https://shop.example/admin',
    shop_faq_url: 'shop.example/faq',
    shop_service_url: null,
    shop_url: 'https://shop.example/',
    logo_url: 'https://cdn.example/logo.png',
    settings: { klaviyo_triggers_enabled: true, carriers_enabled: true },
    web_tracking_enabled: null,
    klaviyo_enabled: null,
  }
  assert.equal(await org.ok('POST', '/shops', body), null)
  const detail = await org.ok<Detail>('GET', `/shops/${slug}`)
  assert.equal(detail.name, TRICKY)
  assert.equal(detail.organization, org.slug)
  assert.equal(detail.klaviyo_enabled, true)
  assert.deepEqual(
    [detail.language, detail.shop_provider, detail.shop_faq_url, detail.shop_service_url, detail.logo_url],
    ['de', 'shopware', 'shop.example/faq', null, 'https://cdn.example/logo.png'],
  )
  const made = await findShop(rig.app.system, { slug })
  assert.ok(made)
  assert.deepEqual([made.fulfilment, made.currency, made.country], ['external', 'EUR', 'FI'], 'as its sister shop')
  const ctx = rig.app.contextOf(made.id)
  assert.equal((await getShopSettings(ctx)).shipmentUpdates, true)
  assert.equal((await getBrand(ctx)).websiteUrl, 'https://shop.example/')
})

test('a shop of a few words, nulls everywhere else, asks no carrier until it is told to', async () => {
  const org = await organization()
  const slug = newSlug()
  const nulls = Object.fromEntries(
    [
      'description',
      'organization',
      'language',
      'shop_provider',
      'shop_admin_url',
      'shop_faq_url',
      'shop_service_url',
      'shop_url',
      'logo_url',
      'settings',
      'klaviyo_enabled',
      'web_tracking_enabled',
    ].map((name) => [name, null]),
  )
  await org.ok('POST', '/shops', { name: 'Plain', slug, ...nulls })
  const detail = await org.ok<Detail>('GET', `/shops/${slug}`)
  assert.deepEqual([detail.language, detail.klaviyo_enabled, detail.web_tracking_enabled], ['en', false, true])
  const { carriers } = await org.ok<Wire['ShopSettingsDTO']>('GET', `/shops/${slug}/settings`)
  assert.equal(carriers.shipment_updates, false)
  const older = newSlug()
  await org.ok('POST', '/shops', {
    name: 'Older client',
    slug: older,
    klaviyo_enabled: true,
    web_tracking_enabled: false,
  })
  const old = await org.ok<Detail>('GET', `/shops/${older}`)
  assert.deepEqual([old.klaviyo_enabled, old.web_tracking_enabled], [true, false])
})

test('a slug is taken once, also by two at once', async () => {
  const org = await organization()
  const other = await organization()
  const slug = newSlug()
  const replies = await Promise.all([
    org.call('POST', '/shops', { name: 'One', slug }),
    other.call('POST', '/shops', { name: 'Two', slug }),
  ])
  assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 409])
  await org.refused(409, 'shop_exists', 'POST', '/shops', { name: 'Three', slug })
})

test('what is no shop is refused, with the name of what is wrong', async () => {
  const org = await organization()
  const refused = async (body: object) =>
    (await org.refused(422, 'validation_error', 'POST', '/shops', { name: 'Shop', slug: newSlug(), ...body })).errors[0]
  for (const slug of ['', 'Upper', 'two words', '-x', 'x-', 'ä', `${'x'.repeat(64)}`, shopId()]) {
    assert.equal((await refused({ slug }))?.field, 'slug', slug)
  }
  assert.equal((await refused({ name: ' ' }))?.field, 'name')
  assert.equal((await refused({ language: 'fi' }))?.type, 'enum')
  assert.equal((await refused({ shop_provider: 'magento' }))?.field, 'shop_provider')
  assert.equal((await refused({ shop_url: 'not a url' }))?.type, 'url_parsing')
  assert.deepEqual((await refused({ shop_admin_url: 'javascript:alert(1)' }))?.loc, ['body', 'shop_admin_url'])
  assert.deepEqual((await refused({ logo_url: 'https://user:secret@shop.example/x.png' }))?.loc, ['body', 'logo_url'])
  assert.equal((await refused({ organization: 'Not A Slug' }))?.field, 'organization')
  const missing = await org.refused(422, 'validation_error', 'POST', '/shops', {})
  assert.deepEqual(
    missing.errors.map(({ field, type }) => [field, type]),
    [
      ['name', 'missing'],
      ['slug', 'missing'],
    ],
  )
})

const shopId = () => '0190c0de-0000-7000-8000-000000000001'

test('who may make shops: keys of an organization in their own, staff in any, nobody else', async () => {
  const org = await organization()
  const other = await organization()
  const staff = await rig.operator(org.shop)
  const body = () => ({ name: 'Shop', slug: newSlug() })
  await org.shop.refused(403, 'forbidden', 'POST', '/shops', body())
  await org.refused(403, 'forbidden', 'POST', '/shops', { ...body(), organization: other.slug })
  for (const scopes of [EDITOR, VIEWER]) {
    const reader = await rig.organization(org.shop.shop.organizationId, scopes)
    await reader.refused(403, 'forbidden', 'POST', '/shops', body())
  }
  await rig.anybody.refused(400, 'credentials_missing', 'POST', '/shops', body())
  const elsewhere = { ...body(), organization: other.slug }
  await staff.ok('POST', '/shops', elsewhere)
  assert.equal((await other.ok<Detail>('GET', `/shops/${elsewhere.slug}`)).organization, other.slug)
})

test('an organization that does not exist is made along, and a refused shop leaves none behind', async () => {
  const org = await organization()
  const organizationSlug = newSlug()
  const slug = newSlug()
  await org.refused(409, 'shop_exists', 'POST', '/shops', {
    name: 'Shop',
    slug: org.shop.shop.slug,
    organization: organizationSlug,
  })
  const staff = await rig.operator(org.shop)
  await staff.refused(404, 'org_not_found', 'GET', `/orgs/${organizationSlug}`)
  await org.ok('POST', '/shops', { name: 'Shop', slug, organization: organizationSlug })
  assert.equal((await staff.ok<Wire['OrganizationDTO']>('GET', `/orgs/${organizationSlug}`)).name, 'Shop')
  await org.refused(403, 'forbidden', 'GET', `/shops/${slug}`)
})

test('searching finds the shops that the key opens, by slug, by every filter, page by page', async () => {
  const org = await organization()
  const slugs = ['b-shop', 'a-shop', 'c-shop'].map((name) => `${name}-${++count}`)
  for (const slug of slugs) {
    await org.ok('POST', '/shops', { name: `Höyry ${slug}`, slug, shop_provider: 'shopify', language: 'fr' })
  }
  const found = async (query: string, client: Pick<Merchant, 'ok'> = org) =>
    (await client.ok<Detail[]>('GET', `/shops${query}`)).map(({ slug }) => slug)
  const own = org.shop.shop.slug
  const all = [...slugs, own].sort()
  assert.deepEqual(await found(''), all)
  assert.deepEqual(await found('?per_page=3'), all.slice(0, 3))
  assert.deepEqual(await found('?per_page=3&page=2'), all.slice(3))
  assert.deepEqual(await found('?page=3&per_page=3'), [])
  assert.deepEqual(await found('?page=100000'), [])
  assert.deepEqual(await found(`?slug=${slugs[0]}`), [slugs[0]])
  assert.deepEqual(await found(`?uuid=${org.shop.shop.id}`), [own])
  assert.deepEqual(await found(`?uuid=${shopId()}`), [])
  assert.deepEqual(await found(`?name=${encodeURIComponent('hÖYRY')}`), slugs.toSorted())
  assert.deepEqual(await found('?name=%25'), [], 'a percent sign is itself')
  assert.deepEqual(await found('?shop_provider=shopify&language=fr'), slugs.toSorted())
  assert.deepEqual(await found('?shop_provider=shopware'), [])
  assert.deepEqual(await found(`?organization=${org.slug}`), all)
  assert.deepEqual(await found('?organization=nobody'), [])
  assert.deepEqual(await found('', org.shop), [own], 'a key of one shop')
  const stranger = await rig.merchant()
  assert.deepEqual(await found(`?slug=${own}`, stranger), [])
  assert.deepEqual(await found(`?slug=${own}`, await rig.operator(stranger)), [own])
  assert.deepEqual(await found('', await org.shop.with(...VIEWER)), [own])
  for (const query of ['?page=0', '?per_page=101', '?per_page=0', '?uuid=x', '?language=fi', '?page=x']) {
    await org.refused(422, 'validation_error', 'GET', `/shops${query}`)
  }
  await org.refused(422, 'validation_error', 'GET', '/shops?name=%00')
})

test('an update changes what it names; null and absent stay', async () => {
  const shop = await rig.merchant()
  const at = shop.at
  rig.clock.advance(60_000)
  assert.equal(
    await shop.ok('PATCH', at, {
      name: TRICKY,
      description: TRICKY,
      language: 'nl',
      shop_provider: 'shopify',
      shop_url: 'https://a.example/',
      klaviyo_enabled: true,
      organization: null,
    }),
    null,
  )
  const after = await shop.ok<Detail>('GET', at)
  assert.deepEqual(
    [after.name, after.description, after.language, after.shop_provider, after.shop_url, after.klaviyo_enabled],
    [TRICKY, TRICKY, 'nl', 'shopify', 'https://a.example/', true],
  )
  assert.ok(after.updated_at > after.created_at)
  await shop.ok('PATCH', at, { name: null, description: null, klaviyo_enabled: null, web_tracking_enabled: null })
  await shop.ok('PATCH', at, {})
  const kept = await shop.ok<Detail>('GET', at)
  assert.deepEqual({ ...kept, updated_at: after.updated_at }, after)

  const wrong = await shop.refused(422, 'validation_error', 'PATCH', at, { shop_service_url: 'x'.repeat(3000) })
  assert.deepEqual(wrong.errors[0]?.loc, ['body', 'shop_service_url'])
  const types = await shop.refused(422, 'validation_error', 'PATCH', at, { web_tracking_enabled: 'no' })
  assert.equal(types.errors[0]?.type, 'bool_type')
  for (const scopes of [EDITOR, VIEWER]) {
    const client = await shop.with(...scopes)
    await client.ok('GET', at)
    await client.refused(403, 'forbidden', 'PATCH', at, {})
  }
  const other = await rig.merchant()
  await other.refused(403, 'forbidden', 'GET', at)
  await other.refused(403, 'forbidden', 'PATCH', at, {})
  const staff = await rig.operator(other)
  await staff.refused(404, 'shop_not_found', 'GET', '/shops/nowhere')
  await staff.refused(404, 'shop_not_found', 'PATCH', '/shops/nowhere', {})
})

test('a logo that was uploaded is shown before the address of another', async () => {
  const shop = await rig.merchant()
  await shop.ok('PATCH', shop.at, { logo_url: 'https://cdn.example/logo.png' })
  const content = await sharp({ create: { width: 4, height: 2, channels: 3, background: '#123456' } })
    .png()
    .toBuffer()
  await putBrandLogo(shop.ctx, content)
  const { logo_url: url } = await shop.ok<Detail>('GET', shop.at)
  assert.match(url ?? '', /\/files\//)
  assert.equal((await rig.app.http.inject({ url: new URL(url ?? '').pathname })).statusCode, 200)
})

test('a tracking page that is switched off is not there', async () => {
  const shop = await rig.merchant()
  const page = async () => (await rig.app.http.inject({ url: `/t/${shop.shop.slug}` })).statusCode
  assert.equal(await page(), 200)
  await shop.ok('PATCH', shop.at, { web_tracking_enabled: false })
  rig.clock.advance(5000)
  assert.equal(await page(), 404)
  await shop.ok('PATCH', shop.at, { web_tracking_enabled: true })
  rig.clock.advance(5000)
  assert.equal(await page(), 200)
})

test('a shop moves to another organization by staff, and its own keys go with it', async () => {
  const from = await organization()
  const to = await organization()
  const { at } = from.shop
  await from.refused(403, 'forbidden', 'PATCH', at, { organization: to.slug })
  await from.shop.refused(403, 'forbidden', 'PATCH', at, { organization: newSlug() })
  await from.shop.ok('PATCH', at, { organization: from.slug, name: 'Stays' })
  await (await rig.operator(to.shop)).ok('PATCH', at, { organization: to.slug })
  assert.equal((await from.shop.ok<Detail>('GET', at)).organization, to.slug)
  await to.ok('GET', at)
  rig.clock.advance(11_000)
  await from.refused(403, 'forbidden', 'GET', at)
  await from.shop.ok('GET', `/orgs/${to.slug}`)
})

test('a deleted shop is gone with everything in it: keys, webhooks, pages; its slug is free', async () => {
  const org = await organization()
  const { shop } = org
  await withStock(shop.ctx, { CUP: 10 })
  await withMethod(shop.ctx)
  await placeOrder(shop.ctx, anOrder({ CUP: 2 }))
  await shop.ok('PATCH', `${shop.at}/settings/triggers`, { klaviyo: true })
  const stranger = await rig.merchant()
  await withStock(stranger.ctx, { CUP: 1 })
  await stranger.refused(403, 'forbidden', 'DELETE', shop.at)
  await (await shop.with(...EDITOR)).refused(403, 'forbidden', 'DELETE', shop.at)
  await (await rig.operator(stranger)).refused(404, 'shop_not_found', 'DELETE', '/shops/nowhere')

  assert.equal(await org.ok('DELETE', shop.at), null)
  await shop.refused(401, 'credentials_invalid', 'GET', shop.at)
  await org.refused(403, 'forbidden', 'GET', shop.at)
  rig.clock.advance(5000)
  assert.equal((await rig.app.http.inject({ url: `/t/${shop.shop.slug}` })).statusCode, 404)
  await rig.drain()
  assert.equal(await authenticateKey(rig.app.system, shop.keys.api, ['api_key']), null)
  assert.equal((await stranger.ok<Detail>('GET', stranger.at)).slug, stranger.shop.slug)

  const again = { name: 'Again', slug: shop.shop.slug }
  await org.ok('POST', '/shops', again)
  const fresh = await org.ok<Detail>('GET', shop.at)
  assert.notEqual(fresh.uuid, shop.shop.id)
  assert.equal(fresh.klaviyo_enabled, false)
  const entries = await rig.db.system
    .selectFrom('audit_entry')
    .select('subject')
    .where('shop_id', '=', SYSTEM_SHOP)
    .where('action', '=', 'shop.deleted')
    .execute()
  assert.ok(entries.some(({ subject }) => subject === `shop:${shop.shop.id}`))
})

test('of two who delete a shop at once, both are answered and one shop is gone', async () => {
  const org = await organization()
  const slug = newSlug()
  await org.ok('POST', '/shops', { name: 'Shop', slug })
  const replies = await Promise.all([org.call('DELETE', `/shops/${slug}`), org.call('DELETE', `/shops/${slug}`)])
  assert.ok(
    replies.every(({ status }) => [200, 403, 404].includes(status)),
    replies.map(({ text }) => text).join(),
  )
  assert.ok(replies.some(({ status }) => status === 200))
  assert.equal(await findShop(rig.app.system, { slug }), undefined)
  assert.equal((await getShop(org.shop.ctx)).slug, org.shop.shop.slug)
})

test('names of people and keys stay: an organization outlives its last shop', async () => {
  const org = await organization()
  await org.ok('DELETE', org.shop.at)
  await org.ok('GET', `/orgs/${org.slug}`)
  assert.deepEqual(await org.ok('GET', '/shops'), [])
  const key = { organizationId: org.shop.shop.organizationId, kind: 'api_key', name: 'late', scopes: SCOPES } as const
  assert.ok((await issueCredential(rig.app.system, key)).text)
})
