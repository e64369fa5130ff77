import { type Selectable, sql } from 'kysely'
import type { Discount as DiscountRow } from '#generated/db'
import type { Context, Tx } from '#platform/context'
import { anyOf, everyShop } from '#platform/sql'
import type { System } from '#platform/system'
import type { Discount, DiscountFilter, ListPage } from '../types.ts'

/** Columns are checked to hold these values. */
const toDiscount = (row: Omit<Selectable<DiscountRow>, 'shop_id'>): Discount =>
  ({
    id: row.id,
    type: row.type,
    code: row.code,
    title: row.title,
    targetSelection: row.target_selection,
    targetType: row.target_type,
    valueType: row.value_type,
    value: row.value,
    createdAt: row.created_at,
    editedAt: row.edited_at,
  }) as Discount // safe: the checks of the columns allow these values only

const columnsOf = (discount: Discount) => ({
  type: discount.type,
  code: discount.code,
  title: discount.title,
  target_selection: discount.targetSelection,
  target_type: discount.targetType,
  value_type: discount.valueType,
  value: discount.value,
  edited_at: discount.editedAt,
})

export async function selectDiscounts(ctx: Context, filter: DiscountFilter, page: ListPage): Promise<Discount[]> {
  const equal = {
    id: filter.id,
    type: filter.type,
    code: filter.code,
    target_selection: filter.targetSelection,
    target_type: filter.targetType,
    value_type: filter.valueType,
  }
  let query = ctx.db.selectFrom('discount').selectAll().where('shop_id', '=', ctx.shopId)
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) query = query.where(sql.ref(column), '=', value)
  }
  const rows = await query
    .$if(filter.title !== undefined, (qb) =>
      qb.where(sql<boolean>`strpos(lower(title), lower(${filter.title}::text)) > 0`),
    )
    .$if(filter.value !== undefined, (qb) => qb.where(sql<bigint>`coalesce(value, 0)`, '=', filter.value ?? 0n))
    .$if(page.after !== undefined, (qb) => qb.where('id', '<', page.after ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.skip ?? 0)
    .execute()
  return rows.map(toDiscount)
}

export async function lockDiscount(tx: Tx, id: string): Promise<Discount | undefined> {
  const row = await tx.db
    .selectFrom('discount')
    .selectAll()
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toDiscount(row)
}

export async function insertDiscount(tx: Tx, discount: Discount): Promise<void> {
  await tx.db
    .insertInto('discount')
    .values({ shop_id: tx.shopId, id: discount.id, created_at: discount.createdAt, ...columnsOf(discount) })
    .execute()
}

export async function updateDiscountRow(tx: Tx, discount: Discount): Promise<void> {
  await tx.db
    .updateTable('discount')
    .set(columnsOf(discount))
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', discount.id)
    .execute()
}

/** Takes it off the campaigns that nobody sees; what still has it keeps it from being deleted. */
export async function deleteDiscountRow(tx: Tx, id: string): Promise<void> {
  await Promise.all([
    tx.db
      .updateTable('campaign')
      .set({ discount_id: null })
      .where('shop_id', '=', tx.shopId)
      .where('discount_id', '=', id)
      .where('enabled', '=', false)
      .execute(),
    tx.db.deleteFrom('discount').where('shop_id', '=', tx.shopId).where('id', '=', id).execute(),
  ])
}

/** By id; unknown ids and nulls are left out. */
export async function selectDiscountMap(ctx: Context, ids: readonly (string | null)[]): Promise<Map<string, Discount>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('discount')
    .selectAll()
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', anyOf(wanted))
    .execute()
  return new Map(rows.map((row) => [row.id, toDiscount(row)]))
}

/** As `selectDiscountMap`, whatever shops they are of. */
export async function selectDiscountsAcross(
  system: Pick<System, 'db'>,
  { shopIds, ids }: { shopIds: readonly string[]; ids: readonly string[] },
): Promise<Map<string, Discount>> {
  if (ids.length === 0) return new Map()
  const rows = await system.db.system
    .selectFrom('discount')
    .selectAll()
    .where('shop_id', '=', anyOf(shopIds))
    .where('id', '=', anyOf(ids))
    .modifyEnd(everyShop)
    .execute()
  return new Map(rows.map((row) => [row.id, toDiscount(row)]))
}
