import { type Context, requireScope } from '#platform/context'
import { NotFound } from '#platform/errors'
import { checkAnnouncement, checkPromotion } from './checks.ts'
import { chooseCampaign } from './choose-campaign.ts'
import { selectDiscountMap } from './queries/discounts.ts'
import { selectOrder } from './queries/orders.ts'
import { getShown, MOST_DEALS } from './shown.ts'
import type {
  Announcement,
  Campaign,
  Deal,
  Discount,
  NewAnnouncement,
  NewCampaign,
  NewDeal,
  NewDiscount,
} from './types.ts'

/** What somebody is writing. With an id it stands for the one that has it, else it comes to what is there. */
export interface Drafts {
  /** Stands for whatever campaign the order would see. */
  campaign?: Pick<NewCampaign, 'promotionType' | 'promotion' | 'discountId'>
  announcement?: NewAnnouncement & { id: string | null }
  deal?: NewDeal & { id: string | null }
  discount?: NewDiscount & { id: string | null }
}

export interface DraftedOffers {
  announcements: readonly Announcement[]
  campaign: Campaign | null
  deals: readonly Deal[]
}

/** Drawn for pages of no order, so that they always show the same. */
const NOBODY = { id: '00000000-0000-0000-0000-000000000000', segments: [] }

/**
 * What the page of an order, or of none, would show with the drafts. Nothing is kept or counted. A draft discount that
 * nothing on the page names comes as a deal of its own.
 */
export async function draftedOffers(ctx: Context, orderId: string | null, drafts: Drafts): Promise<DraftedOffers> {
  requireScope(ctx, 'read:order')
  if (drafts.announcement) checkAnnouncement(drafts.announcement)
  if (drafts.campaign) checkPromotion(drafts.campaign.promotion)
  const [shown, order, discounts] = await Promise.all([
    getShown(ctx),
    orderId === null ? undefined : selectOrder(ctx, { id: orderId }),
    discountsOf(ctx, drafts),
  ])
  const campaign = drafts.campaign
    ? campaignOf(ctx, drafts.campaign, discounts)
    : (chooseCampaign(shown, order ?? NOBODY, ctx.now())?.campaign ?? null)
  const offers = {
    announcements: withAnnouncement(ctx, shown.announcements, drafts.announcement),
    campaign,
    deals: withDeal(ctx, shown.deals, drafts.deal, discounts),
  }
  return drafts.discount ? withDiscount(ctx, offers, drafts.discount) : offers
}

/** Those that the drafts name. */
async function discountsOf(ctx: Context, { campaign, deal }: Drafts): Promise<ReadonlyMap<string, Discount>> {
  const wanted = [campaign?.discountId ?? null, deal?.discountId ?? null]
  const found = await selectDiscountMap(ctx, wanted)
  for (const id of wanted) if (id !== null && !found.has(id)) throw new NotFound('discount_not_found', { id })
  return found
}

function campaignOf(
  ctx: Context,
  { promotionType, promotion, discountId }: NonNullable<Drafts['campaign']>,
  discounts: ReadonlyMap<string, Discount>,
): Campaign {
  const discount = (discountId !== null && discounts.get(discountId)) || null
  return {
    ...stamped(ctx, null),
    name: '',
    segment: '',
    promotionType,
    enabled: true,
    startAt: ctx.now(),
    endAt: null,
    promotion,
    discount,
    status: 'active',
  }
}

const stamped = (ctx: Context, id: string | null) => ({
  id: id ?? NOBODY.id,
  createdAt: ctx.now(),
  editedAt: ctx.now(),
})

/** In the place of the one that it changes, else first. */
function withAnnouncement(
  ctx: Context,
  all: readonly Announcement[],
  draft: Drafts['announcement'],
): readonly Announcement[] {
  if (!draft) return all
  const made = { ...draft, ...stamped(ctx, draft.id) }
  return all.some(({ id }) => id === made.id) ? all.map((one) => (one.id === made.id ? made : one)) : [made, ...all]
}

/** Where its rank puts it; without one, last. */
function withDeal(
  ctx: Context,
  all: readonly Deal[],
  draft: Drafts['deal'],
  discounts: ReadonlyMap<string, Discount>,
): readonly Deal[] {
  const discount = draft && discounts.get(draft.discountId)
  if (!draft || !discount) return all
  const before = all.find(({ id }) => id === draft.id)
  const rank = draft.rank ?? before?.rank ?? Number.MAX_SAFE_INTEGER
  const made: Deal = { ...draft, ...stamped(ctx, draft.id), shopId: ctx.shopId, discount, rank }
  return [...all.filter(({ id }) => id !== draft.id), made].toSorted((a, b) => a.rank - b.rank).slice(0, MOST_DEALS)
}

function withDiscount(
  ctx: Context,
  { announcements, campaign, deals }: DraftedOffers,
  draft: NonNullable<Drafts['discount']>,
): DraftedOffers {
  const discount: Discount = { ...draft, ...stamped(ctx, draft.id) }
  const isNamed = (one: { discount: Discount | null }): boolean => one.discount?.id === discount.id
  const named = (campaign !== null && isNamed(campaign)) || deals.some(isNamed)
  const own: Deal = {
    ...stamped(ctx, null),
    shopId: ctx.shopId,
    discount,
    rank: 0,
    title: discount.title ?? discount.code,
    description: null,
    ctaUrl: null,
    brandImageUrl: null,
    brandLogoUrl: null,
    translations: [],
  }
  return {
    announcements,
    campaign: campaign && isNamed(campaign) ? { ...campaign, discount } : campaign,
    deals: named ? deals.map((deal) => (isNamed(deal) ? { ...deal, discount } : deal)) : [own, ...deals],
  }
}
