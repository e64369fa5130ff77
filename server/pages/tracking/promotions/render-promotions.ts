import {
  type Announcement,
  type Campaign,
  type Deal,
  localisedDeal,
  localisedPromotion,
  type ReaderLanguages,
} from '#modules/campaigns'
import type { FileLinks } from '#platform/files'
import type { PictureLinks } from '../../pictures.ts'
import type { Blocks } from '../document.ts'
import { isolate } from '../headlines.ts'
import type { Html } from '../html.ts'
import type { PictureOf } from '../items.ts'
import { textsOf } from '../languages.ts'
import type { OpenPage } from '../page-requests.ts'
import { announcementBlock } from './announcements.ts'
import { campaignBlock } from './campaign-block.ts'
import { dealsBlock } from './deals-block.ts'

/** What the shop tells and offers to the reader of one page. */
export interface Offered {
  announcements: readonly Announcement[]
  campaign: Campaign | null
  deals: readonly Deal[]
}

export interface Links {
  files: FileLinks
  pictures: PictureLinks
}

/** Announcements and banners above the parcels, other campaigns after the headline, deals below. */
export function renderPromotions(page: OpenPage, offered: Offered, links: Links): Blocks {
  const { shop, choice } = page
  const languages = languagesOf(page)
  const texts = textsOf(choice.language)
  const look = { texts, locale: choice.locale, shopCurrency: shop.currency, pictureOf: pictureOf(links, shop.id) }
  const news = announcementBlock(
    offered.announcements,
    { language: choice.language, fallback: shop.language },
    texts.promotions.news(isolate(shop.name)),
  )
  const campaign = offered.campaign && {
    ...offered.campaign,
    promotion: localisedPromotion(offered.campaign.promotion, languages),
  }
  const offer = campaign && campaignBlock({ ...look, campaign, shopName: shop.name, wayTo: wayTo(page, campaign.id) })
  const isBanner = campaign?.promotionType === 'banner'
  return {
    top: given(news, isBanner ? offer : null),
    afterHeadline: given(isBanner ? null : offer),
    bottom: given(dealsBlock({ ...look, deals: offered.deals.map((deal) => localisedDeal(deal, languages)) })),
  }
}

const given = (...blocks: (Html | null)[]): Html[] => blocks.filter((block) => block !== null)

/** Texts without a translation are in the shop's language. */
export const languagesOf = ({ choice, shop }: OpenPage): ReaderLanguages => ({
  wanted: [choice.language, 'en'],
  untranslated: shop.language,
})

const wayTo =
  ({ shop, token, choice }: OpenPage, campaignId: string) =>
  (product: number | null): string => {
    const query = new URLSearchParams()
    if (product !== null) query.set('product', String(product))
    if (choice.chosen) query.set('lang', choice.language)
    const path = `/t/${shop.slug}/${encodeURIComponent(token)}/go/${campaignId}`
    return query.size > 0 ? `${path}?${query}` : path
  }

const pictureOf =
  ({ files, pictures }: Links, shopId: string): PictureOf =>
  (url) => {
    if (url === null) return null
    return files.idOf(shopId)(url) === null ? pictures.widePathOf(shopId, url) : new URL(url).pathname
  }
