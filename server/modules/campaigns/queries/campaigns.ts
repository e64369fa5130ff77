import { type Selectable, sql } from 'kysely'
import type { Campaign as CampaignRow } from '#generated/db'
import type { Context, Tx } from '#platform/context'
import { anyOf } from '#platform/sql'
import { statusOf } from '../choose-campaign.ts'
import type { Campaign, CampaignFilter, ListPage, Promotion, PromotionType } from '../types.ts'
import { selectDiscountMap } from './discounts.ts'

const all = (ctx: Context) =>
  ctx.db
    .selectFrom('campaign')
    .selectAll('campaign')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('ab_test')
            .select('ab_test.id')
            .where('ab_test.shop_id', '=', ctx.shopId)
            .whereRef('ab_test.segment', '=', 'campaign.segment')
            .whereRef('ab_test.promotion_type', '=', 'campaign.promotion_type')
            .where('ab_test.start_at', '<=', ctx.now())
            .where('ab_test.end_at', '>', ctx.now()),
        )
        .as('displaced'),
    )
    .where('campaign.shop_id', '=', ctx.shopId)

type Row = Selectable<CampaignRow> & { displaced: unknown }

/** With their discounts. */
async function toCampaigns(ctx: Context, rows: readonly Row[]): Promise<Campaign[]> {
  const discounts = await selectDiscountMap(
    ctx,
    rows.map((row) => row.discount_id),
  )
  return rows.map((row) => {
    const dates = { enabled: row.enabled, startAt: row.start_at, endAt: row.end_at }
    return {
      id: row.id,
      name: row.name,
      segment: row.segment,
      promotionType: row.promotion_type as PromotionType, // safe: the column's check allows these
      ...dates,
      promotion: row.promotion as unknown as Promotion, // safe: written by columnsOf only
      discount: (row.discount_id && discounts.get(row.discount_id)) || null,
      status: statusOf(dates, row.displaced === true, ctx.now()),
      createdAt: row.created_at,
      editedAt: row.edited_at,
    }
  })
}

export async function selectCampaigns(ctx: Context, filter: CampaignFilter, page: ListPage): Promise<Campaign[]> {
  const { id, name, segment, promotionType, enabled, startFrom, endUntil } = filter
  const rows = await all(ctx)
    .where('campaign.deleted_at', 'is', null)
    .$if(id !== undefined, (qb) => qb.where('campaign.id', '=', id ?? ''))
    .$if(name !== undefined, (qb) => qb.where(sql<boolean>`strpos(lower(campaign.name), lower(${name}::text)) > 0`))
    .$if(segment !== undefined, (qb) => qb.where('campaign.segment', '=', segment ?? ''))
    .$if(promotionType !== undefined, (qb) => qb.where('campaign.promotion_type', '=', promotionType ?? ''))
    .$if(enabled !== undefined, (qb) => qb.where('campaign.enabled', '=', enabled ?? false))
    .$if(startFrom !== undefined, (qb) => qb.where('campaign.start_at', '>=', startFrom ?? null))
    .$if(endUntil !== undefined, (qb) => qb.where('campaign.end_at', '<=', endUntil ?? null))
    .$if(page.after !== undefined, (qb) => qb.where('campaign.id', '<', page.after ?? ''))
    .orderBy('campaign.id', 'desc')
    .limit(page.limit)
    .offset(page.skip ?? 0)
    .execute()
  return toCampaigns(ctx, rows)
}

/** Deleted ones too: tests that are over still name them. */
export async function selectCampaignMap(ctx: Context, ids: readonly string[]): Promise<Map<string, Campaign>> {
  if (ids.length === 0) return new Map()
  const rows = await all(ctx).where('campaign.id', '=', anyOf(ids)).execute()
  return new Map((await toCampaigns(ctx, rows)).map((campaign) => [campaign.id, campaign]))
}

/** Enabled and not over. */
export async function selectEnabledCampaigns(ctx: Context): Promise<Campaign[]> {
  const rows = await all(ctx)
    .where('campaign.deleted_at', 'is', null)
    .where('campaign.holds_segment', '=', true)
    .where((eb) => eb.or([eb('campaign.end_at', 'is', null), eb('campaign.end_at', '>', ctx.now())]))
    .execute()
  return toCampaigns(ctx, rows)
}

/** In the order of their ids, so that two who lock some of the same do not wait for each other. */
export async function lockCampaigns(tx: Tx, ids: readonly string[]): Promise<Map<string, Campaign>> {
  if (ids.length === 0) return new Map()
  await tx.db
    .selectFrom('campaign')
    .select('id')
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .forUpdate()
    .execute()
  const rows = await all(tx).where('campaign.id', '=', anyOf(ids)).where('campaign.deleted_at', 'is', null).execute()
  return new Map((await toCampaigns(tx, rows)).map((campaign) => [campaign.id, campaign]))
}

export type CampaignColumns = Pick<
  Campaign,
  'name' | 'segment' | 'promotionType' | 'enabled' | 'startAt' | 'endAt' | 'promotion' | 'editedAt'
> & { discountId: string | null }

const columnsOf = (campaign: CampaignColumns, now: Date) => ({
  name: campaign.name,
  segment: campaign.segment,
  promotion_type: campaign.promotionType,
  enabled: campaign.enabled,
  holds_segment: campaign.enabled && (campaign.endAt === null || campaign.endAt > now),
  start_at: campaign.startAt,
  end_at: campaign.endAt,
  promotion: JSON.stringify(campaign.promotion),
  discount_id: campaign.discountId,
  edited_at: campaign.editedAt,
})

export async function insertCampaign(tx: Tx, id: string, campaign: CampaignColumns): Promise<void> {
  await tx.db
    .insertInto('campaign')
    .values({ shop_id: tx.shopId, id, created_at: tx.now(), ...columnsOf(campaign, tx.now()) })
    .execute()
}

export async function updateCampaignRow(tx: Tx, id: string, campaign: CampaignColumns): Promise<void> {
  await tx.db
    .updateTable('campaign')
    .set(columnsOf(campaign, tx.now()))
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .execute()
}

export async function updatePromotion(tx: Tx, id: string, promotion: Promotion, editedAt: Date): Promise<void> {
  await tx.db
    .updateTable('campaign')
    .set({ promotion: JSON.stringify(promotion), edited_at: editedAt })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .execute()
}

/** A campaign whose end has come no longer stands in the way of another in its segment. */
export async function releaseSegment(tx: Tx, segment: string): Promise<void> {
  await tx.db
    .updateTable('campaign')
    .set({ holds_segment: false })
    .where('shop_id', '=', tx.shopId)
    .where('segment', '=', segment)
    .where('holds_segment', '=', true)
    .where('end_at', '<=', tx.now())
    .execute()
}

export async function markDeleted(tx: Tx, id: string): Promise<void> {
  await tx.db
    .updateTable('campaign')
    .set({ deleted_at: tx.now(), enabled: false, holds_segment: false })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .execute()
}
