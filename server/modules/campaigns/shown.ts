import { type Context, requireScope } from '#platform/context'
import { NotFound } from '#platform/errors'
import { ExpiringCache, whileForgetting } from '#platform/expiring-cache'
import { type Choice, chooseCampaign, type Offers, type OrderOfSegments } from './choose-campaign.ts'
import { selectOpenTests } from './queries/ab-tests.ts'
import { selectAnnouncements } from './queries/announcements.ts'
import { selectEnabledCampaigns } from './queries/campaigns.ts'
import { selectDeals } from './queries/deals.ts'
import { selectOrder } from './queries/orders.ts'
import type { Announcement, Deal } from './types.ts'

/** What pages may show: the newest announcements, the first deals. */
export interface Shown extends Offers {
  announcements: readonly Announcement[]
  deals: readonly Deal[]
}

const MOST_ANNOUNCEMENTS = 100
export const MOST_DEALS = 6

/** Every page of a shop asks for it, and it hardly ever changes: kept per process. */
const cache = new ExpiringCache<Shown>({ lifetimeMs: 3000, max: 5000 })

/** At most three seconds old; which of it is due is for the moment to tell. */
export async function getShown(ctx: Context): Promise<Shown> {
  const known = cache.get(ctx.shopId, ctx.now())
  if (known) return known
  const [announcements, campaigns, tests, deals] = await Promise.all([
    selectAnnouncements(ctx, {}, { limit: MOST_ANNOUNCEMENTS }),
    selectEnabledCampaigns(ctx),
    selectOpenTests(ctx),
    selectDeals(ctx, { limit: MOST_DEALS }),
  ])
  const shown = { announcements, campaigns, tests, deals }
  cache.set(ctx.shopId, shown, [ctx.shopId], ctx.now())
  return shown
}

/** Runs a change so that no page of this process shows the old state once it is done. */
export const changingShown = <T>(ctx: Context, change: () => Promise<T>): Promise<T> =>
  whileForgetting(() => cache.suspend(ctx.shopId, ctx.now()), change)

/** What an order of these segments sees now; null when there is nothing for it. */
export const campaignFor = async (ctx: Context, order: OrderOfSegments): Promise<Choice | null> =>
  chooseCampaign(await getShown(ctx), order, ctx.now())

/** As `campaignFor`, for the order of a number. */
export async function campaignOfOrder(ctx: Context, reference: string): Promise<Choice | null> {
  requireScope(ctx, 'read:order')
  const order = await selectOrder(ctx, { reference })
  if (!order) throw new NotFound('order_not_found', { reference })
  return campaignFor(ctx, order)
}

/** What a page shows to whoever has the order, or no order that is known. */
export async function offersFor(ctx: Context, orderId: string | null): Promise<Shown & { choice: Choice | null }> {
  const [shown, order] = await Promise.all([
    getShown(ctx),
    orderId === null ? undefined : selectOrder(ctx, { id: orderId }),
  ])
  return { ...shown, choice: order ? chooseCampaign(shown, order, ctx.now()) : null }
}
