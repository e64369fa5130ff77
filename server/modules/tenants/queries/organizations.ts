import { type Kysely, type Selectable, sql } from 'kysely'
import type { DB, Organization as OrganizationRow } from '#generated/db'
import type { Tx } from '#platform/context'
import type { SystemTx } from '#platform/system'
import type { Organization, OrganizationChanges } from '../types.ts'

const toOrganization = (row: Selectable<OrganizationRow>): Organization => ({
  id: row.id,
  number: Number(row.number),
  slug: row.slug,
  name: row.name,
  email: row.email,
  phone: row.phone,
  website: row.website,
  industry: row.industry,
  ssoDomain: row.sso_domain,
  community: row.feature_community as Organization['community'], // safe: the column's check allows these
  featureToggles: row.feature_toggles as Record<string, unknown>, // safe: objects only are written
  createdAt: row.created_at,
})

/** One after the other: the row stays locked until the organization is there. */
async function nextNumber(tx: SystemTx): Promise<bigint> {
  const row = await tx.db
    .insertInto('installation')
    .values({ name: 'organization-number', value: '1001' })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ value: sql<string>`(installation.value::bigint + 1)::text` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return BigInt(row.value)
}

/** Undefined when the slug is in use. */
export async function insertOrganization(
  tx: SystemTx,
  organization: { name: string; slug: string },
): Promise<Organization | undefined> {
  const number = await nextNumber(tx)
  const row = await tx.db
    .insertInto('organization')
    .values({
      id: tx.newId(),
      number,
      slug: organization.slug,
      name: organization.name,
      created_at: tx.now(),
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && toOrganization(row)
}

export async function selectOrganization(
  db: Kysely<DB>,
  by: { id: string } | { slug: string },
): Promise<Organization | undefined> {
  const query = db.selectFrom('organization').selectAll()
  const row = await ('id' in by ? query.where('id', '=', by.id) : query.where('slug', '=', by.slug)).executeTakeFirst()
  return row && toOrganization(row)
}

export async function updateOrganizationRow(
  tx: Tx | SystemTx,
  id: string,
  changes: OrganizationChanges,
): Promise<Organization> {
  const row = await tx.db
    .updateTable('organization')
    .set({
      name: changes.name,
      email: changes.email,
      phone: changes.phone,
      website: changes.website,
      industry: changes.industry,
      sso_domain: changes.ssoDomain,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toOrganization(row)
}

/** Ids of those who are admins of all shops. */
export async function selectFullAdmins(tx: SystemTx, organizationId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('membership')
    .select('user_id as userId')
    .where('organization_id', '=', organizationId)
    .where('role', '=', 'admin')
    .where('shops', 'is', null)
    .orderBy('user_id')
    .execute()
  return rows.map(({ userId }) => userId)
}
