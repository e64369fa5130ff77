import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, NotFound } from '#platform/errors'
import { checkCampaign, checkRange } from './checks.ts'
import { isTested } from './queries/ab-tests.ts'
import * as queries from './queries/campaigns.ts'
import { changingShown } from './shown.ts'
import type { Campaign, CampaignFilter, ListPage, NewCampaign } from './types.ts'

/** Newest first; what matches all of the filter. */
export async function listCampaigns(ctx: Context, filter: CampaignFilter, page: ListPage): Promise<Campaign[]> {
  requireScope(ctx, 'read:order')
  return queries.selectCampaigns(ctx, filter, page)
}

export async function getCampaign(ctx: Context, id: string): Promise<Campaign> {
  const [campaign] = await listCampaigns(ctx, { id }, { limit: 1 })
  if (!campaign) throw new NotFound('campaign_not_found', { id })
  return campaign
}

/** A name in use is a conflict, as is a second campaign that is enabled and not over in one segment. */
export async function createCampaign(ctx: Context, input: NewCampaign): Promise<Campaign> {
  requireScope(ctx, 'write:order')
  checkCampaign(input)
  const startAt = input.startAt ?? ctx.now()
  checkRange(startAt, input.endAt)
  return changing(ctx, input, async (tx) => {
    const id = tx.newId()
    await makeRoom(tx, input)
    await queries.insertCampaign(tx, id, { ...input, startAt, editedAt: tx.now() })
    return id
  })
}

/**
 * Replaces everything but the start, where none is given. A campaign of a test that is not over keeps its segment and type:
 * another one is a conflict.
 */
export async function replaceCampaign(ctx: Context, id: string, input: NewCampaign): Promise<Campaign> {
  requireScope(ctx, 'write:order')
  checkCampaign(input)
  return changing(ctx, input, async (tx) => {
    const before = await lockCampaign(tx, id)
    const startAt = input.startAt ?? before.startAt
    checkRange(startAt, input.endAt)
    const moved = input.segment !== before.segment || input.promotionType !== before.promotionType
    if (moved && (await isTested(tx, id))) throw new Conflict('campaign_in_use', { id })
    await makeRoom(tx, input)
    await queries.updateCampaignRow(tx, id, { ...input, startAt, editedAt: editTime(tx.now(), before.editedAt) })
    return id
  })
}

/** Its results stay. A campaign of a test that is not over is in use, which is a conflict. */
export async function deleteCampaign(ctx: Context, id: string): Promise<void> {
  requireScope(ctx, 'write:order')
  await changingShown(ctx, () =>
    inTransaction(ctx, async (tx) => {
      await lockCampaign(tx, id)
      if (await isTested(tx, id)) throw new Conflict('campaign_in_use', { id })
      await queries.markDeleted(tx, id)
    }),
  )
}

export async function lockCampaign(tx: Tx, id: string): Promise<Campaign> {
  const campaign = (await queries.lockCampaigns(tx, [id])).get(id)
  if (!campaign) throw new NotFound('campaign_not_found', { id })
  return campaign
}

async function makeRoom(tx: Tx, { enabled, segment }: NewCampaign): Promise<void> {
  if (enabled) await queries.releaseSegment(tx, segment)
}

async function changing(
  ctx: Context,
  { name, segment, discountId }: NewCampaign,
  change: (tx: Tx) => Promise<string>,
): Promise<Campaign> {
  try {
    return await changingShown(ctx, () => inTransaction(ctx, async (tx) => lockCampaign(tx, await change(tx))))
  } catch (error) {
    switch (violatedConstraint(error)) {
      case 'campaign_name':
        throw new Conflict('campaign_exists', { name })
      case 'campaign_segment':
        throw new Conflict('campaign_active_segment_exists', { segment })
      case 'campaign_discount':
        throw new NotFound('discount_not_found', { id: discountId })
      default:
        throw error
    }
  }
}
