import type { Context } from '#platform/context'
import { ExpiringCache, whileForgetting } from '#platform/expiring-cache'
import { type Choice, chooseCampaign, type Offers, type OrderOfSegments } from './choose-campaign.ts'
import { selectOpenTests } from './queries/ab-tests.ts'
import { selectAnnouncements } from './queries/announcements.ts'
import { selectEnabledCampaigns } from './queries/campaigns.ts'
import { selectDeals } from './queries/deals.ts'
import type { Announcement, Deal } from './types.ts'

/** What pages may show: the newest announcements, the first deals. */
export interface Shown extends Offers {
  announcements: readonly Announcement[]
  deals: readonly Deal[]
}

const MOST_ANNOUNCEMENTS = 100
const MOST_DEALS = 6

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

/** What the order sees now; null when there is nothing for it. */
export const campaignFor = async (ctx: Context, order: OrderOfSegments): Promise<Choice | null> =>
  chooseCampaign(await getShown(ctx), order, ctx.now())
