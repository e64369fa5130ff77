import { sql } from 'kysely'
import { variantColumns } from '#modules/catalog'
import type { Context, Tx } from '#platform/context'
import { FRESH_PLAN } from '#platform/db'
import type { Keyset } from '#platform/page'
import { anyOf, anyText, insertMany, prefixPattern } from '#platform/sql'
import type { Movement, Quantity, StockedVariant, StockLevel, WarehouseStock } from './types.ts'

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
    .where('variant_id', '=', anyOf(variantIds))
    .orderBy('variant_id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.variantId, row]))
}

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
  const asked = sql<{
    variant_id: string
    quantity: number
  }>`unnest(${quantities.map((q) => q.variantId)}::uuid[], ${quantities.map((q) => q.quantity)}::int[])`
  return tx.db
    .with(
      (cte) => cte('change').materialized(),
      (qb) =>
        qb
          .selectFrom('stock_level')
          .innerJoin(asked.as<'asked'>(sql`asked(variant_id, quantity)`), 'asked.variant_id', 'stock_level.variant_id')
          .select(['stock_level.variant_id', 'asked.quantity'])
          .where('stock_level.shop_id', '=', tx.shopId)
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
    .whereRef('stock_level.variant_id', '=', 'change.variant_id')
    .returning(levelColumns)
    .execute()
}

/** Moves units between the waiting and the firm part of `reserved`: no figure that a wire shows changes. */
export async function changeWaiting(tx: Tx, quantities: readonly Quantity[], factor: 1 | -1): Promise<void> {
  const asked = sql<{
    variant_id: string
    quantity: number
  }>`unnest(${quantities.map((q) => q.variantId)}::uuid[], ${quantities.map((q) => q.quantity)}::int[])`
  await tx.db
    .updateTable('stock_level')
    .from(asked.as<'asked'>(sql`asked(variant_id, quantity)`))
    .set((eb) => ({
      waiting: sql<number>`${eb.ref('stock_level.waiting')} + ${factor}::int * ${eb.ref('asked.quantity')}`,
    }))
    .where('stock_level.shop_id', '=', tx.shopId)
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
    .whereRef('stock_level.variant_id', '=', 'outlook.variant_id')
    .execute()
}

export async function insertReservations(
  tx: Tx,
  orderId: string,
  quantities: readonly Quantity[],
  waiting: boolean,
): Promise<void> {
  await insertMany(
    tx,
    'reservation',
    quantities.map((q) => ({
      shop_id: tx.shopId,
      order_id: orderId,
      variant_id: q.variantId,
      quantity: q.quantity,
      waiting,
    })),
  )
}

export interface Reservation extends Quantity {
  orderId: string
  waiting: boolean
}

export async function selectReservations(tx: Tx, orderIds: readonly string[]): Promise<Reservation[]> {
  return tx.db
    .selectFrom('reservation')
    .select(['order_id as orderId', 'variant_id as variantId', 'quantity', 'waiting'])
    .where('shop_id', '=', tx.shopId)
    .where('order_id', '=', anyOf(orderIds))
    .execute()
}

export async function deleteReservations(tx: Tx, orderId: string): Promise<Reservation[]> {
  return tx.db
    .deleteFrom('reservation')
    .where('shop_id', '=', tx.shopId)
    .where('order_id', '=', orderId)
    .returning(['order_id as orderId', 'variant_id as variantId', 'quantity', 'waiting'])
    .execute()
}

export async function setReservationsWaiting(tx: Tx, orderIds: readonly string[], waiting: boolean): Promise<void> {
  await tx.db
    .updateTable('reservation')
    .set({ waiting })
    .where('shop_id', '=', tx.shopId)
    .where('order_id', '=', anyOf(orderIds))
    .execute()
}

/** Variants of every waiting order that holds one of these. */
export async function variantsOfWaiting(tx: Tx, variantIds: readonly string[]): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('reservation as other')
    .innerJoin('reservation as held', 'held.order_id', 'other.order_id')
    .select('other.variant_id as variantId')
    .distinct()
    .where('other.shop_id', '=', tx.shopId)
    .where('held.shop_id', '=', tx.shopId)
    .where('held.waiting', '=', true)
    .where('held.variant_id', '=', anyOf(variantIds))
    .execute()
  return rows.map((row) => row.variantId)
}

/**
 * Waiting orders that hold one of the variants and are covered now: for each of their variants the stock, less what
 * firm orders and older waiting ones reserve, is enough. Order ids sort by creation, so the oldest comes first.
 */
export async function selectCoveredOrders(tx: Tx, variantIds: readonly string[]): Promise<string[]> {
  const rows = await tx.db
    .with('candidate', (qb) =>
      qb
        .selectFrom('reservation')
        .select('order_id')
        .distinct()
        .where('shop_id', '=', tx.shopId)
        .where('waiting', '=', true)
        .where('variant_id', '=', anyOf(variantIds)),
    )
    .with('queue', (qb) =>
      qb
        .selectFrom('reservation')
        .select([
          'order_id',
          'variant_id',
          sql<bigint>`sum(quantity) over (partition by variant_id order by order_id)`.as('needed'),
        ])
        .where('shop_id', '=', tx.shopId)
        .where('waiting', '=', true)
        .where('variant_id', 'in', (eb) =>
          eb
            .selectFrom('reservation as r')
            .innerJoin('candidate as c', 'c.order_id', 'r.order_id')
            .select('r.variant_id')
            .where('r.shop_id', '=', tx.shopId),
        ),
    )
    .selectFrom('queue')
    .innerJoin('candidate', 'candidate.order_id', 'queue.order_id')
    .innerJoin('stock_level as level', 'level.variant_id', 'queue.variant_id')
    .select('queue.order_id as orderId')
    .where('level.shop_id', '=', tx.shopId)
    .groupBy('queue.order_id')
    .having(sql<boolean>`bool_and(level.stock - (level.reserved - level.waiting) >= queue.needed)`)
    .orderBy('queue.order_id')
    .execute()
  return rows.map((row) => row.orderId)
}

/** Orders that reserve one of the variants and do not wait, oldest first. */
export async function selectFirmReservations(tx: Tx, variantIds: readonly string[]): Promise<Reservation[]> {
  return tx.db
    .selectFrom('reservation')
    .select(['order_id as orderId', 'variant_id as variantId', 'quantity', 'waiting'])
    .where('shop_id', '=', tx.shopId)
    .where('waiting', '=', false)
    .where('variant_id', '=', anyOf(variantIds))
    .orderBy('order_id')
    .execute()
}

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
      (insert) =>
        insert.onConflict((conflict) => conflict.columns(['shop_id', 'variant_id', 'warehouse_id']).doNothing()),
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
      .whereRef('warehouse_stock.warehouse_id', '=', 'moved.warehouse_id')
      .whereRef('warehouse_stock.variant_id', '=', 'moved.variant_id')
      .execute(),
  ])
}

/** Units of the cause that left each warehouse and have not been put back. */
export async function selectPicked(tx: Tx, causeId: string): Promise<WarehouseStock[]> {
  const rows = await tx.db
    .selectFrom('stock_movement')
    .select(['warehouse_id as warehouseId', 'variant_id as variantId', (eb) => eb.fn.sum<bigint>('quantity').as('sum')])
    .where('shop_id', '=', tx.shopId)
    .where('cause_id', '=', causeId)
    .where('kind', 'in', ['picked', 'put_back'])
    .groupBy(['warehouse_id', 'variant_id'])
    .having((eb) => eb.fn.sum('quantity'), '<', 0)
    .execute()
  return rows.map((row) => ({ warehouseId: row.warehouseId, variantId: row.variantId, onHand: -Number(row.sum) }))
}

export interface StockFilter {
  code?: string | undefined
  codes?: readonly string[] | undefined
  eanCode?: string | undefined
  /** Beginning of the code or name in any letter case, or the whole EAN. */
  search?: string | undefined
  /** Only variants whose facts or figures changed strictly later. */
  editedAfter?: Date | undefined
  /** Only variants whose stock or reserved changed strictly later. */
  modifiedAfter?: Date | undefined
}

/** Ids of matching variants, oldest first: one page after `after`, skipping `skip` rows. */
export async function selectVariantPage(
  ctx: Context,
  filter: StockFilter,
  page: Keyset & { skip?: number },
): Promise<string[]> {
  const { editedAfter, modifiedAfter, codes, search } = filter
  const fresh = editedAfter !== undefined || modifiedAfter !== undefined || search !== undefined
  const rows = await ctx.db
    .selectFrom('variant')
    .$if(fresh, (qb) => qb.modifyFront(sql.raw(FRESH_PLAN)))
    .innerJoin('stock_level', 'stock_level.variant_id', 'variant.id')
    .select('variant.id')
    .where('variant.shop_id', '=', ctx.shopId)
    .where('stock_level.shop_id', '=', ctx.shopId)
    .$if(filter.code !== undefined, (qb) => qb.where('variant.code', '=', filter.code ?? ''))
    .$if(codes !== undefined, (qb) => qb.where('variant.code', '=', anyText(codes ?? [])))
    .$if(search !== undefined, (qb) =>
      qb.where((eb) =>
        eb.or([
          eb(eb.fn<string>('lower', ['variant.code']), 'like', prefixPattern(search ?? '')),
          eb(eb.fn<string>('lower', ['variant.name']), 'like', prefixPattern(search ?? '')),
          eb('variant.ean_code', '=', search ?? ''),
        ]),
      ),
    )
    .$if(filter.eanCode !== undefined, (qb) => qb.where('variant.ean_code', '=', filter.eanCode ?? ''))
    .$if(editedAfter !== undefined, (qb) =>
      qb.where((eb) =>
        eb.or([
          eb('variant.edited_at', '>', editedAfter ?? ctx.now()),
          eb('stock_level.edited_at', '>', editedAfter ?? ctx.now()),
        ]),
      ),
    )
    .$if(modifiedAfter !== undefined, (qb) => qb.where('stock_level.modified_at', '>', modifiedAfter ?? ctx.now()))
    .$if(page.after !== undefined, (qb) => qb.where('variant.id', '>', page.after ?? ''))
    .orderBy('variant.id')
    .limit(page.limit)
    .offset(page.skip ?? 0)
    .execute()
  return rows.map((row) => row.id)
}

export async function selectStocked(ctx: Context, ids: readonly string[]): Promise<StockedVariant[]> {
  const rows = await ctx.db
    .selectFrom('variant')
    .innerJoin('stock_level', 'stock_level.variant_id', 'variant.id')
    .select(variantColumns)
    .select([
      'stock_level.variant_id as variantId',
      'stock_level.stock',
      'stock_level.reserved',
      'stock_level.waiting',
      'stock_level.expected',
      'stock_level.expected_at as expectedAt',
      'stock_level.modified_at as modifiedAt',
      'stock_level.edited_at as levelEditedAt',
    ])
    .where('variant.shop_id', '=', ctx.shopId)
    .where('stock_level.shop_id', '=', ctx.shopId)
    .where('variant.id', '=', anyOf(ids))
    .orderBy('variant.id')
    .execute()
  return rows.map(
    ({ variantId, stock, reserved, waiting, expected, expectedAt, modifiedAt, levelEditedAt, ...variant }) => ({
      variant,
      level: { variantId, stock, reserved, waiting, expected, expectedAt, modifiedAt, editedAt: levelEditedAt },
    }),
  )
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
