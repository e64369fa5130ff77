import type { Context, Tx } from '#platform/context'
import { everyShop } from '#platform/sql'
import type { System } from '#platform/system'

export interface ThumbnailRow {
  fileId: string | null
  triedAt: Date
}

export const selectThumbnail = (ctx: Context, urlHash: Buffer): Promise<ThumbnailRow | undefined> =>
  ctx.db
    .selectFrom('thumbnail')
    .select(['file_id as fileId', 'tried_at as triedAt'])
    .where('shop_id', '=', ctx.shopId)
    .where('url_hash', '=', urlHash)
    .executeTakeFirst()

export async function upsertThumbnail(tx: Tx, urlHash: Buffer, fileId: string | null): Promise<void> {
  const values = { file_id: fileId, tried_at: tx.now() }
  await tx.db
    .insertInto('thumbnail')
    .values({ shop_id: tx.shopId, url_hash: urlHash, ...values })
    .onConflict((conflict) => conflict.columns(['shop_id', 'url_hash']).doUpdateSet(values))
    .execute()
}

/** Forgets thumbnails made before `until`, with their files. */
export async function deleteThumbnails(system: System, until: Date): Promise<void> {
  const gone = await system.db.system
    .deleteFrom('thumbnail')
    .where('tried_at', '<', until)
    .returning(['shop_id as shopId', 'file_id as fileId'])
    .modifyEnd(everyShop)
    .execute()
  for (const { shopId, fileId } of gone) {
    if (fileId === null) continue
    await system.db.system.deleteFrom('stored_file').where('shop_id', '=', shopId).where('id', '=', fileId).execute()
  }
}
