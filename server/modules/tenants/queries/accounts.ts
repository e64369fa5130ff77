import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import type { SystemTx } from '#platform/system'
import type { AccountRow } from './members.ts'

export interface Profile {
  name: string
  phone: string | null
  /** Null: that of the browser. */
  language: string | null
}

export async function selectProfile(
  db: Kysely<DB>,
  id: string,
): Promise<(Profile & { id: string; email: string }) | undefined> {
  return db
    .selectFrom('user_account')
    .select(['id', 'email', 'name', 'phone', 'language'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function selectAccountById(db: Kysely<DB>, id: string): Promise<AccountRow | undefined> {
  return db
    .selectFrom('user_account')
    .select(['id', 'email', 'password_hash as passwordHash'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What proves the person is tried by one request at a time. */
export async function lockAccount(tx: SystemTx, id: string): Promise<void> {
  await tx.db.selectFrom('user_account').select('id').where('id', '=', id).forUpdate().execute()
}

/** Members left out stay. */
export async function updateProfile(tx: SystemTx, id: string, changes: Partial<Profile>): Promise<void> {
  if (Object.values(changes).every((value) => value === undefined)) return
  await tx.db
    .updateTable('user_account')
    .set({ name: changes.name, phone: changes.phone, language: changes.language })
    .where('id', '=', id)
    .execute()
}
