import type { components } from '#generated/doorstep'
import type { Drafts } from '#modules/campaigns'
import { promotionFrom } from './campaign.ts'
import { dealFromWire, discountFromWire } from './offer.ts'

type PreviewInput = components['schemas']['TrackingPagePreviewInput']

/** What somebody is writing; what was left out is as it stands. */
export function draftsFrom({ campaign, announcement, deal, discount }: PreviewInput): Drafts {
  return {
    ...(campaign && {
      campaign: {
        promotionType: campaign.promotionType,
        promotion: promotionFrom(campaign.promotionType, campaign.promotion),
        discountId: campaign.discountId ?? null,
      },
    }),
    ...(announcement && {
      announcement: { id: announcement.id ?? null, language: announcement.language, text: announcement.text },
    }),
    ...(deal && { deal: { id: deal.id ?? null, ...dealFromWire(deal.deal) } }),
    ...(discount && { discount: { id: discount.id ?? null, ...discountFromWire(discount.discount) } }),
  }
}
