import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import type { Keyset } from '#platform/page'
import { anyOf, insertMany, keyIn } from '#platform/sql'
import type { Movement, MovementKind, WarehouseStock } from '../types.ts'

export async function selectWarehouseStock(ctx: Context, variantIds: readonly string[]): Promise<WarehouseStock[]> {
  return ctx.db
    .selectFrom('warehouse_stock')
    .select(['warehouse_id as warehouseId', 'variant_id as variantId', 'on_hand as onHand'])
    .where('shop_id', '=', ctx.shopId)
    .where('variant_id', '=', anyOf(variantIds))
    .orderBy('variant_id')
    .orderBy('on_hand', 'desc')
    .execute()
}

/** Writes ledger entries and what is on hand in their warehouses. The levels' rows must be locked. */
export async function insertMovements(tx: Tx, movements: readonly Movement[]): Promise<void> {
  const total = new Map<string, { warehouse_id: string; variant_id: string; quantity: number }>()
  for (const m of movements) {
    const key = `${m.warehouseId} ${m.variantId}`
    const sum = total.get(key) ?? { warehouse_id: m.warehouseId, variant_id: m.variantId, quantity: 0 }
    sum.quantity += m.quantity
    total.set(key, sum)
  }
  const changes = [...total.values()]
  const columns = [
    changes.map((c) => c.warehouse_id),
    changes.map((c) => c.variant_id),
    changes.map((c) => c.quantity),
  ] as const
  await Promise.all([
    insertMany(
      tx,
      'stock_movement',
      movements.map((m) => ({
        shop_id: tx.shopId,
        id: m.id,
        variant_id: m.variantId,
        warehouse_id: m.warehouseId,
        quantity: m.quantity,
        kind: m.kind,
        cause_id: m.causeId,
        note: m.note,
        actor: m.actor,
        at: m.at,
      })),
    ),
    insertMany(
      tx,
      'warehouse_stock',
      changes.map((c) => ({ shop_id: tx.shopId, warehouse_id: c.warehouse_id, variant_id: c.variant_id, on_hand: 0 })),
      'on conflict (shop_id, variant_id, warehouse_id) do nothing',
    ),
    tx.db
      .updateTable('warehouse_stock')
      .from(
        sql<{
          warehouse_id: string
          variant_id: string
          quantity: number
        }>`unnest(${columns[0]}::uuid[], ${columns[1]}::uuid[], ${columns[2]}::int[])`.as<'moved'>(
          sql`moved(warehouse_id, variant_id, quantity)`,
        ),
      )
      .set((eb) => ({ on_hand: eb('warehouse_stock.on_hand', '+', eb.ref('moved.quantity')) }))
      .where('warehouse_stock.shop_id', '=', tx.shopId)
      .where(keyIn('warehouse_stock.variant_id', columns[1]))
      .whereRef('warehouse_stock.warehouse_id', '=', 'moved.warehouse_id')
      .whereRef('warehouse_stock.variant_id', '=', 'moved.variant_id')
      .execute(),
  ])
}

/** Units that left each warehouse for the cause by movements of these kinds and have not come back by them. */
export async function selectTaken(tx: Tx, causeId: string, kinds: readonly MovementKind[]): Promise<WarehouseStock[]> {
  const rows = await tx.db
    .selectFrom('stock_movement')
    .select(['warehouse_id as warehouseId', 'variant_id as variantId', (eb) => eb.fn.sum<bigint>('quantity').as('sum')])
    .where('shop_id', '=', tx.shopId)
    .where('cause_id', '=', causeId)
    .where('kind', 'in', [...kinds])
    .groupBy(['warehouse_id', 'variant_id'])
    .having((eb) => eb.fn.sum('quantity'), '<', 0)
    .execute()
  return rows.map((row) => ({ warehouseId: row.warehouseId, variantId: row.variantId, onHand: -Number(row.sum) }))
}

export async function selectMovements(ctx: Context, variantId: string, page: Keyset): Promise<Movement[]> {
  return ctx.db
    .selectFrom('stock_movement')
    .select([
      'id',
      'variant_id as variantId',
      'warehouse_id as warehouseId',
      'quantity',
      'kind',
      'cause_id as causeId',
      'note',
      'actor',
      'at',
    ])
    .where('shop_id', '=', ctx.shopId)
    .where('variant_id', '=', variantId)
    .$if(page.after !== undefined, (qb) => qb.where('id', '<', page.after ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .$castTo<Movement>()
    .execute()
}
