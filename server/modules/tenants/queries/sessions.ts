import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import type { Tx } from '#platform/context'
import type { SystemTx } from '#platform/system'

export interface SessionRow {
  id: string
  userId: string
  createdAt: Date
  /** Exact to a minute. */
  lastSeenAt: Date
  expiresAt: Date
  userAgent: string
  /** The network of the client; null where it is unknown. */
  address: string | null
  /** It opens nothing yet. */
  secondFactorDue: boolean
  secondFactorAt: Date | null
}

const COLUMNS = [
  'id',
  'user_id as userId',
  'created_at as createdAt',
  'last_seen_at as lastSeenAt',
  'expires_at as expiresAt',
  'user_agent as userAgent',
  'address',
  'second_factor_due as secondFactorDue',
  'second_factor_at as secondFactorAt',
] as const

export async function insertSession(tx: SystemTx, session: SessionRow, secretHash: Buffer): Promise<void> {
  await tx.db
    .insertInto('session')
    .values({
      id: session.id,
      user_id: session.userId,
      secret_hash: secretHash,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
      user_agent: session.userAgent,
      address: session.address,
      second_factor_due: session.secondFactorDue,
      second_factor_at: session.secondFactorAt,
    })
    .execute()
}

export async function selectSession(
  db: Kysely<DB>,
  id: string,
): Promise<(SessionRow & { secretHash: Buffer }) | undefined> {
  return db
    .selectFrom('session')
    .select(COLUMNS)
    .select('secret_hash as secretHash')
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Those that are not over and open something, the one that was used last first. */
export async function selectSessionsOfUser(db: Kysely<DB>, userId: string, now: Date): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .select(COLUMNS)
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .where('second_factor_due', '=', false)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function noteSeen(
  db: Kysely<DB>,
  id: string,
  { now, before, expiresAt }: { now: Date; before: Date; expiresAt: Date },
): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen_at: now, expires_at: expiresAt })
    .where('id', '=', id)
    // Another process may have noted one meanwhile.
    .where('last_seen_at', '<=', before)
    .execute()
}

/** The second factor was given in the session just now. */
export async function noteSecondFactor(tx: SystemTx, id: string): Promise<void> {
  await tx.db.updateTable('session').set({ second_factor_at: tx.now() }).where('id', '=', id).execute()
}

/** False when the user has no such session. */
export async function deleteSession(tx: SystemTx, userId: string, id: string): Promise<boolean> {
  const result = await tx.db.deleteFrom('session').where('id', '=', id).where('user_id', '=', userId).executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** All of the user's sessions, or all but one. */
export async function deleteSessionsOfUser(tx: Tx | SystemTx, userId: string, except?: string): Promise<void> {
  let query = tx.db.deleteFrom('session').where('user_id', '=', userId)
  if (except !== undefined) query = query.where('id', '<>', except)
  await query.execute()
}

export async function deleteExpiredSessions(tx: SystemTx): Promise<void> {
  await tx.db.deleteFrom('session').where('expires_at', '<=', tx.now()).execute()
}
