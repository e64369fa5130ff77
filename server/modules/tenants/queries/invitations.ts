import { type Kysely, sql } from 'kysely'
import type { DB } from '#generated/db'
import type { Tx } from '#platform/context'
import type { SystemTx } from '#platform/system'
import type { MemberRole } from '../types.ts'

export interface InvitationRow {
  id: string
  organizationId: string
  email: string
  role: MemberRole
  /** Ids; null: every shop of the organization. */
  shops: string[] | null
  /** Actor. */
  invitedBy: string
  createdAt: Date
  expiresAt: Date
}

const COLUMNS = [
  'id',
  'organization_id as organizationId',
  'email',
  'role',
  'shops',
  'invited_by as invitedBy',
  'created_at as createdAt',
  'expires_at as expiresAt',
] as const

const toInvitation = <Row extends { role: string }>(row: Row): Row & { role: MemberRole } => ({
  ...row,
  role: row.role as MemberRole, // safe: the column's check allows these
})

/** Takes the place of one for the same address. */
export async function putInvitation(tx: Tx, invitation: InvitationRow, tokenHash: Buffer): Promise<void> {
  const columns = {
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    shops: invitation.shops,
    token_hash: tokenHash,
    invited_by: invitation.invitedBy,
    created_at: invitation.createdAt,
    expires_at: invitation.expiresAt,
  }
  await tx.db
    .insertInto('invitation')
    .values({ organization_id: invitation.organizationId, ...columns })
    .onConflict((conflict) => conflict.expression(sql`organization_id, lower(email)`).doUpdateSet(columns))
    .execute()
}

export async function selectInvitations(db: Kysely<DB>, organizationId: string): Promise<InvitationRow[]> {
  const rows = await db
    .selectFrom('invitation')
    .select(COLUMNS)
    .where('organization_id', '=', organizationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toInvitation)
}

export async function selectInvitation(db: Kysely<DB>, tokenHash: Buffer): Promise<InvitationRow | undefined> {
  const row = await db.selectFrom('invitation').select(COLUMNS).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row && toInvitation(row)
}

/** The invitation is used once: whoever deletes it has it. */
export async function takeInvitation(
  tx: Tx,
  by: { tokenHash: Buffer } | { organizationId: string; id: string },
): Promise<InvitationRow | undefined> {
  const query = tx.db.deleteFrom('invitation').returning(COLUMNS)
  const row = await ('tokenHash' in by
    ? query.where('token_hash', '=', by.tokenHash)
    : query.where('organization_id', '=', by.organizationId).where('id', '=', by.id)
  ).executeTakeFirst()
  return row && toInvitation(row)
}

export async function deleteExpiredInvitations(tx: SystemTx, before: Date): Promise<void> {
  await tx.db.deleteFrom('invitation').where('expires_at', '<', before).execute()
}
