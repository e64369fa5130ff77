import type { Campaign, RecommendedProduct } from '#modules/campaigns'
import { isolate } from '../headlines.ts'
import { type Html, html } from '../html.ts'
import { PARCEL } from '../icons.ts'
import type { PictureOf } from '../items.ts'
import type { Texts } from '../texts/texts.ts'
import { clipped, codeLine, lessPercent, money, secureUrl } from './offer-texts.ts'

/** A campaign in the reader's language, and what it takes to show it. */
export interface OfferInput {
  campaign: Campaign
  texts: Texts
  locale: string
  shopName: string
  shopCurrency: string
  /** Path of a picture on this host. */
  pictureOf: PictureOf
  /** Path on this host that leads where the campaign, or the product at a position of it, does. */
  wayTo: (product: number | null) => string
}

const MOST_PRODUCTS = 8

/** Null for a campaign that has nothing to show. */
export function campaignBlock(input: OfferInput): Html | null {
  switch (input.campaign.promotionType) {
    case 'banner':
      return banner(input)
    case 'basic':
      return basic(input)
    case 'product':
      return products(input)
  }
}

function banner(input: OfferInput): Html | null {
  const { title, subtitle, imageUrl } = input.campaign.promotion
  const words = [clipped(title), clipped(subtitle)]
  if (words.every((one) => one === null)) return null
  const picture = input.pictureOf(imageUrl)
  return html`<aside class="offer banner" aria-label="${labelOf(input)}">
${picture && html`<img src="${picture}" alt="" width="64" height="64">`}
<div>${eyebrow(input)}<p>${words[0] && html`<strong>${words[0]}</strong>`} ${words[1]}</p>${codeLine(input.texts.promotions.code, codeOf(input.campaign))}</div>
${action(input)}</aside>`
}

function basic(input: OfferInput): Html | null {
  const { title, subtitle, imageUrl } = input.campaign.promotion
  const [heading, words, picture] = [clipped(title), clipped(subtitle), input.pictureOf(imageUrl)]
  if (!heading && !words && !picture) return null
  return html`<aside class="card offer" aria-label="${labelOf(input)}">
${picture && html`<img class="hero" src="${picture}" alt="" width="640" height="320" loading="lazy">`}
<div class="words">${eyebrow(input)}${heading && html`<h2>${heading}</h2>`}${words && html`<p>${words}</p>`}${codeLine(input.texts.promotions.code, codeOf(input.campaign))}</div>
${action(input)}</aside>`
}

function products(input: OfferInput): Html | null {
  const { promotion } = input.campaign
  const shown = promotion.products
    .map((product, position) => productCard(input, product, position))
    .filter((card) => card !== null)
    .slice(0, MOST_PRODUCTS)
  const heading = clipped(promotion.title)
  if (shown.length === 0 && !heading) return null
  return html`<aside class="card offer" aria-label="${labelOf(input)}">
<div class="words">${eyebrow(input)}${heading && html`<h2>${heading}</h2>`}${codeLine(input.texts.promotions.code, codeOf(input.campaign))}</div>
${shown.length > 0 && html`<ul class="goods">${shown}</ul>`}
${action(input)}</aside>`
}

/** Null for a product that leads nowhere or has no name. */
function productCard(input: OfferInput, product: RecommendedProduct, position: number): Html | null {
  const title = clipped(product.title)
  if (!title || secureUrl(product.productUrl) === null) return null
  const picture = input.pictureOf(product.imageUrl)
  const badge = badgeOf(input, product)
  const price = product.price === null ? null : money(product.price, product.currency, input.locale)
  return html`<li><a href="${input.wayTo(position)}" rel="nofollow">${
    picture
      ? html`<img src="${picture}" alt="" width="160" height="160" loading="lazy">`
      : html`<span class="box">${PARCEL}</span>`
  }${badge && html`<span class="badge">${badge}</span>`}<span>${title}</span>${price && html`<span class="price">${price}</span>`}</a></li>
`
}

function badgeOf({ texts, locale }: OfferInput, { category, sale, currency }: RecommendedProduct): string | null {
  const { isNew, freeShipping, sale: reduced } = texts.promotions
  if (category === 'new') return isNew
  if (sale?.category === 'free_shipping') return freeShipping
  if (sale && sale.amount > 0)
    return sale.category === 'percentage' ? lessPercent(sale.amount, locale) : money(-sale.amount, currency, locale)
  return category === 'sale' ? reduced : null
}

const labelOf = ({ texts, shopName }: OfferInput): string => texts.promotions.offer(isolate(shopName))

const eyebrow = (input: OfferInput): Html => html`<p class="eyebrow">${labelOf(input)}</p>`

function action({ campaign, texts, wayTo }: OfferInput): Html | null {
  const { ctaUrl, ctaLabel } = campaign.promotion
  if (secureUrl(ctaUrl) === null) return null
  return html`<p class="actions"><a class="button" href="${wayTo(null)}" rel="nofollow">${clipped(ctaLabel) ?? texts.promotions.seeOffer}</a></p>`
}

/** The code of the attached discount, else the one that the campaign itself names. */
export const codeOf = ({ discount, promotion }: Pick<Campaign, 'discount' | 'promotion'>): string | null =>
  discount?.code || promotion.discountCode || promotion.advertised?.code || null
