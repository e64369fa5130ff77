/** The scenes of the console: pages as people leave them, on every screen and in both colour schemes. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { giveCredentials } from '../test/support/console.ts'
import type { DemoProgram } from './demo-program.ts'

const full = 'demo'
const empty = 'first-day'

const SCREENS = { desktop: { width: 1280, height: 800 }, tablet: { width: 820, height: 1180 } }
const SCHEMES = ['light', 'dark'] as const

interface Scene {
  name: string
  shop: string
  path: string
  act?: (page: Page) => Promise<void>
}

async function openFirst(page: Page): Promise<void> {
  await page.locator('[data-row-link]').first().click()
  await page.getByRole('heading', { name: 'Timeline' }).waitFor()
}

const openClaim = (number: string) => async (page: Page) => {
  await page.getByRole('link', { name: number, exact: true }).click()
  await page.getByRole('heading', { name: 'Timeline' }).waitFor()
}

const SCENES: Scene[] = [
  { name: 'orders', shop: full, path: '/orders' },
  {
    name: 'orders-selected',
    shop: full,
    path: '/orders',
    act: async (page) => {
      await page.locator('[data-row-link]').first().waitFor()
      for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
    },
  },
  { name: 'orders-filtered', shop: full, path: '/orders?status=New,Pending,Shipped&country=FI&from=2026-01-01' },
  {
    name: 'orders-filter-form',
    shop: full,
    path: '/orders',
    act: async (page) => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Created' }).click()
      await page.getByLabel('Until and including').waitFor()
    },
  },
  {
    name: 'orders-display',
    shop: full,
    path: '/orders',
    act: (page) => page.getByRole('button', { name: 'Display' }).click(),
  },
  {
    name: 'orders-save-view',
    shop: full,
    path: '/orders?status=New&country=FI',
    act: async (page) => {
      await page.getByRole('button', { name: 'Views: save, rename, delete' }).click()
      await page.getByRole('menuitem', { name: 'Save as a new view' }).click()
    },
  },
  {
    name: 'orders-done',
    shop: full,
    path: '/orders?status=Shipped',
    act: async (page) => {
      await page.locator('[data-row-link]').first().waitFor()
      for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
      await page.getByRole('button', { name: 'Hold' }).click()
      await page.getByRole('button', { name: 'Show why' }).waitFor()
    },
  },
  {
    name: 'orders-export',
    shop: full,
    path: '/orders',
    act: async (page) => {
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('button', { name: 'Write the file' }).click()
      await page.getByRole('link', { name: 'Download' }).first().waitFor()
    },
  },
  { name: 'orders-empty', shop: empty, path: '/orders' },
  { name: 'orders-no-match', shop: full, path: '/orders?search=nothing-has-this' },
  {
    name: 'palette',
    shop: full,
    path: '/orders',
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('1000')
      await page.getByRole('option', { name: '10007' }).waitFor()
    },
  },
  { name: 'shortcuts', shop: full, path: '/orders', act: (page) => page.keyboard.press('?') },
  { name: 'order-to-pick', shop: full, path: '/orders?status=New', act: openFirst },
  { name: 'order-waiting', shop: full, path: '/orders?status=Pending', act: openFirst },
  { name: 'order-shipped', shop: full, path: '/orders?search=10003', act: openFirst },
  { name: 'products', shop: full, path: '/products' },
  { name: 'products-empty', shop: empty, path: '/products' },
  {
    name: 'product',
    shop: full,
    path: '/products',
    act: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('heading', { name: 'Stock ledger' }).waitFor()
    },
  },
  { name: 'claims', shop: full, path: '/claims' },
  { name: 'claims-done', shop: full, path: '/claims?status=Resolved,Rejected,Cancelled' },
  { name: 'claims-empty', shop: empty, path: '/claims' },
  { name: 'claim-new', shop: full, path: '/claims', act: openClaim('C-1006') },
  { name: 'claim-to-decide', shop: full, path: '/claims', act: openClaim('C-1005') },
  {
    name: 'claim-decision',
    shop: full,
    path: '/claims',
    act: async (page) => {
      await openClaim('C-1005')(page)
      await page.getByRole('button', { name: 'Decide' }).click()
      await page.getByLabel('Amount').waitFor()
    },
  },
  {
    name: 'claim-picture',
    shop: full,
    path: '/claims',
    act: async (page) => {
      await openClaim('C-1006')(page)
      await page.getByRole('button', { name: 'Show picture 1 of 2' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'order-menu',
    shop: full,
    path: '/orders?status=Collecting',
    act: async (page) => {
      await openFirst(page)
      await page.getByRole('button', { name: 'Ship', exact: true }).click()
      await page.getByRole('button', { name: 'More actions' }).click()
    },
  },
]

/** Takes every scene, or those named `only`, into files called by scene, screen and colour scheme. */
export async function pictureConsole(
  chrome: Browser,
  { address, person }: DemoProgram,
  folder: string,
  only: readonly string[] | null = null,
): Promise<void> {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of SCHEMES) {
      const context = await chrome.newContext({ viewport, colorScheme, locale: 'en' })
      const page = await context.newPage()
      const take = (name: string) => page.screenshot({ path: join(folder, `${name}.${screen}.${colorScheme}.png`) })
      await page.goto(`${address}/console/${full}`)
      await page.getByLabel('Password').waitFor()
      if (only === null) await take('sign-in')
      await giveCredentials(page, person)
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      for (const { name, shop, path, act } of SCENES) {
        if (only !== null && !only.includes(name)) continue
        await page.goto(`${address}/console/${shop}${path}`)
        await settle(page)
        await act?.(page)
        await settle(page)
        await take(name)
      }
      await context.close()
    }
  }
}

/** Until nothing of the page is on its way. Live updates keep a connection open, so that the network is never idle. */
async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.locator('[aria-busy=true], .skeleton').first().waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready')
}
