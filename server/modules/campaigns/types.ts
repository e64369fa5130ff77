import type { Amount } from '#platform/money'

export interface Announcement {
  id: string
  /** ISO 639-1. */
  language: string
  text: string
  createdAt: Date
  editedAt: Date
}

export type NewAnnouncement = Pick<Announcement, 'language' | 'text'>

export type DiscountType = 'product' | 'order' | 'shipping'
export type DiscountValueType = 'percentage' | 'fixed_amount'

/** A code of the shop system that lowers a price there. We show it and pass it on. */
export interface Discount {
  id: string
  type: DiscountType
  code: string | null
  /** For customers. */
  title: string | null
  targetSelection: 'all' | 'group' | 'specific' | null
  targetType: 'line_item' | 'shipping_line' | null
  valueType: DiscountValueType | null
  /** Ten-thousandths of a percent, or of the unit of the shop's currency. */
  value: Amount | null
  createdAt: Date
  editedAt: Date
}

export type NewDiscount = Omit<Discount, 'id' | 'createdAt' | 'editedAt'>
export type DiscountChanges = Partial<Omit<NewDiscount, 'type'>>

export interface DiscountFilter {
  id?: string | undefined
  type?: DiscountType | undefined
  code?: string | undefined
  /** A part of it, in any letter case. */
  title?: string | undefined
  targetSelection?: Discount['targetSelection'] | undefined
  targetType?: Discount['targetType'] | undefined
  valueType?: DiscountValueType | undefined
  /** A discount without a value has 0. */
  value?: Amount | undefined
}

export const PROMOTION_TYPES = ['product', 'basic', 'banner'] as const
export type PromotionType = (typeof PROMOTION_TYPES)[number]

/** Texts in another language, by the name of the member that each stands for. */
export interface Translation {
  /** ISO 639-1. */
  language: string
  values: Readonly<Record<string, unknown>>
}

export interface RecommendedProduct {
  title: string | null
  imageUrl: string | null
  productUrl: string
  /** To be shown, so a plain number. */
  price: number | null
  /** ISO 4217. */
  currency: string
  category: 'sale' | 'new' | null
  sale: { category: 'percentage' | 'fixed_amount' | 'free_shipping'; amount: number } | null
  sku: string | null
  translations: readonly Translation[]
  more: Readonly<Record<string, unknown>>
}

/** What a campaign shows. Members that its type does not have are null or empty. */
export interface Promotion {
  title: string | null
  subtitle: string | null
  ctaLabel: string | null
  ctaUrl: string | null
  imageUrl: string | null
  /** Of `basic`: the older way to name a code. */
  discountCode: string | null
  /** Of `banner`. */
  advertised: {
    value: number | null
    valueType: 'percentage' | 'fixed' | 'fixed_amount' | null
    code: string | null
  } | null
  /** Of `product`, in the order in which they are shown. */
  products: readonly RecommendedProduct[]
  translations: readonly Translation[]
  /** What the sender added, kept as it came. */
  more: Readonly<Record<string, unknown>>
}

/** Of the clock, the switch and running tests; never stored. */
export type CampaignStatus = 'active' | 'inactive' | 'scheduled' | 'paused'

export interface Campaign {
  id: string
  name: string
  /** Compared byte for byte. `default`: for orders that no other campaign is for. */
  segment: string
  promotionType: PromotionType
  enabled: boolean
  startAt: Date
  /** Null: it has no end. */
  endAt: Date | null
  promotion: Promotion
  discount: Discount | null
  status: CampaignStatus
  createdAt: Date
  editedAt: Date
}

export interface NewCampaign
  extends Pick<Campaign, 'name' | 'segment' | 'promotionType' | 'enabled' | 'endAt' | 'promotion'> {
  /** Null: now, or for a campaign that is replaced the time that it had. */
  startAt: Date | null
  discountId: string | null
}

export interface CampaignFilter {
  id?: string | undefined
  /** A part of it, in any letter case. */
  name?: string | undefined
  segment?: string | undefined
  promotionType?: PromotionType | undefined
  enabled?: boolean | undefined
  /** Begins at or after it. */
  startFrom?: Date | undefined
  /** Ends at or before it. */
  endUntil?: Date | undefined
}

export interface DealTexts {
  title: string | null
  description: string | null
  ctaUrl: string | null
}

/** An offer that every tracking page shows at its end. */
export interface Deal extends DealTexts {
  id: string
  shopId: string
  discount: Discount
  /** Lowest first. */
  rank: number
  brandImageUrl: string | null
  brandLogoUrl: string | null
  translations: readonly Translation[]
  createdAt: Date
  editedAt: Date
}

export interface NewDeal extends Pick<Deal, 'brandImageUrl' | 'brandLogoUrl' | 'translations'>, DealTexts {
  discountId: string
  /** Null: after all others. */
  rank: number | null
}

export type DealChanges = Partial<NewDeal>

export interface Variant {
  campaign: Campaign
  /** Percent of the orders that are in no holdout group. */
  allocation: number
}

/** Several campaigns tried on the orders of one segment. The first variant is what the others are measured by. */
export interface AbTest {
  id: string
  name: string
  segment: string
  promotionType: PromotionType
  variants: readonly Variant[]
  hasHoldout: boolean
  /** Percent of all orders; 0 without a holdout group. */
  holdoutPercentage: number
  startAt: Date
  endAt: Date
  createdAt: Date
  editedAt: Date
}

export interface NewAbTest
  extends Pick<AbTest, 'name' | 'segment' | 'hasHoldout' | 'holdoutPercentage' | 'startAt' | 'endAt'> {
  promotionType: string
  variants: readonly { campaignId: string; allocation: number }[]
}

/** Of lists: newest first, after the id of the last one seen or past so many. */
export interface ListPage {
  limit: number
  after?: string | undefined
  skip?: number | undefined
}
