import { variantExists } from '#modules/catalog'
import { findOrderReferences } from '#modules/orders'
import { returnExists } from '#modules/returns'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Invalid, NotFound } from '#platform/errors'
import { deleteMetadataOf, deleteMetadataRows, selectMetadata, selectMetadataOf, upsertMetadata } from './queries.ts'

const MOST_KEYS = 50

/** Free text by key. */
export type Metadata = Record<string, string>

async function assertObject(ctx: Context, objectId: string): Promise<void> {
  if ((await findOrderReferences(ctx, [objectId])).size > 0) return
  if (await variantExists(ctx, objectId)) return
  if (await returnExists(ctx, objectId)) return
  throw new NotFound('object_not_found', { id: objectId })
}

/** Metadata of an order, product or return; empty when it has none. */
export async function getMetadata(ctx: Context, objectId: string): Promise<Metadata> {
  requireScope(ctx, 'read:metadata')
  await assertObject(ctx, objectId)
  return selectMetadata(ctx, objectId)
}

/** Sets the keys given and removes those that are null; others stay. The object itself does not count as changed. */
export async function mergeMetadata(
  ctx: Context,
  objectId: string,
  changes: Record<string, string | null>,
): Promise<Metadata> {
  requireScope(ctx, 'write:metadata')
  return inTransaction(ctx, async (tx) => {
    await assertObject(tx, objectId)
    const removed = Object.keys(changes).filter((key) => changes[key] === null)
    const set = Object.entries(changes).filter((entry): entry is [string, string] => entry[1] !== null)
    if (removed.length > 0) await deleteMetadataRows(tx, objectId, removed)
    await upsertMetadata(tx, objectId, set)
    const merged = await selectMetadata(tx, objectId)
    if (Object.keys(merged).length > MOST_KEYS)
      throw new Invalid('metadata_too_many_keys', { field: 'metadata', most: MOST_KEYS })
    return merged
  })
}

/** Removes the keys, or everything when `keys` is null. Unknown keys are no error. */
export async function removeMetadata(ctx: Context, objectId: string, keys: readonly string[] | null): Promise<void> {
  requireScope(ctx, 'write:metadata')
  await inTransaction(ctx, async (tx) => {
    await assertObject(tx, objectId)
    await deleteMetadataRows(tx, objectId, keys)
  })
}

export interface KeptText {
  objectId: string
  key: string
  value: string
}

/** Everything that was put beside the objects. */
export async function readAllMetadata(ctx: Context, objectIds: readonly string[]): Promise<KeptText[]> {
  requireScope(ctx, 'admin')
  return objectIds.length > 0 ? selectMetadataOf(ctx, objectIds) : []
}

/** Forgets it; merchants may have put anything there. */
export async function eraseMetadata(tx: Tx, objectIds: readonly string[]): Promise<number> {
  requireScope(tx, 'admin')
  return objectIds.length > 0 ? deleteMetadataOf(tx, objectIds) : 0
}
