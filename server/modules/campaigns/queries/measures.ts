import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { anyOf, insertMany } from '#platform/sql'

/** Stands for no test, and for the campaign of a holdout group, which has none. */
const NOTHING = '00000000-0000-0000-0000-000000000000'

/** That an order's page showed a campaign, or would have but for the holdout group. */
export interface Exposure {
  orderId: string
  campaignId: string | null
  testId: string | null
  at: Date
}

/** Times an order and day are kept once. */
export async function insertExposures(ctx: Context, exposures: readonly Exposure[]): Promise<void> {
  const rows = exposures.map(({ orderId, campaignId, testId, at }) => ({
    shop_id: ctx.shopId,
    campaign_id: campaignId ?? NOTHING,
    test_id: testId ?? NOTHING,
    order_id: orderId,
    day: at.toISOString().slice(0, 10),
    at,
  }))
  await insertMany(ctx, 'campaign_exposure', rows, 'on conflict do nothing')
}

/** The first one is kept. */
export async function insertClick(
  ctx: Context,
  { orderId, campaignId, testId, at }: Exposure & { campaignId: string },
): Promise<void> {
  await ctx.db
    .insertInto('campaign_click')
    .values({ shop_id: ctx.shopId, campaign_id: campaignId, test_id: testId ?? NOTHING, order_id: orderId, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The test, if any, in which the order last saw the campaign; undefined when it never did. */
export async function selectLastExposure(
  ctx: Context,
  orderId: string,
  campaignId: string,
): Promise<{ testId: string | null } | undefined> {
  const row = await ctx.db
    .selectFrom('campaign_exposure')
    .select('test_id')
    .where('shop_id', '=', ctx.shopId)
    .where('campaign_id', '=', campaignId)
    .where('order_id', '=', orderId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { testId: row.test_id === NOTHING ? null : row.test_id }
}

/** What happened with a campaign: orders whose page showed it, on how many days of theirs, and those that followed it. */
export interface Counts {
  orders: number
  exposures: number
  clicks: number
}

/** In tests and without. Campaigns that nobody saw are left out. */
export async function countCampaigns(ctx: Context, campaignIds: readonly string[]): Promise<Map<string, Counts>> {
  const [exposed, clicked] = await Promise.all([
    ctx.db
      .selectFrom('campaign_exposure')
      .select([
        'campaign_id as campaignId',
        sql<bigint>`count(*)`.as('exposures'),
        sql<bigint>`count(distinct order_id)`.as('orders'),
      ])
      .where('shop_id', '=', ctx.shopId)
      .where('campaign_id', '=', anyOf(campaignIds))
      .groupBy('campaign_id')
      .execute(),
    ctx.db
      .selectFrom('campaign_click')
      .select(['campaign_id as campaignId', sql<bigint>`count(distinct order_id)`.as('clicks')])
      .where('shop_id', '=', ctx.shopId)
      .where('campaign_id', '=', anyOf(campaignIds))
      .groupBy('campaign_id')
      .execute(),
  ])
  const clicks = new Map(clicked.map((row) => [row.campaignId, Number(row.clicks)]))
  return new Map(
    exposed.map(({ campaignId, orders, exposures }) => [
      campaignId,
      { orders: Number(orders), exposures: Number(exposures), clicks: clicks.get(campaignId) ?? 0 },
    ]),
  )
}

/** By campaign; null is the holdout group. Campaigns that nobody saw are left out. */
export async function countTest(ctx: Context, testId: string): Promise<Map<string | null, Counts>> {
  const [exposed, clicked] = await Promise.all([
    ctx.db
      .selectFrom('campaign_exposure')
      .select([
        'campaign_id as campaignId',
        sql<bigint>`count(*)`.as('exposures'),
        sql<bigint>`count(distinct order_id)`.as('orders'),
      ])
      .where('shop_id', '=', ctx.shopId)
      .where('test_id', '=', testId)
      .groupBy('campaign_id')
      .execute(),
    ctx.db
      .selectFrom('campaign_click')
      .select(['campaign_id as campaignId', sql<bigint>`count(*)`.as('clicks')])
      .where('shop_id', '=', ctx.shopId)
      .where('test_id', '=', testId)
      .groupBy('campaign_id')
      .execute(),
  ])
  const clicks = new Map(clicked.map((row) => [row.campaignId, Number(row.clicks)]))
  return new Map(
    exposed.map(({ campaignId, orders, exposures }) => [
      campaignId === NOTHING ? null : campaignId,
      { orders: Number(orders), exposures: Number(exposures), clicks: clicks.get(campaignId) ?? 0 },
    ]),
  )
}
