import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { BrowserContextOptions } from 'playwright-core'
import { LANGUAGES } from '../../server/pages/tracking/languages.ts'
import { violations } from '../support/axe.ts'
import { browser, SCREENS, type Visit, visit } from '../support/browser.ts'
import { addReports, MemoryDesk } from '../support/claim-pages.ts'
import { aPageShop, aParcel, aView, pagesRig } from '../support/tracking-pages.ts'
import { SAMPLES } from '../support/tracking-samples.ts'

const desk = new MemoryDesk()
const { http, source } = pagesRig({ desk })
const shop = aPageShop({}, { accent: '#ffd23f', background: '#eef3ff', email: 'help@example.com' })
for (const [name, view] of Object.entries(SAMPLES)) source.add(shop, name, view)
addReports(desk, source, shop)
const address = await http.listen({ host: '127.0.0.1', port: 0 })
const chrome = await browser()
after(() => http.close())
// Busy machines take their time; a page that never gets there fails all the same.
const PATIENCE_MS = 90_000

/** Opens a page, lets `look` use it, and holds what the browser noticed against what was expected. */
async function open(
  path: string,
  options: BrowserContextOptions,
  look: (page: Visit['page']) => Promise<void>,
  expected: readonly RegExp[] = [],
): Promise<void> {
  const { page, complaints, strangers } = await visit(chrome, address, options)
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(`${address}/t/nordic-tea${path}`)
  await look(page)
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  assert.ok(Number(overflow) <= 0, `${path} is ${overflow} pixels too wide`)
  const unexpected = complaints.filter((complaint) => !expected.some((one) => one.test(complaint)))
  assert.deepEqual({ unexpected, strangers }, { unexpected: [], strangers: [] })
  await page.context().close()
}

test('a change is shown by itself, is announced, and leaves what the reader opened', () => {
  const before = SAMPLES.locker!
  const [parcel] = before.parcels
  source.add(shop, 'live', before)
  return open('/live?lang=en', SCREENS.phone, async (page) => {
    await page.getByText('Show 2 earlier steps').click()
    const [delivered] = SAMPLES.delivered!.parcels
    source.add(shop, 'live', { ...before, parcels: [{ ...delivered!, id: parcel!.id }], version: '2' })
    await page.getByRole('heading', { level: 1, name: 'Your parcel has arrived' }).waitFor()
    assert.equal(await page.getByRole('status').textContent(), 'Your parcel has arrived')
    assert.equal(await page.title(), 'Your parcel has arrived · \u2068Nordic Tea\u2069')
    assert.equal(await page.locator('details').getAttribute('open'), '')
    assert.equal(await page.locator('main').getAttribute('data-live'), null)
  })
})

test('a link that ends while it is shown says so', async () => {
  source.add(shop, 'ends', aView())
  const { page } = await visit(chrome, address, SCREENS.phone)
  const watched = page.waitForResponse((response) => response.url().includes('/live'))
  await page.goto(`${address}/t/nordic-tea/ends?lang=en`)
  await watched
  source.views.delete(`${shop.id} ends`)
  await page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor({ timeout: PATIENCE_MS })
  await page.context().close()
})

test('without streams the page asks once a minute', async () => {
  source.add(shop, 'asks', aView())
  await open('/asks?lang=en', SCREENS.phone, async () => {})
  const { page } = await visit(chrome, address, SCREENS.phone)
  await page.clock.install()
  await page.route('**/live?*', (route) => route.fulfill({ status: 503 }))
  const refused = page.waitForResponse((response) => response.url().includes('/live'))
  await page.goto(`${address}/t/nordic-tea/asks?lang=en`)
  await refused
  source.add(shop, 'asks', aView([aParcel({ standing: { status: 'EXCEPTION', subStatus: 'LOST' } })], { version: '2' }))
  const heading = page.getByRole('heading', { level: 1, name: 'The carrier cannot find your parcel' })
  for (let i = 0; i < 100 && (await heading.count()) === 0; i++) await page.clock.runFor(60_000)
  await heading.waitFor({ timeout: PATIENCE_MS })
  await page.context().close()
})

test('without scripts the page is whole, and reloads by itself', () =>
  open('/locker?lang=en', { ...SCREENS.phone, javaScriptEnabled: false }, async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await page.locator('meta[http-equiv=refresh]').getAttribute('content'), '60')
    await page.getByText('Show 2 earlier steps').click()
    await page.getByText('The shop received your order.').waitFor()
  }))

test('without scripts an order is looked up, with the keyboard alone', async () => {
  source.orders.set(`${shop.id} A-1001 33200`, 'delivered')
  await open(
    '?lang=en',
    { ...SCREENS.desktop, javaScriptEnabled: false },
    async (page) => {
      await page.keyboard.press('Tab')
      assert.equal(await page.locator(':focus').textContent(), 'Skip to the content')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.type('A-1001')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByRole('link', { name: 'Write your postcode' }).click()
      assert.equal(await page.locator(':focus').getAttribute('id'), 'proof')
      await page.keyboard.type('33200')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Your parcel has arrived' }).waitFor()
      assert.equal(page.url(), `${address}/t/nordic-tea/delivered?lang=en`)
    },
    [/status of 422/],
  )
})

test('pages in the background are not watched, and catch up when they come back', () =>
  open('/on-the-way?lang=en', SCREENS.desktop, async (page) => {
    const setHidden = (hidden: boolean) =>
      page.evaluate(`Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'))`)
    const ended = page.waitForEvent('requestfailed', (request) => request.url().includes('/live'))
    await setHidden(true)
    await ended
    source.add(shop, 'on-the-way', { ...SAMPLES.delayed!, version: '2' })
    await setHidden(false)
    await page.getByRole('heading', { level: 1, name: 'late and arrives on Friday' }).waitFor()
  }))

const CLAIMS = [
  '/asked',
  '/one',
  '/one/claim',
  '/two/claim',
  '/asked/claim',
  '/asked/claim/1001',
  '/refused/claim/1001',
]
const SITUATIONS = [...Object.keys(SAMPLES).map((name) => `/${name}`), ...CLAIMS, '', '/wrong']
/** One page of each kind. */
const BACKWARDS = ['/locker', '/two-parcels', '/two/claim', '/asked/claim/1001', '', '/wrong']
const inLanguage = (language: string, paths: readonly string[]) => paths.map((path) => `${path}?lang=${language}`)

test('a problem is reported without a script: only what matters is asked, and what is missing is said', () =>
  open(
    '/two/claim?lang=en',
    { ...SCREENS.phone },
    async (page) => {
      const name = page.getByLabel('Your full name')
      const units = page.getByLabel('Sencha')
      assert.deepEqual([await name.isVisible(), await units.isVisible()], [false, false])
      await page.getByLabel('The parcel never arrived').check()
      assert.equal(await name.isVisible(), true)
      await page.getByLabel('Something is broken').check()
      await page.getByLabel('Parcel 1 of 2').check()
      assert.deepEqual([await name.isVisible(), await units.isVisible()], [false, true])
      const line = await page.locator('li', { has: units }).boundingBox()
      assert.ok((line?.height ?? 0) < 80, 'the name of a thing is squeezed')
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByRole('alert').getByRole('link', { name: 'Choose what you would like.' }).click()
      assert.equal(await page.evaluate('document.activeElement.id'), 'wish-0')
      await units.selectOption('2')
      await page.getByLabel('My money back').check()
      await page.getByRole('button', { name: 'Send' }).click()
      await page.waitForURL(/claim\/1001/)
      assert.deepEqual(
        desk.filed.map(({ parcelId, problem, goods }) => [parcelId, problem, goods]),
        [['p1', 'damaged', [{ code: 'TEA-1', quantity: 2 }]]],
      )
    },
    [/status of (404|422)/],
  ))

test('Arabic runs from right to left: words, steps and pictures, but not the order number', () => {
  source.add(shop, 'arabic', SAMPLES['on-the-way']!)
  return open('/arabic', { ...SCREENS.phone, locale: 'ar-JO' }, async (page) => {
    const style = (of: string, property: string) =>
      page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(of)})).${property}`)
    const left = async (step: number, part: 'span' | 'time') =>
      (await page.locator('.steps li').nth(step).locator(part).boundingBox())?.x ?? Number.NaN
    assert.equal(await page.locator('html').getAttribute('lang'), 'ar')
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl')
    assert.equal(await style('.story svg', 'transform'), 'matrix(-1, 0, 0, 1, 0, 0)')
    assert.equal(await style('h1', 'letterSpacing'), 'normal')
    assert.equal(await page.getByText('A-1001', { exact: true }).textContent(), 'A-1001')
    assert.equal(await style('main > .quiet bdi', 'direction'), 'ltr')
    assert.ok((await left(0, 'span')) > (await left(0, 'time')), 'a step starts on the left')
    assert.equal(await style('.items bdi', 'textAlign'), 'right')
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    assert.equal(overflow, 0)
    await page.setViewportSize(SCREENS.desktop.viewport)
    assert.ok((await left(0, 'span')) > (await left(3, 'span')), 'the first step is left of the last')
  })
})

// What the console notes about a 404 is no fault of the page.
const { page: judged } = await visit(chrome, address, { ...SCREENS.phone, bypassCSP: true })
judged.setDefaultTimeout(PATIENCE_MS)

for (const path of [...inLanguage('de', SITUATIONS), ...inLanguage('ar', BACKWARDS)]) {
  test(`nobody is shut out of ${path}: WCAG 2.2 AA and good practice, in light and in dark`, async () => {
    await judged.emulateMedia({ colorScheme: 'light' })
    await judged.goto(`${address}/t/nordic-tea${path}`)
    assert.deepEqual(await violations(judged), [])
    await judged.emulateMedia({ colorScheme: 'dark' })
    // Only colours differ.
    assert.deepEqual(await violations(judged, 'color-contrast'), [])
  })
}

test('every language fits a screen of 320 pixels, and twice the size of text', async () => {
  const { page } = await visit(chrome, address, { viewport: { width: 320, height: 640 } })
  page.setDefaultTimeout(PATIENCE_MS)
  const overflow = () => page.evaluate('document.documentElement.scrollWidth - innerWidth')
  for (const language of LANGUAGES) {
    for (const path of ['/locker', '/failed-attempt', '/one/claim', '/asked/claim/1001', '']) {
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(`${address}/t/nordic-tea${path}?lang=${language}`)
      assert.equal(await overflow(), 0, `${language} ${path}`)
      await page.setViewportSize({ width: 640, height: 640 })
      await page.evaluate("document.documentElement.style.setProperty('font-size', '212.5%')")
      assert.equal(await overflow(), 0, `${language} ${path}, twice the size`)
    }
  }
  await page.context().close()
})

test('everything that can be touched is large enough', () =>
  open('/locker?lang=fi', SCREENS.phone, async (page) => {
    for (const link of await page.locator('a:not(.skip):visible, summary:visible, button:visible').all()) {
      const box = await link.boundingBox()
      assert.ok(box && box.height >= 44, `${await link.textContent()}: ${box?.height}`)
    }
  }))

test('the HTML is sound', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      // No search engine shows it.
      'long-title': 'off',
      // The one script comes from this very host.
      'require-sri': 'off',
      // Colours of the brand differ from shop to shop, so they are part of the page.
      'no-inline-style': 'off',
      // Only browsers without scripts follow it.
      'meta-refresh': 'off',
    },
  })
  for (const path of SITUATIONS) {
    const page = await http.inject(`/t/nordic-tea${path}?lang=fr`)
    const report = await validator.validateString(page.body)
    const found = report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId}: ${message}`),
    )
    assert.deepEqual(found, [])
  }
})
