/** The pictures of the README's tour: scenes of the console, and the page that a shopper sees. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import type { DemoProgram } from './demo-program.ts'

const FOLDER = 'docs/pictures'
const MOST_BYTES = 120_000

/** Names of the pictures, and the scenes they show. */
const TOUR = {
  today: 'today.desktop.light',
  orders: 'orders.desktop.light',
  order: 'order-shipped.desktop.light',
  pack: 'pack.tablet.light',
  claim: 'claim-decision.desktop.dark',
  events: 'events.desktop.light',
  brand: 'brand.desktop.light',
} as const

export const TOUR_SCENES = Object.values(TOUR)

/** Writes the tour from the scenes in the folder, small enough to be read on the way. */
export async function takeTour(chrome: Browser, demo: DemoProgram, folder: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  for (const [name, scene] of Object.entries(TOUR)) {
    await writeFile(join(FOLDER, `${name}.webp`), await small(await readFile(join(folder, `${scene}.png`))))
  }
  const page = await chrome.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: 'en' })
  await page.goto(await trackingLink(demo))
  await writeFile(join(FOLDER, 'tracking.webp'), await small(await page.screenshot()))
  await page.close()
}

/** As WebP, in the best quality that stays below the limit. */
async function small(picture: Buffer): Promise<Buffer> {
  for (let quality = 90; quality >= 50; quality -= 10) {
    const file = await sharp(picture).webp({ quality }).toBuffer()
    if (file.length <= MOST_BYTES) return file
  }
  throw new Error(`a picture is larger than ${MOST_BYTES} bytes in every quality`)
}

/** Of the demo's order that is out for delivery. */
async function trackingLink({ address, keys }: DemoProgram): Promise<string> {
  const get = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${address}/api${path}`, { headers: { authorization: `Bearer ${keys.api.key}` } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return (await answer.json()) as T // the contract's answer
  }
  const { items } = await get<{ items: { id: string }[] }>('/orders?reference=10011')
  const { url } = await get<{ url: string }>(`/orders/${items[0]?.id}/tracking-link`)
  return `${address}${new URL(url).pathname}?lang=en`
}
