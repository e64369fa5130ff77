import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { COUNTED_ROWS } from '#platform/count'
import type { Keyset } from '#platform/page'
import { anyOf, insertMany } from '#platform/sql'
import type { StockUpdate, StockUpdateLine, StockUpdateRow, StockUpdateStatus } from './types.ts'

const columns = [
  'stock_update.id',
  'stock_update.reference',
  'stock_update.auto_reference as autoReference',
  'stock_update.status',
  'stock_update.warehouse_id as warehouseId',
  'stock_update.supplier',
  'stock_update.containers',
  'stock_update.pallets',
  'stock_update.parcels',
  'stock_update.delivered_by as deliveredBy',
  'stock_update.receive_date as receiveDate',
  'stock_update.arrival_date as arrivalDate',
  'stock_update.merchant_comments as merchantComments',
  'stock_update.warehouse_comments as warehouseComments',
  'stock_update.tracking_codes as trackingCodes',
  'stock_update.special_action as specialAction',
  'stock_update.created_at as createdAt',
  'stock_update.modified_at as modifiedAt',
] as const

export async function insertStockUpdate(
  tx: Tx,
  update: StockUpdateRow,
  lines: readonly StockUpdateLine[],
): Promise<void> {
  await tx.db
    .insertInto('stock_update')
    .values({
      shop_id: tx.shopId,
      id: update.id,
      reference: update.reference,
      auto_reference: update.autoReference,
      status: update.status,
      warehouse_id: update.warehouseId,
      supplier: update.supplier,
      containers: update.containers,
      pallets: update.pallets,
      parcels: update.parcels,
      delivered_by: update.deliveredBy,
      receive_date: update.receiveDate,
      merchant_comments: update.merchantComments,
      tracking_codes: update.trackingCodes,
      special_action: update.specialAction,
      created_at: update.createdAt,
    })
    .execute()
  await insertMany(
    tx,
    'stock_update_line',
    lines.map((line) => ({
      shop_id: tx.shopId,
      stock_update_id: update.id,
      position: line.position,
      variant_id: line.variantId,
      expected_quantity: line.expectedQuantity,
      received_quantity: line.receivedQuantity,
      supply_price: line.supplyPrice,
      name: line.name,
      ean_code: line.eanCode,
      country_of_origin: line.countryOfOrigin,
      customs_description: line.customsDescription,
      hs_code: line.hsCode,
    })),
  )
}

export async function lockStockUpdate(tx: Tx, id: string): Promise<StockUpdateRow | undefined> {
  return tx.db
    .selectFrom('stock_update')
    .select(columns)
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .forUpdate()
    .$castTo<StockUpdateRow>()
    .executeTakeFirst()
}

export async function updateStockUpdateRow(tx: Tx, update: StockUpdateRow): Promise<void> {
  await tx.db
    .updateTable('stock_update')
    .set({
      status: update.status,
      arrival_date: update.arrivalDate,
      warehouse_comments: update.warehouseComments,
      modified_at: update.modifiedAt,
    })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', update.id)
    .execute()
}

export async function updateReceived(tx: Tx, id: string, lines: readonly StockUpdateLine[]): Promise<void> {
  await tx.db
    .updateTable('stock_update_line')
    .from(
      sql<{
        position: number
        received: number
        comments: string | null
      }>`unnest(${lines.map((l) => l.position)}::int[], ${lines.map((l) => l.receivedQuantity)}::int[], ${lines.map((l) => l.warehouseComments)}::text[])`.as<'booked'>(
        sql`booked(position, received, comments)`,
      ),
    )
    .set((eb) => ({ received_quantity: eb.ref('booked.received'), warehouse_comments: eb.ref('booked.comments') }))
    .where('stock_update_line.shop_id', '=', tx.shopId)
    .where('stock_update_line.stock_update_id', '=', id)
    .whereRef('stock_update_line.position', '=', 'booked.position')
    .execute()
}

interface LineRow extends StockUpdateLine {
  stockUpdateId: string
}

export async function selectUpdateLines(ctx: Context, ids: readonly string[]): Promise<LineRow[]> {
  return ctx.db
    .selectFrom('stock_update_line as line')
    .innerJoin('variant', 'variant.id', 'line.variant_id')
    .select([
      'line.stock_update_id as stockUpdateId',
      'line.position',
      'line.variant_id as variantId',
      'variant.code',
      (eb) => eb.fn.coalesce('line.name', 'variant.name').as('name'),
      (eb) => eb.fn.coalesce('line.ean_code', 'variant.ean_code').as('eanCode'),
      'line.country_of_origin as countryOfOrigin',
      'line.customs_description as customsDescription',
      'line.hs_code as hsCode',
      'line.expected_quantity as expectedQuantity',
      'line.received_quantity as receivedQuantity',
      'line.supply_price as supplyPrice',
      'line.warehouse_comments as warehouseComments',
    ])
    .where('line.shop_id', '=', ctx.shopId)
    .where('variant.shop_id', '=', ctx.shopId)
    .where('line.stock_update_id', '=', anyOf(ids))
    .orderBy('line.stock_update_id')
    .orderBy('line.position')
    .execute()
}

type Listed = StockUpdateRow & { warehouseCode: string }

export interface StockUpdateFilter {
  reference?: string | undefined
  autoReference?: string | undefined
  status?: readonly StockUpdateStatus[] | undefined
  /** Changed, or created while unchanged, strictly later. */
  modifiedAfter?: Date | undefined
}

export async function selectUpdatePage(
  ctx: Context,
  filter: StockUpdateFilter,
  page: Keyset & { skip?: number },
): Promise<Listed[]> {
  return listed(ctx)
    .$if(filter.reference !== undefined, (qb) => qb.where('stock_update.reference', '=', filter.reference ?? ''))
    .$if(filter.autoReference !== undefined, (qb) =>
      qb.where('stock_update.auto_reference', '=', filter.autoReference ?? ''),
    )
    .$if(filter.status !== undefined, (qb) => qb.where('stock_update.status', 'in', [...(filter.status ?? [])]))
    .$if(filter.modifiedAfter !== undefined, (qb) =>
      qb.where((eb) =>
        eb(
          eb.fn.coalesce('stock_update.modified_at', 'stock_update.created_at'),
          '>',
          filter.modifiedAfter ?? ctx.now(),
        ),
      ),
    )
    .$if(page.after !== undefined, (qb) => qb.where('stock_update.id', page.newestFirst ? '<' : '>', page.after ?? ''))
    .orderBy('stock_update.id', page.newestFirst ? 'desc' : 'asc')
    .limit(page.limit)
    .offset(page.skip ?? 0)
    .$castTo<Listed>()
    .execute()
}

export async function selectStockUpdates(ctx: Context, ids: readonly string[]): Promise<Listed[]> {
  return listed(ctx).where('stock_update.id', '=', anyOf(ids)).orderBy('stock_update.id').$castTo<Listed>().execute()
}

const listed = (ctx: Context) =>
  ctx.db
    .selectFrom('stock_update')
    .innerJoin('warehouse', 'warehouse.id', 'stock_update.warehouse_id')
    .select(columns)
    .select('warehouse.code as warehouseCode')
    .where('stock_update.shop_id', '=', ctx.shopId)
    .where('warehouse.shop_id', '=', ctx.shopId)

export async function withLines(ctx: Context, rows: readonly Listed[]): Promise<StockUpdate[]> {
  if (rows.length === 0) return []
  const updates = new Map<string, StockUpdate>(rows.map((row) => [row.id, { ...row, lines: [] }]))
  const lines = await selectUpdateLines(ctx, [...updates.keys()])
  for (const { stockUpdateId, ...line } of lines) updates.get(stockUpdateId)?.lines.push(line)
  return [...updates.values()]
}

/** What open stock updates still bring of each variant, and when the first of them is due. */
export async function selectOutlook(
  tx: Tx,
  variantIds: readonly string[],
): Promise<{ variantId: string; expected: number; expectedAt: Date | null }[]> {
  const rows = await tx.db
    .selectFrom('stock_update_line as line')
    .innerJoin('stock_update', 'stock_update.id', 'line.stock_update_id')
    .select([
      'line.variant_id as variantId',
      sql<bigint>`sum(greatest(line.expected_quantity - line.received_quantity, 0))`.as('expected'),
      sql<Date | null>`min(stock_update.receive_date)`.as('expectedAt'),
    ])
    .where('line.shop_id', '=', tx.shopId)
    .where('stock_update.shop_id', '=', tx.shopId)
    .where('stock_update.status', 'not in', ['COMPLETED', 'CANCELLED'])
    .where('line.variant_id', '=', anyOf(variantIds))
    .groupBy('line.variant_id')
    .execute()
  const found = new Map(rows.map((row) => [row.variantId, row]))
  return variantIds.map((variantId) => ({
    variantId,
    expected: Number(found.get(variantId)?.expected ?? 0n),
    expectedAt: found.get(variantId)?.expectedAt ?? null,
  }))
}

export const selectSomeArrived = (ctx: Context): Promise<{ id: string }[]> =>
  ctx.db
    .selectFrom('stock_update')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('status', 'in', ['ARRIVED', 'PROCESSING'])
    .limit(COUNTED_ROWS)
    .execute()
