import { type Kysely, sql } from 'kysely'
import type { DB } from '#generated/db'
import type { Tx } from '#platform/context'
import type { SystemTx } from '#platform/system'
import type { MemberRole } from '../types.ts'

export interface Membership {
  role: MemberRole
  /** Ids; null: every shop of the organization. */
  shops: string[] | null
}

export interface MemberRow extends Membership {
  userId: string
  email: string
  name: string
  phone: string | null
  createdAt: Date
}

export async function selectMembership(
  db: Kysely<DB>,
  organizationId: string,
  userId: string,
): Promise<Membership | undefined> {
  const row = await db
    .selectFrom('membership')
    .select(['role', 'shops'])
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row && { role: row.role as MemberRole, shops: row.shops } // safe: the column's check allows these
}

const members = (db: Kysely<DB>, organizationId: string) =>
  db
    .selectFrom('membership')
    .innerJoin('user_account', 'user_account.id', 'membership.user_id')
    .select([
      'user_account.id as userId',
      'user_account.email',
      'user_account.name',
      'user_account.phone',
      'membership.role',
      'membership.shops',
      'membership.created_at as createdAt',
    ])
    .where('membership.organization_id', '=', organizationId)

const toMember = <Row extends { role: string }>(row: Row): Row & { role: MemberRole } => ({
  ...row,
  role: row.role as MemberRole, // safe: the column's check allows these
})

/** By e-mail address. `email` in any letter case. */
export async function selectMembers(
  db: Kysely<DB>,
  organizationId: string,
  filter: { email?: string | undefined; userId?: string; after?: string | undefined },
  page: { offset: number; limit: number },
): Promise<MemberRow[]> {
  let query = members(db, organizationId)
  const { email, userId, after } = filter
  if (email !== undefined)
    query = query.where((eb) => eb(eb.fn('lower', ['email']), '=', eb.fn('lower', [eb.val(email)])))
  if (userId !== undefined) query = query.where('user_id', '=', userId)
  if (after !== undefined) {
    const last = sql`select lower(email), id from user_account where id = ${after}`
    query = query.where(sql<boolean>`(lower(user_account.email), user_account.id) > (${last})`)
  }
  const rows = await query
    .orderBy((eb) => eb.fn('lower', ['email']))
    .orderBy('user_id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return rows.map(toMember)
}

/** Locks everybody of the organization, so that who is left is counted once at a time. */
export async function lockMemberships(tx: Tx, organizationId: string): Promise<(Membership & { userId: string })[]> {
  const rows = await tx.db
    .selectFrom('membership')
    .select(['user_id as userId', 'role', 'shops'])
    .where('organization_id', '=', organizationId)
    .orderBy('user_id')
    .forUpdate()
    .execute()
  return rows.map(toMember)
}

/** False when the user is a member already. */
export async function insertMembership(
  tx: Tx | SystemTx,
  organizationId: string,
  userId: string,
  { role, shops }: Membership,
): Promise<boolean> {
  const result = await tx.db
    .insertInto('membership')
    .values({ organization_id: organizationId, user_id: userId, role, shops, created_at: tx.now() })
    .onConflict((conflict) => conflict.columns(['organization_id', 'user_id']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateMembership(
  tx: Tx,
  organizationId: string,
  userId: string,
  { role, shops }: Membership,
): Promise<void> {
  await tx.db
    .updateTable('membership')
    .set({ role, shops })
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .execute()
}

export async function deleteMembership(tx: Tx, organizationId: string, userId: string): Promise<void> {
  await tx.db
    .deleteFrom('membership')
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .execute()
}

export interface AccountRow {
  id: string
  email: string
  passwordHash: string | null
}

/** The account of an address, in any letter case. */
export async function selectAccount(db: Kysely<DB>, email: string): Promise<AccountRow | undefined> {
  return db
    .selectFrom('user_account')
    .select(['id', 'email', 'password_hash as passwordHash'])
    .where((eb) => eb(eb.fn('lower', ['email']), '=', eb.fn('lower', [eb.val(email)])))
    .executeTakeFirst()
}

/** Undefined when the address has an account already. */
export async function insertAccount(
  tx: Tx | SystemTx,
  account: { email: string; name: string; phone?: string; passwordHash: string },
): Promise<string | undefined> {
  const row = await tx.db
    .insertInto('user_account')
    .values({
      id: tx.newId(),
      email: account.email,
      name: account.name,
      phone: account.phone,
      password_hash: account.passwordHash,
      created_at: tx.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** For an account that has no password yet. False when it has one. */
export async function setFirstPassword(
  tx: Tx | SystemTx,
  id: string,
  { name, passwordHash }: { name: string; passwordHash: string },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('user_account')
    .set({ name, password_hash: passwordHash })
    .where('id', '=', id)
    .where('password_hash', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function setPassword(tx: SystemTx, id: string, passwordHash: string): Promise<void> {
  await tx.db.updateTable('user_account').set({ password_hash: passwordHash }).where('id', '=', id).execute()
}

export async function selectAccountName(db: Kysely<DB>, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('user_account').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name
}
