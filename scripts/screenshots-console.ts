/** Pictures of the console for people to look at: pages, screens and colour schemes, with a full shop and an empty one. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { addressOf } from '../server/app.ts'
import { launch } from '../test/support/browser.ts'
import { buildConsole, giveCredentials } from '../test/support/console.ts'

const [
  address = addressOf('127.0.0.1', 8080),
  email = '',
  password = '',
  full = 'demo',
  empty = '',
  folder = '.tmp/screenshots-console',
] = process.argv.slice(2)

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

await buildConsole()
await mkdir(folder, { recursive: true })
const chrome = await launch()
try {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of SCHEMES) {
      const context = await chrome.newContext({ viewport, colorScheme })
      const page = await context.newPage()
      await page.goto(`${address}/console/${full}`)
      await page.getByLabel('Password').waitFor()
      await page.screenshot({ path: join(folder, `sign-in.${screen}.${colorScheme}.png`) })
      await giveCredentials(page, { email, password })
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      for (const { name, shop, path, act } of SCENES) {
        await page.goto(`${address}/console/${shop}${path}`)
        await page.waitForLoadState('networkidle')
        await act?.(page)
        await page.waitForLoadState('networkidle')
        await page.screenshot({ path: join(folder, `${name}.${screen}.${colorScheme}.png`) })
      }
      await context.close()
    }
  }
} finally {
  await chrome.close()
}
