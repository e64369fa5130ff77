import type { Context, Tx } from '#platform/context'
import { anyOf } from '#platform/sql'

export interface Measure {
  kind: 'shown' | 'followed'
  orderId: string
  campaignId: string
  at: Date
}

export async function selectMeasures(ctx: Context, orderIds: readonly string[]): Promise<Measure[]> {
  const of = (table: 'campaign_exposure' | 'campaign_click') =>
    ctx.db
      .selectFrom(table)
      .select(['order_id as orderId', 'campaign_id as campaignId', 'at'])
      .where('shop_id', '=', ctx.shopId)
      .where('order_id', '=', anyOf(orderIds))
      .orderBy('at')
      .execute()
  const [shown, followed] = await Promise.all([of('campaign_exposure'), of('campaign_click')])
  return [
    ...shown.map((row) => ({ kind: 'shown' as const, ...row })),
    ...followed.map((row) => ({ kind: 'followed' as const, ...row })),
  ]
}

export async function deleteMeasures(tx: Tx, orderIds: readonly string[]): Promise<number> {
  const from = (table: 'campaign_exposure' | 'campaign_click') =>
    tx.db.deleteFrom(table).where('shop_id', '=', tx.shopId).where('order_id', '=', anyOf(orderIds)).executeTakeFirst()
  const results = await Promise.all([from('campaign_exposure'), from('campaign_click')])
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}
