import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the console unless what is there is as new as its sources. */
export async function buildConsole(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build-web.ts', '--if-needed'], { cwd: ROOT })
}

/** Opens a page of the console as the holder of a key. */
export async function signIn(page: Page, address: string, key: string, path = '/orders'): Promise<void> {
  await page.goto(`${address}/console${path}`)
  await page.getByLabel('API key').fill(key)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
}
