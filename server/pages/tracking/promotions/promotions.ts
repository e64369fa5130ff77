import {
  campaignFor,
  type Exposures,
  getCampaign,
  getShown,
  localisedDeal,
  localisedPromotion,
  type ReaderLanguages,
  recordClick,
} from '#modules/campaigns'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/errors'
import type { FileLinks } from '#platform/files'
import { isUuid } from '#platform/ids'
import type { PictureLinks } from '../../pictures.ts'
import type { Blocks } from '../document.ts'
import type { PictureOf } from '../items.ts'
import { textsOf } from '../languages.ts'
import type { BlockSource, FollowedLink, OpenPage } from '../mount.ts'
import { announcementBlock } from './announcements.ts'
import { campaignBlock, codeOf } from './campaign-block.ts'
import { dealsBlock } from './deals-block.ts'
import { secureUrl } from './offer-texts.ts'

export interface PromotionPages {
  contextOf: (shopId: string) => Context
  /** What an order was placed with. */
  segmentsOf: (ctx: Context, orderId: string) => Promise<readonly string[]>
  exposures: Pick<Exposures, 'add'>
  files: FileLinks
  pictures: PictureLinks
}

/**
 * What the shop tells and offers beside the parcels: announcements and banners above them, a campaign after the headline,
 * deals below. Which campaign it was is counted for the order.
 */
export function createPromotions(pages: PromotionPages): BlockSource {
  const { contextOf, segmentsOf, exposures } = pages
  return async (page) => {
    const { shop, view, choice } = page
    const ctx = contextOf(shop.id)
    const [shown, segments] = await Promise.all([
      getShown(ctx),
      view.orderId === null ? [] : segmentsOf(ctx, view.orderId),
    ])
    const texts = textsOf(choice.language)
    const look = { texts, locale: choice.locale, shopCurrency: shop.currency, pictureOf: pictureOf(pages, shop.id) }
    const news = { language: choice.language, fallback: shop.language }
    const blocks: Record<keyof Blocks, ReturnType<typeof dealsBlock>[]> = {
      top: [announcementBlock(shown.announcements, news, texts.promotions.news(shop.name))],
      afterHeadline: [],
      bottom: [dealsBlock({ ...look, deals: shown.deals.map((deal) => localisedDeal(deal, languagesOf(page))) })],
    }
    const seen = view.orderId === null ? null : await campaignFor(ctx, { id: view.orderId, segments })
    if (seen && view.orderId !== null) exposures.add(shop.id, view.orderId, seen)
    if (seen?.campaign) {
      const promotion = localisedPromotion(seen.campaign.promotion, languagesOf(page))
      const campaign = { ...seen.campaign, promotion }
      const block = campaignBlock({ ...look, campaign, shopName: shop.name, wayTo: wayTo(page, campaign.id) })
      blocks[campaign.promotionType === 'banner' ? 'top' : 'afterHeadline'].push(block)
    }
    const given = ({ top, afterHeadline, bottom }: typeof blocks) => ({
      top: top.filter((block) => block !== null),
      afterHeadline: afterHeadline.filter((block) => block !== null),
      bottom: bottom.filter((block) => block !== null),
    })
    return given(blocks)
  }
}

const languagesOf = ({ choice, shop }: OpenPage): ReaderLanguages => ({
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
  ({ files, pictures }: PromotionPages, shopId: string): PictureOf =>
  (url) => {
    if (url === null) return null
    return files.idOf(shopId)(url) === null ? pictures.widePathOf(shopId, url) : new URL(url).pathname
  }

/** Where a link of a campaign leads, with its discount code; null for one that leads nowhere. */
export function createFollowing({ contextOf, segmentsOf }: Pick<PromotionPages, 'contextOf' | 'segmentsOf'>) {
  return async (page: OpenPage, { campaignId, product, counts }: FollowedLink): Promise<string | null> => {
    const { shop, view } = page
    if (!isUuid(campaignId)) return null
    const ctx = contextOf(shop.id)
    const campaign = await getCampaign(ctx, campaignId).catch(nullWhenUnknown)
    if (!campaign) return null
    const promotion = localisedPromotion(campaign.promotion, languagesOf(page))
    const url = secureUrl(product === null ? promotion.ctaUrl : (promotion.products[product]?.productUrl ?? null))
    if (url === null) return null
    if (counts && view.orderId !== null) {
      const order = { id: view.orderId, segments: await segmentsOf(ctx, view.orderId) }
      await recordClick(ctx, order, campaign.id)
    }
    return withCode(url, codeOf(campaign))
  }
}

function nullWhenUnknown(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}

/** Shop systems apply the code of this parameter; others pass it over. */
function withCode(url: string, code: string | null): string {
  const address = new URL(url)
  if (code !== null && !address.searchParams.has('discount')) address.searchParams.set('discount', code)
  return address.href
}
