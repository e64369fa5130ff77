import { createHash } from 'node:crypto'
import { type Brand, DEFAULT_BRAND } from '#modules/tenants'
import { isolate } from './headlines.ts'
import { foreign, Html, html, leftToRight, phoneUrl, webUrl } from './html.ts'
import { type Choice, directionOf, LANGUAGES, textsOf } from './languages.ts'
import { LIVE_SCRIPT_PATH } from './live-script.ts'
import { sellerOf } from './seller.ts'
import type { PageShop } from './source.ts'
import { type SchemeName, styleOf } from './style.ts'

/** Where more may be put on a page, made by `html`. The shop's own script-free HTML, with pictures of this host. */
export interface Blocks {
  top: readonly Html[]
  afterHeadline: readonly Html[]
  bottom: readonly Html[]
}

export const NO_BLOCKS: Blocks = { top: [], afterHeadline: [], bottom: [] }

export interface Page {
  title: string
  main: Html
  choice: Choice
  /** Null where there is no shop: then nothing names one. */
  shop: PageShop | null
  logoPath: string | null
  blocks: Blocks
  /** Set while there is something to wait for. */
  live: { path: string; version: string } | null
  /** In a sentence. */
  description: string
  /** Whether a search engine may know the page. */
  findable: boolean
  /** Whether to offer the look-up. */
  lookUp: boolean
  /** JSON for machines. */
  structured: Record<string, unknown> | null
  /** Rules of style beside those of every page. */
  rules?: string
  /** Null: as the reader's device wishes. */
  scheme?: SchemeName | null
}

export interface Document {
  html: string
  /** Content-Security-Policy that lets through this page's own parts and nothing else. */
  policy: string
  /** Whether a search engine may know the page. */
  findable: boolean
}

/** Seconds after which a browser without scripts asks again. */
const RELOAD_SECONDS = 60

export function renderDocument(page: Page): Document {
  const { shop, choice, live, blocks } = page
  const texts = textsOf(choice.language)
  const brand = shop?.brand ?? DEFAULT_BRAND
  const style = styleOf(brand, { moreRules: page.rules, scheme: page.scheme })
  const structured = page.structured && scriptText(page.structured)
  const text = html`<!doctype html>
<html lang="${choice.language}" dir="${directionOf(choice.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description}">
${!page.findable && html`<meta name="robots" content="noindex, nofollow">`}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${page.title}</title>
<link rel="icon" href="${page.logoPath ?? '/favicon.svg'}">
<style>${new Html(style.css)}</style>
${
  live &&
  html`<script src="${LIVE_SCRIPT_PATH}" defer></script>
<noscript><meta http-equiv="refresh" content="${RELOAD_SECONDS}"></noscript>`
}
${structured && html`<script type="application/ld+json">${new Html(structured)}</script>`}
</head>
<body>
<a class="skip" href="#main">${texts.skip}</a>
<div class="wrap">
${header(page)}
${blocks.top}
<main id="main" tabindex="-1"${live && html` data-live="${live.path}" data-version="${live.version}"`}>
${page.main}
</main>
${live && html`<p class="unseen" role="status" id="news"></p>`}
${blocks.bottom}
${footer(page)}
</div>
</body>
</html>
`.text
  const scripts = [live && "'self'", structured && `'${hashOf(structured)}'`].filter((source) => source)
  const policy = [
    "default-src 'none'",
    `style-src '${style.hash}'`,
    scripts.length > 0 && `script-src ${scripts.join(' ')}`,
    "img-src 'self'",
    // Auditors read robots.txt from within the page.
    (live || page.findable) && "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return { html: text, policy: policy.filter((part) => part).join('; '), findable: page.findable }
}

function header({ shop, logoPath }: Page): Html | null {
  if (!shop) return null
  const { logo } = shop.brand
  const inner =
    logo && logoPath
      ? html`<img src="${logoPath}" alt="${shop.name}" width="${logo.width}" height="${logo.height}">`
      : foreign(shop.name)
  const home = webUrl(shop.brand.websiteUrl)
  return html`<header class="head">${home ? html`<a href="${home}">${inner}</a>` : html`<span>${inner}</span>`}</header>`
}

function footer({ shop, choice, lookUp }: Page): Html {
  const texts = textsOf(choice.language)
  const here = choice.chosen ? `?lang=${choice.language}` : ''
  return html`<footer class="foot">
${shop && help(shop, choice, lookUp ? `/t/${shop.slug}${here}` : null)}
${shop && sellerOf(shop, choice)}
<nav aria-label="${texts.language}"><ul class="links">${LANGUAGES.map(
    (language) =>
      html`<li><a href="?lang=${language}" lang="${language}" hreflang="${language}"${language === choice.language && html` aria-current="true"`}>${textsOf(language).name}</a></li>
`,
  )}</ul></nav>
</footer>`
}

export const hasContacts = ({ email, phone, helpUrl }: Brand): boolean =>
  [email, phone, helpUrl].some((one) => one !== null)

function help({ name, brand }: PageShop, choice: Choice, lookUpPath: string | null): Html {
  const texts = textsOf(choice.language)
  const link = (url: string | null, text: Html | string) => {
    const safe = webUrl(url)
    return safe && html`<li><a href="${safe}">${text}</a></li>`
  }
  const contacts = [
    brand.email && html`<li><a href="${mailUrl(brand.email)}">${leftToRight(brand.email)}</a></li>`,
    brand.phone && html`<li><a href="${phoneUrl(brand.phone)}">${leftToRight(brand.phone)}</a></li>`,
    link(brand.helpUrl, texts.helpPages),
  ]
  const others = [
    lookUpPath && html`<li class="lookup"><a href="${lookUpPath}">${texts.lookUpAnother}</a></li>`,
    link(brand.backToShopUrl ?? brand.websiteUrl, texts.backToShop(isolate(name))),
    link(brand.imprintUrl, texts.imprint),
    link(brand.privacyUrl, texts.privacy),
  ]
  return html`${hasContacts(brand) && html`<section aria-labelledby="help"><h2 class="part" id="help">${texts.help}</h2><p>${texts.helpText(isolate(name))}</p><ul class="links">${contacts}</ul></section>`}
${others.some((one) => one) && html`<ul class="links">${others}</ul>`}`
}

/** The address alone: nothing in it can add a subject or a copy. */
const mailUrl = (address: string): string => `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`

/** JSON that cannot end its script. */
const scriptText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
