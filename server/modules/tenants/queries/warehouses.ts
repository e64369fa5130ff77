import type { Context, Tx } from '#platform/context'
import type { SystemTx } from '#platform/system'
import type { Warehouse } from '../types.ts'

export async function insertWarehouse(tx: Tx | SystemTx, shopId: string, warehouse: Warehouse): Promise<void> {
  await tx.db
    .insertInto('warehouse')
    .values({
      shop_id: shopId,
      id: warehouse.id,
      code: warehouse.code,
      name: warehouse.name,
      country: warehouse.country,
      is_default: warehouse.isDefault,
      created_at: tx.now(),
    })
    .execute()
}

export async function selectWarehouses(ctx: Context): Promise<Warehouse[]> {
  return ctx.db
    .selectFrom('warehouse')
    .select(['id', 'code', 'name', 'country', 'is_default as isDefault'])
    .where('shop_id', '=', ctx.shopId)
    .orderBy('is_default', 'desc')
    .orderBy('code')
    .execute()
}
