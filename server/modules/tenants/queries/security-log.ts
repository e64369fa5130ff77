import { type Kysely, type SqlBool, sql } from 'kysely'
import type { DB } from '#generated/db'
import { AUDIT_COLUMNS, type AuditEntry, type AuditPage, auditConditions, toAuditEntry } from '#platform/audit'
import { SYSTEM_SHOP } from '#platform/db'
import { anyOf } from '#platform/sql'

/**
 * What the installation's own log says of the people to whom the shop is open, since they joined its organization:
 * sign-ins and what they changed about them. Newest first. What concerns other organizations is left out.
 */
export async function selectEntriesOfMembers(
  db: Kysely<DB>,
  { shopId, organizationId }: { shopId: string; organizationId: string },
  page: AuditPage,
): Promise<AuditEntry[]> {
  const person = sql`concat('user:', membership.user_id)`
  const organization = sql`audit_entry.detail ->> 'organization'`
  let query = db
    .selectFrom('membership')
    .innerJoin('audit_entry', (join) =>
      join
        .on('audit_entry.shop_id', '=', SYSTEM_SHOP)
        .on(sql<SqlBool>`(audit_entry.actor = ${person} or audit_entry.subject = ${person})`),
    )
    .select(AUDIT_COLUMNS)
    .where('membership.organization_id', '=', organizationId)
    .where(sql<SqlBool>`(membership.shops is null or ${shopId}::uuid = any(membership.shops))`)
    .whereRef('audit_entry.at', '>=', 'membership.created_at')
    .where(sql<SqlBool>`(${organization} is null or ${organization} = ${organizationId}::text)`)
  for (const condition of auditConditions(page)) query = query.where(condition)
  const rows = await query.orderBy('audit_entry.id', 'desc').limit(page.limit).execute()
  return rows.map(toAuditEntry)
}

/** Names by `user:<id>` and `credential:<id>`; of credentials, those of the organization. */
export async function selectNames(
  db: Kysely<DB>,
  organizationId: string,
  ids: { users: readonly string[]; credentials: readonly string[] },
): Promise<Map<string, string>> {
  const [users, credentials] = await Promise.all([
    ids.users.length === 0
      ? []
      : db.selectFrom('user_account').select(['id', 'name']).where('id', '=', anyOf(ids.users)).execute(),
    ids.credentials.length === 0
      ? []
      : db
          .selectFrom('credential')
          .select(['id', 'name'])
          .where('organization_id', '=', organizationId)
          .where('id', '=', anyOf(ids.credentials))
          .execute(),
  ])
  return new Map([
    ...users.map(({ id, name }): [string, string] => [`user:${id}`, name]),
    ...credentials.map(({ id, name }): [string, string] => [`credential:${id}`, name]),
  ])
}
