import type { components } from '#generated/karla'
import type { Campaign, NewCampaign, Promotion, RecommendedProduct, Translation } from '#modules/campaigns'
import { discountToWire } from './discount.ts'
import { givenTime } from './time.ts'
import { only } from './values.ts'

type Schemas = components['schemas']
type Sent = Partial<
  Schemas['BasicPromotionPropertiesDTO'] &
    Schemas['ProductPromotionPropertiesDTO'] &
    Schemas['BannerPromotionPropertiesDTO']
>
type SentTranslations = readonly { language: string; values: object }[] | null | undefined

/** What stands around a campaign in an answer. */
export interface Frame {
  shopSlug: string
  /** Address of the picture of those that have none. */
  placeholder: string
}

/** Names of members whose texts are translated, which differ from the core's. */
const CORE_NAMES: Readonly<Record<string, string>> = {
  cta_label: 'ctaLabel',
  cta_url: 'ctaUrl',
  image_url: 'imageUrl',
  product_url: 'productUrl',
}
const WIRE_NAMES = Object.fromEntries(Object.entries(CORE_NAMES).map(([wire, core]) => [core, wire]))

/** For errors that name members of a campaign. */
export const CAMPAIGN_FIELDS: Readonly<Record<string, string>> = {
  endAt: 'end_date',
  promotionType: 'promotion_type',
  promotion: 'promotion_properties',
}

const renamed = (values: object, names: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [names[name] ?? name, value]))

export const translationsFromWire = (translations: SentTranslations): Translation[] =>
  (translations ?? []).map(({ language, values }) => ({ language, values: renamed(values, CORE_NAMES) }))

const translationsToWire = (translations: readonly Translation[]) =>
  translations.map(({ language, values }) => ({ language, values: renamed(values, WIRE_NAMES) }))

/** Where the wire has these texts and no others. */
export const textsToWire = (translations: readonly Translation[], names: readonly string[]) =>
  translationsToWire(translations).map(({ language, values }) => ({ language, values: only(names, values) }))

const PRODUCT_TEXTS = ['title', 'image_url', 'product_url']

export function campaignFromWire(body: Schemas['CampaignRequestDTO'], placeholder: string): NewCampaign {
  return {
    name: body.name,
    segment: body.segment,
    promotionType: body.promotion_type,
    enabled: body.enabled ?? false,
    startAt: givenTime(body.start_date, 'start_date'),
    endAt: givenTime(body.end_date, 'end_date'),
    promotion: promotionFromWire(body.promotion_type, body.promotion_properties, placeholder),
    discountId: body.discount_id ?? null,
  }
}

/** Members of any type: those of another one than the campaign's say nothing. */
const MEMBERS: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'cta_label',
  'cta_url',
  'image_url',
  'discount_code',
  'discount',
  'products',
  'translations',
])

function promotionFromWire(
  type: Schemas['PromotionType'],
  sent: Schemas['CampaignRequestDTO']['promotion_properties'],
  placeholder: string,
): Promotion {
  const given = sent as Sent // safe: the contract has checked the members of the type, and only those are read
  const own = type !== 'product'
  return {
    title: given.title ?? null,
    subtitle: (own ? given.subtitle : null) ?? null,
    ctaLabel: given.cta_label ?? null,
    ctaUrl: given.cta_url ?? null,
    imageUrl: own ? pictureFrom(given.image_url, placeholder) : null,
    discountCode: (type === 'basic' ? given.discount_code : null) ?? null,
    advertised: type === 'banner' ? advertisedFrom(given.discount) : null,
    products: (type === 'product' ? (given.products ?? []) : []).map((product) => productFrom(product, placeholder)),
    translations: translationsFromWire(given.translations),
    more: membersBut(given, MEMBERS),
  }
}

const advertisedFrom = (discount: Sent['discount']): Promotion['advertised'] =>
  discount
    ? { value: discount.value ?? null, valueType: discount.value_type ?? null, code: discount.code ?? null }
    : null

const PRODUCT_MEMBERS: ReadonlySet<string> = new Set([
  'title',
  'image_url',
  'product_url',
  'price',
  'currency',
  'category',
  'discount',
  'translations',
  'sku',
])

const productFrom = (product: Schemas['ProductRecommendationDTO'], placeholder: string): RecommendedProduct => ({
  title: product.title ?? null,
  imageUrl: pictureFrom(product.image_url, placeholder),
  productUrl: product.product_url,
  price: product.price ?? null,
  currency: product.currency,
  category: product.category ?? null,
  sale: product.discount ? { category: product.discount.category, amount: product.discount.amount } : null,
  sku: product.sku ?? null,
  translations: translationsFromWire(product.translations),
  more: membersBut(product, PRODUCT_MEMBERS),
})

/** Clients send back the placeholder that they were answered. */
const pictureFrom = (url: string | null | undefined, placeholder: string): string | null =>
  url === undefined || url === placeholder ? null : url

const membersBut = (value: object, known: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !known.has(name)))

export const campaignToWire = (campaign: Campaign, frame: Frame): Schemas['CampaignResponseDTO'] => ({
  uuid: campaign.id,
  shop_slug: frame.shopSlug,
  name: campaign.name,
  segment: campaign.segment,
  enabled: campaign.enabled,
  status: campaign.status,
  start_date: campaign.startAt.toISOString(),
  end_date: campaign.endAt?.toISOString() ?? null,
  promotion_type: campaign.promotionType,
  promotion_properties: promotionToWire(campaign, frame.placeholder),
  discount: campaign.discount && discountToWire(campaign.discount),
})

function promotionToWire({ promotionType, promotion }: Campaign, placeholder: string): Schemas['PromotionProperties'] {
  const { title, subtitle, ctaLabel: cta_label, ctaUrl: cta_url, imageUrl, discountCode, advertised } = promotion
  const shared = {
    ...promotion.more,
    title,
    cta_label,
    cta_url,
    translations: translationsToWire(promotion.translations),
  }
  const pictured = { ...shared, subtitle, image_url: imageUrl ?? placeholder }
  switch (promotionType) {
    case 'basic':
      return { ...pictured, discount_code: discountCode }
    case 'banner':
      return {
        ...pictured,
        discount: advertised && { value: advertised.value, value_type: advertised.valueType, code: advertised.code },
      }
    case 'product':
      return { ...shared, products: promotion.products.map((product) => productToWire(product, placeholder)) }
  }
}

/** Other than a promotion, a product has the declared members only. */
const productToWire = (product: RecommendedProduct, placeholder: string): Schemas['ProductRecommendationDTO'] => ({
  title: product.title,
  image_url: product.imageUrl ?? placeholder,
  product_url: product.productUrl,
  price: product.price,
  currency: product.currency,
  category: product.category,
  discount: product.sale,
  sku: product.sku,
  translations: textsToWire(product.translations, PRODUCT_TEXTS),
})
