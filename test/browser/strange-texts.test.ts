import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { updateShop } from '../../server/modules/tenants/index.ts'
import { LIVE_SCRIPT_PATH } from '../../server/pages/tracking/live-script.ts'
import { browser, SCREENS, visit } from '../support/browser.ts'
import { joinDesk } from '../support/join.ts'
import { karlaRig, type Wire } from '../support/karla.ts'
import { aCampaignOf, anOrderOf, aTrackingNumber, fulfilmentOf } from '../support/karla-shop.ts'

/**
 * Texts that want to be a program, in every member that a client of the door can fill, and then every page that shows
 * any of them, as a browser understands it.
 */

const rig = await karlaRig({ DEMO: 'on' })
const { mails } = joinDesk(rig)
const address = await rig.app.http.listen({ host: '127.0.0.1', port: 0 })
const chrome = await browser()
after(() => rig.app.http.close())

const TEXTS = {
  'a script': `"><script>hit('script')</script>`,
  'an event handler': `'"><img src=/x onerror="hit('error')"><svg/onload=hit('load')>`,
  'a way out': `</title></style></textarea></script></option><script>hit('out')</script><base href=//evil.example>`,
  'an attribute': `" onmouseover="hit('over')" autofocus onfocus="hit('focus')" style="position:fixed" x="`,
  'a way back': '\u202e\u2066gnp.x\u202dabc\u061c',
  'a long word': 'W'.repeat(200),
  'pictures of people': '😀👩‍🚀🏳️‍🌈\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'a template': `{{constructor.constructor("hit('x')")()}}\${hit()}<%=7*7%>`,
  'what is escaped already': `&lt;script&gt;hit()&lt;/script&gt;&#x22;&quot;\\u003cscript\\u003e`,
}
const ADDRESSES = {
  'a script': `javascript:hit('url')`,
  'an event handler': ` JavaScript:hit('url')`,
  'a way out': 'java\nscript:hit()',
  'an attribute': `https://127.0.0.1:9/"onmouseover="hit('href')`,
  'a way back': 'data:text/html,<script>hit()</script>',
  'a long word': `https://127.0.0.1:9/${'w'.repeat(200)}`,
  'pictures of people': '\u0001javascript:hit()',
  'a template': '//evil.example/x',
  'what is escaped already': 'vbscript:hit()',
} satisfies Record<keyof typeof TEXTS, string>

type Kind = keyof typeof TEXTS
const KINDS = Object.keys(TEXTS) as Kind[] // its own keys

/** Runs in the browser: whatever a page has that no page of ours has. */
const STRANGE = `(html) => {
  const look = (text) => {
    const page = new DOMParser().parseFromString(text, 'text/html')
    return [...page.querySelectorAll('*')].flatMap((element) => {
      const { localName: name, attributes } = element
      const found = [...attributes].flatMap(({ name: attribute, value }) => {
        if (/^on/.test(attribute)) return [name + ' ' + attribute]
        const leads = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'content', 'srcset', 'poster']
        if (leads.includes(attribute) && /^[\\s\\x00-\\x1f]*(javascript|data|vbscript):/i.test(value)) return [name + ' ' + value]
        return attribute === 'srcdoc' ? look(value) : []
      })
      if (name === 'script' && element.type === 'application/ld+json') JSON.parse(element.textContent)
      else if (name === 'script' && element.getAttribute('src') !== '${LIVE_SCRIPT_PATH}') found.push(element.outerHTML)
      if (['base', 'object', 'embed', 'math', 'applet'].includes(name)) found.push(name)
      if (name === 'iframe' && element.getAttribute('sandbox') !== '') found.push('a frame that is open')
      if (name === 'style' && /hit\\(|evil|<|expression|url\\(/.test(element.textContent)) found.push('style')
      if (name === 'svg' && element.hasAttribute('onload')) found.push('svg')
      return found
    })
  }
  return look(html)
}`

interface Stage {
  kind: Kind
  slug: string
  /** Of the tracking page, by the type of campaign on it. */
  orders: { type: string; path: string; order: string }[]
  invited: string
}

async function staged(kind: Kind): Promise<Stage> {
  const merchant = await rig.merchant()
  const { at, ok, call, shop } = merchant
  await updateShop(merchant.ctx, { fulfilment: 'external', language: 'en' })
  const [text, url] = [TEXTS[kind], ADDRESSES[kind]]
  /** Says where it was written, so that it is known where it is shown. */
  const say = (where: string) => `§${where} ${text}`
  const texts = { title: say('title'), subtitle: say('subtitle'), cta_label: say('label') }
  const links = { cta_url: url, image_url: url }
  const translations = [{ language: 'de', values: { ...texts, cta_url: url } }]

  const facts = { name: say('shop').slice(0, 200), description: text, shop_faq_url: url, shop_service_url: url }
  await ok('PATCH', at, facts)
  // What is no address at all is refused, what is one of another kind may be.
  for (const member of ['shop_url', 'shop_admin_url', 'logo_url']) await call('PATCH', at, { [member]: url })
  const look = { primary_color: `red;}${text}`, support_email: text, support_phone: text, support_url: url }
  const more = { background_color: `#fff;background:url(${url})`, imprint_url: url, privacy_url: url, shop_url: url }
  await ok('PUT', `${at}/settings/trackpages`, { version: 1, data: { ...look, ...more, [text]: text } })

  await ok('POST', `${at}/announcements`, { language: 'en', text: say('announcement') })
  for (const [i, type] of (['order', 'product', 'shipping'] as const).entries()) {
    await ok('POST', `${at}/discounts`, { type, code: `${i}${text}`, title: say('discount'), value: 5 })
  }
  const discounts = await ok<Wire['DiscountResponseDTO'][]>('GET', `${at}/discounts`)
  const deal = { title: say('deal'), description: say('description'), brand_image_url: url, brand_logo_url: url }
  for (const [i, { uuid }] of discounts.entries()) {
    const cta_url = i === 0 ? 'https://127.0.0.1:9/deal' : url
    await ok('POST', '/deals', { ...deal, shop_id: shop.id, discount_id: uuid, cta_url, translations: [] })
  }
  const product = { ...texts, product_url: url, currency: 'EUR', price: 5, sku: text, image_url: url, translations }
  const fine = { ...product, title: say('recommended'), product_url: 'https://127.0.0.1:9/p' }
  const promotions = {
    basic: { ...texts, ...links, discount_code: text, translations },
    banner: { ...texts, ...links, discount: { value: 5, value_type: 'fixed', code: text }, translations },
    product: { ...texts, cta_url: 'https://127.0.0.1:9/', products: [product, fine], translations, [text]: text },
  }
  const orders: Stage['orders'] = []
  for (const type of ['basic', 'banner', 'product'] as const) {
    const discount_id = discounts[0]?.uuid ?? null
    const promotion_properties = promotions[type] as Wire['CampaignRequestDTO']['promotion_properties'] // of the type
    const campaign = { name: `${type} ${text}`, segment: `${type} ${text}`, promotion_properties, discount_id }
    await ok('POST', `${at}/campaigns`, aCampaignOf(type, { ...campaign, enabled: true }))

    const order_number = `${say('order')} ${type}`.slice(0, 255)
    const item = { title: say('item'), quantity: 1, sku: `${type} ${text}`.slice(0, 255), size: text }
    const goods = {
      ...item,
      price: 5,
      images: [{ src: url, alt: text }],
      bundled_products: [item],
      tax_lines: [{ title: text }],
    }
    const address = { ...anOrderOf('').address, name: text, city: text, street: text, company: text, phone: text }
    const order = {
      ...anOrderOf(order_number, { address, segments: [campaign.segment], order_name: text, email_id: text }),
      products: [goods],
      discounts: [{ code: text, amount: text, type: text }],
      order_status_url: url,
      user_agent: text,
      order_analytics: { [text]: text },
      preferred_delivery_date: { from: text, note: text },
    } as unknown as Wire['OrderPlacementDTO'] // a plain client writes no types
    const number = aTrackingNumber()
    const fulfilment = fulfilmentOf(order)
    const trackings = [
      {
        tracking_number: number,
        tracking_url: url,
        external_shipment_id: `${type}${text}`,
        products: [goods],
        carrier_reference: 'dhl',
      },
      { tracking_number: `${say('number')} ${type}`.slice(0, 255), tracking_url: url },
    ]
    await ok('PUT', `${at}/orders`, { ...fulfilment, trackings })
    const filed = { reason: 'damage', description: say('claim'), tracking_number: number, image_urls: [url, text] }
    const selected_items = [{ sku: item.sku, title: say('claimed'), quantity: 1, image_urls: [url] }]
    await ok('POST', `${at}/claims`, { ...filed, selected_items, customer_signature_image_url: url })
    const link = await ok<Wire['TrackpageUrlDTO']>('POST', `${at}/orders/trackpage-url`, { id: order_number })
    orders.push({ type, path: new URL(link.url).pathname, order: order_number })
  }
  // An organization is called as the shop that it was made with.
  const staff = await rig.operator(merchant)
  await staff.ok('POST', '/shops', { ...facts, slug: `${shop.slug}-more`, organization: `${shop.slug}-owner` })
  const invited = `${shop.slug}@example.com`
  await staff.ok('POST', `/orgs/${shop.slug}-owner/invite`, { email: invited, role: 'viewer' })
  await rig.drain()
  return { kind, slug: shop.slug, orders, invited }
}

/** Every page that shows what the shop was told, by its address; a form comes back with what was written into it. */
async function pagesOf({ kind, slug, orders, invited }: Stage): Promise<Map<string, string>> {
  const headers = { 'accept-language': 'en' }
  const { http } = rig.app
  const [mail] = await mails(invited)
  const join = /\/join\/[0-9A-Za-z]+/.exec(mail?.text ?? '')?.[0]
  assert.ok(join, 'the invitation was sent')
  const mailbox = await http.inject({ url: '/mailbox', headers })
  const letters = [...mailbox.payload.matchAll(/href="(\/mailbox\/[^"]+)"/g)].map(([, path]) => path ?? '')
  const links = orders.flatMap(({ path }) => [path, `${path}?lang=de`, `${path}/claim`, `${path}/claim/1`])
  const pages = new Map([['/mailbox', mailbox.payload]])
  for (const path of [`/t/${slug}`, ...links, ...letters, join]) {
    const page = await http.inject({ url: path, headers })
    assert.ok(page.statusCode === 200 || path.endsWith('/claim/1'), `${path}: ${page.statusCode}`)
    pages.set(path, page.payload)
  }
  const form = (url: string, fields: Record<string, string>) =>
    http.inject({
      method: 'POST',
      url,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
  const asked = await form(`/t/${slug}`, { orderNumber: TEXTS[kind], proof: TEXTS[kind] })
  const joining = await form(join, { name: TEXTS[kind], password: 'short' })
  pages.set('an order that there is not', asked.payload).set('a name that joins', joining.payload)
  return pages
}

const judge = await (await chrome.newContext()).newPage()

test('a page that holds a program is found out', async () => {
  for (const page of [
    '<script>hit()</script>',
    '<p onclick="hit()">',
    '<a href=" javascript:hit()">',
    '<img src="data:text/html,x">',
    '<iframe sandbox srcdoc="<svg onload=hit()>"></iframe>',
    '<style>p { background: url(//evil.example) }</style>',
    '<base href="//evil.example">',
  ]) {
    const strange = await judge.evaluate<unknown[]>(`(${STRANGE})(${JSON.stringify(page)})`)
    assert.ok(strange.length > 0, page)
  }
})

const stages = new Map<Kind, Stage>()
for (const kind of KINDS) {
  test(`${kind} in any text is a text on every page`, async () => {
    const stage = await staged(kind)
    stages.set(kind, stage)
    const shown = new Set<string>()
    for (const [path, page] of await pagesOf(stage)) {
      const strange = await judge.evaluate(`(${STRANGE})(${JSON.stringify(page)})`)
      assert.deepEqual(strange, [], path)
      for (const [, place = ''] of page.matchAll(/§(\w+)/g)) shown.add(place)
    }
    const places = [
      'shop',
      'announcement',
      'title',
      'subtitle',
      'label',
      'recommended',
      'deal',
      'description',
      'order',
      'item',
    ]
    assert.deepEqual(
      places.filter((place) => !shown.has(place)),
      [],
      `on a page: ${[...shown]}`,
    )
  })
}

test('nothing of it runs when somebody opens the pages', async () => {
  for (const kind of ['a script', 'an attribute', 'a long word'] as const) {
    const stage = stages.get(kind)
    assert.ok(stage)
    const [first] = stage.orders
    for (const path of [`/t/${stage.slug}`, `${first?.path}/claim`, ...stage.orders.map(({ path }) => path)]) {
      const { page, complaints, strangers } = await visit(chrome, address, SCREENS.phone)
      const hits: unknown[] = []
      await page.context().exposeFunction('hit', (what: unknown) => hits.push(what))
      await page.goto(`${address}${path}?lang=en`, { timeout: 90_000 })
      await page.mouse.move(100, 100)
      for (const link of await page.locator('a').all()) await link.hover({ timeout: 500, force: true }).catch(() => {})
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      // Pictures that are told of are not there.
      const unexpected = complaints.filter((text) => !/Failed to load resource/.test(text))
      assert.deepEqual({ hits, unexpected, strangers }, { hits: [], unexpected: [], strangers: [] }, `${kind}: ${path}`)
      assert.ok(Number(overflow) <= 0, `${kind}: ${path} is ${overflow} pixels too wide`)
      await page.context().close()
    }
  }
})
