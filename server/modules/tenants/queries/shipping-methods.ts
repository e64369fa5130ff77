import type { Context, Tx } from '#platform/context'
import type { ShippingMethod } from '../types.ts'

export async function upsertShippingMethod(tx: Tx, method: ShippingMethod): Promise<void> {
  await tx.db
    .insertInto('shipping_method')
    .values({
      shop_id: tx.shopId,
      id: tx.newId(),
      code: method.code,
      name: method.name,
      carrier: method.carrier,
      enabled: method.enabled,
      needs_pick_up_point: method.needsPickUpPoint,
      cash_on_delivery: method.cashOnDelivery,
      created_at: tx.now(),
    })
    .onConflict((conflict) =>
      conflict.columns(['shop_id', 'code']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        carrier: eb.ref('excluded.carrier'),
        enabled: eb.ref('excluded.enabled'),
        needs_pick_up_point: eb.ref('excluded.needs_pick_up_point'),
        cash_on_delivery: eb.ref('excluded.cash_on_delivery'),
      })),
    )
    .execute()
}

export async function selectShippingMethods(ctx: Context): Promise<ShippingMethod[]> {
  return ctx.db
    .selectFrom('shipping_method')
    .select([
      'code',
      'name',
      'carrier',
      'enabled',
      'needs_pick_up_point as needsPickUpPoint',
      'cash_on_delivery as cashOnDelivery',
    ])
    .where('shop_id', '=', ctx.shopId)
    .orderBy('code')
    .execute()
}

export async function deleteShippingMethod(tx: Tx, code: string): Promise<boolean> {
  const result = await tx.db
    .deleteFrom('shipping_method')
    .where('shop_id', '=', tx.shopId)
    .where('code', '=', code)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}
