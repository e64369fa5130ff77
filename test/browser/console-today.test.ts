import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { consoleRig, requireAccessible, requireNoOverflow, TABLET } from '../support/console.ts'

const { open } = await consoleRig()

const rows = (page: Page) => page.getByRole('table', { name: 'Shipments' }).locator('[data-row-link]')

test('what needs somebody leads to just those shipments, and one of them to all that happened to it', () =>
  open('/', async (page) => {
    await page.getByRole('link', { name: /shipment is late|shipments are late/ }).click()
    await page.waitForURL((url) => url.pathname.endsWith('/shipments') && url.searchParams.get('needs') === 'late')
    await rows(page).first().waitFor()
    assert.deepEqual(await rows(page).allTextContents(), ['9833'])
    await page.getByText('late by 3 days').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('o')
    const drawer = page.getByRole('dialog', { name: 'Shipment of 9833' })
    await drawer.getByText('Metz, France').waitFor()
    await requireAccessible(page)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    assert.equal(new URL(page.url()).searchParams.get('needs'), 'late', 'the list is as it was')
  }))

test('a search looks in all shipments, and a filter stays in the address', () =>
  open('/shipments', async (page) => {
    await rows(page).first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('fw 1100 26')
    await page.waitForURL((url) => url.searchParams.get('view') === 'all')
    await page.getByText('1 shipment shown').waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.getByLabel('Carrier').selectOption('posti')
    await page.waitForURL((url) => url.searchParams.get('carrier') === 'posti')
    await page.reload()
    await rows(page).first().waitFor()
    assert.equal(await page.getByLabel('Carrier').inputValue(), 'posti')
  }))

test('whoever is no staff reads what a code without a meaning came with, and why they cannot give it one', () =>
  open('/shipments/steps', async (page) => {
    await page.getByRole('link', { name: 'ZX41' }).click()
    const dialog = page.getByRole('dialog', { name: 'Meaning of ZX41' })
    await dialog.getByText('Siirretty rullakkoon').waitFor()
    await dialog.getByLabel('Search the meanings').fill('neighbour')
    await dialog.getByRole('radio').first().check()
    const save = dialog.getByRole('button', { name: 'Give it this meaning' })
    assert.equal(await save.getAttribute('aria-disabled'), 'true')
    await dialog.getByText('so its staff says it').first().waitFor()
    await requireAccessible(page)
  }))

for (const colorScheme of ['light', 'dark'] as const) {
  test(`today, shipments, map, carriers and codes are accessible and fit a tablet, ${colorScheme}`, () =>
    open(
      '/',
      async (page) => {
        const go = async (link: string | RegExp, shows: string) => {
          await page
            .getByRole('link', { name: link, exact: typeof link === 'string' })
            .first()
            .click()
          await page.getByText(shows).first().waitFor()
          await requireAccessible(page)
          await requireNoOverflow(page)
        }
        await page
          .getByText(/Deliveries took/)
          .first()
          .waitFor()
        await page.getByText('Show the figures').first().click()
        await requireAccessible(page)
        await requireNoOverflow(page)
        await go('Shipments', '9830')
        await go('Map', 'By country')
        await go('Carriers', 'was quickest')
        await go('Carrier codes', 'ZX41')
      },
      { viewport: TABLET, colorScheme },
    ))
}
