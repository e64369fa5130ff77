import { type Context, requireScope } from '#platform/context'
import { getAbTest } from './ab-tests.ts'
import { getCampaign } from './campaigns.ts'
import { type Counts, countCampaigns, countTest } from './queries/measures.ts'
import { differenceOf, type Fit, fitOf, type Interval, shareOf } from './statistics.ts'
import type { AbTest } from './types.ts'

export interface Results extends Counts {
  /** Orders that followed it, of those that saw it; null while nobody did. */
  clickRate: Interval | null
}

export interface VariantResults extends Results {
  campaignId: string
  name: string
  allocation: number
  /** To the first variant, whose own is null. */
  difference: Interval | null
}

export interface AbTestResults {
  test: AbTest
  variants: VariantResults[]
  /** Its customers see no campaign, so there is nothing to follow. */
  holdout: { percentage: number; orders: number } | null
  /** Whether orders came into the groups in the shares that they should; null while there are none. */
  sampleRatio: (Fit & { mismatch: boolean }) | null
}

/** Less likely than this, groups of other sizes than planned mean that something is wrong with the test. */
const UNLIKELY = 0.001

const NOBODY: Counts = { orders: 0, exposures: 0, clicks: 0 }

const resultsOf = (counts: Counts): Results => ({ ...counts, clickRate: shareOf(counts.clicks, counts.orders) })

/** What came of a campaign, in tests and without. */
export async function campaignResults(ctx: Context, id: string): Promise<Results> {
  requireScope(ctx, 'read:order')
  await getCampaign(ctx, id)
  return resultsOf((await countCampaigns(ctx, [id])).get(id) ?? NOBODY)
}

/** As `campaignResults`, by campaign. Ids of no campaign that anybody saw have results of nobody. */
export async function resultsOfCampaigns(ctx: Context, ids: readonly string[]): Promise<Map<string, Results>> {
  requireScope(ctx, 'read:order')
  const counts = await countCampaigns(ctx, ids)
  return new Map(ids.map((id) => [id, resultsOf(counts.get(id) ?? NOBODY)]))
}

/** What came of each group of a test, with intervals of 95 %. */
export async function abTestResults(ctx: Context, id: string): Promise<AbTestResults> {
  requireScope(ctx, 'read:order')
  const [test, counts] = await Promise.all([getAbTest(ctx, id), countTest(ctx, id)])
  const { holdoutPercentage } = test
  const results = test.variants.map(({ campaign, allocation }) => ({
    campaign,
    allocation,
    ...resultsOf(counts.get(campaign.id) ?? NOBODY),
  }))
  const control = results[0]?.clickRate ?? null
  const holdout = counts.get(null)?.orders ?? 0
  const fit = fitOf([
    { count: holdout, share: holdoutPercentage },
    ...results.map(({ orders, allocation }) => ({
      count: orders,
      share: ((100 - holdoutPercentage) * allocation) / 100,
    })),
  ])
  return {
    test,
    variants: results.map(({ campaign, ...result }, i) => ({
      campaignId: campaign.id,
      name: campaign.name,
      ...result,
      difference: i === 0 ? null : differenceOf(result.clickRate, control),
    })),
    holdout: test.hasHoldout ? { percentage: holdoutPercentage, orders: holdout } : null,
    sampleRatio: fit && { ...fit, mismatch: fit.pValue < UNLIKELY },
  }
}
