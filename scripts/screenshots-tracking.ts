/** The situations of the shopper's pages, in some languages, on every screen and in both colour schemes. */
import { join } from 'node:path'
import type { FastifyReply } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { claimBlock } from '../server/pages/tracking/claims/block.ts'
import { renderPromotions } from '../server/pages/tracking/promotions/render-promotions.ts'
import { addReports, MemoryDesk } from '../test/support/claim-pages.ts'
import { OFFERS } from '../test/support/promotion-samples.ts'
import { aPageShop, FILES, PICTURES, pagesServer } from '../test/support/tracking-pages.ts'
import { SAMPLES } from '../test/support/tracking-samples.ts'

const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } }
const SCHEMES = ['light', 'dark'] as const
const LANGUAGES = ['en', 'de', 'fi', 'ar']

const NO_OFFERS = { announcements: [], campaign: null, deals: [] }
const desk = new MemoryDesk()
const { http, source } = pagesServer({
  desk,
  blocks: [
    claimBlock(desk),
    async (page) => renderPromotions(page, OFFERS[page.token] ?? NO_OFFERS, { files: FILES, pictures: PICTURES }),
  ],
})
/** Stands for what merchants keep elsewhere and customers send: a plain picture whose colour follows from its address. */
const drawn = async (request: { url: string }, reply: FastifyReply) => {
  const hue = [...request.url].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7)
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="hsl(${hue},28%,82%)"/><circle cx="320" cy="250" r="120" fill="hsl(${hue},34%,56%)"/><rect x="300" y="90" width="40" height="90" rx="20" fill="hsl(${hue},30%,42%)"/></svg>`
  return reply.type('image/png').send(await sharp(Buffer.from(picture)).png().toBuffer())
}
http.get('/pictures/wide/:shop/:url/:signature', drawn)
http.get('/files/:shop/:file/:signature', drawn)
const shop = aPageShop(
  {},
  {
    accent: '#7a2e5d',
    background: '#fff8f2',
    font: 'humanist',
    email: 'help@nordictea.example',
    phone: '+358 9 123 456',
    helpUrl: 'https://nordictea.example/help',
    websiteUrl: 'https://nordictea.example/',
    privacyUrl: 'https://nordictea.example/privacy',
  },
)
const onTheWay = SAMPLES['on-the-way']
const situations = { ...SAMPLES, ...Object.fromEntries(Object.keys(OFFERS).map((name) => [name, onTheWay])) }
for (const [name, view] of Object.entries(situations)) if (view) source.add(shop, name, view)
addReports(desk, source, shop)
let lookUps = 0

/** What people do before the picture is taken. */
const stay = async (_page: Page): Promise<void> => {}
const STEPS: Record<string, typeof stay> = {
  async 'claim-chosen'(page) {
    await page.locator('[value=damaged]').check()
    await page.locator('[value=p1]').check()
  },
  'claim-lost': (page) => page.locator('[value=lost]').check(),
  async 'claim-faults'(page) {
    // Each time from another address.
    await page.setExtraHTTPHeaders({ 'x-forwarded-for': `203.0.113.${++lookUps}` })
    await page.locator('[value=missing]').check()
    await page.locator('button').click()
  },
}

const paths = [
  ...Object.keys(situations).map((name) => [name, `/t/${shop.slug}/${name}`]),
  ['unknown-order', `/t/${shop.slug}`],
  ['claim-empty', `/t/${shop.slug}/one/claim`],
  ['claim-chosen', `/t/${shop.slug}/two/claim`],
  ['claim-lost', `/t/${shop.slug}/one/claim`],
  ['claim-faults', `/t/${shop.slug}/one/claim`],
  ['claim-over', `/t/${shop.slug}/asked/claim`],
  ['claim-asked', `/t/${shop.slug}/asked/claim/1001`],
  ['claim-new', `/t/${shop.slug}/asked/claim/1002`],
  ['claim-refunded', `/t/${shop.slug}/refunded/claim/1001`],
  ['claim-refused', `/t/${shop.slug}/refused/claim/1001`],
  ['claim-block', `/t/${shop.slug}/asked`],
]
/** Takes all of them into files called by situation, language, screen and colour scheme. */
export async function pictureTracking(chrome: Browser, folder: string): Promise<void> {
  const address = await http.listen({ host: '127.0.0.1', port: 0 })
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const colorScheme of SCHEMES) {
      const page = await chrome.newPage({ viewport, colorScheme })
      for (const [name = '', path = ''] of paths) {
        for (const language of LANGUAGES) {
          await page.goto(`${address}${path}?lang=${language}`)
          if (name === 'unknown-order') await lookUpNothing(page)
          await (STEPS[name] ?? stay)(page)
          await page.screenshot({
            path: join(folder, `${name}-${language}-${screen}-${colorScheme}.png`),
            fullPage: true,
          })
        }
      }
      await page.close()
    }
  }
  await http.close()
}

/** Each time another order from another address: the pages would not answer so many of one. */
async function lookUpNothing(page: Page): Promise<void> {
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': `192.0.2.${++lookUps}` })
  await page.locator('#orderNumber').fill(`A-47${lookUps}`)
  await page.locator('#proof').fill('00100')
  await page.locator('button').click()
}
