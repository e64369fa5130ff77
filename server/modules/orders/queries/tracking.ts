import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { keyIn, rowsToSave } from '#platform/sql'
import type { OrderOfShipment, TrackedOrder } from '../types.ts'

export const lockOrders = (tx: Tx, ids: readonly string[]): Promise<TrackedOrder[]> =>
  tx.db
    .selectFrom('sales_order')
    .select([
      'id',
      'reference',
      'status',
      'tracking_status as trackingStatus',
      'tracking_sub_status as trackingSubStatus',
      'delivered_at as deliveredAt',
      'edited_at as editedAt',
    ])
    .where('shop_id', '=', tx.shopId)
    .where(keyIn('id', ids))
    .orderBy('id')
    .forUpdate()
    .$castTo<TrackedOrder>()
    .execute()

export async function updateTrackingFacts(tx: Tx, orders: readonly TrackedOrder[]): Promise<void> {
  if (orders.length === 0) return
  await sql`
    update sales_order set
      tracking_status = n."trackingStatus", tracking_sub_status = n."trackingSubStatus",
      delivered_at = n."deliveredAt", edited_at = n."editedAt"
    from jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) as n(
      id uuid, "trackingStatus" text, "trackingSubStatus" text, "deliveredAt" timestamptz, "editedAt" timestamptz)
    where ${rowsToSave(
      tx,
      'sales_order',
      orders.map(({ id }) => id),
    )}`.execute(tx.db)
}

export const selectOrderForShipment = (
  ctx: Context,
  key: { id: string } | { reference: string },
): Promise<OrderOfShipment | undefined> =>
  ctx.db
    .selectFrom('sales_order')
    .select(['id', 'reference', 'status', 'tracking_number as trackingNumber', 'customer'])
    .where('shop_id', '=', ctx.shopId)
    .where('id' in key ? 'id' : 'reference', '=', 'id' in key ? key.id : key.reference)
    .$castTo<OrderOfShipment>()
    .executeTakeFirst()
