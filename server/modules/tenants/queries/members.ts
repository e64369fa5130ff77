import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import type { MemberRole } from '../types.ts'

export interface Membership {
  role: MemberRole
  /** Ids; null: every shop of the organization. */
  shops: string[] | null
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
