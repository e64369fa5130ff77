import type { Context, Tx } from '#platform/context'
import { anyOf, anyText, insertMany } from '#platform/sql'

export async function selectMetadata(ctx: Context, objectId: string): Promise<Record<string, string>> {
  const rows = await ctx.db
    .selectFrom('metadata')
    .select(['key', 'value'])
    .where('shop_id', '=', ctx.shopId)
    .where('object_id', '=', objectId)
    .orderBy('key')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.key, row.value]))
}

export async function upsertMetadata(
  tx: Tx,
  objectId: string,
  entries: readonly (readonly [string, string])[],
): Promise<void> {
  await insertMany(
    tx,
    'metadata',
    entries.map(([key, value]) => ({ shop_id: tx.shopId, object_id: objectId, key, value })),
    'on conflict (shop_id, object_id, key) do update set value = excluded.value',
  )
}

/** `keys` null: all of the object's. */
export async function deleteMetadataRows(tx: Tx, objectId: string, keys: readonly string[] | null): Promise<void> {
  await tx.db
    .deleteFrom('metadata')
    .where('shop_id', '=', tx.shopId)
    .where('object_id', '=', objectId)
    .$if(keys !== null, (qb) => qb.where('key', '=', anyText(keys ?? [])))
    .execute()
}

export const selectMetadataOf = (
  ctx: Context,
  objectIds: readonly string[],
): Promise<{ objectId: string; key: string; value: string }[]> =>
  ctx.db
    .selectFrom('metadata')
    .select(['object_id as objectId', 'key', 'value'])
    .where('shop_id', '=', ctx.shopId)
    .where('object_id', '=', anyOf(objectIds))
    .orderBy('object_id')
    .orderBy('key')
    .execute()

export async function deleteMetadataOf(tx: Tx, objectIds: readonly string[]): Promise<number> {
  const result = await tx.db
    .deleteFrom('metadata')
    .where('shop_id', '=', tx.shopId)
    .where('object_id', '=', anyOf(objectIds))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
