import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import type { SystemTx } from '#platform/system'

export interface PasskeyRow {
  id: string
  name: string
  createdAt: Date
  lastUsedAt: Date | null
}

export interface PasskeyKey {
  id: string
  userId: string
  /** In base64url. */
  credentialId: string
  publicKey: Buffer
  counter: number
  transports: string[]
}

const SHOWN = ['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'] as const

/** The oldest first. */
export async function selectPasskeys(db: Kysely<DB>, userId: string): Promise<PasskeyRow[]> {
  return db.selectFrom('passkey').select(SHOWN).where('user_id', '=', userId).orderBy('id').execute()
}

export async function countPasskeys(db: Kysely<DB>, userId: string): Promise<number> {
  return (await selectPasskeys(db, userId)).length
}

const toKey = <Row extends { counter: bigint }>(row: Row): Row & { counter: number } => ({
  ...row,
  counter: Number(row.counter),
})

const keys = (db: Kysely<DB>) =>
  db
    .selectFrom('passkey')
    .select(['id', 'user_id as userId', 'credential_id as credentialId', 'public_key as publicKey'])
    .select(['counter', 'transports'])

export async function selectPasskeyKeys(db: Kysely<DB>, userId: string): Promise<PasskeyKey[]> {
  return (await keys(db).where('user_id', '=', userId).execute()).map(toKey)
}

/** Locks it: its signatures are counted one at a time. */
export async function lockPasskey(tx: SystemTx, credentialId: string): Promise<PasskeyKey | undefined> {
  const row = await keys(tx.db).where('credential_id', '=', credentialId).forUpdate().executeTakeFirst()
  return row && toKey(row)
}

/** Undefined when the authenticator's key is somebody's already. */
export async function insertPasskey(
  tx: SystemTx,
  passkey: Omit<PasskeyKey, 'id'> & { name: string },
): Promise<PasskeyRow | undefined> {
  return tx.db
    .insertInto('passkey')
    .values({
      id: tx.newId(),
      user_id: passkey.userId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: BigInt(passkey.counter),
      transports: passkey.transports,
      name: passkey.name,
      created_at: tx.now(),
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning(SHOWN)
    .executeTakeFirst()
}

export async function notePasskeyUse(tx: SystemTx, id: string, counter: number): Promise<void> {
  await tx.db
    .updateTable('passkey')
    .set({ counter: BigInt(counter), last_used_at: tx.now() })
    .where('id', '=', id)
    .execute()
}

export async function renamePasskeyRow(
  tx: SystemTx,
  userId: string,
  id: string,
  name: string,
): Promise<PasskeyRow | undefined> {
  return tx.db
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .returning(SHOWN)
    .executeTakeFirst()
}

/** False when the user has no such passkey. */
export async function deletePasskey(tx: SystemTx, userId: string, id: string): Promise<boolean> {
  const result = await tx.db.deleteFrom('passkey').where('id', '=', id).where('user_id', '=', userId).executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function insertChallenge(
  tx: SystemTx,
  challenge: { hash: Buffer; userId: string | null; expiresAt: Date },
): Promise<void> {
  await tx.db
    .insertInto('passkey_challenge')
    .values({ challenge_hash: challenge.hash, user_id: challenge.userId, expires_at: challenge.expiresAt })
    .execute()
}

/** False for one that was never made for this, was answered or is over. */
export async function takeChallenge(tx: SystemTx, hash: Buffer, userId: string | null): Promise<boolean> {
  const result = await tx.db
    .deleteFrom('passkey_challenge')
    .where('challenge_hash', '=', hash)
    .where('user_id', 'is not distinct from', userId)
    .where('expires_at', '>', tx.now())
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function deleteExpiredChallenges(tx: SystemTx): Promise<void> {
  await tx.db.deleteFrom('passkey_challenge').where('expires_at', '<=', tx.now()).execute()
}
