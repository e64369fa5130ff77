import { createDeal, listReachedDeals } from '#modules/campaigns'
import type { KarlaDeps, Op } from '../operation.ts'
import { textsToWire, translationsFromWire } from '../wire/campaign.ts'
import { discountToWire } from '../wire/discount.ts'
import { pageOf } from '../wire/values.ts'

const TEXTS = ['title', 'description', 'cta_url']

export function dealsOperations({ system }: KarlaDeps) {
  const list: Op<'listDeals'> = async ({ ctx, query }) => {
    const deals = await listReachedDeals(system, ctx, pageOf(query))
    return deals.map((deal) => ({
      uuid: deal.id,
      shop_slug: deal.shopSlug,
      shop_id: deal.shopId,
      discount_id: deal.discount.id,
      brand_image_url: deal.brandImageUrl,
      brand_logo_url: deal.brandLogoUrl,
      cta_url: deal.ctaUrl,
      title: deal.title,
      description: deal.description,
      translations: textsToWire(deal.translations, TEXTS),
      rank: deal.rank,
      discount: discountToWire(deal.discount),
      created_at: deal.createdAt.toISOString(),
      updated_at: deal.editedAt.toISOString(),
    }))
  }

  const create: Op<'createDeal'> = async ({ ctx, body }) => {
    await createDeal(system, ctx, body.shop_id.toLowerCase(), {
      discountId: body.discount_id,
      rank: body.rank ?? null,
      title: body.title ?? null,
      description: body.description ?? null,
      ctaUrl: body.cta_url ?? null,
      brandImageUrl: body.brand_image_url ?? null,
      brandLogoUrl: body.brand_logo_url ?? null,
      translations: translationsFromWire(body.translations),
    })
    return null
  }

  return { listDeals: list, createDeal: create }
}
