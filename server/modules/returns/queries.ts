import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { COUNTED_ROWS } from '#platform/count'
import type { Keyset } from '#platform/page'
import { anyOf, insertMany } from '#platform/sql'
import type { KeptReturnLine, ReturnLine, ReturnRow, ReturnStatus, WarehouseReturn } from './types.ts'

const columns = [
  'warehouse_return.id',
  'warehouse_return.reference',
  'warehouse_return.order_id as orderId',
  'warehouse_return.status',
  'warehouse_return.customer',
  'warehouse_return.comments',
  'warehouse_return.warehouse_id as warehouseId',
  'warehouse_return.tracking_codes as trackingCodes',
  'warehouse_return.test',
  'warehouse_return.announced',
  'warehouse_return.warehouse_comments as warehouseComments',
  'warehouse_return.arrival_date as arrivalDate',
  'warehouse_return.handled_date as handledDate',
  'warehouse_return.created_at as createdAt',
  'warehouse_return.edited_at as editedAt',
] as const

const toRow = (row: ReturnRow) => ({
  reference: row.reference,
  order_id: row.orderId,
  status: row.status,
  customer: row.customer && JSON.stringify(row.customer),
  comments: row.comments,
  warehouse_id: row.warehouseId,
  tracking_codes: row.trackingCodes,
  test: row.test,
  announced: row.announced,
  warehouse_comments: row.warehouseComments,
  arrival_date: row.arrivalDate,
  handled_date: row.handledDate,
  edited_at: row.editedAt,
})

export async function insertReturn(tx: Tx, row: ReturnRow): Promise<void> {
  await tx.db
    .insertInto('warehouse_return')
    .values({ shop_id: tx.shopId, id: row.id, created_at: row.createdAt, ...toRow(row) })
    .execute()
}

export async function updateReturnRow(tx: Tx, row: ReturnRow): Promise<void> {
  await tx.db
    .updateTable('warehouse_return')
    .set(toRow(row))
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', row.id)
    .execute()
}

export async function replaceReturnLines(tx: Tx, id: string, lines: readonly KeptReturnLine[]): Promise<void> {
  await tx.db.deleteFrom('warehouse_return_line').where('shop_id', '=', tx.shopId).where('return_id', '=', id).execute()
  await insertMany(
    tx,
    'warehouse_return_line',
    lines.map((line) => ({
      shop_id: tx.shopId,
      return_id: id,
      position: line.position,
      variant_id: line.variantId,
      quantity: line.quantity,
      reason: line.reason,
      comments: line.comments,
      received_quantity: line.receivedQuantity,
      stocked_quantity: line.stockedQuantity,
      condition: line.condition,
      warehouse_comments: line.warehouseComments,
    })),
  )
}

export async function lockReturn(tx: Tx, key: { id: string } | { reference: string }): Promise<ReturnRow | undefined> {
  return tx.db
    .selectFrom('warehouse_return')
    .select(columns)
    .where('shop_id', '=', tx.shopId)
    .$if('id' in key, (qb) => qb.where('id', '=', 'id' in key ? key.id : ''))
    .$if('reference' in key, (qb) => qb.where('reference', '=', 'reference' in key ? key.reference : ''))
    .forUpdate()
    .$castTo<ReturnRow>()
    .executeTakeFirst()
}

export interface ReturnFilter {
  reference?: string | undefined
  orderReference?: string | undefined
  status?: readonly ReturnStatus[] | undefined
  editedAfter?: Date | undefined
}

type Listed = Omit<WarehouseReturn, 'lines' | 'orderReference'>

const listed = (ctx: Context) =>
  ctx.db
    .selectFrom('warehouse_return')
    .innerJoin('warehouse', 'warehouse.id', 'warehouse_return.warehouse_id')
    .select(columns)
    .select('warehouse.code as warehouseCode')
    .where('warehouse_return.shop_id', '=', ctx.shopId)
    .where('warehouse.shop_id', '=', ctx.shopId)

/** One page, oldest first. */
export async function selectReturnPage(
  ctx: Context,
  filter: Omit<ReturnFilter, 'orderReference'> & { orderId?: string },
  page: Keyset & { skip?: number },
): Promise<Listed[]> {
  return listed(ctx)
    .$if(filter.reference !== undefined, (qb) => qb.where('warehouse_return.reference', '=', filter.reference ?? ''))
    .$if(filter.orderId !== undefined, (qb) => qb.where('warehouse_return.order_id', '=', filter.orderId ?? ''))
    .$if(filter.status !== undefined, (qb) => qb.where('warehouse_return.status', 'in', [...(filter.status ?? [])]))
    .$if(filter.editedAfter !== undefined, (qb) =>
      qb.where('warehouse_return.edited_at', '>', filter.editedAfter ?? ctx.now()),
    )
    .$if(page.after !== undefined, (qb) =>
      qb.where('warehouse_return.id', page.newestFirst ? '<' : '>', page.after ?? ''),
    )
    .orderBy('warehouse_return.id', page.newestFirst ? 'desc' : 'asc')
    .limit(page.limit)
    .offset(page.skip ?? 0)
    .$castTo<Listed>()
    .execute()
}

export async function selectReturns(ctx: Context, ids: readonly string[]): Promise<Listed[]> {
  return listed(ctx)
    .where('warehouse_return.id', '=', anyOf(ids))
    .orderBy('warehouse_return.id')
    .$castTo<Listed>()
    .execute()
}

interface LineRow extends ReturnLine {
  returnId: string
}

export async function selectReturnLines(ctx: Context, ids: readonly string[]): Promise<LineRow[]> {
  return ctx.db
    .selectFrom('warehouse_return_line as line')
    .innerJoin('variant', 'variant.id', 'line.variant_id')
    .select([
      'line.return_id as returnId',
      'line.position',
      'line.variant_id as variantId',
      'variant.code',
      'variant.name',
      'line.quantity',
      'line.reason',
      'line.comments',
      'line.received_quantity as receivedQuantity',
      'line.stocked_quantity as stockedQuantity',
      'line.condition',
      'line.warehouse_comments as warehouseComments',
    ])
    .where('line.shop_id', '=', ctx.shopId)
    .where('variant.shop_id', '=', ctx.shopId)
    .where('line.return_id', '=', anyOf(ids))
    .orderBy('line.return_id')
    .orderBy('line.position')
    .$castTo<LineRow>()
    .execute()
}

/** Units of the order's returns by variant, without cancelled ones and without `exceptId`. */
export async function selectReturnedUnits(
  tx: Tx,
  orderId: string,
  exceptId: string | null,
): Promise<{ variantId: string; announced: number; handled: number }[]> {
  const rows = await tx.db
    .selectFrom('warehouse_return_line as line')
    .innerJoin('warehouse_return', 'warehouse_return.id', 'line.return_id')
    .select([
      'line.variant_id as variantId',
      (eb) => eb.fn.sum<bigint>('line.quantity').as('announced'),
      sql<bigint>`sum(case when warehouse_return.status = 'Handled' then line.received_quantity else 0 end)`.as(
        'handled',
      ),
    ])
    .where('line.shop_id', '=', tx.shopId)
    .where('warehouse_return.shop_id', '=', tx.shopId)
    .where('warehouse_return.order_id', '=', orderId)
    .where('warehouse_return.status', '<>', 'Cancelled')
    .$if(exceptId !== null, (qb) => qb.where('warehouse_return.id', '<>', exceptId ?? ''))
    .groupBy('line.variant_id')
    .execute()
  return rows.map((row) => ({
    variantId: row.variantId,
    announced: Number(row.announced),
    handled: Number(row.handled),
  }))
}

export async function countReturnsOf(tx: Tx, orderId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('warehouse_return')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('shop_id', '=', tx.shopId)
    .where('order_id', '=', orderId)
    .executeTakeFirst()
  return Number(row?.count ?? 0n)
}

export async function returnExists(ctx: Context, id: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('warehouse_return')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export async function referenceExists(tx: Tx, reference: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('warehouse_return')
    .select('id')
    .where('shop_id', '=', tx.shopId)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row !== undefined
}

export const selectSomeToHandle = (ctx: Context): Promise<{ id: string }[]> =>
  ctx.db
    .selectFrom('warehouse_return')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('status', 'in', ['Arrived', 'Processing'])
    .where('test', '=', false)
    .limit(COUNTED_ROWS)
    .execute()
