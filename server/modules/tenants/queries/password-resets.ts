import type { Tx } from '#platform/context'
import type { SystemTx } from '#platform/system'

/** In place of the link that the person has: only the newest works. */
export async function putPasswordReset(
  tx: Tx,
  reset: { userId: string; tokenHash: Buffer; expiresAt: Date },
): Promise<void> {
  const columns = { token_hash: reset.tokenHash, expires_at: reset.expiresAt }
  await tx.db
    .insertInto('password_reset')
    .values({ user_id: reset.userId, ...columns })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(columns))
    .execute()
}

/** Whose link it is; undefined for one that is unknown or over. */
export async function selectPasswordReset(
  { db, now }: Pick<SystemTx, 'db' | 'now'>,
  tokenHash: Buffer,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('password_reset')
    .select('user_id')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now())
    .executeTakeFirst()
  return row?.user_id
}

/** False when somebody else took it a moment ago. */
export async function takePasswordReset(tx: SystemTx, tokenHash: Buffer): Promise<boolean> {
  const result = await tx.db
    .deleteFrom('password_reset')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', tx.now())
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** The link of a person whose password changed otherwise. */
export async function deletePasswordReset(tx: SystemTx, userId: string): Promise<void> {
  await tx.db.deleteFrom('password_reset').where('user_id', '=', userId).execute()
}

export async function deleteExpiredPasswordResets(tx: SystemTx): Promise<void> {
  await tx.db.deleteFrom('password_reset').where('expires_at', '<=', tx.now()).execute()
}
