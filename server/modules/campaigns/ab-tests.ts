import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, Invalid, NotFound } from '#platform/errors'
import { checkNames, checkRange } from './checks.ts'
import * as queries from './queries/ab-tests.ts'
import { lockCampaigns } from './queries/campaigns.ts'
import { changingShown } from './shown.ts'
import { type AbTest, type ListPage, type NewAbTest, PROMOTION_TYPES, type PromotionType } from './types.ts'

/** Newest first. */
export async function listAbTests(ctx: Context, page: ListPage): Promise<AbTest[]> {
  requireScope(ctx, 'read:order')
  return queries.selectTests(ctx, page)
}

export async function getAbTest(ctx: Context, id: string): Promise<AbTest> {
  requireScope(ctx, 'read:order')
  const test = await queries.selectTest(ctx, id)
  if (!test) throw new NotFound('ab_test_not_found', { id })
  return test
}

type CheckedTest = NewAbTest & { promotionType: PromotionType }

/**
 * Tries campaigns of one segment and type on its orders, from its start to its end. A name in use is a conflict, as is
 * another test of the segment and type that is not over and shares time with it.
 */
export async function createAbTest(ctx: Context, input: NewAbTest): Promise<AbTest> {
  requireScope(ctx, 'write:order')
  const test = checked(input)
  try {
    return await changingShown(ctx, () =>
      inTransaction(ctx, async (tx) => {
        await requireCampaigns(tx, test)
        await queries.takeTurn(tx, test.segment, test.promotionType)
        const { segment, promotionType } = test
        const overlapping = test.startAt < test.endAt ? await queries.selectOverlapping(tx, test) : undefined
        if (overlapping)
          throw new Conflict('ab_test_active_segment_exists', { segment, promotionType, id: overlapping })
        const id = tx.newId()
        await queries.insertTest(tx, id, test)
        return getAbTest(tx, id)
      }),
    )
  } catch (error) {
    if (violatedConstraint(error) === 'ab_test_name') throw new Conflict('ab_test_exists', { name: input.name })
    throw error
  }
}

function checked(input: NewAbTest): CheckedTest {
  checkNames(input)
  checkRange(input.startAt, input.endAt)
  const promotionType = PROMOTION_TYPES.find((type) => type === input.promotionType)
  if (!promotionType) throw new Invalid('campaign_type_invalid', { field: 'promotionType', value: input.promotionType })
  const ids = new Set(input.variants.map(({ campaignId }) => campaignId.toLowerCase()))
  const sum = input.variants.reduce((total, { allocation }) => total + allocation, 0)
  if (sum !== 100 || ids.size !== input.variants.length)
    throw new Invalid('ab_test_allocation_invalid', { field: 'variants', sum })
  return { ...input, promotionType, holdoutPercentage: input.hasHoldout ? input.holdoutPercentage : 0 }
}

/** Locks them, so that none is deleted or moved to another segment meanwhile. */
async function requireCampaigns(tx: Tx, test: CheckedTest): Promise<void> {
  const wanted = test.variants.map(({ campaignId }) => campaignId.toLowerCase())
  const found = await lockCampaigns(tx, wanted)
  wanted.forEach((id, i) => {
    const campaign = found.get(id)
    const field = `variants[${i}].campaignId`
    if (!campaign) throw new NotFound('campaign_not_found', { id })
    if (campaign.promotionType !== test.promotionType)
      throw new Invalid('campaign_type_invalid', { field, value: campaign.promotionType })
    if (campaign.segment !== test.segment) throw new Invalid('campaign_segment_differs', { field })
  })
}

/** Ends it now; one that had not begun yet never does. Ending it a second time, or after its end, is a conflict. */
export async function endAbTest(ctx: Context, id: string): Promise<AbTest> {
  requireScope(ctx, 'write:order')
  return changingShown(ctx, () =>
    inTransaction(ctx, async (tx) => {
      const test = await queries.lockTest(tx, id)
      if (!test) throw new NotFound('ab_test_not_found', { id })
      const now = tx.now()
      if (test.endAt <= now) throw new Conflict('ab_test_ended', { id })
      await queries.updateTestTimes(tx, id, {
        startAt: test.startAt > now ? now : test.startAt,
        endAt: now,
        editedAt: editTime(now, test.editedAt),
      })
      return getAbTest(tx, id)
    }),
  )
}
