import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import type { SystemTx } from '#platform/system'

export async function insertSigningKey(tx: SystemTx, id: string, secret: string): Promise<void> {
  await tx.db.insertInto('signing_key').values({ id, secret, created_at: tx.now() }).execute()
}

/** Newest first; `secret` is encrypted. */
export async function selectSigningKeys(
  db: Kysely<DB>,
): Promise<{ id: string; secret: string; retiredAt: Date | null }[]> {
  return db
    .selectFrom('signing_key')
    .select(['id', 'secret', 'retired_at as retiredAt'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Retires the active keys, or only those made before a time. Of two processes at once one gets them. */
export async function retireSigningKeys(tx: SystemTx, madeBefore: Date | null): Promise<string[]> {
  let update = tx.db.updateTable('signing_key').set({ retired_at: tx.now() }).where('retired_at', 'is', null)
  if (madeBefore) update = update.where('created_at', '<=', madeBefore)
  return (await update.returning('id').execute()).map((row) => row.id)
}

export async function deleteSigningKeys(tx: SystemTx, retiredBefore: Date): Promise<void> {
  await tx.db.deleteFrom('signing_key').where('retired_at', '<', retiredBefore).execute()
}
