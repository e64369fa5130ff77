import type { Context, Tx } from '#platform/context'
import type { FeedType } from '../ports.ts'

export interface SubscriptionRow {
  id: string
  integration: string
  type: FeedType
  topic: string
  /** Its id at the shop system; null while that is asked. */
  foreignId: bigint | null
  createdAt: Date
  editedAt: Date
}

const columns = [
  'id',
  'integration',
  'type',
  'topic',
  'foreign_id as foreignId',
  'created_at as createdAt',
  'edited_at as editedAt',
] as const

const subscriptions = (ctx: Context) =>
  ctx.db
    .selectFrom('integration_subscription')
    .select(columns)
    .where('shop_id', '=', ctx.shopId)
    .$castTo<SubscriptionRow>()

/** Oldest first. */
export const selectSubscriptions = (
  ctx: Context,
  integration: string,
  page: { limit: number; skip: number },
): Promise<SubscriptionRow[]> =>
  subscriptions(ctx)
    .where('integration', '=', integration)
    .orderBy('created_at')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.skip)
    .execute()

export const selectSubscription = (
  ctx: Context,
  integration: string,
  by: { id: string } | { type: FeedType },
): Promise<SubscriptionRow | undefined> =>
  subscriptions(ctx)
    .where('integration', '=', integration)
    .$if('id' in by, (qb) => qb.where('id', '=', 'id' in by ? by.id : ''))
    .$if('type' in by, (qb) => qb.where('type', '=', 'type' in by ? by.type : ''))
    .executeTakeFirst()

/**
 * Takes the place of the type for a new subscription. False when it is taken, unless by one that was begun before
 * `abandoned` and never got its foreign id.
 */
export async function claimSubscription(
  tx: Tx,
  row: Pick<SubscriptionRow, 'id' | 'integration' | 'type' | 'topic'>,
  abandoned: Date,
): Promise<boolean> {
  const values = { id: row.id, topic: row.topic, created_at: tx.now(), edited_at: tx.now() }
  const claimed = await tx.db
    .insertInto('integration_subscription')
    .values({ shop_id: tx.shopId, integration: row.integration, type: row.type, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['shop_id', 'integration', 'type'])
        .doUpdateSet(values)
        .where('integration_subscription.foreign_id', 'is', null)
        .where('integration_subscription.created_at', '<', abandoned),
    )
    .executeTakeFirst()
  return (claimed.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Undefined when it was deleted meanwhile. */
export const setForeignId = (ctx: Context, id: string, foreignId: bigint): Promise<SubscriptionRow | undefined> =>
  ctx.db
    .updateTable('integration_subscription')
    .set({ foreign_id: foreignId, edited_at: ctx.now() })
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', id)
    .returning(columns)
    .$castTo<SubscriptionRow>()
    .executeTakeFirst()

export async function deleteSubscription(ctx: Context, id: string): Promise<boolean> {
  const deleted = await ctx.db
    .deleteFrom('integration_subscription')
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return deleted.numDeletedRows > 0n
}
