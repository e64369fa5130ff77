import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import sharp from 'sharp'
import { placeOrder } from '../../server/modules/orders/index.ts'
import { EDITOR, karlaRig, type Merchant, VIEWER, type Wire } from '../support/karla.ts'
import { anOrder, withStock } from '../support/shop.ts'

const rig = await karlaRig()

type Campaign = Wire['CampaignResponseDTO']

const DAY = 86_400_000
const SCRIPT = '<script>alert("1")</script> \' 👩‍🚀 شاي'
const daysOn = (days: number) => new Date(rig.clock.now().getTime() + days * DAY).toISOString()

let names = 0
const aCampaign = (more: object = {}) => ({
  name: `Campaign ${++names}`,
  segment: `segment ${names}`,
  promotion_type: 'basic',
  promotion_properties: {},
  ...more,
})

test('a campaign is answered with all its members, a placeholder where it has no picture, and what we do not know', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/campaigns`
  await m.ok('POST', `${m.at}/discounts`, { type: 'order', code: 'TEN', value: 10, value_type: 'percentage' })
  const [discount] = await m.ok<Wire['DiscountResponseDTO'][]>('GET', `${m.at}/discounts`)
  const sent = aCampaign({
    name: SCRIPT,
    segment: 'Shopware.tag.VIP 😀',
    enabled: true,
    start_date: daysOn(-1),
    end_date: daysOn(1),
    promotion_properties: {
      title: SCRIPT,
      cta_url: 'https://shop.example/tea',
      translations: [{ language: 'de', values: { title: 'Tee', cta_label: null, own: 1 } }],
      theme: { colour: ['red', null] },
      products: 'of another type',
    },
    discount_id: discount?.uuid,
  })
  const reply = await m.call<Campaign>('POST', at, sent)
  assert.equal(reply.status, 201)
  const { shop_slug: _, ...embedded } = discount ?? assert.fail()
  assert.deepEqual(reply.body, {
    uuid: reply.body.uuid,
    shop_slug: m.shop.slug,
    name: SCRIPT,
    segment: 'Shopware.tag.VIP 😀',
    enabled: true,
    status: 'active',
    start_date: daysOn(-1),
    end_date: daysOn(1),
    promotion_type: 'basic',
    promotion_properties: {
      title: SCRIPT,
      subtitle: null,
      cta_label: null,
      cta_url: 'https://shop.example/tea',
      image_url: reply.body.promotion_properties.image_url,
      discount_code: null,
      translations: [{ language: 'de', values: { title: 'Tee', cta_label: null, own: 1 } }],
      theme: { colour: ['red', null] },
    },
    discount: embedded,
  })
  const placeholder = new URL(reply.body.promotion_properties.image_url ?? '')
  const picture = await rig.app.http.inject(placeholder.pathname)
  assert.deepEqual([picture.statusCode, picture.headers['content-type']], [200, 'image/png'])
  assert.equal((await sharp(picture.rawPayload).metadata()).width, 640)

  // What was answered may be sent back, and stays without a picture of its own.
  const again = await m.ok<Campaign>('PUT', `${at}/${reply.body.uuid}`, {
    ...reply.body,
    discount_id: null,
    promotion_properties: { ...reply.body.promotion_properties, products: null },
  })
  assert.deepEqual(again, { ...reply.body, discount: null })
  const stored = await m.ctx.db
    .selectFrom('campaign')
    .select('promotion')
    .where('shop_id', '=', m.shop.id)
    .executeTakeFirstOrThrow()
  assert.equal((stored.promotion as { imageUrl: unknown }).imageUrl, null)
})

test('banners and products keep what belongs to them', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/campaigns`
  const banner = await m.ok<Campaign>(
    'POST',
    at,
    aCampaign({
      promotion_type: 'banner',
      promotion_properties: {
        image_url: 'https://cdn.example/a.png',
        discount: { value: 5, value_type: 'fixed', code: null },
      },
    }),
  )
  assert.deepEqual(banner.promotion_properties, {
    title: null,
    subtitle: null,
    cta_label: null,
    cta_url: null,
    image_url: 'https://cdn.example/a.png',
    discount: { value: 5, value_type: 'fixed', code: null },
    translations: [],
  })
  const product = {
    title: SCRIPT,
    image_url: null,
    product_url: 'https://shop.example/p',
    price: 9.9,
    currency: 'EUR',
    category: 'sale',
    discount: { category: 'percentage', amount: 20 },
    translations: [
      { language: 'de', values: { title: 'Tasse', image_url: null, product_url: 'https://shop.example/de/p' } },
    ],
    sku: 'CUP',
  }
  const bare = { product_url: 'https://shop.example/q', currency: 'SEK' }
  const products = await m.ok<Campaign>(
    'POST',
    at,
    aCampaign({
      promotion_type: 'product',
      promotion_properties: { title: 'New', subtitle: 'none', products: [product, bare] },
    }),
  )
  const placeholder = products.promotion_properties.products?.[0]?.image_url
  assert.match(placeholder ?? '', /^http.*\/pictures\/placeholder\.png$/)
  assert.deepEqual(products.promotion_properties, {
    title: 'New',
    cta_label: null,
    cta_url: null,
    translations: [],
    products: [
      { ...product, image_url: placeholder },
      {
        ...bare,
        title: null,
        image_url: placeholder,
        price: null,
        category: null,
        discount: null,
        translations: [],
        sku: null,
      },
    ],
  })
})

test('null is what was not sent; dates follow from it', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/campaigns`
  const unset = { enabled: null, start_date: null, end_date: null, discount_id: null }
  const texts = { title: null, subtitle: null, cta_label: null, cta_url: null, image_url: null, translations: null }
  const made = await m.ok<Campaign>(
    'POST',
    at,
    aCampaign({ ...unset, promotion_properties: { ...texts, discount_code: null } }),
  )
  assert.deepEqual(
    [made.enabled, made.start_date, made.end_date, made.discount, made.status],
    [false, rig.clock.now().toISOString(), null, null, 'inactive'],
  )
  rig.clock.advance(DAY)
  const body = { name: made.name, segment: made.segment, promotion_type: 'product' }
  const put = await m.ok<Campaign>('PUT', `${at}/${made.uuid}`, {
    ...body,
    ...unset,
    promotion_properties: { title: null, products: null, translations: null },
  })
  assert.deepEqual(
    [put.start_date, put.promotion_type, put.promotion_properties.products],
    [made.start_date, 'product', []],
  )
})

test('the status follows switch, dates and the clock', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/campaigns`
  const status = async (more: object) =>
    (await m.ok<Campaign>('POST', at, aCampaign({ enabled: true, ...more }))).status
  assert.equal(await status({}), 'active')
  assert.equal(await status({ end_date: daysOn(1) }), 'active')
  assert.equal(await status({ start_date: daysOn(1) }), 'scheduled')
  assert.equal(await status({ start_date: daysOn(-2), end_date: daysOn(-1) }), 'inactive')
  assert.equal(await status({ enabled: false }), 'inactive')
  rig.clock.advance(DAY)
  const all = await m.ok<Campaign[]>('GET', at)
  assert.deepEqual(
    all.map((campaign) => campaign.status),
    ['inactive', 'inactive', 'active', 'inactive', 'active'],
  )
})

test('campaigns are found by all they are asked for, newest first', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/campaigns`
  const spring = await m.ok<Campaign>(
    'POST',
    at,
    aCampaign({ name: 'Spring 100%_sale', segment: 'A', enabled: true, start_date: daysOn(1), end_date: daysOn(3) }),
  )
  const open = await m.ok<Campaign>('POST', at, aCampaign({ name: 'Open', segment: 'a', promotion_type: 'banner' }))
  const found = async (query: string) => (await m.ok<Campaign[]>('GET', `${at}?${query}`)).map(({ uuid }) => uuid)
  assert.deepEqual(await found(''), [open.uuid, spring.uuid])
  assert.deepEqual(await found('per_page=1&page=2'), [spring.uuid])
  assert.deepEqual(await found('per_page=1&page=3'), [])
  for (const query of [
    `uuid=${spring.uuid}&name=sPRING&segment=A&promotion_type=basic&enabled=true`,
    'name=%25_',
    `start_date=${daysOn(1)}`,
    `end_date=${daysOn(3)}`,
  ])
    assert.deepEqual(await found(query), [spring.uuid], query)
  for (const query of ['name=%25%25', `end_date=${daysOn(2)}`, `start_date=${daysOn(2)}`, `uuid=${randomUUID()}`])
    assert.deepEqual(await found(query), [], query)
  assert.deepEqual(await found('enabled=false&segment=a'), [open.uuid])
  const { errors } = await m.refused(
    422,
    'validation_error',
    'GET',
    `${at}?uuid=1&enabled=x&promotion_type=y&start_date=z`,
  )
  assert.deepEqual(
    new Set(errors.map(({ type }) => type)),
    new Set(['uuid_parsing', 'bool_parsing', 'enum', 'datetime_parsing']),
  )
})

test('one campaign is enabled in a segment, whatever its type, until its end has passed', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/campaigns`
  const enabled = (more: object = {}) => aCampaign({ segment: 'one', enabled: true, ...more })
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => m.call<Campaign>('POST', at, enabled({ end_date: daysOn(1) }))),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409])
  const first = answers.find(({ status }) => status === 201)?.body ?? assert.fail()
  // The dates need not overlap, and the type may be another.
  const later = enabled({ promotion_type: 'banner', start_date: daysOn(5) })
  await m.refused(409, 'campaign_active_segment_exists', 'POST', at, later)
  const off = await m.ok<Campaign>('POST', at, { ...later, enabled: false })
  await m.refused(409, 'campaign_active_segment_exists', 'PUT', `${at}/${off.uuid}`, later)
  await m.ok('POST', at, enabled({ segment: 'ONE' }))
  await m.ok('POST', at, enabled({ segment: 'one', end_date: daysOn(-1), start_date: daysOn(-2) }))
  // The one that holds the segment may be sent again.
  await m.ok('PUT', `${at}/${first.uuid}`, { ...enabled({ end_date: daysOn(1) }), name: first.name })
  rig.clock.advance(DAY)
  assert.equal((await m.ok<Campaign>('PUT', `${at}/${off.uuid}`, later)).status, 'scheduled')
  const [over] = await m.ok<Campaign[]>('GET', `${at}?uuid=${first.uuid}`)
  assert.deepEqual([over?.enabled, over?.status], [true, 'inactive'])
  await m.refused(409, 'campaign_active_segment_exists', 'PUT', `${at}/${first.uuid}`, {
    ...enabled(),
    name: first.name,
  })
  await m.ok('DELETE', `${at}/${off.uuid}`)
  await m.ok('PUT', `${at}/${first.uuid}`, { ...enabled(), name: first.name })
})

test('a name is given once in a shop, and free again once its campaign is deleted', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/campaigns`
  const answers = await Promise.all([1, 2].map(() => m.call<Campaign>('POST', at, aCampaign({ name: 'Same' }))))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409])
  const same = answers.find(({ status }) => status === 201)?.body
  await m.refused(409, 'campaign_exists', 'POST', at, aCampaign({ name: 'Same' }))
  const other = await m.ok<Campaign>('POST', at, aCampaign())
  await m.refused(409, 'campaign_exists', 'PUT', `${at}/${other.uuid}`, aCampaign({ name: 'Same' }))
  assert.deepEqual(await m.ok('DELETE', `${at}/${same?.uuid}`), {})
  await m.refused(404, 'campaign_not_found', 'DELETE', `${at}/${same?.uuid}`)
  await m.refused(404, 'campaign_not_found', 'PUT', `${at}/${same?.uuid}`, aCampaign())
  await m.ok('PUT', `${at}/${other.uuid}`, aCampaign({ name: 'Same' }))
})

test('what a campaign must be is told as FastAPI tells it', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/campaigns`
  const { errors } = await m.refused(
    422,
    'validation_error',
    'POST',
    at,
    aCampaign({ promotion_type: 'product', promotion_properties: { products: [{ title: 'x', currency: 'EUR' }] } }),
  )
  const first = errors.find(({ type }) => type === 'missing')
  assert.deepEqual(first?.loc, ['body', 'promotion_properties', 'products', 0, 'product_url'])
  const range = aCampaign({ start_date: daysOn(2), end_date: daysOn(1) })
  const { errors: dates } = await m.refused(422, 'campaign_date_range_invalid', 'POST', at, range)
  assert.deepEqual([dates[0]?.loc, dates[0]?.type], [['body', 'end_date'], 'value_error'])
  const made = await m.ok<Campaign>('POST', at, aCampaign())
  await m.refused(422, 'campaign_date_range_invalid', 'PUT', `${at}/${made.uuid}`, {
    ...range,
    start_date: null,
    end_date: daysOn(-1),
  })
  await m.refused(404, 'discount_not_found', 'POST', at, aCampaign({ discount_id: randomUUID() }))
  await m.refused(404, 'discount_not_found', 'PUT', `${at}/${made.uuid}`, aCampaign({ discount_id: randomUUID() }))
  for (const wrong of [
    { name: ' ' },
    { segment: '' },
    { name: 'x'.repeat(256) },
    { promotion_type: 'story' },
    { promotion_properties: { title: 'x'.repeat(70_000) } },
    {
      promotion_type: 'product',
      promotion_properties: { products: new Array(51).fill({ product_url: 'x', currency: 'EUR' }) },
    },
    { start_date: 'tomorrow' },
    { start_date: '2026-12-31T23:59:60Z' },
    { discount_id: 'x' },
  ])
    await m.refused(422, 'validation_error', 'POST', at, aCampaign(wrong))
  await m.refused(422, 'validation_error', 'PUT', `${at}/x`, aCampaign())
  await m.refused(422, 'validation_error', 'DELETE', `${at}/x`)
})

const form = async (parts: Record<string, Buffer | string>) => {
  const data = new FormData()
  for (const [name, part] of Object.entries(parts))
    data.set(name, typeof part === 'string' ? part : new Blob([new Uint8Array(part)]))
  const response = new Response(data)
  return {
    body: Buffer.from(await response.arrayBuffer()),
    headers: { 'content-type': response.headers.get('content-type') ?? '' },
  }
}

async function upload(m: Pick<Merchant, 'call'>, path: string, parts: Record<string, Buffer | string>) {
  const { body, headers } = await form(parts)
  return m.call<Campaign & Wire['ErrorDTO']>('POST', path, body, headers)
}

const PNG = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
  .png()
  .toBuffer()

test('a picture is drawn anew, kept here and shown in the campaign', async () => {
  const m = await rig.merchant()
  const basic = await m.ok<Campaign>('POST', `${m.at}/campaigns`, aCampaign())
  const at = `${m.at}/campaigns/${basic.uuid}/image`
  const reply = await upload(m, at, { whatever: PNG, image: 'a name' })
  assert.equal(reply.status, 201, reply.text)
  const url = new URL(reply.body.promotion_properties.image_url ?? '')
  const picture = await rig.app.http.inject(url.pathname)
  assert.equal(picture.headers['content-type'], 'image/webp')
  assert.equal((await sharp(picture.rawPayload).metadata()).width, 30)
  const [found] = await m.ok<Campaign[]>('GET', `${m.at}/campaigns`)
  assert.equal(found?.promotion_properties.image_url, url.href)

  const products = [1, 2].map((n) => ({ product_url: `https://shop.example/${n}`, currency: 'EUR' }))
  const made = aCampaign({ promotion_type: 'product', promotion_properties: { products } })
  const product = await m.ok<Campaign>('POST', `${m.at}/campaigns`, made)
  const path = `${m.at}/campaigns/${product.uuid}`
  const second = await upload(m, `${path}/products/1/image`, { image: PNG })
  assert.equal(second.status, 201, second.text)
  const [without, withOne] = second.body.promotion_properties.products ?? []
  assert.match(without?.image_url ?? '', /placeholder/)
  assert.match(withOne?.image_url ?? '', /\/files\//)

  const key = async (where: string, parts: Record<string, Buffer | string> = { image: PNG }) => {
    const { status, body } = await upload(m, where, parts)
    return [status, body.key]
  }
  assert.deepEqual(await key(`${path}/image`), [422, 'campaign_type_invalid'])
  assert.deepEqual(await key(`${m.at}/campaigns/${basic.uuid}/products/0/image`), [422, 'campaign_type_invalid'])
  for (const position of ['2', '-1', '99999999999'])
    assert.deepEqual(await key(`${path}/products/${position}/image`), [404, 'campaign_product_not_found'], position)
  assert.deepEqual(await key(`${path}/products/x/image`), [422, 'validation_error'])
  assert.deepEqual(await key(`${m.at}/campaigns/${randomUUID()}/image`), [404, 'campaign_not_found'])
  assert.deepEqual(await key(`${m.at}/campaigns/${randomUUID()}/products/0/image`), [404, 'campaign_not_found'])
  assert.deepEqual(await key(at, { image: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }), [
    422,
    'image_invalid',
  ])
  assert.deepEqual(await key(at, { image: 'no file' }), [422, 'image_invalid'])
  assert.deepEqual(await key(at, { image: Buffer.alloc(10 * 1024 * 1024 + 1) }), [413, 'image_too_large'])
})

test('whoever only looks on changes nothing, and no key reaches into another shop', async () => {
  const m = await rig.merchant()
  const other = await rig.merchant()
  const viewer = await m.with(...VIEWER)
  const editor = await m.with(...EDITOR)
  const at = `${m.at}/campaigns`
  const id = randomUUID()
  const writes = [
    ['POST', at, aCampaign()],
    ['PUT', `${at}/${id}`, aCampaign()],
    ['DELETE', `${at}/${id}`],
    ['POST', `${at}/${id}/image`],
    ['POST', `${at}/${id}/products/0/image`],
  ] as const
  for (const [method, path, body] of writes) {
    await viewer.refused(403, 'forbidden', method, path, body)
    await other.refused(403, 'forbidden', method, path, body)
    assert.notEqual((await editor.call(method, path, body)).status, 403, path)
  }
  for (const path of [at, `${at}/orders/1`]) {
    assert.notEqual((await viewer.call('GET', path)).status, 403)
    await other.refused(403, 'forbidden', 'GET', path)
  }
  await (await rig.operator(m)).refused(404, 'shop_not_found', 'GET', '/shops/nobody/campaigns')
})

test('an order without segments sees the campaign of the segment default', async () => {
  const m = await rig.merchant()
  await withStock(m.ctx, { CUP: 3 })
  const order = await placeOrder(m.ctx, anOrder(['CUP'], { reference: '#10/01 ä' }))
  const at = `${m.at}/campaigns/orders/${encodeURIComponent(order.reference)}`
  await m.refused(404, 'campaign_not_found', 'GET', at)
  await m.refused(404, 'order_not_found', 'GET', `${m.at}/campaigns/orders/none`)
  const campaign = await m.ok<Campaign>('POST', `${m.at}/campaigns`, aCampaign({ segment: 'default', enabled: true }))
  assert.deepEqual(await m.ok('GET', at), campaign)
})

let orders = 0

/** Places an order with these segments; its number. */
async function anOrderWith(m: Merchant, segments: readonly string[]): Promise<string> {
  const number = `#A/${++orders} ä`
  await m.ok('POST', `${m.at}/orders`, {
    external_id: `x-${orders}`,
    order_number: number,
    segments,
    address: { address_line_1: 'Street 1', city: 'Tampere', country_code: 'FI', zip_code: '33200' },
  })
  return number
}

const seenBy = (m: Merchant, number: string, language = 'fi'): Promise<Campaign> =>
  m.ok<Campaign>('GET', `${m.at}/campaigns/orders/${encodeURIComponent(number)}`, undefined, {
    'accept-language': language,
  })

test('an order sees an active campaign of its segments, always the same of several, before that of default', async () => {
  const m = await rig.merchant()
  const at = `${m.at}/campaigns`
  const make = (segment: string, more: object = {}) =>
    m.ok<Campaign>('POST', at, aCampaign({ segment, enabled: true, ...more }))
  const [a, b, fallback] = [await make('A'), await make('B'), await make('default')]
  await make('off', { enabled: false })
  await make('later', { start_date: daysOn(1) })
  const numbers = await Promise.all(Array.from({ length: 20 }, () => anOrderWith(m, ['later', 'B', 'off', 'A'])))
  const seen = await Promise.all(numbers.map(async (number) => (await seenBy(m, number)).uuid))
  assert.deepEqual(new Set(seen), new Set([a.uuid, b.uuid]))
  assert.deepEqual(await Promise.all(numbers.map(async (number) => (await seenBy(m, number)).uuid)), seen)
  assert.equal((await seenBy(m, await anOrderWith(m, ['off', 'a', 'later']))).uuid, fallback.uuid)
})

test('its texts are in the first language that the caller understands and the campaign has', async () => {
  const m = await rig.merchant()
  const translations = [
    { language: 'de', values: { title: 'Tee', subtitle: null, cta_url: 'https://shop.example/de' } },
    { language: 'en', values: { title: 'Tea' } },
    { language: 'DA', values: { title: 'Te' } },
  ]
  await m.ok(
    'POST',
    `${m.at}/campaigns`,
    aCampaign({
      segment: 'default',
      enabled: true,
      promotion_properties: { title: 'Tee (fi)', subtitle: 'Uutta', translations },
    }),
  )
  const number = await anOrderWith(m, [])
  const told = async (language: string) => {
    const { title, subtitle, cta_url } = (await seenBy(m, number, language)).promotion_properties
    return [title, subtitle, cta_url]
  }
  assert.deepEqual(await told('de-AT, en;q=0.5'), ['Tee', 'Uutta', 'https://shop.example/de'])
  assert.deepEqual(await told('fr, de;q=0.1'), ['Tee', 'Uutta', 'https://shop.example/de'])
  assert.deepEqual(await told('dk'), ['Te', 'Uutta', null])
  for (const language of ['sv', '', 'en-GB', 'fr']) assert.deepEqual(await told(language), ['Tea', 'Uutta', null])
  const product = { product_url: 'https://shop.example/p', currency: 'EUR', title: 'Kuppi' }
  const values = { title: 'Tasse', product_url: 'https://shop.example/de/p' }
  await m.ok(
    'POST',
    `${m.at}/campaigns`,
    aCampaign({
      segment: 'P',
      enabled: true,
      promotion_type: 'product',
      promotion_properties: { products: [{ ...product, translations: [{ language: 'de', values }] }] },
    }),
  )
  const german = (await seenBy(m, await anOrderWith(m, ['P']), 'de')).promotion_properties.products?.[0]
  assert.deepEqual([german?.title, german?.product_url], ['Tasse', 'https://shop.example/de/p'])
})
