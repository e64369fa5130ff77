import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import { insertMany } from '#platform/sql'
import type { SystemTx } from '#platform/system'

export interface TotpRow {
  sealedSecret: string
  confirmedAt: Date | null
  /** Half minutes since 1970 of the last code that was taken. */
  lastStep: number | null
}

export async function selectTotp(db: Kysely<DB>, userId: string): Promise<TotpRow | undefined> {
  const row = await db
    .selectFrom('totp')
    .select(['sealed_secret as sealedSecret', 'confirmed_at as confirmedAt', 'last_step as lastStep'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row && { ...row, lastStep: row.lastStep === null ? null : Number(row.lastStep) }
}

export async function isTotpConfirmed(db: Kysely<DB>, userId: string): Promise<boolean> {
  const totp = await selectTotp(db, userId)
  return totp !== undefined && totp.confirmedAt !== null
}

/** In place of one that was not confirmed. */
export async function putTotp(tx: SystemTx, userId: string, sealedSecret: string): Promise<void> {
  const values = { sealed_secret: sealedSecret, created_at: tx.now(), confirmed_at: null, last_step: null }
  await tx.db
    .insertInto('totp')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute()
}

export async function noteTotpStep(
  tx: SystemTx,
  userId: string,
  { lastStep, confirmedAt }: { lastStep: number; confirmedAt: Date },
): Promise<void> {
  await tx.db
    .updateTable('totp')
    .set({ last_step: BigInt(lastStep), confirmed_at: confirmedAt })
    .where('user_id', '=', userId)
    .execute()
}

export async function deleteTotp(tx: SystemTx, userId: string): Promise<void> {
  await tx.db.deleteFrom('totp').where('user_id', '=', userId).execute()
}

/** In place of those that are there. */
export async function replaceRecoveryCodes(tx: SystemTx, userId: string, hashes: readonly Buffer[]): Promise<void> {
  await tx.db.deleteFrom('recovery_code').where('user_id', '=', userId).execute()
  const rows = hashes.map((hash) => ({ user_id: userId, code_hash: hash, created_at: tx.now() }))
  await insertMany(tx, 'recovery_code', rows)
}

/** False when there is no such code any more. */
export async function takeRecoveryCode(tx: SystemTx, userId: string, hash: Buffer): Promise<boolean> {
  const result = await tx.db
    .deleteFrom('recovery_code')
    .where('user_id', '=', userId)
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function countRecoveryCodes(db: Kysely<DB>, userId: string): Promise<number> {
  const row = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
