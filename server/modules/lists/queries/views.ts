import type { Context, Tx } from '#platform/context'
import type { SavedView } from '../types.ts'

const columns = ['id', 'name', 'filter', 'columns', 'created_at as createdAt'] as const

export const selectViews = (ctx: Context): Promise<SavedView[]> =>
  ctx.db
    .selectFrom('saved_view')
    .select(columns)
    .where('shop_id', '=', ctx.shopId)
    .where('owner', '=', ctx.actor)
    .orderBy('id')
    .$castTo<SavedView>()
    .execute()

export const selectView = (tx: Tx, id: string): Promise<SavedView | undefined> =>
  tx.db
    .selectFrom('saved_view')
    .select(columns)
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .where('owner', '=', tx.actor)
    .forUpdate()
    .$castTo<SavedView>()
    .executeTakeFirst()

export async function countViews(tx: Tx): Promise<number> {
  const { count } = await tx.db
    .selectFrom('saved_view')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('shop_id', '=', tx.shopId)
    .where('owner', '=', tx.actor)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertView(tx: Tx, view: SavedView): Promise<void> {
  await tx.db
    .insertInto('saved_view')
    .values({ shop_id: tx.shopId, id: view.id, owner: tx.actor, ...rowOf(view), created_at: view.createdAt })
    .execute()
}

export async function updateViewRow(tx: Tx, view: SavedView): Promise<void> {
  await tx.db
    .updateTable('saved_view')
    .set(rowOf(view))
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', view.id)
    .execute()
}

export async function deleteViewRow(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('saved_view')
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .where('owner', '=', tx.actor)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

const rowOf = (view: SavedView) => ({
  name: view.name,
  filter: JSON.stringify(view.filter),
  columns: view.columns,
})
