import { type Exposures, getCampaign, localisedPromotion, offersFor, recordClick } from '#modules/campaigns'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/errors'
import { isUuid } from '#platform/ids'
import type { BlockSource, FollowedLink } from '../mount.ts'
import type { OpenPage } from '../page-requests.ts'
import { codeOf } from './campaign-block.ts'
import { secureUrl } from './offer-texts.ts'
import { type Links, languagesOf, renderPromotions } from './render-promotions.ts'

export interface PromotionPages {
  contextOf: (shopId: string) => Context
  exposures: Pick<Exposures, 'add'>
}

/** What the shop tells and offers beside the parcels. Which campaign an order saw is counted. */
export function createPromotions({ contextOf, exposures }: PromotionPages, links: Links): BlockSource {
  return async (page) => {
    const { shop, view } = page
    const { announcements, deals, choice } = await offersFor(contextOf(shop.id), view.orderId)
    if (choice && view.orderId !== null) exposures.add(shop.id, view.orderId, choice)
    return renderPromotions(page, { announcements, campaign: choice?.campaign ?? null, deals }, links)
  }
}

/** Where a link of a campaign leads, with its discount code; null for one that leads nowhere. */
export function createFollowing(contextOf: PromotionPages['contextOf']) {
  return async (page: OpenPage, { campaignId, product, counts }: FollowedLink): Promise<string | null> => {
    const { shop, view } = page
    if (!isUuid(campaignId)) return null
    const ctx = contextOf(shop.id)
    const campaign = await getCampaign(ctx, campaignId).catch(nullWhenUnknown)
    if (!campaign) return null
    const promotion = localisedPromotion(campaign.promotion, languagesOf(page))
    const url = secureUrl(product === null ? promotion.ctaUrl : (promotion.products[product]?.productUrl ?? null))
    if (url === null) return null
    if (counts && view.orderId !== null) await recordClick(ctx, view.orderId, campaign.id)
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
