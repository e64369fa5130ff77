/** `npm run audit:console`: what Lighthouse and axe say of the console's pages, signed in, and what its first load weighs. */

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { AxeResults } from 'axe-core'
import { buildConsole } from '../scripts/build-console.ts'
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

/** What the first page of the console has to load before it can do anything, compressed. */
async function scriptBytes(address: string): Promise<number> {
  const page = await (await fetch(`${address}/console/demo/`)).text()
  const scripts = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) => path)
  const sizes = await Promise.all(
    scripts.map(async (path) => gzipSync(await (await fetch(`${address}${path}`)).bytes()).length),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

await buildConsole()
const demo = await startDemo()
const chrome = await launch([`--remote-debugging-port=${DEBUGGING_PORT}`])
const missed: string[] = []
try {
  const cookie = await signIn(demo)
  for (const path of PAGES) {
    const url = `${demo.address}/console/${demo.shops.full}${path}`
    const question = { port: DEBUGGING_PORT, screens: ['desktop'] as const, categories: CATEGORIES }
    const [verdict] = await judge(url, { ...question, headers: { Cookie: cookie } })
    if (!verdict) throw new Error(`Lighthouse says nothing about ${path}`)
    CATEGORIES.forEach((name, i) => {
      if ((verdict.scores[i] ?? 0) < GOALS[name]) missed.push(`${path} ${name} ${verdict.scores[i]}`)
    })
    const page = await chrome.newPage({ bypassCSP: true, extraHTTPHeaders: { cookie } })
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.evaluate(AXE)
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults // what axe answers
    await page.close()
    const rules = violations.map(({ id }) => id)
    if (rules.length > 0) missed.push(`${path} axe ${rules.join(' ')}`)
    console.log(`${path}: Lighthouse ${CATEGORIES.join(', ')}: ${verdictText(verdict)}; axe ${rules.length}`)
  }
  const bytes = await scriptBytes(demo.address)
  if (bytes > MOST_SCRIPT_BYTES) missed.push(`first load ${bytes} bytes of scripts`)
  console.log(`first load: ${(bytes / 1000).toFixed(1)} kB of scripts, compressed`)
} finally {
  await chrome.close()
  await demo.stop()
}
if (missed.length > 0) {
  console.error(`Short of the goal:\n${missed.join('\n')}`)
  process.exitCode = 1
}
