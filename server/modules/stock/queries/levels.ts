import { sql } from 'kysely'
import type { Tx } from '#platform/context'
import { nullColumn, sqlState } from '#platform/db'
import { keyIn } from '#platform/sql'
import type { Quantity, StockLevel } from '../types.ts'

const levelColumns = [
  'stock_level.variant_id as variantId',
  'stock_level.stock',
  'stock_level.reserved',
  'stock_level.waiting',
  'stock_level.expected',
  'stock_level.expected_at as expectedAt',
  'stock_level.modified_at as modifiedAt',
  'stock_level.edited_at as editedAt',
] as const

/** Row locks in the order of variant ids, the one order that every writer takes. */
export async function lockLevels(tx: Tx, variantIds: readonly string[]): Promise<Map<string, StockLevel>> {
  const rows = await tx.db
    .selectFrom('stock_level')
    .select(levelColumns)
    .where('shop_id', '=', tx.shopId)
    .where(keyIn('variant_id', variantIds))
    .orderBy('variant_id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.variantId, row]))
}

const unnested = (quantities: readonly Quantity[]) =>
  sql<{
    variant_id: string
    quantity: number
  }>`unnest(${quantities.map((q) => q.variantId)}::uuid[], ${quantities.map((q) => q.quantity)}::int[])`

const levelsOf = (of: readonly { variantId: string }[], table = 'stock_level') =>
  keyIn(`${table}.variant_id`, [...new Set(of.map(({ variantId }) => variantId))])

const RELEASES = 7_041_002

/** Held to the end of the transaction by whoever frees units of the shop. */
export async function lockReleases(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${RELEASES}::int, hashtext(${tx.shopId}))`.execute(tx.db)
}

/**
 * Adds `factor` times the quantity to each figure named, in one statement that locks the rows in order first. Edit
 * times never go back: see `editTime`.
 */
export async function changeLevels(
  tx: Tx,
  quantities: readonly Quantity[],
  factors: { stock?: number; reserved?: number; waiting?: number },
): Promise<StockLevel[]> {
  const now = tx.now()
  const stock = factors.stock ?? 0
  const reserved = factors.reserved ?? 0
  const waiting = factors.waiting ?? 0
  const asked = unnested(quantities)
  const found = levelsOf(quantities)
  return tx.db
    .with(
      (cte) => cte('change').materialized(),
      (qb) =>
        qb
          .selectFrom('stock_level')
          .innerJoin(asked.as<'asked'>(sql`asked(variant_id, quantity)`), 'asked.variant_id', 'stock_level.variant_id')
          .select(['stock_level.variant_id', 'asked.quantity'])
          .where('stock_level.shop_id', '=', tx.shopId)
          .where(found)
          .orderBy('stock_level.variant_id')
          .forUpdate('stock_level'),
    )
    .updateTable('stock_level')
    .from('change')
    .set((eb) => ({
      stock: sql<number>`${eb.ref('stock_level.stock')} + ${stock}::int * ${eb.ref('change.quantity')}`,
      reserved: sql<number>`${eb.ref('stock_level.reserved')} + ${reserved}::int * ${eb.ref('change.quantity')}`,
      waiting: sql<number>`${eb.ref('stock_level.waiting')} + ${waiting}::int * ${eb.ref('change.quantity')}`,
      modified_at: sql<Date>`greatest(${now}::timestamptz, ${eb.ref('stock_level.modified_at')} + interval '1 millisecond')`,
      edited_at: sql<Date>`greatest(${now}::timestamptz, ${eb.ref('stock_level.edited_at')} + interval '1 millisecond')`,
    }))
    .where('stock_level.shop_id', '=', tx.shopId)
    .where(found)
    .whereRef('stock_level.variant_id', '=', 'change.variant_id')
    .returning(levelColumns)
    .execute()
}

/**
 * Reserves units of variants that have enough. Should one have too little, the statement fails and its transaction with
 * it: see `isTooLittle`.
 */
export async function reserveEnough(tx: Tx, quantities: readonly Quantity[]): Promise<void> {
  await sql`
    with change as materialized (
      select l.variant_id, asked.quantity
      from stock_level l join ${unnested(quantities)} as asked (variant_id, quantity) on asked.variant_id = l.variant_id
      where l.shop_id = ${tx.shopId} and ${levelsOf(quantities, 'l')}
      order by l.variant_id
      for update of l
    )
    update stock_level l
    set reserved = case when l.stock >= l.reserved + change.quantity then l.reserved + change.quantity end,
      modified_at = greatest(${tx.now()}::timestamptz, l.modified_at + interval '1 millisecond'),
      edited_at = greatest(${tx.now()}::timestamptz, l.edited_at + interval '1 millisecond')
    from change
    where l.shop_id = ${tx.shopId} and ${levelsOf(quantities, 'l')} and l.variant_id = change.variant_id`.execute(tx.db)
}

const NUMBER_OUT_OF_RANGE = '22003'

/** Whether the error is that of `reserveEnough`, or may be: sums beyond what an integer holds have no name. */
export const isTooLittle = (error: unknown): boolean =>
  nullColumn(error) === 'stock_level.reserved' || sqlState(error) === NUMBER_OUT_OF_RANGE

/** Moves units between the waiting and the firm part of `reserved`: no figure that a wire shows changes. */
export async function changeWaiting(tx: Tx, quantities: readonly Quantity[], factor: 1 | -1): Promise<void> {
  const asked = unnested(quantities)
  await tx.db
    .updateTable('stock_level')
    .from(asked.as<'asked'>(sql`asked(variant_id, quantity)`))
    .set((eb) => ({
      waiting: sql<number>`${eb.ref('stock_level.waiting')} + ${factor}::int * ${eb.ref('asked.quantity')}`,
    }))
    .where('stock_level.shop_id', '=', tx.shopId)
    .where(levelsOf(quantities))
    .whereRef('stock_level.variant_id', '=', 'asked.variant_id')
    .execute()
}

export async function setExpected(
  tx: Tx,
  expected: readonly { variantId: string; expected: number; expectedAt: Date | null }[],
): Promise<void> {
  const rows = sql<{
    variant_id: string
    expected: number
    expected_at: Date | null
  }>`unnest(${expected.map((e) => e.variantId)}::uuid[], ${expected.map((e) => e.expected)}::int[], ${expected.map((e) => e.expectedAt)}::timestamptz[])`
  await tx.db
    .updateTable('stock_level')
    .from(rows.as<'outlook'>(sql`outlook(variant_id, expected, expected_at)`))
    .set((eb) => ({
      expected: eb.ref('outlook.expected'),
      expected_at: eb.ref('outlook.expected_at'),
      edited_at: sql<Date>`greatest(${tx.now()}::timestamptz, ${eb.ref('stock_level.edited_at')} + interval '1 millisecond')`,
    }))
    .where('stock_level.shop_id', '=', tx.shopId)
    .where(levelsOf(expected))
    .whereRef('stock_level.variant_id', '=', 'outlook.variant_id')
    .execute()
}
