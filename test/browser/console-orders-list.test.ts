import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { consoleRig, DESKTOP, requireAccessible, requireNoOverflow, TABLET } from '../support/console.ts'
import { unzipped } from '../support/unzip.ts'

const { open } = await consoleRig()
const rows = (page: Page) => page.getByRole('table', { name: 'Orders' }).locator('[data-row-link]')
const tabs = (page: Page) => page.getByRole('navigation', { name: 'Saved views' })

async function addFilter(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

test('a list is narrowed, kept as a view with its columns, renamed, deleted and brought back', () =>
  open('/orders', async (page) => {
    await rows(page).first().waitFor()
    await addFilter(page, 'Country')
    await page.getByRole('combobox', { name: 'Country' }).selectOption('FI')
    await requireAccessible(page)
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.waitForURL((url) => url.search === '?country=FI')
    await page.getByRole('button', { name: 'Views: save, rename, delete' }).click()
    await page.getByRole('menuitem', { name: 'Save as a new view' }).click()
    await page.locator('input:focus').waitFor()
    await page.keyboard.type('Finland')
    await page.keyboard.press('Enter')
    await tabs(page).locator('[aria-current=page]', { hasText: 'Finland' }).waitFor()
    await page.getByRole('button', { name: 'Display' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'E-mail' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('columnheader', { name: 'E-mail' }).waitFor()
    await page.reload()
    await page.getByRole('columnheader', { name: 'E-mail' }).waitFor()
    await page.getByRole('button', { name: 'Views: save, rename, delete' }).click()
    await page.getByRole('menuitem', { name: 'Rename Finland' }).click()
    await page.getByLabel('Name of the view').fill('Suomi')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await tabs(page).getByRole('link', { name: 'Suomi' }).waitFor()
    await page.getByRole('button', { name: 'Views: save, rename, delete' }).click()
    await page.getByRole('menuitem', { name: 'Delete Suomi' }).click()
    await tabs(page).getByRole('link', { name: 'Suomi' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await tabs(page).locator('[aria-current=page]', { hasText: 'Suomi' }).waitFor()
    await page.getByRole('columnheader', { name: 'E-mail' }).waitFor()
  }))

/** Timers without a time come late and one after the other, as on a slow device. */
const SLOW_TIMERS = `{
  const inTime = window.setTimeout
  let number = 0
  window.setTimeout = (run, ms, ...rest) => inTime(run, ms || 50 * number++, ...rest)
}`

test('on a slow device too the form of a new filter stays open', () =>
  open('/orders', async (page) => {
    await rows(page).first().waitFor()
    await page.evaluate(SLOW_TIMERS)
    await addFilter(page, 'Country')
    const country = page.getByRole('combobox', { name: 'Country' })
    await country.and(page.locator(':focus')).waitFor()
    // Comes after all timers that are running.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve))')
    assert.equal(await country.count(), 1)
    await country.selectOption('FI')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.waitForURL((url) => url.search === '?country=FI')
  }))

test('several orders are held back at once, what was refused is told, and the rest can be undone', () =>
  open('/orders?sort=oldest', async (page) => {
    await rows(page).first().waitFor()
    await page.getByLabel('Select all rows that are loaded').check()
    await page.getByRole('button', { name: 'Hold' }).click()
    await page.getByRole('button', { name: 'Show why' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('The order is Shipped: the warehouse has begun.').first().waitFor()
    await requireAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.goto(page.url().replace(/[?].*/, '?status=New'))
    await rows(page).nth(1).waitFor()
  }))

test('orders are cancelled only after their number is typed', () =>
  open('/orders?status=Draft', async (page) => {
    await rows(page).first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByRole('button', { name: 'Cancel orders' }).click()
    await page.getByLabel('Type 1 to cancel so many orders').fill('1')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel orders' }).click()
    await page.getByText('1 order changed.', { exact: true }).waitFor()
  }))

test('the list is written into a workbook, which is fetched when it is done', () =>
  open('/orders?status=Shipped', async (page) => {
    const reference = String(await rows(page).first().textContent())
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByText('None yet.').waitFor()
    await page.getByRole('button', { name: 'Write the file' }).click()
    const link = page.getByRole('link', { name: 'Download' })
    await link.waitFor()
    await requireAccessible(page)
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    assert.match(download.suggestedFilename(), /^orders-\d{4}-\d{2}-\d{2}[.]xlsx$/)
    const sheet = unzipped(await readFile(await download.path())).get('xl/worksheets/sheet1.xml') ?? ''
    assert.ok(sheet.includes(`>${reference}<`))
  }))

for (const [screen, viewport] of Object.entries({ desktop: DESKTOP, tablet: TABLET })) {
  const colorScheme = screen === 'desktop' ? 'dark' : 'light'
  test(`${screen}, ${colorScheme}: filters and columns fit the screen and break no rule of accessibility`, () =>
    open(
      '/orders?status=New,Shipped&country=FI&from=2020-01-01',
      async (page) => {
        await rows(page).first().waitFor()
        await requireNoOverflow(page)
        await page.getByRole('button', { name: 'Display' }).click()
        await requireAccessible(page)
        for (const name of ['Company', 'E-mail', 'Postal code', 'Changed']) {
          await page.getByRole('menuitemcheckbox', { name, exact: true }).click()
        }
        await page.keyboard.press('Escape')
        await requireNoOverflow(page)
        await requireAccessible(page)
      },
      { viewport, colorScheme },
    ))
}
