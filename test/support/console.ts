import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { violations } from './axe.ts'
import { browser, visit } from './browser.ts'
import { demoServer } from './demo-server.ts'

interface Person {
  email: string
  password: string
}

/** Opens a page of a shop's console as somebody; `path` is below the shop. */
export async function signIn(
  page: Page,
  address: string,
  person: Person,
  path = '/orders',
  shop = 'demo',
): Promise<void> {
  await page.goto(`${address}/console/${shop}${path}`)
  await giveCredentials(page, person)
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
}

/** Fills in the form of signing in that is open. */
export async function giveCredentials(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

export const DESKTOP = { width: 1280, height: 800 }
export const TABLET = { width: 820, height: 1180 }
// Busy machines take their time; a page that never gets there fails all the same.
const PATIENCE_MS = 60_000

interface Visit {
  viewport?: typeof DESKTOP
  colorScheme?: 'light' | 'dark'
  /** The owner of the demo shop by default. */
  person?: Person
  shop?: string
}

/** The console on the demo server, in a real browser. */
export async function consoleRig(env: Record<string, string> = {}) {
  const server = await demoServer(env)
  const chrome = await browser()
  const { address, keys } = server

  /** A page of somebody who is signed in, and what the browser noticed. `path` is below the shop. */
  async function visitConsole(path: string, { person = keys.shopgo, shop = 'demo', ...options }: Visit = {}) {
    const visited = await visit(chrome, address, { viewport: DESKTOP, locale: 'en-US', ...options })
    visited.page.setDefaultTimeout(PATIENCE_MS)
    const { email, password } = person
    const answer = await visited.page.context().request.post(`${address}/api/session`, {
      data: { email, password },
      headers: { origin: address },
    })
    assert.equal(answer.status(), 201, await answer.text())
    await visited.page.goto(`${address}/console/${shop}${path}`)
    return visited
  }

  /** Uses a page and holds what the browser noticed against nothing. */
  async function open(path: string, look: (page: Page) => Promise<void>, options: Visit = {}): Promise<void> {
    const { page, complaints, strangers } = await visitConsole(path, options)
    await look(page)
    assert.deepEqual({ complaints, strangers }, { complaints: [], strangers: [] })
    await page.context().close()
  }

  return { ...server, chrome, visitConsole, open }
}

export async function requireAccessible(page: Page): Promise<void> {
  assert.deepEqual(await violations(page), [])
}

export async function requireNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
  assert.ok(Number(overflow) <= 0, `${page.url()} is ${overflow} pixels too wide`)
}
