import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** What a visitor has in hand. */
export const SCREENS = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
} as const satisfies Record<string, BrowserContextOptions>

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium that ends with the tests. */
export async function browser(): Promise<Browser> {
  const started = await launch()
  after(() => started.close())
  return started
}

/** The Chromium of CHROME_PATH, else the one that comes as a package. Whoever launches it closes it. */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const given = process.env.CHROME_PATH
  const { file, env } = given ? { file: given, env: {} } : await unpackedChromium()
  return chromium.launch({
    executablePath: file,
    headless: true,
    args: [...ARGS, ...more],
    env: { ...process.env, ...env },
  })
}

/** What went wrong on a page, in the browser's words. */
export interface Visit {
  page: Page
  /** Errors of scripts and of the console, and broken content security policies. */
  complaints: string[]
  /** Requests to anywhere but the origin. None of them got through. */
  strangers: string[]
}

/** A new page that reaches one origin only. */
export async function visit(chrome: Browser, origin: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await chrome.newContext(options)
  const complaints: string[] = []
  const strangers: string[] = []
  await context.route('**', (route) => {
    const { protocol, origin: asked } = new URL(route.request().url())
    if (asked === origin || protocol === 'data:' || protocol === 'blob:') return route.continue()
    strangers.push(route.request().url())
    return route.abort()
  })
  await context.exposeFunction('__policyBroken', (text: string) => complaints.push(`policy: ${text}`))
  await context.addInitScript(`addEventListener('securitypolicyviolation', (event) =>
    globalThis.__policyBroken(event.violatedDirective + ' ' + event.blockedURI))`)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  return { page, complaints, strangers }
}

/**
 * Unpacked once for each user and version. The package itself unpacks into the folder of temporary files, where a file
 * of another user or half of one would be taken as it is.
 */
async function unpackedChromium(): Promise<{ file: string; env: Record<string, string> }> {
  const uid = process.getuid?.() ?? 0
  const folder = join(tmpdir(), `doorstep-chromium-${packageVersion()}-${uid}`)
  if (!existsSync(folder)) await unpackTo(folder)
  if ((await stat(folder)).uid !== uid) throw new Error(`${folder} belongs to another user: set CHROME_PATH`)
  return { file: join(folder, 'chromium'), env: { FONTCONFIG_FILE: join(folder, 'doorstep-fonts.conf') } }
}

function packageVersion(): string {
  const require = createRequire(import.meta.url)
  const folder = dirname(dirname(require.resolve('@sparticuz/chromium')))
  return String(require(join(folder, 'package.json')).version)
}

async function unpackTo(folder: string): Promise<void> {
  const draft = await mkdtemp(`${folder}.`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = draft
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  await writeFile(join(draft, 'doorstep-fonts.conf'), fontsOf(folder))
  await mkdir(join(draft, 'fonts-cache'), { recursive: true })
  try {
    await rename(draft, folder)
  } catch (error) {
    // Another test file was quicker.
    if (!existsSync(folder)) throw error
    await rm(draft, { recursive: true })
  }
}

/** The machine's fonts and the package's own: a machine without any will do. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
