import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  aCampaign,
  aDeal,
  aDiscount,
  anAnnouncement,
  aProduct,
  OFFERS,
} from '../../../../test/support/promotion-samples.ts'
import { aPageShop, aView, FILES, PICTURES, pagesRig } from '../../../../test/support/tracking-pages.ts'
import { SAMPLES } from '../../../../test/support/tracking-samples.ts'
import type { PageShop } from '../source.ts'
import { type Offered, renderPromotions } from './render-promotions.ts'

const TOKEN = 'k3v9r2mq7t'
const NOTHING: Offered = { announcements: [], campaign: null, deals: [] }

async function pageWith(
  offered: Partial<Offered>,
  options: { language?: string; shop?: Partial<PageShop>; path?: string } = {},
) {
  const { http, source } = pagesRig({
    blocks: [async (page) => renderPromotions(page, { ...NOTHING, ...offered }, { files: FILES, pictures: PICTURES })],
  })
  source.add(aPageShop(options.shop), TOKEN, SAMPLES['two-parcels'] ?? aView())
  const headers = { 'accept-language': options.language ?? 'en-GB' }
  const response = await http.inject({ url: `/t/nordic-tea/${TOKEN}${options.path ?? ''}`, headers })
  assert.equal(response.statusCode, 200)
  return response.body.replace(/[\u2068\u2069]/g, '')
}

const has = (page: string, ...parts: string[]) => {
  for (const part of parts) assert.ok(page.includes(part), part)
}

test('announcements are in the reader’s language, else in the shop’s, else there are none', async () => {
  const announcements = [anAnnouncement('de', 'Sturm'), anAnnouncement('fi', 'Myrsky'), anAnnouncement('en', 'Storm')]
  const english = await pageWith({ announcements })
  has(english, '<bdi>Storm</bdi>', 'aria-label="News from Nordic Tea"')
  assert.ok(!english.includes('Sturm') && !english.includes('Myrsky'))
  const swedish = await pageWith({ announcements }, { language: 'sv' })
  has(swedish, '<ul lang="fi">', '<bdi>Myrsky</bdi>')
  assert.ok(!(await pageWith({ announcements }, { language: 'sv', shop: { language: 'it' } })).includes('class="news"'))
  const many = ['a', 'b', 'c', 'd'].map((text) => anAnnouncement('en', text.repeat(20)))
  assert.equal((await pageWith({ announcements: many })).match(/<li><bdi>(a|b|c|d){20}</g)?.length, 3)
})

test('a banner stands above the parcels, other campaigns after the headline, deals below everything', async () => {
  const order = (page: string, ...parts: string[]) => {
    const places = parts.map((part) => page.indexOf(part))
    assert.ok(!places.includes(-1), parts.join())
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    )
  }
  order(await pageWith(OFFERS['offer-banner']!), 'class="news"', 'offer banner', '<h1>')
  order(await pageWith(OFFERS['offer-basic']!), '<h1>', 'class="card offer"', 'id="parcel-1"')
  order(
    await pageWith(OFFERS['offer-products']!),
    '<h1>',
    'class="goods"',
    'id="parcel-1"',
    '</main>',
    'id="deals"',
    '<footer',
  )
})

test('an offer says so, shows its code, and leads out by our own host only', async () => {
  const page = await pageWith(OFFERS['offer-basic']!, { path: '?lang=en' })
  const id = OFFERS['offer-basic']!.campaign!.id
  has(page, 'Offer from Nordic Tea', 'A cup that keeps tea warm', 'TEA10', 'See the offer')
  has(page, `href="/t/nordic-tea/${TOKEN}/go/${id}?lang=en" rel="nofollow"`)
  assert.match(page, /<img class="hero" src="\/pictures\/wide\/[^"]+"/)
  const products = await pageWith(OFFERS['offer-products']!)
  has(
    products,
    `/go/${OFFERS['offer-products']!.campaign!.id}?product=3"`,
    '€24.90',
    '>New<',
    '-20%',
    '-€5.00',
    'Free shipping',
  )
  const german = await pageWith(OFFERS['offer-products']!, { language: 'de-DE' })
  has(german, 'Angebot von Nordic Tea', '24,90\u00a0€', '-20\u00a0%', 'Weitere Angebote', '-10\u00a0%', '-5,00\u00a0€')
})

test('what leads nowhere safe has no link, and what has nothing to say is left out', async () => {
  for (const url of ['javascript:alert(1)', 'http://shop.example/', 'data:text/html,x', '//shop.example', '', null]) {
    const page = await pageWith({
      campaign: aCampaign('product', {
        title: 'Tea',
        ctaUrl: url,
        imageUrl: url,
        products: [aProduct('No way', { productUrl: url ?? '' }), aProduct('A way')],
      }),
      deals: [aDeal({ ctaUrl: url })],
    })
    assert.ok(!/href="(javascript|data|http:)/.test(page.replaceAll('http://www.w3.org', '')), String(url))
    assert.equal(page.match(/\/go\//g)?.length, 1)
    assert.ok(!page.includes('No way') && page.includes('A way'))
  }
  for (const type of ['basic', 'banner', 'product'] as const)
    assert.ok(
      !(await pageWith({ campaign: aCampaign(type, { ctaUrl: 'https://x.example' }) })).includes('class="card offer'),
    )
  assert.ok(
    !(await pageWith({ deals: [aDeal({ title: ' ', discount: aDiscount({ title: null }) })] })).includes('id="deals"'),
  )
})

test('every text of a merchant is escaped, wherever it stands', async () => {
  const evil = `"><script>alert(1)</script>' onx="\u202e😀`
  const evilUrl = `https://x.example/${evil}`
  const product = aProduct(evil, {
    imageUrl: evilUrl,
    productUrl: evilUrl,
    currency: evil,
    sku: evil,
    sale: { category: 'fixed_amount', amount: 1 },
  })
  const promotion = {
    title: evil,
    subtitle: evil,
    ctaLabel: evil,
    ctaUrl: evilUrl,
    imageUrl: evilUrl,
    discountCode: evil,
    advertised: { value: 1, valueType: 'fixed' as const, code: evil },
    products: [product],
    more: { [evil]: evil },
  }
  for (const type of ['basic', 'banner', 'product'] as const) {
    const page = await pageWith(
      {
        announcements: [anAnnouncement('en', evil)],
        campaign: aCampaign(type, promotion, { name: evil, segment: evil }),
        deals: [
          aDeal({
            title: evil,
            description: evil,
            ctaUrl: evilUrl,
            brandImageUrl: evilUrl,
            brandLogoUrl: evilUrl,
            discount: aDiscount({ code: evil, title: evil, valueType: 'fixed_amount' }),
          }),
        ],
      },
      { shop: { name: evil, currency: evil } },
    )
    assert.ok(!page.includes('<script>alert'), type)
    const inTags = page.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '').match(/<[^>]*>/g) ?? []
    for (const tag of inTags) assert.doesNotMatch(tag.replace(/"[^"]*"/g, ''), /onx=|alert/)
  }
})

test('texts without end are cut, and a page with much on it stays small', async () => {
  const long = '😀'.repeat(5000)
  const products = Array.from({ length: 50 }, () =>
    aProduct(long, { imageUrl: `https://x.example/${'x'.repeat(1400)}` }),
  )
  const deals = Array.from({ length: 6 }, () => aDeal({ title: long, description: long }))
  const campaign = aCampaign('product', { title: long, products })
  const page = await pageWith({ announcements: [anAnnouncement('en', 'x'.repeat(1000))], campaign, deals })
  assert.ok(Buffer.byteLength(page) < 60_000, `${Buffer.byteLength(page)} bytes`)
  assert.ok(page.isWellFormed())
  const usual = Buffer.byteLength(await pageWith(OFFERS['offer-products']!))
  assert.ok(usual < 32_000, `${usual} bytes`)
})

test('texts are in the reader’s language where the merchant translated them', async () => {
  const campaign = aCampaign('basic', {
    title: 'Kuppi',
    translations: [
      { language: 'de', values: { title: 'Tasse' } },
      { language: 'en', values: { title: 'Cup' } },
    ],
  })
  const deals = [aDeal({ title: 'Leipä', translations: [{ language: 'de', values: { title: 'Brot' } }] })]
  has(await pageWith({ campaign, deals }, { language: 'de' }), 'Tasse', 'Brot')
  has(await pageWith({ campaign, deals }, { language: 'fi' }), 'Kuppi', 'Leipä')
  has(await pageWith({ campaign, deals }, { language: 'fr' }), 'Cup', 'Leipä')
})
