import { foreign, type Html, html } from '../html.ts'

/** Characters of a text that are shown; merchants write shorter ones. */
const LONGEST = 300

/** A merchant's text; null for none. */
export function clipped(text: string | null): Html | null {
  const whole = text?.trim() ?? ''
  if (whole === '') return null
  return foreign(whole.length > LONGEST ? `${whole.slice(0, LONGEST).toWellFormed()}…` : whole)
}

/** An address that a shopper may be sent to: of the web, and encrypted. */
export function secureUrl(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  return protocol === 'https:' ? href : null
}

/** A code that the shopper types in at the shop. */
export const codeLine = (label: string, code: string | null | undefined): Html | null =>
  code ? html`<p class="quiet">${label}: <bdi class="code coupon" translate="no">${clipped(code)}</bdi></p>` : null

export const money = (amount: number, currency: string, locale: string): string =>
  /^[a-z]{3}$/i.test(currency)
    ? new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)
    : `${new Intl.NumberFormat(locale).format(amount)} ${currency.slice(0, 12)}`

/** `-20%`, as the locale writes it. */
export const lessPercent = (percent: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(-percent / 100)
