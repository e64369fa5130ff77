/** `npm run audit:console`: what Lighthouse and axe say of the console's pages, signed in, and what they load. */

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { buildConsole } from '../scripts/build-if-needed.ts'
import { type DemoProgram, startDemo } from '../scripts/demo-program.ts'
import { launch } from '../test/support/browser.ts'
import { type Category, judge, verdictText } from './lighthouse.ts'

const DEBUGGING_PORT = 9334
const CATEGORIES: readonly Category[] = ['performance', 'accessibility', 'best-practices']
const GOALS = { performance: 95, accessibility: 100, 'best-practices': 0, seo: 0 } as const satisfies Record<
  Category,
  number
>
const MOST_SCRIPT_BYTES = 250_000

const PAGES = [
  '/',
  '/orders',
  '/shipments',
  '/claims',
  '/returns',
  '/warehouse',
  '/receiving',
  '/products',
  '/marketing',
  '/brand',
  '/developers',
  '/settings',
]

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The cookie of the owner's session, as a header. */
async function signIn({ address, person }: DemoProgram): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(person),
  })
  if (answer.status !== 201) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** What a page loads before it shows what it is about, compressed. */
async function scriptBytes(page: Page): Promise<number> {
  const scripts = (await page.evaluate(
    `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))`,
  )) as string[] // names are texts
  const sizes = await Promise.all(scripts.map(async (url) => gzipSync(await (await fetch(url)).bytes()).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Live updates keep a connection open, so that the network is never idle. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.locator('[aria-busy=true], .skeleton').first().waitFor({ state: 'detached' })
}

await buildConsole()
const demo = await startDemo()
const chrome = await launch([`--remote-debugging-port=${DEBUGGING_PORT}`])
const missed: string[] = []
try {
  const cookie = await signIn(demo)
  for (const path of PAGES) {
    const url = `${demo.address}/console/${demo.shops.full}${path}`
    const question = { port: DEBUGGING_PORT, screens: ['desktop'] as const, categories: CATEGORIES, mostSeconds: 12 }
    const [verdict] = await judge(url, { ...question, headers: { Cookie: cookie } })
    if (!verdict) throw new Error(`Lighthouse says nothing about ${path}`)
    CATEGORIES.forEach((name, i) => {
      if ((verdict.scores[i] ?? 0) < GOALS[name]) missed.push(`${path} ${name} ${verdict.scores[i]}`)
    })
    const page = await chrome.newPage({ bypassCSP: true, extraHTTPHeaders: { cookie } })
    await page.goto(url)
    await settled(page)
    const bytes = await scriptBytes(page)
    if (bytes > MOST_SCRIPT_BYTES) missed.push(`${path} loads ${bytes} bytes of scripts`)
    await page.evaluate(AXE)
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults // what axe answers
    await page.close()
    const rules = violations.map(({ id }) => id)
    if (rules.length > 0) missed.push(`${path} axe ${rules.join(' ')}`)
    console.log(
      `${path}: Lighthouse ${CATEGORIES.join(', ')}: ${verdictText(verdict)}; axe ${rules.length}; ${(bytes / 1000).toFixed(0)} kB of scripts`,
    )
  }
} finally {
  await chrome.close()
  await demo.stop()
}
if (missed.length > 0) {
  console.error(`Short of the goal:\n${missed.join('\n')}`)
  process.exitCode = 1
}
