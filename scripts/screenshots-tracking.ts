/** Pictures of the tracking pages for people to look at: situations, languages, screens and colour schemes. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launch } from '../test/support/browser.ts'
import { aPageShop, pagesServer } from '../test/support/tracking-pages.ts'
import { SAMPLES } from '../test/support/tracking-samples.ts'

const folder = process.argv[2] ?? '.tmp/screenshots'
const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } }
const SCHEMES = ['light', 'dark'] as const
const LANGUAGES = ['en', 'de', 'fi']

const { http, source } = pagesServer()
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
for (const [name, view] of Object.entries(SAMPLES)) source.add(shop, name, view)
const address = await http.listen({ host: '127.0.0.1', port: 0 })
const chrome = await launch()
let lookUps = 0
await mkdir(folder, { recursive: true })

const paths = [
  ...Object.keys(SAMPLES).map((name) => [name, `/t/${shop.slug}/${name}`]),
  ['unknown-order', `/t/${shop.slug}`],
]
for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const colorScheme of SCHEMES) {
    const page = await chrome.newPage({ viewport, colorScheme })
    for (const [name = '', path = ''] of paths) {
      for (const language of LANGUAGES) {
        await page.goto(`${address}${path}?lang=${language}`)
        if (name === 'unknown-order') {
          // Each time another order from another address: the pages would not answer so many of one.
          await page.setExtraHTTPHeaders({ 'x-forwarded-for': `192.0.2.${++lookUps}` })
          await page.locator('#orderNumber').fill(`A-47${lookUps}`)
          await page.locator('#proof').fill('00100')
          await page.locator('button').click()
        }
        await page.screenshot({
          path: join(folder, `${name}-${language}-${screen}-${colorScheme}.png`),
          fullPage: true,
        })
      }
    }
    await page.close()
  }
}
await chrome.close()
await http.close()
