import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FrameLocator, Page } from 'playwright-core'
import { consoleRig, requireAccessible, requireNoOverflow, TABLET } from '../support/console.ts'

const { address, open, keys } = await consoleRig()

const previewOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Tracking page as customers see it"]')

async function api<T>(method: string, path: string): Promise<T> {
  const headers = { authorization: `Bearer ${keys.api.key}` }
  return (await (await fetch(`${address}/api${path}`, { method, headers })).json()) as T // the answer of the contract
}

/** The public page of an order without segments. */
async function trackingPath(): Promise<string> {
  const { items } = await api<{ items: { id: string }[] }>('GET', '/orders?reference=10003')
  const { url } = await api<{ url: string }>('GET', `/orders/${items[0]?.id}/tracking-link`)
  return new URL(url).pathname
}

test('a campaign that is written in the console is previewed, shown to a customer, and its click is in the results', () =>
  open('/marketing', async (page) => {
    // One campaign at a time is on in a segment: the one of the demo makes room.
    await page.getByRole('link', { name: 'Ten percent for the next order' }).click()
    await page.getByLabel('Switched on').uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved. Pages show it').first().waitFor()

    await page.getByRole('link', { name: 'Campaigns' }).click()
    await page.getByRole('link', { name: 'New campaign' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Winter cups')
    await page.getByLabel('Headline', { exact: true }).fill('Cups for cold days')
    await page.getByLabel('Where the button leads').fill(`${address.replace('http:', 'https:')}/cups`)
    await previewOf(page).getByRole('heading', { name: 'Cups for cold days' }).waitFor()
    await page.reload()
    await page.getByText('What you typed before is here again.').waitFor()
    await page.getByLabel('Switched on').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Winter cups' }).waitFor()
    await page.getByText('Nobody saw it yet').waitFor()

    const path = await trackingPath()
    const customer = await page.context().newPage()
    await customer.goto(`${address}${path}`)
    const offer = customer.locator('aside.offer')
    await offer.getByRole('heading', { name: 'Cups for cold days' }).waitFor()
    const way = String(await offer.getByRole('link').getAttribute('href'))
    assert.equal((await fetch(`${address}${way}`, { redirect: 'manual' })).status, 303)
    await customer.close()

    await page.getByRole('link', { name: 'Campaigns' }).click()
    await page.getByRole('link', { name: 'Winter cups' }).click()
    await page.getByText('Seen by 1 order, followed by 1 (100%)').waitFor()
  }))

test('an announcement that is deleted comes back when that is undone', () =>
  open('/marketing/announcements', async (page) => {
    await page.getByRole('link', { name: /Our warehouse is closed/ }).click()
    await previewOf(page).getByText('Our warehouse is closed').waitFor()
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('link', { name: /Our warehouse is closed/ }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('link', { name: /Our warehouse is closed/ }).waitFor()
  }))

test('a colour that nobody can read is warned of before it is saved, and the preview shows it', () =>
  open('/brand', async (page) => {
    await page.getByLabel('Accent as #rrggbb').fill('#ffe08a')
    await page.getByText('Links in #ffe08a are hard to read').waitFor()
    const link = previewOf(page).locator('footer a').first()
    assert.notEqual(await link.evaluate('(element) => getComputedStyle(element).color'), 'rgb(255, 224, 138)')
  }))

const LOOKED_AT = {
  light: [
    '/marketing',
    '/marketing/campaigns/new',
    '/marketing/tests',
    '/marketing/tests/new',
    '/marketing/announcements',
    '/marketing/discounts',
    '/marketing/deals/new',
    '/brand',
  ],
  dark: ['/marketing', '/marketing/campaigns/new', '/brand'],
} as const

for (const colorScheme of ['light', 'dark'] as const) {
  test(`tablet, ${colorScheme}: the pages of the area fit their screen and break no rule of accessibility`, () =>
    open(
      '/marketing/tests',
      async (page) => {
        await page.getByRole('link', { name: 'A gift or the news?' }).click()
        await page.getByRole('img', { name: /Share of orders/ }).waitFor()
        await requireNoOverflow(page)
        await requireAccessible(page)
        for (const path of LOOKED_AT[colorScheme]) {
          await page.goto(`${address}/console/demo${path}`)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await page.waitForLoadState('networkidle')
          await requireNoOverflow(page)
          await requireAccessible(page)
        }
      },
      { viewport: TABLET, colorScheme },
    ))
}
