import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { components } from '../../server/generated/doorstep.ts'
import { apiRig, type Caller } from '../support/api-rig.ts'

type Schemas = components['schemas']
type Input = Schemas['TrackingPagePreviewInput']

const rig = await apiRig()

async function ok<T>(call: Caller, status: number, ...request: Parameters<Caller>): Promise<T> {
  const reply = await call<T>(...request)
  assert.equal(reply.status, status, JSON.stringify(reply.body))
  return reply.body
}

/** The page as the reader sees it, without the marks around names. */
async function preview(call: Caller, input: Input): Promise<Schemas['TrackingPagePreview']> {
  const { html, ...more } = await ok<Schemas['TrackingPagePreview']>(
    call,
    200,
    'POST',
    '/previews/tracking-page',
    input,
  )
  return { html: html.replace(/[\u2066-\u2069]/g, ''), ...more }
}

const cups = { promotionType: 'basic', promotion: { title: 'Cups', ctaUrl: 'https://shop.example/cups' } } as const

async function anOrder(call: Caller, slug: string, key: string): Promise<string> {
  const order = {
    external_id: 'x-1',
    order_number: 'B-77',
    address: { address_line_1: 'Street', city: 'Tampere', country_code: 'FI', zip_code: '33200' },
  }
  await rig.http.inject({
    method: 'POST',
    url: `/karla/v1/shops/${slug}/orders`,
    headers: { authorization: `Basic ${Buffer.from(`${slug}:${key}`).toString('base64')}` },
    payload: order,
  })
  const { items } = await ok<{ items: { id: string }[] }>(call, 200, 'GET', '/orders?reference=B-77')
  return items[0]?.id ?? ''
}

test('a page is seen with a campaign that nobody stored, and nothing is stored or counted for it', async () => {
  const { call } = await rig.shop()
  const { html, language } = await preview(call, { language: 'de', stage: 'delivered', campaign: cups })
  assert.equal(language, 'de')
  for (const part of ['<html lang="de" dir="ltr">', 'Cups', 'Zugestellt']) assert.ok(html.includes(part), part)
  assert.ok(!html.includes('data-live'), 'it waits for nothing')
  assert.deepEqual((await ok<Schemas['CampaignPage']>(call, 200, 'GET', '/campaigns')).items, [])
})

test('a preview of an order is its own page with the campaign that it would see, and counts for nobody', async () => {
  const { call, shop, key } = await rig.shop()
  const orderId = await anOrder(call, shop.slug, key)
  const { id } = await ok<Schemas['Campaign']>(call, 201, 'POST', '/campaigns', {
    name: 'Tins',
    segment: 'default',
    enabled: true,
    promotionType: 'basic',
    promotion: { title: 'Tins' },
  })
  const own = await preview(call, { orderId })
  for (const part of ['B-77', 'Tins']) assert.ok(own.html.includes(part), part)
  const drafted = await preview(call, { orderId, campaign: cups })
  assert.ok(drafted.html.includes('Cups') && !drafted.html.includes('Tins'))
  await rig.flushExposures()
  const results = await ok<Schemas['CampaignResultsList']>(call, 200, 'GET', `/campaign-results?campaignId=${id}`)
  assert.deepEqual(results.items, [{ campaignId: id, orders: 0, exposures: 0, clicks: 0, clickRate: null }])
  const stranger = (await rig.shop()).call
  assert.equal((await stranger('POST', '/previews/tracking-page', { orderId })).status, 404)
})

test('announcements, deals, discounts and the brand are seen before they are stored, and broken ones are refused', async () => {
  const { call } = await rig.shop()
  const discount = await ok<Schemas['Discount']>(call, 201, 'POST', '/discounts', { type: 'order', code: 'OLD10' })
  const stored = await ok<Schemas['Announcement']>(call, 201, 'POST', '/announcements', {
    language: 'en',
    text: 'Calm',
  })
  const { html } = await preview(call, {
    language: 'en',
    scheme: 'dark',
    announcement: { id: stored.id, language: 'en', text: 'Storm' },
    deal: { deal: { discountId: discount.id, title: 'Bread' } },
    discount: { id: discount.id, discount: { type: 'order', code: 'NEW20', valueType: 'percentage', value: '20' } },
    brand: { accent: '#7a2e5d', font: 'serif' },
  })
  for (const part of ['Storm', 'Bread', 'NEW20', '20', ':root{color-scheme:dark;', 'Charter'])
    assert.ok(html.includes(part), part)
  for (const part of ['Calm', 'OLD10', 'prefers-color-scheme']) assert.ok(!html.includes(part), part)
  const alone = await preview(call, { language: 'en', discount: { discount: { type: 'order', code: 'ALONE5' } } })
  assert.ok(alone.html.includes('ALONE5'), 'a discount that nothing names is seen as a deal')
  assert.equal((await ok<Schemas['Announcement']>(call, 200, 'GET', `/announcements/${stored.id}`)).text, 'Calm')

  const pale = await preview(call, { brand: { accent: '#ffe08a', background: '#ffffff' } })
  assert.notEqual(pale.colours.light.link, '#ffe08a', 'what nobody can read is shown in a colour that they can')
  assert.equal(pale.colours.dark.link, '#ffe08a')

  const refusal = async (input: Input) =>
    (await call<Schemas['Problem']>('POST', '/previews/tracking-page', input)).body
  assert.equal((await refusal({ brand: { websiteUrl: 'http://shop.example' } })).errors?.[0]?.pointer, '/websiteUrl')
  assert.equal((await refusal({ campaign: { ...cups, discountId: randomUUID() } })).code, 'discount_not_found')
  assert.equal((await refusal({ announcement: { language: 'en', text: ' ' } })).code, 'text_missing')
})

test('whoever may not read orders sees no preview', async () => {
  const { shop } = await rig.shop()
  const other = await rig.caller(shop.id, 'read:product')
  assert.equal((await other('POST', '/previews/tracking-page', {})).status, 403)
})
