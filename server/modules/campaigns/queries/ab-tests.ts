import type { Selectable } from 'kysely'
import type { AbTest as AbTestRow } from '#generated/db'
import type { Context, Tx } from '#platform/context'
import { anyOf, insertMany } from '#platform/sql'
import type { AbTest, ListPage, NewAbTest, PromotionType } from '../types.ts'
import { selectCampaignMap } from './campaigns.ts'

const all = (ctx: Context) => ctx.db.selectFrom('ab_test').selectAll().where('shop_id', '=', ctx.shopId)

async function withVariants(ctx: Context, rows: readonly Selectable<AbTestRow>[]): Promise<AbTest[]> {
  if (rows.length === 0) return []
  const variants = await ctx.db
    .selectFrom('ab_test_variant')
    .select(['test_id as testId', 'campaign_id as campaignId', 'allocation'])
    .where('shop_id', '=', ctx.shopId)
    .where('test_id', '=', anyOf(rows.map(({ id }) => id)))
    .orderBy('test_id')
    .orderBy('position')
    .execute()
  const campaigns = await selectCampaignMap(ctx, [...new Set(variants.map(({ campaignId }) => campaignId))])
  const byTest = Map.groupBy(variants, ({ testId }) => testId)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    segment: row.segment,
    promotionType: row.promotion_type as PromotionType, // safe: the column's check allows these
    hasHoldout: row.has_holdout,
    holdoutPercentage: row.holdout_percentage,
    startAt: row.start_at,
    endAt: row.end_at,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    variants: (byTest.get(row.id) ?? []).map(({ campaignId, allocation }) => {
      const campaign = campaigns.get(campaignId)
      if (!campaign) throw new Error('a variant without its campaign')
      return { campaign, allocation }
    }),
  }))
}

export async function selectTests(ctx: Context, page: ListPage): Promise<AbTest[]> {
  const rows = await all(ctx)
    .$if(page.after !== undefined, (qb) => qb.where('id', '<', page.after ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.skip ?? 0)
    .execute()
  return withVariants(ctx, rows)
}

export async function selectTest(ctx: Context, id: string): Promise<AbTest | undefined> {
  const [test] = await withVariants(ctx, await all(ctx).where('id', '=', id).execute())
  return test
}

/** Running ones and those to come. */
export const selectOpenTests = async (ctx: Context): Promise<AbTest[]> =>
  withVariants(ctx, await all(ctx).where('end_at', '>', ctx.now()).execute())

/** Whether a test that is not over has the campaign. */
export async function isTested(ctx: Context, campaignId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('ab_test_variant')
    .innerJoin('ab_test', (join) =>
      join.onRef('ab_test.shop_id', '=', 'ab_test_variant.shop_id').onRef('ab_test.id', '=', 'ab_test_variant.test_id'),
    )
    .select('ab_test.id')
    .where('ab_test_variant.shop_id', '=', ctx.shopId)
    .where('ab_test.shop_id', '=', ctx.shopId)
    .where('ab_test_variant.campaign_id', '=', campaignId)
    .where('ab_test.end_at', '>', ctx.now())
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whoever makes a test of the segment and type waits here for whoever is at it. */
export async function takeTurn(tx: Tx, segment: string, promotionType: PromotionType): Promise<void> {
  await tx.db
    .insertInto('ab_test_turn')
    .values({ shop_id: tx.shopId, segment, promotion_type: promotionType })
    .onConflict((conflict) =>
      conflict
        .columns(['shop_id', 'segment', 'promotion_type'])
        .doUpdateSet((eb) => ({ segment: eb.ref('excluded.segment') })),
    )
    .execute()
}

/** A test of the segment and type that is not over and shares time with the range. */
export async function selectOverlapping(
  tx: Tx,
  { segment, promotionType, startAt, endAt }: Pick<AbTest, 'segment' | 'promotionType' | 'startAt' | 'endAt'>,
): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('ab_test')
    .select('id')
    .where('shop_id', '=', tx.shopId)
    .where('segment', '=', segment)
    .where('promotion_type', '=', promotionType)
    .where('end_at', '>', tx.now())
    .where('end_at', '>', startAt)
    .where('start_at', '<', endAt)
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

export async function insertTest(
  tx: Tx,
  id: string,
  test: NewAbTest & { promotionType: PromotionType },
): Promise<void> {
  const at = tx.now()
  await Promise.all([
    tx.db
      .insertInto('ab_test')
      .values({
        shop_id: tx.shopId,
        id,
        name: test.name,
        segment: test.segment,
        promotion_type: test.promotionType,
        has_holdout: test.hasHoldout,
        holdout_percentage: test.holdoutPercentage,
        start_at: test.startAt,
        end_at: test.endAt,
        created_at: at,
        edited_at: at,
      })
      .execute(),
    insertMany(
      tx,
      'ab_test_variant',
      test.variants.map(({ campaignId, allocation }, position) => ({
        shop_id: tx.shopId,
        test_id: id,
        position,
        campaign_id: campaignId,
        allocation,
      })),
    ),
  ])
}

export const lockTest = (tx: Tx, id: string): Promise<{ startAt: Date; endAt: Date; editedAt: Date } | undefined> =>
  tx.db
    .selectFrom('ab_test')
    .select(['start_at as startAt', 'end_at as endAt', 'edited_at as editedAt'])
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function updateTestTimes(
  tx: Tx,
  id: string,
  times: { startAt: Date; endAt: Date; editedAt: Date },
): Promise<void> {
  await tx.db
    .updateTable('ab_test')
    .set({ start_at: times.startAt, end_at: times.endAt, edited_at: times.editedAt })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .execute()
}
