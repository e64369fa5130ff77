/** Takes pictures of the console: on every screen, in both colour schemes. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { giveCredentials } from '../test/support/console.ts'
import type { DemoProgram } from './demo-program.ts'
import { PAGES, type Scene, SITUATIONS } from './screenshots-scenes.ts'

const SCREENS = { desktop: { width: 1280, height: 800 }, tablet: { width: 820, height: 1180 } }
const SCHEMES = ['light', 'dark'] as const

/** A page that is not there after this never comes. */
const PATIENCE_MS = 20_000

const scenesIn = ({ full, empty }: DemoProgram['shops']): (Scene & { shop: string })[] => [
  ...Object.entries(PAGES).flatMap(([name, path]) => [
    { name, path, shop: full },
    { name: `${name}-empty`, path, shop: empty },
  ]),
  ...SITUATIONS.map((scene) => ({ ...scene, shop: full })),
]

/**
 * Takes every scene into files called by scene, screen and colour scheme; with `only` those of these names, or of names
 * of scenes. Answers what could not be taken, with the reason: the others are taken all the same.
 */
export async function pictureConsole(
  chrome: Browser,
  { address, person, shops }: DemoProgram,
  folder: string,
  only: readonly string[] | null = null,
): Promise<string[]> {
  const failures: string[] = []
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of SCHEMES) {
      const fileOf = (name: string) => `${name}.${screen}.${colorScheme}`
      const wanted = ({ name }: Scene) => only === null || only.includes(name) || only.includes(fileOf(name))
      const scenes = scenesIn(shops).filter(wanted)
      if (scenes.length === 0) continue
      const context = await chrome.newContext({ viewport, colorScheme, locale: 'en' })
      const page = await context.newPage()
      page.setDefaultTimeout(PATIENCE_MS)
      const take = (name: string) => page.screenshot({ path: join(folder, `${fileOf(name)}.png`) })
      await page.goto(`${address}/console/${shops.full}`)
      await page.getByLabel('Password').waitFor()
      if (only === null) await take('sign-in')
      await giveCredentials(page, person)
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      for (const { name, shop, path, act } of scenes) {
        try {
          await page.goto(`${address}/console/${shop}${path}`)
          await settle(page)
          await act?.(page)
          await settle(page)
          await take(name)
        } catch (error) {
          failures.push(`${fileOf(name)}: ${String(error).split('\n')[0]}`)
        }
      }
      await context.close()
    }
  }
  return failures
}

/** Until nothing of the page is on its way. Live updates keep a connection open, so that the network is never idle. */
async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.locator('[aria-busy=true], .skeleton').first().waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready')
}
