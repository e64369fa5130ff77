import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, NotFound } from '#platform/errors'
import { checkCode, checkCountry, checkName } from './checks.ts'
import { insertWarehouse, selectWarehouses } from './queries/warehouses.ts'
import { cachedSetting, changingSetting } from './settings-cache.ts'
import type { NewWarehouse, Warehouse } from './types.ts'

/** A code in use is a conflict. The default warehouse stays the default. */
export async function createWarehouse(ctx: Context, input: NewWarehouse): Promise<Warehouse> {
  requireScope(ctx, 'admin')
  checkCode(input.code)
  checkName(input.name)
  checkCountry(input.country)
  const warehouse: Warehouse = {
    id: ctx.newId(),
    code: input.code,
    name: input.name,
    country: input.country,
    isDefault: false,
  }
  try {
    return await changingSetting(ctx, 'warehouses', () =>
      inTransaction(ctx, async (tx) => {
        await insertWarehouse(tx, tx.shopId, warehouse)
        await audit(tx, {
          action: 'warehouse.created',
          subject: `warehouse:${warehouse.id}`,
          detail: { code: warehouse.code },
        })
        return warehouse
      }),
    )
  } catch (error) {
    if (violatedConstraint(error) === 'warehouse_shop_id_code_key') {
      throw new Conflict('warehouse_code_taken', { code: input.code })
    }
    throw error
  }
}

/** By code, the default one first. Every credential of the shop may read them. */
export const listWarehouses = (ctx: Context): Promise<readonly Warehouse[]> =>
  cachedSetting(ctx, 'warehouses', () => selectWarehouses(ctx))

/** The warehouse with this code, or the default one for null. */
export async function findWarehouse(ctx: Context, code: string | null): Promise<Warehouse> {
  const all = await listWarehouses(ctx)
  const found = all.find((warehouse) => (code === null ? warehouse.isDefault : warehouse.code === code))
  if (!found) throw new NotFound('warehouse_not_found', { code })
  return found
}
