import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import sharp from 'sharp'
import type { components } from '../../server/generated/doorstep.ts'
import { apiRig, type Caller } from '../support/api-rig.ts'

type Schemas = components['schemas']
interface Problem {
  code: string
  errors?: { pointer: string }[]
}

const rig = await apiRig()
const DAY = 86_400_000
const daysOn = (days: number) => new Date(rig.clock.now().getTime() + days * DAY).toISOString()

/** A call that must be answered with this status. */
async function ok<T>(call: Caller, status: number, ...request: Parameters<Caller>): Promise<T> {
  const reply = await call<T>(...request)
  assert.equal(reply.status, status, JSON.stringify(reply.body))
  return reply.body
}

async function refused(call: Caller, status: number, code: string, ...request: Parameters<Caller>): Promise<Problem> {
  const problem = await ok<Problem>(call, status, ...request)
  assert.equal(problem.code, code)
  return problem
}

const campaign = (more: object = {}) => ({
  name: `Campaign ${randomUUID()}`,
  segment: 'default',
  promotionType: 'basic',
  promotion: { title: 'Cups', ctaUrl: 'https://shop.example/cups?from=parcel' },
  ...more,
})

test('announcements are made, read by language and page, changed and deleted', async () => {
  const { call } = await rig.shop()
  const made: Schemas['Announcement'][] = []
  for (const [language, text] of [
    ['en', 'Storm'],
    ['sv', 'Storm'],
    ['en', '<b>👍'],
  ])
    made.push(await ok(call, 201, 'POST', '/announcements', { language, text }))
  const first = await ok<Schemas['AnnouncementPage']>(call, 200, 'GET', '/announcements?limit=2')
  const second = await ok<Schemas['AnnouncementPage']>(
    call,
    200,
    'GET',
    `/announcements?limit=2&cursor=${first.nextCursor}`,
  )
  assert.deepEqual([...first.items, ...second.items], made.toReversed())
  assert.equal(second.nextCursor, null)
  const swedish = await ok<Schemas['AnnouncementPage']>(call, 200, 'GET', '/announcements?language=sv')
  assert.deepEqual(swedish.items, [made[1]])
  const at = `/announcements/${made[0]?.id}`
  assert.deepEqual(await ok(call, 200, 'GET', at), made[0])
  assert.equal((await ok<Schemas['Announcement']>(call, 200, 'PATCH', at, { language: 'de' })).text, 'Storm')
  await refused(call, 409, 'announcement_exists', 'PATCH', at, { language: 'sv' })
  await refused(call, 400, 'invalid_request', 'POST', '/announcements', { language: 'english', text: '' })
  const blank = await refused(call, 422, 'text_missing', 'POST', '/announcements', { language: 'en', text: ' ' })
  assert.equal(blank.errors?.[0]?.pointer, '/text')
  await ok(call, 204, 'DELETE', at)
  for (const method of ['GET', 'DELETE'] as const) await refused(call, 404, 'announcement_not_found', method, at)
})

test('discounts and deals are made, read, changed and deleted; values are exact', async () => {
  const { call } = await rig.shop()
  const input = { type: 'order', code: 'TEA', valueType: 'percentage', value: '12.5' }
  const discount = await ok<Schemas['Discount']>(call, 201, 'POST', '/discounts', input)
  assert.deepEqual([discount.value, discount.title], ['12.50', null])
  const at = `/discounts/${discount.id}`
  assert.deepEqual(await ok(call, 200, 'GET', at), discount)
  assert.deepEqual((await ok<Schemas['DiscountPage']>(call, 200, 'GET', '/discounts?code=TEA')).items, [discount])
  const changed = await ok<Schemas['Discount']>(call, 200, 'PATCH', at, { code: null, value: null, title: 'May' })
  assert.deepEqual([changed.code, changed.value, changed.title, changed.valueType], [null, null, 'May', 'percentage'])
  await ok(call, 201, 'POST', '/discounts', input)
  await refused(call, 409, 'discount_exists', 'PATCH', at, { code: 'TEA' })

  const deal = await ok<Schemas['Deal']>(call, 201, 'POST', '/deals', { discountId: discount.id, title: 'Bread' })
  assert.deepEqual(deal.discount, changed)
  await refused(call, 409, 'deal_exists', 'POST', '/deals', { discountId: discount.id })
  await refused(call, 404, 'discount_not_found', 'POST', '/deals', { discountId: randomUUID() })
  await refused(call, 409, 'discount_in_use', 'DELETE', at)
  const moved = await ok<Schemas['Deal']>(call, 200, 'PATCH', `/deals/${deal.id}`, {
    rank: 0,
    ctaUrl: 'https://b.example',
  })
  assert.deepEqual([moved.rank, moved.title, moved.ctaUrl], [0, 'Bread', 'https://b.example'])
  assert.deepEqual(await ok(call, 200, 'GET', `/deals/${deal.id}`), moved)
  assert.deepEqual(await ok(call, 200, 'GET', '/deals'), { items: [moved] })
  await ok(call, 204, 'DELETE', `/deals/${deal.id}`)
  for (const method of ['GET', 'DELETE'] as const)
    await refused(call, 404, 'deal_not_found', method, `/deals/${deal.id}`)
  await refused(call, 404, 'deal_not_found', 'PATCH', `/deals/${deal.id}`, {})
  await ok(call, 204, 'DELETE', at)
  await refused(call, 404, 'discount_not_found', 'GET', at)
})

test('a campaign is made, read, replaced, given pictures and deleted', async () => {
  const { call } = await rig.shop()
  const product = {
    productUrl: 'https://shop.example/p',
    currency: 'EUR',
    price: '9.9',
    sale: { category: 'percentage', amount: '20' },
  }
  const made = await ok<Schemas['Campaign']>(
    call,
    201,
    'POST',
    '/campaigns',
    campaign({
      promotionType: 'product',
      enabled: true,
      promotion: { title: 'New', imageUrl: 'x', products: [product], more: { theme: 1 } },
    }),
  )
  assert.deepEqual(made.promotion.products, [
    {
      ...product,
      price: '9.90',
      sale: { category: 'percentage', amount: '20.00' },
      title: null,
      imageUrl: null,
      category: null,
      sku: null,
      translations: [],
      more: {},
    },
  ])
  assert.deepEqual([made.status, made.promotion.imageUrl, made.promotion.more], ['active', null, { theme: 1 }])
  const at = `/campaigns/${made.id}`
  assert.deepEqual(await ok(call, 200, 'GET', at), made)
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const picture = (path: string, content = png) =>
    call<Schemas['Campaign'] & Problem>('PUT', path, content, { 'content-type': 'image/png' })
  const withPicture = await picture(`${at}/picture?product=0`)
  assert.match(withPicture.body.promotion.products[0]?.imageUrl ?? '', /\/files\//)
  assert.equal((await picture(`${at}/picture`)).body.code, 'campaign_type_invalid')
  assert.equal((await picture(`${at}/picture?product=1`)).body.code, 'campaign_product_not_found')
  assert.equal((await picture(`${at}/picture?product=0`, Buffer.from('no'))).body.code, 'image_invalid')

  const replaced = await ok<Schemas['Campaign']>(call, 200, 'PUT', at, campaign({ name: made.name, endAt: daysOn(3) }))
  assert.deepEqual(
    [replaced.promotionType, replaced.enabled, replaced.startAt, replaced.status],
    ['basic', false, made.startAt, 'inactive'],
  )
  await ok(call, 201, 'POST', '/campaigns', campaign({ segment: 'B', enabled: true }))
  const listed = await ok<Schemas['CampaignPage']>(
    call,
    200,
    'GET',
    '/campaigns?enabled=false&segment=default&promotionType=basic',
  )
  assert.deepEqual(listed.items, [replaced])
  assert.equal((await ok<Schemas['CampaignPage']>(call, 200, 'GET', '/campaigns?limit=1')).items.length, 1)
  await refused(call, 409, 'campaign_exists', 'POST', '/campaigns', campaign({ name: made.name }))
  await refused(call, 409, 'campaign_active_segment_exists', 'PUT', at, campaign({ segment: 'B', enabled: true }))
  const range = await refused(call, 422, 'campaign_date_range_invalid', 'PUT', at, campaign({ endAt: daysOn(-3) }))
  assert.equal(range.errors?.[0]?.pointer, '/endAt')
  await ok(call, 204, 'DELETE', at)
  await refused(call, 404, 'campaign_not_found', 'GET', at)
  await refused(call, 404, 'campaign_not_found', 'GET', `${at}/results`)
})

test('whoever only looks on changes nothing, and no shop sees what is another’s', async () => {
  const { call, shop } = await rig.shop()
  const reader = await rig.caller(shop.id, 'read:order')
  const stranger = (await rig.shop()).call
  const made = await ok<Schemas['Campaign']>(call, 201, 'POST', '/campaigns', campaign())
  await ok(reader, 200, 'GET', `/campaigns/${made.id}`)
  await ok(reader, 403, 'POST', '/campaigns', campaign())
  await ok(reader, 403, 'DELETE', `/campaigns/${made.id}`)
  await ok(reader, 403, 'POST', '/announcements', { language: 'en', text: 'x' })
  await ok(reader, 403, 'POST', `/ab-tests/${made.id}/end`)
  await ok(await rig.caller(shop.id, 'read:product'), 403, 'GET', '/campaigns')
  for (const path of [`/campaigns/${made.id}`, `/campaigns/${made.id}/results`]) await ok(stranger, 404, 'GET', path)
  await ok(stranger, 404, 'PUT', `/campaigns/${made.id}`, campaign())
})

/** Orders of a shop, and their tracking pages. */
async function shopWithOrders(count: number) {
  const made = await rig.shop()
  const paths: string[] = []
  const authorization = `Basic ${Buffer.from(`${made.shop.slug}:${made.key}`).toString('base64')}`
  for (let i = 0; i < count; i++) {
    const order = {
      external_id: `x-${i}`,
      order_number: `A-${i}`,
      address: { address_line_1: 'Street', city: 'Tampere', country_code: 'FI', zip_code: '33200' },
    }
    await rig.http.inject({
      method: 'POST',
      url: `/karla/v1/shops/${made.shop.slug}/orders`,
      headers: { authorization },
      payload: order,
    })
    const { items } = await ok<{ items: { id: string }[] }>(made.call, 200, 'GET', `/orders?reference=A-${i}`)
    const link = await ok<{ url: string }>(made.call, 200, 'GET', `/orders/${items[0]?.id}/tracking-link`)
    paths.push(new URL(link.url).pathname)
  }
  const read = async (path: string) => (await rig.http.inject({ url: path, headers: { 'accept-language': 'en' } })).body
  return { ...made, paths, read }
}

test('a page shows what the shop tells and offers; what is seen and followed counts once an order', async () => {
  const { call, paths, read } = await shopWithOrders(3)
  await ok(call, 201, 'POST', '/announcements', { language: 'en', text: 'A storm is coming' })
  const discount = await ok<Schemas['Discount']>(call, 201, 'POST', '/discounts', {
    type: 'order',
    code: 'TEN %&',
    value: '10',
    valueType: 'percentage',
  })
  await ok(call, 201, 'POST', '/deals', { discountId: discount.id, title: 'Bread' })
  const made = await ok<Schemas['Campaign']>(
    call,
    201,
    'POST',
    '/campaigns',
    campaign({ enabled: true, discountId: discount.id }),
  )
  const other = await ok<Schemas['Campaign']>(
    call,
    201,
    'POST',
    '/campaigns',
    campaign({ segment: 'other', enabled: true }),
  )
  const [one = '', two = ''] = paths
  for (const part of ['A storm is coming', 'Bread', 'Cups', 'TEN %&amp;', `${one}/go/${made.id}`]) {
    const page = await read(one)
    assert.ok(page.includes(part), part)
  }
  await read(two)

  const go = (path: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
    rig.http.inject({ method, url: path, headers })
  const followed = await go(`${one}/go/${made.id}`)
  assert.equal(followed.statusCode, 303)
  assert.equal(followed.headers.location, 'https://shop.example/cups?from=parcel&discount=TEN+%25%26')
  assert.equal(followed.headers['cache-control'], 'private, no-store')
  await go(`${one}/go/${made.id}`)
  assert.equal((await go(`${two}/go/${made.id}`, { 'sec-purpose': 'prefetch;prerender' })).statusCode, 303)
  assert.equal((await go(`${two}/go/${made.id}`, {}, 'HEAD')).statusCode, 404)
  // Leads where the merchant said, but the order neither sees nor saw it.
  assert.equal((await go(`${two}/go/${other.id}`)).statusCode, 303)
  for (const wrong of [
    `${one}x/go/${made.id}`,
    `${one}/go/${randomUUID()}`,
    `${one}/go/x`,
    `${one}/go/${made.id}?product=0`,
  ])
    assert.equal((await go(wrong)).statusCode, 404, wrong)

  await rig.flushExposures()
  const results = (id: string) => ok<Schemas['CampaignResults']>(call, 200, 'GET', `/campaigns/${id}/results`)
  const { clickRate, ...counts } = await results(made.id)
  assert.deepEqual(counts, { orders: 2, exposures: 2, clicks: 1 })
  assert.equal(clickRate?.value, 0.5)
  assert.deepEqual(await results(other.id), { orders: 0, exposures: 0, clicks: 0, clickRate: null })

  rig.clock.advance(DAY)
  await read(one)
  // Somebody whose page was never counted follows it: the click brings its exposure.
  await go(`${paths[2]}/go/${made.id}`)
  await rig.flushExposures()
  const later = await results(made.id)
  assert.deepEqual([later.orders, later.exposures, later.clicks], [3, 4, 2])
  await ok(call, 204, 'DELETE', `/campaigns/${made.id}`)
  assert.equal((await go(`${one}/go/${made.id}`)).statusCode, 404)
  assert.ok(!(await read(one)).includes('Cups'))
})

test('a test shows each order one variant or nothing, and tells what came of them', async () => {
  const { call, paths, read } = await shopWithOrders(24)
  const make = (title: string) =>
    ok<Schemas['Campaign']>(
      call,
      201,
      'POST',
      '/campaigns',
      campaign({ promotion: { title, ctaUrl: 'https://shop.example' } }),
    )
  const [a, b] = [await make('Cups'), await make('Tins')]
  const input = {
    name: 'Cups or tins',
    segment: 'default',
    promotionType: 'basic',
    variants: [
      { campaignId: a.id, allocation: 50 },
      { campaignId: b.id, allocation: 50 },
    ],
    holdoutPercentage: 20,
    startAt: daysOn(0),
    endAt: daysOn(5),
  }
  const made = await ok<Schemas['AbTest']>(call, 201, 'POST', '/ab-tests', input)
  await refused(call, 409, 'ab_test_active_segment_exists', 'POST', '/ab-tests', { ...input, name: 'Again' })
  const seen = new Map<string, string[]>([
    ['Cups', []],
    ['Tins', []],
    ['', []],
  ])
  for (const path of paths) {
    const page = await read(path)
    const title = ['Cups', 'Tins'].find((one) => page.includes(one)) ?? ''
    seen.get(title)?.push(path)
    assert.equal((await read(path)).includes('class="card offer'), title !== '')
  }
  const [first = ''] = seen.get('Tins') ?? []
  assert.equal((await rig.http.inject(`${first}/go/${b.id}`)).statusCode, 303)
  await rig.flushExposures()
  const results = await ok<Schemas['AbTestResults']>(call, 200, 'GET', `/ab-tests/${made.id}/results`)
  const size = (title: string) => seen.get(title)?.length ?? 0
  assert.deepEqual(
    results.variants.map(({ name, orders, clicks, difference }) => [name, orders, clicks, difference?.value ?? null]),
    [
      [a.name, size('Cups'), 0, null],
      [b.name, size('Tins'), 1, 1 / size('Tins')],
    ],
  )
  assert.deepEqual(results.holdout, { percentage: 20, orders: size('') })
  assert.equal(results.sampleRatio?.degrees, 2)
  assert.equal(results.sampleRatio?.mismatch, (results.sampleRatio?.pValue ?? 0) < 0.001)
  assert.deepEqual((await ok<Schemas['AbTestPage']>(call, 200, 'GET', '/ab-tests')).items, [made])
  await refused(call, 409, 'campaign_in_use', 'DELETE', `/campaigns/${a.id}`)
  await ok(call, 200, 'POST', `/ab-tests/${made.id}/end`)
  await refused(call, 409, 'ab_test_ended', 'POST', `/ab-tests/${made.id}/end`)
  await ok(call, 204, 'DELETE', `/campaigns/${a.id}`)
  const kept = await ok<Schemas['AbTestResults']>(call, 200, 'GET', `/ab-tests/${made.id}/results`)
  assert.deepEqual(kept, results)
  await refused(call, 404, 'ab_test_not_found', 'GET', `/ab-tests/${a.id}/results`)
})
