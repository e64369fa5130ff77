/** Pictures of the console for people to look at: pages, screens and colour schemes, with a full shop and an empty one. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { addressOf } from '../server/app.ts'
import { launch } from '../test/support/browser.ts'
import { buildConsole, signIn } from '../test/support/console.ts'

const [address = addressOf('127.0.0.1', 8080), fullKey = '', emptyKey = '', folder = '.tmp/screenshots-console'] =
  process.argv.slice(2)

const SCREENS = { desktop: { width: 1280, height: 800 }, tablet: { width: 820, height: 1180 } }
const SCHEMES = ['light', 'dark'] as const

interface Scene {
  name: string
  key: string
  path: string
  act?: (page: Page) => Promise<void>
}

async function openFirst(page: Page): Promise<void> {
  await page.locator('[data-row-link]').first().click()
  await page.getByRole('heading', { name: 'Timeline' }).waitFor()
}

const SCENES: Scene[] = [
  { name: 'orders', key: fullKey, path: '/orders' },
  {
    name: 'orders-selected',
    key: fullKey,
    path: '/orders',
    act: async (page) => {
      await page.locator('[data-row-link]').first().waitFor()
      for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
    },
  },
  { name: 'orders-empty', key: emptyKey, path: '/orders' },
  { name: 'orders-no-match', key: fullKey, path: '/orders?search=nothing-has-this' },
  {
    name: 'palette',
    key: fullKey,
    path: '/orders',
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('1000')
      await page.getByRole('option', { name: '10007' }).waitFor()
    },
  },
  { name: 'shortcuts', key: fullKey, path: '/orders', act: (page) => page.keyboard.press('?') },
  { name: 'order-to-pick', key: fullKey, path: '/orders?status=New', act: openFirst },
  { name: 'order-waiting', key: fullKey, path: '/orders?status=Pending', act: openFirst },
  { name: 'order-shipped', key: fullKey, path: '/orders?search=10003', act: openFirst },
  { name: 'products', key: fullKey, path: '/products' },
  { name: 'products-empty', key: emptyKey, path: '/products' },
  {
    name: 'product',
    key: fullKey,
    path: '/products',
    act: async (page) => {
      await page.locator('[data-row-link]').first().click()
      await page.getByRole('heading', { name: 'Stock ledger' }).waitFor()
    },
  },
  {
    name: 'order-menu',
    key: fullKey,
    path: '/orders?status=Collecting',
    act: async (page) => {
      await openFirst(page)
      await page.getByRole('button', { name: 'Ship', exact: true }).click()
      await page.getByRole('button', { name: 'More actions' }).click()
    },
  },
]

await buildConsole()
await mkdir(folder, { recursive: true })
const chrome = await launch()
try {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of SCHEMES) {
      const context = await chrome.newContext({ viewport, colorScheme })
      const page = await context.newPage()
      await page.goto(`${address}/console/`)
      await page.getByLabel('API key').waitFor()
      await page.screenshot({ path: join(folder, `sign-in.${screen}.${colorScheme}.png`) })
      for (const { name, key, path, act } of SCENES) {
        await signIn(page, address, key, path)
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
