import type { components } from '#generated/doorstep'
import type {
  AbTest,
  AbTestResults,
  Campaign,
  NewAbTest,
  NewCampaign,
  Promotion,
  RecommendedProduct,
  Results,
} from '#modules/campaigns'
import { Invalid } from '#platform/errors'
import { textFromAmount } from '#platform/money'
import { amountFromText } from './money.ts'
import { discountToWire, translationsToWire } from './offer.ts'

type Schemas = components['schemas']

const DECIMALS = 10_000

/** Prices that are shown, which the core keeps as numbers. */
const textOf = (value: number): string => textFromAmount(BigInt(Math.round(value * DECIMALS)))
const numberOf = (text: string): number => Number(amountFromText(text)) / DECIMALS

export const campaignToWire = (campaign: Campaign): Schemas['Campaign'] => ({
  id: campaign.id,
  name: campaign.name,
  segment: campaign.segment,
  promotionType: campaign.promotionType,
  enabled: campaign.enabled,
  status: campaign.status,
  startAt: campaign.startAt.toISOString(),
  endAt: campaign.endAt?.toISOString() ?? null,
  promotion: promotionToWire(campaign.promotion),
  discount: campaign.discount && discountToWire(campaign.discount),
  createdAt: campaign.createdAt.toISOString(),
  updatedAt: campaign.editedAt.toISOString(),
})

const promotionToWire = (promotion: Promotion): Schemas['Promotion'] => ({
  ...promotion,
  advertised: promotion.advertised && {
    ...promotion.advertised,
    value: promotion.advertised.value === null ? null : textOf(promotion.advertised.value),
  },
  products: promotion.products.map(productToWire),
  translations: translationsToWire(promotion.translations),
  more: { ...promotion.more },
})

const productToWire = (product: RecommendedProduct): Schemas['RecommendedProduct'] => ({
  ...product,
  price: product.price === null ? null : textOf(product.price),
  sale: product.sale && { category: product.sale.category, amount: textOf(product.sale.amount) },
  translations: translationsToWire(product.translations),
  more: { ...product.more },
})

export const campaignFromWire = (body: Schemas['CampaignInput']): NewCampaign => ({
  name: body.name,
  segment: body.segment,
  promotionType: body.promotionType,
  enabled: body.enabled ?? false,
  startAt: body.startAt ? timeFrom(body.startAt, 'startAt') : null,
  endAt: body.endAt ? timeFrom(body.endAt, 'endAt') : null,
  promotion: promotionFrom(body.promotionType, body.promotion),
  discountId: body.discountId ?? null,
})

/** What the type does not have is left out. */
export function promotionFrom(type: Schemas['PromotionType'], body: Schemas['PromotionInput']): Promotion {
  const own = type !== 'product'
  const { advertised } = body
  return {
    title: body.title ?? null,
    subtitle: (own && body.subtitle) || null,
    ctaLabel: body.ctaLabel ?? null,
    ctaUrl: body.ctaUrl ?? null,
    imageUrl: (own && body.imageUrl) || null,
    discountCode: (type === 'basic' && body.discountCode) || null,
    advertised:
      type === 'banner' && advertised
        ? { ...advertised, value: advertised.value === null ? null : numberOf(advertised.value) }
        : null,
    products: type === 'product' ? (body.products ?? []).map(productFrom) : [],
    translations: body.translations ?? [],
    more: body.more ?? {},
  }
}

const productFrom = (product: Schemas['RecommendedProductInput']): RecommendedProduct => ({
  title: product.title ?? null,
  imageUrl: product.imageUrl ?? null,
  productUrl: product.productUrl,
  price: product.price === null || product.price === undefined ? null : numberOf(product.price),
  currency: product.currency,
  category: product.category ?? null,
  sale: product.sale ? { category: product.sale.category, amount: numberOf(product.sale.amount) } : null,
  sku: product.sku ?? null,
  translations: product.translations ?? [],
  more: product.more ?? {},
})

export const testToWire = (test: AbTest): Schemas['AbTest'] => ({
  id: test.id,
  name: test.name,
  segment: test.segment,
  promotionType: test.promotionType,
  variants: test.variants.map(({ campaign, allocation }) => ({ campaign: campaignToWire(campaign), allocation })),
  hasHoldout: test.hasHoldout,
  holdoutPercentage: test.holdoutPercentage,
  startAt: test.startAt.toISOString(),
  endAt: test.endAt.toISOString(),
  createdAt: test.createdAt.toISOString(),
  updatedAt: test.editedAt.toISOString(),
})

export const testFromWire = (body: Schemas['NewAbTest']): NewAbTest => ({
  name: body.name,
  segment: body.segment,
  promotionType: body.promotionType,
  variants: body.variants,
  hasHoldout: typeof body.holdoutPercentage === 'number',
  holdoutPercentage: body.holdoutPercentage ?? 0,
  startAt: timeFrom(body.startAt, 'startAt'),
  endAt: timeFrom(body.endAt, 'endAt'),
})

/** A time that the calendar does not have, such as a leap second, is Invalid. */
function timeFrom(text: string, field: string): Date {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new Invalid('field_invalid', { field })
  return at
}

export const campaignResultsToWire = ({
  orders,
  exposures,
  clicks,
  clickRate,
}: Results): Schemas['CampaignResults'] => ({
  orders,
  exposures,
  clicks,
  clickRate,
})

export const testResultsToWire = ({ variants, holdout, sampleRatio }: AbTestResults): Schemas['AbTestResults'] => ({
  variants: variants.map((variant) => ({
    campaignId: variant.campaignId,
    name: variant.name,
    allocation: variant.allocation,
    ...campaignResultsToWire(variant),
    difference: variant.difference,
  })),
  holdout,
  sampleRatio,
})
