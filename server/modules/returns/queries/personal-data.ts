import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { anyOf } from '#platform/sql'

/** Returns of the orders, and others that were sent from the address. */
export async function selectReturnsOf(
  ctx: Context,
  orderIds: readonly string[],
  email: string | null,
): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('warehouse_return')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where((eb) =>
      eb.or([eb('order_id', '=', anyOf(orderIds)), sql<boolean>`lower(customer ->> 'email') = lower(${email}::text)`]),
    )
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function eraseReturns(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('warehouse_return')
    .set({ customer: null, comments: null, warehouse_comments: null, edited_at: tx.now() })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', anyOf(ids))
    .execute()
  await tx.db
    .updateTable('warehouse_return_line')
    .set({ comments: null, warehouse_comments: null })
    .where('shop_id', '=', tx.shopId)
    .where('return_id', '=', anyOf(ids))
    .execute()
}
