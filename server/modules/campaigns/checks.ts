import { Invalid } from '#platform/errors'
import { requireShort } from '#platform/keys'
import type { NewCampaign, Promotion } from './types.ts'

/** Characters of an announcement: what people read before they look for their parcel. */
const LONGEST_ANNOUNCEMENT = 1000
const MOST_PRODUCTS = 50
/** Of a promotion as JSON: the page that shows it stays small. */
const LARGEST_PROMOTION = 64 * 1024

function requireText(field: string, text: string): void {
  if (text.trim() === '') throw new Invalid('text_missing', { field })
}

export function checkAnnouncement({ language, text }: { language?: string; text?: string }): void {
  if (language !== undefined && !/^[a-z]{2}$/.test(language)) throw new Invalid('field_invalid', { field: 'language' })
  if (text === undefined) return
  requireText('text', text)
  if (text.length > LONGEST_ANNOUNCEMENT)
    throw new Invalid('text_too_long', { field: 'text', most: LONGEST_ANNOUNCEMENT })
}

/** Of campaigns and tests. */
export function checkNames({ name, segment }: { name: string; segment: string }): void {
  requireText('name', name)
  requireText('segment', segment)
  requireShort({ name, segment })
}

export function checkRange(start: Date, end: Date | null): void {
  if (end !== null && end < start) throw new Invalid('campaign_date_range_invalid', { field: 'endAt' })
}

export function checkCampaign(campaign: NewCampaign): void {
  checkNames(campaign)
  checkPromotion(campaign.promotion)
}

export function checkPromotion(promotion: Promotion): void {
  const field = 'promotion'
  if (promotion.products.length > MOST_PRODUCTS)
    throw new Invalid('products_too_many', { field: `${field}.products`, most: MOST_PRODUCTS })
  if (Buffer.byteLength(JSON.stringify(promotion)) > LARGEST_PROMOTION)
    throw new Invalid('promotion_too_large', { field, most: LARGEST_PROMOTION })
}
