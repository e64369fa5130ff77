import { BUCKETS, bucketOf, drawn } from './ab-hash.ts'
import type { AbTest, Campaign, CampaignStatus } from './types.ts'

/** For orders that no other campaign is for. */
const DEFAULT_SEGMENT = 'default'

/** What a campaign is for: an order with the segments it was placed with. */
export interface OrderOfSegments {
  id: string
  segments: readonly string[]
}

/** Campaigns that may be shown, and tests that run or will. */
export interface Offers {
  campaigns: readonly Campaign[]
  tests: readonly AbTest[]
}

/** What an order sees. Without a campaign: it is in the test's holdout group. */
export interface Choice {
  campaign: Campaign | null
  testId: string | null
}

const isRunning = ({ startAt, endAt }: Pick<AbTest, 'startAt' | 'endAt'>, now: Date): boolean =>
  startAt <= now && now < endAt

/** `displaced`: a running test of its segment and type decides instead of it. */
export function statusOf(
  { enabled, startAt, endAt }: Pick<Campaign, 'enabled' | 'startAt' | 'endAt'>,
  displaced: boolean,
  now: Date,
): CampaignStatus {
  if (!enabled || (endAt !== null && endAt <= now)) return 'inactive'
  if (startAt > now) return 'scheduled'
  return displaced ? 'paused' : 'active'
}

/**
 * The variant of a running test of one of the order's segments, else an active campaign of one, else the same for the
 * segment `default`. Among several the order draws one, and always the same; null when there is nothing for it.
 */
export function chooseCampaign(offers: Offers, order: OrderOfSegments, now: Date): Choice | null {
  return chooseFrom(offers, order.id, order.segments, now) ?? chooseFrom(offers, order.id, [DEFAULT_SEGMENT], now)
}

function chooseFrom(offers: Offers, orderId: string, segments: readonly string[], now: Date): Choice | null {
  const running = offers.tests.filter((test) => isRunning(test, now))
  const test = drawn(
    running.filter(({ segment }) => segments.includes(segment)),
    orderId,
  )
  if (test) return { campaign: assigned(test, orderId), testId: test.id }
  const active = offers.campaigns.filter((campaign) => {
    const displaced = running.some((one) => displaces(one, campaign))
    return segments.includes(campaign.segment) && statusOf(campaign, displaced, now) === 'active'
  })
  const campaign = drawn(active, orderId)
  return campaign ? { campaign, testId: null } : null
}

const displaces = (test: AbTest, { segment, promotionType }: Campaign): boolean =>
  test.segment === segment && test.promotionType === promotionType

/** Null: the holdout group, which has the first buckets. */
function assigned(test: AbTest, orderId: string): Campaign | null {
  const bucket = bucketOf(test.id, orderId)
  return bucketRanges(test).find(({ from, to }) => from <= bucket && bucket < to)?.campaign ?? null
}

/** The buckets of the holdout group and of each variant, without gaps: whole numbers, since shares are whole percents. */
export function bucketRanges({
  holdoutPercentage,
  variants,
}: Pick<AbTest, 'holdoutPercentage' | 'variants'>): { campaign: Campaign | null; from: number; to: number }[] {
  const perPercent = BUCKETS / 100
  let end = holdoutPercentage * perPercent
  const ranges: ReturnType<typeof bucketRanges> = [{ campaign: null, from: 0, to: end }]
  for (const { campaign, allocation } of variants) {
    const from = end
    end += (100 - holdoutPercentage) * allocation
    ranges.push({ campaign, from, to: end })
  }
  return ranges
}
