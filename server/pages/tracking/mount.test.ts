import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPageShop, aParcel, aView, FILES, pagesRig } from '../../../test/support/tracking-pages.ts'
import { SAMPLES } from '../../../test/support/tracking-samples.ts'
import { NO_BLOCKS } from './document.ts'
import { html } from './html.ts'
import { LANGUAGES } from './languages.ts'
import { LIVE_SCRIPT, LIVE_SCRIPT_PATH } from './live-script.ts'
import type { PageShop } from './source.ts'

const TOKEN = 'k3v9r2mq7t'

function rig(options: Parameters<typeof pagesRig>[0] = {}) {
  const made = pagesRig(options)
  const shop = aPageShop({}, { email: 'help@example.com' })
  made.source.add(shop, TOKEN, aView())
  const get = (path: string, headers: Record<string, string> = {}) =>
    made.http.inject({ url: path, headers: { 'accept-language': 'en', ...headers } })
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    made.http.inject({
      method: 'POST',
      url: '/t/nordic-tea',
      headers: { 'accept-language': 'en', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    })
  return { ...made, shop, get, post }
}

const textOf = (page: string): string =>
  page
    .replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')

const SELLER: PageShop['legal'] = {
  businessName: { en: 'Northern Tea', ar: 'شاي الشمال' },
  addressLine1: { en: '1 Tea Road', ar: '' },
  addressLine2: {},
  city: 'Amman',
  country: 'JO',
  email: null,
  phone: null,
  licenseNumber: '77',
  taxReference: '123',
}

test('a link opens its parcels: headline, steps, facts, history', async () => {
  const { get } = rig()
  const page = await get(`/t/nordic-tea/${TOKEN}`)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /<h1>Your parcel is on its way<\/h1>/)
  assert.match(page.body, /<li class="reached" aria-current="step">\s*<span>On its way<\/span>/)
  const text = textOf(page.body)
  for (const part of [
    'Nordic Tea',
    'Posti',
    'JJFI64300000000001',
    'Sencha, 100 g',
    '2 ×',
    'A-1001',
    'Yesterday',
    '14.05',
  ])
    assert.ok(text.includes(part), part)
})

test('nobody keeps a page, finds one but the form by searching, frames it, or learns where one came from', async () => {
  const { get } = rig()
  for (const path of [`/t/nordic-tea/${TOKEN}`, '/t/nordic-tea', '/t/nordic-tea/wrong', '/t/nobody']) {
    const { headers } = await get(path)
    assert.equal(headers['cache-control'], 'private, no-store', path)
    assert.equal(headers['x-robots-tag'], path === '/t/nordic-tea' ? undefined : 'noindex, nofollow', path)
    assert.equal(headers['referrer-policy'], 'no-referrer')
    assert.equal(headers['x-content-type-options'], 'nosniff')
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /^default-src 'none';.*form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/)
    assert.doesNotMatch(policy, /unsafe|\*|https?:/)
  }
})

test('every text from outside is escaped, and every address is one of the web', async () => {
  const { source, get } = rig()
  const evil = `"><script>alert(1)</script>' onx="\u202e😀`
  const link = 'javascript:alert(1)'
  const point = {
    code: evil,
    name: evil.slice(0, 50),
    address1: evil,
    zip: evil,
    city: evil,
    countryCode: evil,
    openingHours: evil,
    availableUntil: null,
    latitude: null,
    longitude: null,
  }
  const place = { name: evil, city: evil, region: evil, zip: evil, countryCode: evil, latitude: null, longitude: null }
  const event = { at: new Date(0), offsetMinutes: null, name: null, standing: null, text: evil, place }
  const parcel = aParcel({
    trackingNumber: evil,
    carrier: { name: evil, displayName: evil, websiteUrl: link, phone: evil },
    carrierUrl: link,
    serviceName: evil,
    destinationCity: evil,
    destinationCountryCode: evil,
    standing: { status: 'AVAILABLE_FOR_PICKUP', subStatus: null },
    pickUpPoint: point,
    events: [event, event],
    items: [{ code: evil, name: evil, quantity: 1, pictureUrl: link }],
  })
  const urls = { helpUrl: link, websiteUrl: link, backToShopUrl: link, imprintUrl: link, privacyUrl: link }
  const shop = aPageShop(
    {
      slug: 'evil',
      id: 'e',
      name: evil,
      language: evil,
      country: evil,
      legal: { ...SELLER, businessName: { en: evil } },
    },
    { ...urls, email: evil, phone: evil },
  )
  source.add(shop, TOKEN, aView([parcel], { orderReference: evil, locale: evil, version: evil }))
  const { body, statusCode } = await get(`/t/evil/${TOKEN}`)
  assert.equal(statusCode, 200)
  assert.ok(!body.includes('<script>alert') && !body.includes('javascript:'))
  assert.equal(body.match(/<script/g)?.length, 2)
  const inTags = body.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '').match(/<[^>]*>/g) ?? []
  for (const tag of inTags) assert.doesNotMatch(tag.replace(/"[^"]*"/g, ''), /onx=|alert/)
})

test('who sells is said in the language of the reader, where the merchant wrote in it', async () => {
  const { source, get } = rig()
  source.add(aPageShop({ id: 'l', slug: 'legal', language: 'en', legal: SELLER }), TOKEN, aView([aParcel()]))
  const seller = async (language: string) =>
    /<p class="seller">(.*?)<\/p>/
      .exec((await get(`/t/legal/${TOKEN}?lang=${language}`)).body)?.[1]
      ?.replace(/<[^>]+>|[\u2068\u2069]/g, '')
  assert.equal(await seller('ar'), 'شاي الشمال · 1 Tea Road · Amman · الأردن · رقم الترخيص 77 · الرقم الضريبي 123')
  assert.equal(await seller('de'), 'Northern Tea · 1 Tea Road · Amman · Jordanien · Lizenznummer 77 · Steuernummer 123')
  source.add(aPageShop({ id: 'n', slug: 'nobody' }), TOKEN, aView([aParcel()]))
  assert.doesNotMatch((await get(`/t/nobody/${TOKEN}`)).body, /class="seller"/)
})

test('names of 200 characters, emoji and text that runs the other way are shown whole', async () => {
  const { source, get, shop } = rig()
  const names = ['x'.repeat(200), '👨‍👩‍👧‍👦 🍵', 'شاي أخضر فاخر']
  const items = names.map((name) => ({ code: null, name, quantity: 1, pictureUrl: null }))
  source.add(shop, TOKEN, aView([aParcel({ items })]))
  const { body } = await get(`/t/nordic-tea/${TOKEN}`)
  for (const name of names) assert.ok(body.includes(`<bdi>${name}</bdi>`))
})

test('a page with much on it is small, and is made quickly', async () => {
  const { source, get, shop } = rig()
  source.add(shop, TOKEN, SAMPLES['two-parcels']!)
  for (const language of LANGUAGES) {
    const { body } = await get(`/t/nordic-tea/${TOKEN}?lang=${language}`)
    const bytes = Buffer.byteLength(body) + Buffer.byteLength(LIVE_SCRIPT)
    assert.ok(bytes < 30_000, `${language}: ${bytes} bytes`)
  }
})

test('every picture comes from this host, also those that merchants keep elsewhere', async () => {
  const { source, get, shop } = rig()
  const ours = FILES.urlOf(shop.id)('019580a1-0d01-7000-8000-00000000000d')
  const pictures = [ours, 'https://cdn.example/a.png', 'data:image/png;base64,AA', 'javascript:alert(1)', null]
  const items = pictures.map((pictureUrl) => ({ code: 'A', name: 'A', quantity: 1, pictureUrl }))
  source.add(shop, TOKEN, aView([aParcel({ items })]))
  const { body } = await get(`/t/nordic-tea/${TOKEN}`)
  const [stored, elsewhere, ...more] = [...body.matchAll(/<img src="([^"]+)"/g)].map((match) => match[1])
  assert.equal(stored, new URL(ours).pathname)
  assert.match(elsewhere ?? '', /^\/pictures\/[^/]+\/[\w-]+\/[\w-]{32}$/)
  assert.deepEqual(more, [])
  assert.equal(body.match(/class="box"/g)?.length, 3)
})

test('things whose parcel is not known are shown for the whole order', async () => {
  const { source, get, shop } = rig()
  const items = [{ code: 'CUP', name: 'Cup', quantity: 3, pictureUrl: null }]
  source.add(shop, TOKEN, aView([aParcel({ items: [] })], { items }))
  const text = textOf((await get(`/t/nordic-tea/${TOKEN}`)).body)
  assert.match(text, /In your order Cup 3 ×/)
  assert.ok(!text.includes('In this parcel'))
})

test('the shop’s logo stands in the place of its name', async () => {
  const { source, get } = rig()
  const shop = aPageShop({ slug: 'logo', id: 'l' }, { logo: { fileId: 'f1', width: 480, height: 120 } })
  source.add(shop, TOKEN, aView())
  const { body } = await get(`/t/logo/${TOKEN}`)
  assert.match(body, /<img src="\/files\/l\/f1\/signed" alt="Nordic Tea" width="480" height="120">/)
})

test('an unknown shop, and an unknown or impossible link, are told kindly and alike', async () => {
  const { get, source } = rig()
  const unknown = await get('/t/nobody')
  assert.equal(unknown.statusCode, 404)
  assert.match(unknown.body, /<h1>There is nothing here<\/h1>/)
  const pages = await Promise.all(
    ['wrong', 'x'.repeat(1000), '%00', '%F0%9F%8D%B5', 'a%2F..%2Fb'].map((token) => get(`/t/nordic-tea/${token}`)),
  )
  for (const page of pages) assert.deepEqual([page.statusCode, page.body], [404, pages[0]?.body])
  assert.match(pages[0]?.body ?? '', /href="\/t\/nordic-tea">Find my parcel<\/a>/)
  assert.ok(!source.asked.some((question) => question.includes('\0')))
  assert.equal((await get('/t/%00/x')).statusCode, 404)
})

test('a cancelled order says so, and one without parcels is being made ready', async () => {
  const { source, get, shop } = rig()
  source.add(shop, TOKEN, aView([], { orderCancelled: true }))
  const cancelled = await get(`/t/nordic-tea/${TOKEN}`)
  assert.match(cancelled.body, /<h1>Your order was cancelled<\/h1>/)
  assert.ok(!cancelled.body.includes('data-live'))
  source.add(shop, TOKEN, aView([]))
  const preparing = await get(`/t/nordic-tea/${TOKEN}`)
  assert.match(preparing.body, /<h1>The shop is getting your order ready<\/h1>/)
  assert.ok(preparing.body.includes('data-live'))
})

test('several parcels are summed up on top and stand below, returns last', async () => {
  const { source, get, shop } = rig()
  const done = aParcel({ standing: { status: 'DELIVERED', subStatus: null }, isFinal: true })
  const back = aParcel({ direction: 'return' })
  source.add(shop, TOKEN, aView([back, done, aParcel()]))
  const { body } = await get(`/t/nordic-tea/${TOKEN}`)
  assert.match(body, /<h1>1 of 2 parcels has arrived<\/h1>/)
  const labels = [...body.matchAll(/<p class="eyebrow">([^<]+)</g)].map((match) => match[1])
  assert.deepEqual(labels, ['Parcel 1 of 2', 'Parcel 2 of 2', 'Your return'])
  for (const id of ['parcel-1', 'parcel-2', 'parcel-3'])
    assert.ok(body.includes(`href="#${id}"`) && body.includes(`id="${id}"`))
})

test('machines read the parcel as schema.org tells it', async () => {
  const { source, get, shop } = rig()
  source.add(
    shop,
    TOKEN,
    aView([aParcel({ items: [{ code: null, name: '</script><b>', quantity: 1, pictureUrl: null }] })]),
  )
  const { body } = await get(`/t/nordic-tea/${TOKEN}`)
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1]
  const { '@graph': parcels } = JSON.parse(text ?? '')
  assert.equal(parcels[0]['@type'], 'ParcelDelivery')
  assert.equal(parcels[0].itemShipped[0].name, '</script><b>')
  assert.equal(parcels[0].partOfOrder.orderNumber, 'A-1001')
})

test('the switch of languages keeps the page, and a chosen language stays chosen', async () => {
  const { get } = rig()
  const { body } = await get(`/t/nordic-tea/${TOKEN}?lang=sv`)
  assert.match(body, /<html lang="sv" dir="ltr">/)
  assert.match(body, /<h1>Ditt paket är på väg<\/h1>/)
  assert.equal(body.match(/href="\?lang=/g)?.length, LANGUAGES.length)
  assert.match(body, /href="\/t\/nordic-tea\?lang=sv">/)
  assert.match((await get(`/t/nordic-tea/${TOKEN}`, { 'accept-language': 'pl' })).body, /<html lang="fi"/)
})

test('a page from Jordan has one kind of digits, but in what is kept as it is', async () => {
  const { source, get, shop } = rig()
  source.add(shop, TOKEN, SAMPLES['two-parcels']!)
  const { body } = await get(`/t/nordic-tea/${TOKEN}`, { 'accept-language': 'ar-JO' })
  assert.match(body, /<html lang="ar" dir="rtl">/)
  const told = textOf(body.replace(/<bdi[^>]*>.*?<\/bdi>/g, ''))
  assert.match(told, /الطرد ١ من ٢/)
  assert.doesNotMatch(told, /[0-9]/)
})

test('what runs from left to right in every language says so', async () => {
  const { source, get } = rig()
  const shop = aPageShop({}, { email: 'help@example.com', phone: '+358 9 123 456' })
  source.add(shop, TOKEN, aView())
  const { body } = await get(`/t/nordic-tea/${TOKEN}`, { 'accept-language': 'ar' })
  for (const text of ['JJFI64300000000001', 'help@example.com', '+358 9 123 456'])
    assert.ok(body.includes(` dir="ltr">${text}</bdi>`), text)
  assert.match(body, /<bdi translate="no">A-1001<\/bdi>/)
})

test('blocks of the shop stand in their places', async () => {
  const blocks = {
    ...NO_BLOCKS,
    top: [html`<p>on top</p>`],
    afterHeadline: [html`<p>within</p>`],
    bottom: [html`<p>below</p>`],
  }
  const { get } = rig({ blocks: [async () => blocks] })
  const { body } = await get(`/t/nordic-tea/${TOKEN}`)
  const places = ['on top', '<main', 'within', '</main>', 'below', '<footer'].map((part) => body.indexOf(part))
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  )
})

test('whoever knows the order and its zip or e-mail gets the link', async () => {
  const { source, post, shop } = rig()
  source.orders.set(`${shop.id} A-1001 33200`, TOKEN)
  const found = await post({ orderNumber: ' A-1001 ', proof: '33200' })
  assert.deepEqual([found.statusCode, found.headers.location], [303, `/t/nordic-tea/${TOKEN}`])
  assert.equal(found.headers['cache-control'], 'private, no-store')
})

test('an order is found with the digits of an Arabic keyboard, which count as the common ones', async () => {
  const { source, post, shop } = rig()
  source.orders.set(`${shop.id} A-1001 33200`, TOKEN)
  source.orders.set(`${shop.id} A-1002 ١١١٨`, TOKEN)
  const from = async (n: number, orderNumber: string, proof: string) =>
    (await post({ orderNumber, proof }, { 'x-forwarded-for': `192.0.2.${n}` })).statusCode
  assert.equal(await from(1, 'A-١٠٠١', '٣٣٢٠٠'), 303)
  assert.equal(await from(2, 'A-۱۰۰۱', '33200'), 303)
  assert.equal(await from(3, 'A-1002', '١١١٨'), 303)
  for (let n = 4; n < 9; n++) assert.equal(await from(n, n % 2 ? 'A-١٠٠١' : 'A-1001', 'wrong'), 422)
  assert.equal(await from(9, 'A-1001', '33200'), 429)
})

test('an unknown order and a wrong proof get the same answer', async () => {
  const { source, post, shop } = rig()
  source.orders.set(`${shop.id} A-1001 33200`, TOKEN)
  const [wrong, unknown] = [
    await post({ orderNumber: 'A-1001', proof: '00100' }),
    await post({ orderNumber: 'A-9999', proof: '00100' }),
  ]
  assert.equal(wrong.statusCode, 422)
  assert.equal(wrong.body.replaceAll('A-1001', 'A-9999'), unknown.body)
  assert.match(wrong.body, /role="alert"[\s\S]*<a href="#orderNumber">There is no order with this number/)
  assert.match(wrong.body, /<input id="orderNumber"[^>]*value="A-1001"[^>]*aria-invalid="true"/)
})

test('a form with holes says which, beside the fields and on top', async () => {
  const { source, post } = rig()
  const { statusCode, body } = await post({ orderNumber: '  ' })
  assert.equal(statusCode, 422)
  for (const [field, text] of [
    ['orderNumber', 'Write your order number.'],
    ['proof', 'Write your postcode or e-mail address.'],
  ])
    assert.ok(body.includes(`<a href="#${field}">${text}</a>`) && body.includes(`id="${field}-fault">${text}<`))
  assert.deepEqual(source.asked, [])
})

test('what somebody typed comes back escaped, and what cannot be an order is not looked for', async () => {
  const { source, post } = rig()
  const { body } = await post({ orderNumber: '"><script>', proof: 'a\0b' })
  assert.ok(body.includes('value="&quot;&gt;&lt;script&gt;"'))
  assert.deepEqual(source.asked, [])
})

test('an address looks up ten times in ten minutes, whatever it finds', async () => {
  const { post, clock, source, shop } = rig()
  source.orders.set(`${shop.id} A-1001 33200`, TOKEN)
  const from = (address: string) => post({ orderNumber: 'A-1001', proof: '33200' }, { 'x-forwarded-for': address })
  for (let i = 0; i < 10; i++) assert.equal((await from('192.0.2.1')).statusCode, 303)
  const refused = await from('192.0.2.1')
  assert.deepEqual([refused.statusCode, refused.headers['retry-after']], [429, '600'])
  assert.match(textOf(refused.body), /Please try again in 10 minutes/)
  assert.equal((await from('192.0.2.2')).statusCode, 303)
  clock.advance(600_000)
  assert.equal((await from('192.0.2.1')).statusCode, 303)
})

test('five wrong answers for one order number close it for an hour, from everywhere', async () => {
  const { post, clock, source, shop } = rig()
  source.orders.set(`${shop.id} A-1001 33200`, TOKEN)
  const from = (n: number, proof: string) =>
    post({ orderNumber: n % 2 ? 'A-1001' : 'a-1001', proof }, { 'x-forwarded-for': `192.0.2.${n}` })
  for (let i = 1; i <= 5; i++) assert.equal((await from(i, 'wrong')).statusCode, 422)
  const refused = await from(7, '33200')
  assert.deepEqual([refused.statusCode, refused.headers['retry-after']], [429, '3600'])
  assert.equal((await post({ orderNumber: 'A-1002', proof: 'x' })).statusCode, 422)
  clock.advance(3_600_000)
  assert.equal((await from(9, '33200')).statusCode, 303)
})

test('a form sent from another site, too long or of another kind is refused', async () => {
  const { post, http } = rig()
  const fields = { orderNumber: 'A-1001', proof: '33200' }
  assert.equal((await post(fields, { 'sec-fetch-site': 'cross-site' })).statusCode, 403)
  assert.equal((await post(fields, { 'sec-fetch-site': 'same-origin' })).statusCode, 422)
  assert.equal((await post({ ...fields, more: 'x'.repeat(5000) })).statusCode, 413)
  const json = await http.inject({ method: 'POST', url: '/t/nordic-tea', payload: fields })
  assert.deepEqual([json.statusCode, json.headers['content-type']], [415, 'text/html; charset=utf-8'])
})

test('a failure of ours is a page without details', async () => {
  const { source, get } = rig()
  source.open = async () => Promise.reject(new Error('secret detail'))
  const page = await get(`/t/nordic-tea/${TOKEN}`)
  assert.equal(page.statusCode, 500)
  assert.match(page.body, /<h1>Something went wrong<\/h1>/)
  assert.ok(!page.body.includes('secret detail'))
})

test('the script is kept for good under a name that changes with it', async () => {
  const { get } = rig()
  const { headers, body } = await get(LIVE_SCRIPT_PATH)
  assert.match(LIVE_SCRIPT_PATH, /^\/assets\/tracking-[0-9a-f]{16}\.js$/)
  assert.deepEqual([headers['cache-control'], body], ['public, max-age=31536000, immutable', LIVE_SCRIPT])
})
