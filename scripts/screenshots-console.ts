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

/** Opens the first row and waits for the page that begins with this. */
const openRow = (heading: string) => async (page: Page) => {
  await page.locator('[data-row-link]').first().click()
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** As a scanner types. */
const scan = async (page: Page, code: string) => {
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
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
  {
    name: 'order-edit',
    shop: full,
    path: '/orders?status=Draft',
    act: async (page) => {
      await openFirst(page)
      await page.getByRole('button', { name: 'Edit lines and amounts' }).click()
      await page.getByRole('combobox', { name: 'Add a product' }).waitFor()
    },
  },
  { name: 'order-new', shop: full, path: '/orders/new' },
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
  { name: 'products-running-out', shop: full, path: '/products?stock=running-out' },
  { name: 'product-new', shop: full, path: '/products/new' },
  { name: 'warehouse', shop: full, path: '/warehouse' },
  {
    name: 'warehouse-chosen',
    shop: full,
    path: '/warehouse',
    act: (page) => page.getByRole('button', { name: 'Choose the 5 oldest orders' }).click(),
  },
  { name: 'warehouse-empty', shop: empty, path: '/warehouse' },
  { name: 'pack', shop: full, path: '/warehouse?stage=in-hand', act: openRow('Pack') },
  {
    name: 'pack-wrong-item',
    shop: full,
    path: '/warehouse?stage=in-hand',
    act: async (page) => {
      await openRow('Pack')(page)
      await page.getByText('0 of').waitFor()
      await scan(page, 'HP-AXE-01')
      await page.getByText('Wrong item: Small').waitFor()
    },
  },
  { name: 'receiving', shop: full, path: '/receiving' },
  { name: 'receiving-empty', shop: empty, path: '/receiving' },
  { name: 'receiving-new', shop: full, path: '/receiving/new' },
  {
    name: 'delivery',
    shop: full,
    path: '/receiving',
    act: async (page) => {
      await openRow('PO-2043')(page)
      await page.getByText('Counted now').waitFor()
      await scan(page, '6410000000125')
    },
  },
  { name: 'returns', shop: full, path: '/returns' },
  { name: 'returns-empty', shop: empty, path: '/returns' },
  { name: 'return', shop: full, path: '/returns', act: openRow('R-10001-1') },
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
  { name: 'settings-shop', shop: full, path: '/settings' },
  { name: 'settings-organization', shop: full, path: '/settings/organization' },
  {
    name: 'settings-people',
    shop: full,
    path: '/settings/people',
    act: (page) => page.getByRole('button', { name: 'Invite somebody' }).click(),
  },
  { name: 'settings-carriers', shop: full, path: '/settings/carriers' },
  { name: 'settings-carrier', shop: full, path: '/settings/carriers?name=northern-post' },
  { name: 'settings-shipping', shop: full, path: '/settings/shipping' },
  { name: 'settings-shipping-empty', shop: empty, path: '/settings/shipping' },
  { name: 'settings-warehouses', shop: full, path: '/settings/warehouses' },
  { name: 'settings-mail', shop: full, path: '/settings/mail' },
  { name: 'settings-mail-empty', shop: empty, path: '/settings/mail' },
  { name: 'settings-shop-systems', shop: full, path: '/settings/shop-systems' },
  { name: 'settings-privacy', shop: full, path: '/settings/privacy' },
  { name: 'settings-log', shop: full, path: '/settings/log' },
  { name: 'account', shop: full, path: '/account' },
  { name: 'account-security', shop: full, path: '/account/security' },
  { name: 'developers', shop: full, path: '/developers' },
  { name: 'developers-keys', shop: full, path: '/developers/keys' },
  { name: 'developers-webhooks', shop: full, path: '/developers/webhooks' },
  { name: 'developers-events', shop: full, path: '/developers/events' },
  { name: 'developers-requests', shop: full, path: '/developers/requests' },
  { name: 'developers-webhooks-empty', shop: empty, path: '/developers/webhooks' },
  { name: 'developers-events-empty', shop: empty, path: '/developers/events' },
  { name: 'campaigns', shop: full, path: '/marketing' },
  { name: 'campaigns-empty', shop: empty, path: '/marketing' },
  {
    name: 'campaign',
    shop: full,
    path: '/marketing',
    act: (page) => page.getByRole('link', { name: 'Goes with enamel' }).click(),
  },
  { name: 'ab-tests-empty', shop: empty, path: '/marketing/tests' },
  {
    name: 'ab-test',
    shop: full,
    path: '/marketing/tests',
    act: (page) => page.getByRole('link', { name: 'A gift or the news?' }).click(),
  },
  { name: 'announcement-new', shop: full, path: '/marketing/announcements/new' },
  { name: 'deals', shop: full, path: '/marketing/deals' },
  { name: 'discount-new', shop: full, path: '/marketing/discounts/new' },
  { name: 'brand', shop: full, path: '/brand' },
  { name: 'brand-empty', shop: empty, path: '/brand' },
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
