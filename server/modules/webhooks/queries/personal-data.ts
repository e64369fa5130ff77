import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { anyText } from '#platform/sql'

export interface SentBody {
  deliveryId: string
  endpointId: string
  url: string
  eventType: string
  at: Date
  body: string
}

/** What endpoints were told about the subjects, oldest first. */
export const selectSentBodies = (ctx: Context, subjects: readonly string[]): Promise<SentBody[]> =>
  ctx.db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook_endpoint', 'webhook_endpoint.id', 'webhook_delivery.endpoint_id')
    .select([
      'webhook_delivery.id as deliveryId',
      'webhook_delivery.endpoint_id as endpointId',
      'webhook_endpoint.url',
      'webhook_delivery.event_type as eventType',
      'webhook_delivery.created_at as at',
      'webhook_delivery.body',
    ])
    .where('webhook_delivery.shop_id', '=', ctx.shopId)
    .where('webhook_endpoint.shop_id', '=', ctx.shopId)
    .where('webhook_delivery.subject', '=', anyText(subjects))
    .orderBy('webhook_delivery.id')
    .execute()

/** Deliveries about the subjects with their attempts, sent or not. */
export async function eraseDeliveries(tx: Tx, subjects: readonly string[]): Promise<number> {
  const gone = await tx.db
    .deleteFrom('webhook_delivery')
    .where('shop_id', '=', tx.shopId)
    .where('subject', '=', anyText(subjects))
    .returning('id')
    .execute()
  if (gone.length > 0) {
    await tx.db
      .deleteFrom('webhook_attempt')
      .where('shop_id', '=', tx.shopId)
      .where('delivery_id', '=', sql<string>`any(${gone.map(({ id }) => id)}::uuid[])`)
      .execute()
  }
  return gone.length
}
