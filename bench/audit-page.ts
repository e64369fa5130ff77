/** `npm run audit:page`: what Lighthouse, axe and a validator say of the tracking pages, their size and their speed. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { HtmlValidate } from 'html-validate'
import sharp from 'sharp'
import { launch } from '../test/support/browser.ts'
import { startChild } from './child.ts'
import type { LoadJob, LoadResult } from './children/http-load.ts'
import { judge, verdictText } from './lighthouse.ts'
import { readOptions } from './options.ts'
import { createBenchShop } from './shop.ts'
import { createStage, type Stage } from './stage.ts'

const DEBUGGING_PORT = 9333
const RATE = 100
const SECONDS = 10
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

interface Called {
  id: string
  url: string
  items?: { id: string }[]
}

async function call(stage: Stage, headers: Record<string, string>, method: string, path: string, body?: object) {
  const response = await fetch(`http://127.0.0.1:${stage.port}${path}`, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Called // safe: the contracts' answers have what is read of them
}

/** An order on its way in parcels with these events; answers the path of its page. */
async function order(
  stage: Stage,
  door: Door,
  reference: string,
  parcels: Record<string, readonly string[]>,
): Promise<string> {
  const { id } = await call(stage, door.ogoship, 'POST', '/ogoship/api/v1/orders', {
    reference,
    status: 'New',
    orderLines: [{ code: 'CUP', quantity: 2 }],
    customer: { name: 'A Person', address1: 'Street 1', zip: '33200', city: 'Tampere', countryCode: 'FI' },
  })
  await call(stage, door.api, 'POST', `/api/orders/${id}/collect`)
  const numbers = Object.keys(parcels)
  await call(stage, door.api, 'POST', `/api/orders/${id}/ship`, {
    parcels: numbers.map((trackingNumber) => ({ carrier: 'posti', trackingNumber })),
  })
  const events = Object.entries(parcels).flatMap(([trackingNumber, names]) =>
    names.map((name, i) => ({
      trackingNumber,
      name,
      occurredAt: new Date(Date.now() - (names.length - i) * 5 * 3_600_000).toISOString(),
      place: { city: ['Vantaa', 'Tampere'][i % 2], countryCode: 'FI' },
    })),
  )
  await call(stage, door.api, 'POST', '/api/tracking-events', { events })
  const { url } = await call(stage, door.api, 'GET', `/api/orders/${id}/tracking-link`)
  return new URL(url).pathname
}

const JOURNEY = ['PICKUP_SUCCESSFUL', 'AT_SORTING_CENTER', 'DEPARTURE_FROM_TRANSPORT_HUB', 'OUT_FOR_DELIVERY'] as const

interface Door {
  ogoship: Record<string, string>
  api: Record<string, string>
}

async function openShop(stage: Stage, slug: string): Promise<Door> {
  const shop = await createBenchShop(stage, slug)
  const door = { ogoship: await shop.ogoship(), api: shop.api }
  await call(stage, door.ogoship, 'POST', '/ogoship/api/v1/products', { code: 'CUP', name: 'Cup', languageCode: 'en' })
  await call(stage, door.api, 'POST', '/api/stock-corrections', { code: 'CUP', counted: 100, note: 'for the pages' })
  await call(stage, door.api, 'PUT', '/api/brand', {
    accent: '#7a2e5d',
    email: 'help@example.com',
    phone: '+358 9 123',
  })
  return door
}

/** An announcement, a campaign of four products with pictures, and a deal. */
async function addOffers(stage: Stage, { api }: Door): Promise<void> {
  await call(stage, api, 'POST', '/api/announcements', { language: 'en', text: 'Parcels take a day longer this week.' })
  const discount = { type: 'order', code: 'TEA10', valueType: 'percentage', value: '10' }
  const { id: discountId } = await call(stage, api, 'POST', '/api/discounts', discount)
  await call(stage, api, 'POST', '/api/deals', { discountId, title: 'Bread', ctaUrl: 'https://bread.example/' })
  const products = ['Cup', 'Whisk', 'Tin', 'Pot'].map((title) => ({
    title,
    productUrl: 'https://shop.example/',
    price: '24.90',
    currency: 'EUR',
    sale: { category: 'percentage', amount: '20' },
  }))
  const { id } = await call(stage, api, 'POST', '/api/campaigns', {
    name: 'Autumn',
    segment: 'default',
    promotionType: 'product',
    enabled: true,
    discountId,
    promotion: { title: 'It goes well with your tea', ctaUrl: 'https://shop.example/', products },
  })
  const picture = await sharp({ create: { width: 640, height: 640, channels: 3, background: '#c8a27a' } })
    .png()
    .toBuffer()
  for (const position of products.keys()) {
    const response = await fetch(`http://127.0.0.1:${stage.port}/api/campaigns/${id}/picture?product=${position}`, {
      method: 'PUT',
      headers: { ...api, 'content-type': 'image/png' },
      body: new Uint8Array(picture),
    })
    if (!response.ok) throw new Error(`picture: ${response.status} ${await response.text()}`)
  }
}

/** Reports a problem from the page as a customer does, and asks back; answers the path of the report. */
async function report(stage: Stage, { api }: Door, page: string): Promise<string> {
  const body = new FormData()
  const fields = { problem: 'damaged', 'units-order-0': '1', wish: 'refund', description: 'The handle is off.' }
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const url = `http://127.0.0.1:${stage.port}${page}/claim`
  const response = await fetch(url, { method: 'POST', body, redirect: 'manual' })
  const path = response.headers.get('location')
  if (response.status !== 303 || path === null) throw new Error(`report: ${response.status} ${await response.text()}`)
  const { items } = await call(stage, api, 'GET', '/api/claims')
  const question = { question: 'Could you send us a picture of it?' }
  await call(stage, api, 'POST', `/api/claims/${items?.[0]?.id}/ask`, question)
  return path
}

async function pages(stage: Stage): Promise<Record<string, string>> {
  const door = await openShop(stage, 'pages')
  const offering = await openShop(stage, 'offers')
  await addOffers(stage, offering)
  const moving = await order(stage, door, 'P-1', { JJFI64300000000001: JOURNEY })
  const reported = await order(stage, door, 'P-5', { JJFI64300000000006: [...JOURNEY, 'SUCCESSFULLY_DELIVERED'] })
  return {
    moving,
    'failed attempt': await order(stage, door, 'P-2', {
      JJFI64300000000002: [...JOURNEY, 'DELIVERY_ATTEMPTED_RECIPIENT_NOT_AT_HOME'],
    }),
    'two parcels': await order(stage, door, 'P-3', {
      JJFI64300000000003: [...JOURNEY, 'SUCCESSFULLY_DELIVERED'],
      JJFI64300000000004: JOURNEY,
    }),
    offers: await order(stage, offering, 'P-4', { JJFI64300000000005: JOURNEY }),
    'problem form': `${moving}/claim`,
    'problem asked about': await report(stage, door, reported),
    'page with a report': reported,
    'look-up': '/t/pages',
  }
}

/** A link that only its holder may know is hidden from searching on purpose, and its page may not even ask for robots.txt. */
const HIDDEN = ['is-crawlable', 'robots-txt']

async function audit(url: string, hidden: boolean): Promise<string> {
  const verdicts = await judge(url, {
    port: DEBUGGING_PORT,
    screens: ['phone', 'desktop'],
    categories: CATEGORIES,
    skipped: hidden ? HIDDEN : [],
  })
  return verdicts.map(verdictText).join('; ')
}

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const options = readOptions([])
if (!options) throw new Error('no options')
const stage = await createStage(options)
const chrome = await launch([`--remote-debugging-port=${DEBUGGING_PORT}`])
const load = startChild<LoadJob, LoadResult>('http-load')
try {
  await stage.start('/health/ready')
  const found = await pages(stage)
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
  for (const [name, path] of Object.entries(found)) {
    const url = `http://127.0.0.1:${stage.port}${path}`
    const text = await (await fetch(url)).text()
    const report = await validator.validateString(text)
    const page = await chrome.newPage({ bypassCSP: true })
    await page.goto(url)
    await page.evaluate(AXE)
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults // what axe answers
    const rules = violations.map(({ id }) => id).join(' ')
    await page.close()
    console.log(`${name}: Lighthouse ${CATEGORIES.join(', ')}: ${await audit(url, name !== 'look-up')}`)
    console.log(
      `  axe violations ${violations.length} ${rules}, HTML errors ${report.errorCount}, HTML ${(text.length / 1024).toFixed(1)} kB`,
    )
  }
  for (const name of ['moving', 'offers']) {
    const job = { port: stage.port, headers: {}, connections: 32, rate: RATE, send: { paths: [found[name] ?? ''] } }
    await load.ask({ ...job, seconds: 3 })
    const { count, errors, spread } = await load.ask({ ...job, seconds: SECONDS })
    console.log(
      `${name}, answers at ${RATE}/s, ${count} of them, ${errors} errors: p50 ${spread.p50.toFixed(1)} p95 ${spread.p95.toFixed(1)} p99 ${spread.p99.toFixed(1)} ms`,
    )
  }
} finally {
  load.stop()
  await chrome.close()
  await stage.remove()
}
