import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FrameLocator, Page } from 'playwright-core'
import { consoleRig, requireAccessible, requireNoOverflow, TABLET } from '../support/console.ts'

const { address, open, keys } = await consoleRig()

const previewOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Tracking page as customers see it"]')

async function api<T>(method: string, path: string, body?: object): Promise<T> {
  const headers = { authorization: `Bearer ${keys.api.key}`, 'content-type': 'application/json' }
  const sent = { method, headers, body: body ? JSON.stringify(body) : null }
  return (await (await fetch(`${address}/api${path}`, sent)).json()) as T // the answer of the contract
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

test('who saves a campaign that somebody else changed meanwhile decides which of the two stays', () =>
  open('/marketing', async (page) => {
    await page.getByRole('link', { name: 'Goes with enamel' }).click()
    await page.getByLabel('Headline', { exact: true }).first().fill('Mine')
    const { items } = await api<{ items: { id: string }[] }>('GET', '/campaigns?name=Goes%20with%20enamel')
    const promotion = { title: 'Theirs' }
    const theirs = { name: 'Goes with enamel', segment: 'Shopify.tag.Kitchen', promotionType: 'product', promotion }
    await api('PUT', `/campaigns/${items[0]?.id}`, theirs)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Somebody else changed this').waitFor()
    await page.getByRole('button', { name: 'Show theirs' }).click()
    await page.getByLabel('Headline', { exact: true }).first().and(page.locator('[value="Theirs"]')).waitFor()
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

/** Links from one page of the area to the next. */
const WAY = {
  light: [
    ['A/B tests', 'New A/B test', 'A/B tests'],
    ['Campaigns', 'New campaign', 'Campaigns'],
    ['Discounts', 'New discount', 'Discounts'],
    ['Deals', 'Coffee from the roastery next door', 'Brand'],
  ].flat(),
  dark: ['A/B tests', 'Campaigns', 'New campaign', 'Brand'],
} as const

async function requireWhole(page: Page): Promise<void> {
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  await requireNoOverflow(page)
  await requireAccessible(page)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`tablet, ${colorScheme}: the pages of the area fit their screen and break no rule of accessibility`, () =>
    open(
      '/marketing/tests',
      async (page) => {
        await page.getByRole('link', { name: 'A gift or the news?' }).click()
        await page.getByRole('img', { name: /Share of orders/ }).waitFor()
        await requireWhole(page)
        const seen = new Set<string>()
        for (const name of WAY[colorScheme]) {
          await page.getByRole('link', { name, exact: true }).first().click()
          await page.getByRole('heading', { level: 1 }).waitFor()
          if (!seen.has(name)) await requireWhole(page)
          seen.add(name)
        }
      },
      { viewport: TABLET, colorScheme },
    ))
}
