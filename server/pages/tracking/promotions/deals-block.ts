import type { Deal, Discount } from '#modules/campaigns'
import { numberFromAmount } from '#platform/money'
import { type Html, html } from '../html.ts'
import { TAG } from '../icons.ts'
import type { PictureOf } from '../items.ts'
import type { Texts } from '../texts/texts.ts'
import { clipped, codeLine, lessPercent, money, secureUrl } from './offer-texts.ts'

export interface DealsInput {
  /** In the reader's language. */
  deals: readonly Deal[]
  texts: Texts
  locale: string
  shopCurrency: string
  pictureOf: PictureOf
}

/** Null for no deals. */
export function dealsBlock(input: DealsInput): Html | null {
  const shown = input.deals.map((deal) => dealItem(input, deal)).filter((item) => item !== null)
  if (shown.length === 0) return null
  return html`<section class="card offer deals" aria-labelledby="deals"><h2 class="part" id="deals">${input.texts.promotions.moreOffers}</h2><ul>${shown}</ul></section>`
}

/** Null for a deal without a word. */
function dealItem({ texts, locale, shopCurrency, pictureOf }: DealsInput, deal: Deal): Html | null {
  const { discount } = deal
  const title = clipped(deal.title) ?? clipped(discount.title)
  if (!title) return null
  const picture = pictureOf(deal.brandLogoUrl) ?? pictureOf(deal.brandImageUrl)
  const url = secureUrl(deal.ctaUrl)
  const badge = worthOf(discount, shopCurrency, locale)
  const words = clipped(deal.description)
  return html`<li>${picture ? html`<img src="${picture}" alt="" width="72" height="72" loading="lazy">` : html`<span class="box">${TAG}</span>`}<div>
<h3>${url ? html`<a href="${url}" rel="noreferrer nofollow">${title}</a>` : title}${badge && html` <span class="badge">${badge}</span>`}</h3>
${words && html`<p>${words}</p>`}${codeLine(texts.promotions.code, discount.code)}</div></li>
`
}

function worthOf({ value, valueType }: Discount, currency: string, locale: string): string | null {
  if (value === null || value <= 0n || valueType === null) return null
  const amount = numberFromAmount(value)
  return valueType === 'percentage' ? lessPercent(amount, locale) : money(-amount, currency, locale)
}
