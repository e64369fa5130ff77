import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { browser, SCREENS, visit } from '../support/browser.ts'
import { demoServer } from '../support/demo-server.ts'

const { address } = await demoServer()
const chrome = await browser()
// Busy machines take their time; a page that never gets there fails all the same.
const PATIENCE_MS = 90_000

/** Opens a page, lets `look` use it, and holds what the browser noticed against nothing. */
async function open(screen: keyof typeof SCREENS, path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, strangers } = await visit(chrome, address, { ...SCREENS[screen], colorScheme: 'dark' })
  page.setDefaultTimeout(PATIENCE_MS)
  const answer = await page.goto(`${address}${path}`)
  assert.equal(answer?.status(), 200)
  await look(page)
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  assert.ok(Number(overflow) <= 0, `${path} is ${overflow} pixels too wide`)
  assert.deepEqual({ complaints, strangers }, { complaints: [], strangers: [] })
  await page.context().close()
}

/** Sends the operation from its page with what is filled in. Answers the body that is shown. */
async function tryIt(page: Page, operation: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Test Request ?\\(${operation}\\)$`) }).click()
  const send = page.getByRole('button', { name: /^Send .* request to/ })
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'GET'),
    send.click(),
  ])
  assert.equal(answer.status(), 200, await answer.text())
  await page.getByText('200 OK').first().waitFor()
}

for (const screen of ['desktop', 'phone'] as const) {
  test(`${screen}: the start page says that the server is ready and lists the APIs`, () =>
    open(screen, '/', async (page) => {
      await page.getByText('✓ Ready').waitFor()
      await page.getByText(address, { exact: true }).waitFor()
      const links = page.getByRole('heading').getByRole('link')
      assert.deepEqual(await links.allTextContents(), [
        'Doorstep API',
        'OGOship ApiV1',
        'OGOship Tracking Service',
        'Karla-compatible API',
        'ShopGo-compatible Management API',
        'ShopGo-compatible Platform API',
      ])
    }))

  test(`${screen}: the index leads to each reference`, () =>
    open(screen, '/docs', async (page) => {
      const links = await page.getByRole('heading').getByRole('link').all()
      const targets = await Promise.all(links.map((link) => link.getAttribute('href')))
      assert.deepEqual(targets, [
        '/docs/api/',
        '/docs/ogoship/',
        '/docs/ogoship-tracking/',
        '/docs/karla/',
        '/docs/shopgo/',
        '/docs/shopgo-platform/',
      ])
    }))

  test(`${screen}: a request sent from the Doorstep API's page gets the demo shop's orders`, () =>
    open(screen, '/docs/api/#tag/orders/GET/orders', (page) => tryIt(page, 'get /orders')))

  test(`${screen}: a request sent from ApiV1's page gets the demo shop's stock`, () =>
    open(screen, '/docs/ogoship/#tag/stock/GET/api/v1/stock', (page) => tryIt(page, 'get /api/v1/stock')))

  test(`${screen}: a request sent from the Tracking Service's page counts the demo shop's shipments`, () =>
    open(screen, '/docs/ogoship-tracking/#tag/shipments/GET/shipments/metrics', (page) =>
      tryIt(page, 'get /shipments/metrics'),
    ))

  test(`${screen}: a request sent from the Karla-compatible API's page gets the shops of the demo's key`, () =>
    open(screen, '/docs/karla/#tag/shop/GET/v1/shops', (page) => tryIt(page, 'get /v1/shops')))
}
