import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import type { Tx } from '#platform/context'
import type { SystemTx } from '#platform/system'
import { commonScopes } from '../scopes.ts'
import type { Credential, CredentialKind } from '../types.ts'

export async function insertCredential(tx: Tx | SystemTx, credential: Credential, secretHash: Buffer): Promise<void> {
  await tx.db
    .insertInto('credential')
    .values({
      id: credential.id,
      organization_id: credential.organizationId,
      shop_id: credential.shopId,
      kind: credential.kind,
      name: credential.name,
      secret_hash: secretHash,
      scopes: credential.scopes,
      created_at: credential.createdAt,
    })
    .execute()
}

const COLUMNS = [
  'id',
  'kind',
  'name',
  'organization_id as organizationId',
  'shop_id as shopId',
  'user_id as userId',
  'scopes',
  'created_at as createdAt',
  'last_used_at as lastUsedAt',
  'revoked_at as revokedAt',
] as const

interface CredentialRow extends Omit<Credential, 'kind' | 'scopes'> {
  kind: string
  scopes: string[]
}

const toCredential = <Row extends CredentialRow>(row: Row): Row & Credential => ({
  ...row,
  kind: row.kind as CredentialKind, // safe: the column's check allows these
  scopes: commonScopes(row.scopes),
})

export async function selectCredential(
  db: Kysely<DB>,
  id: string,
): Promise<(Credential & { secretHash: Buffer }) | undefined> {
  const row = await db
    .selectFrom('credential')
    .select(COLUMNS)
    .select('secret_hash as secretHash')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toCredential(row)
}

export async function selectCredentials(
  db: Kysely<DB>,
  of: { shopId: string } | { organizationId: string },
): Promise<Credential[]> {
  const all = db.selectFrom('credential').select(COLUMNS).orderBy('id', 'desc')
  const rows = await ('shopId' in of
    ? all.where('shop_id', '=', of.shopId)
    : all.where('organization_id', '=', of.organizationId)
  ).execute()
  return rows.map(toCredential)
}

/** Undefined: there is none. `now` false: it was revoked before. */
export async function revokeCredentialRow(
  tx: Tx | SystemTx,
  by: { id: string; shopId?: string },
): Promise<{ shopId: string | null; now: boolean } | undefined> {
  let find = tx.db.selectFrom('credential').select(['shop_id as shopId', 'revoked_at as revokedAt'])
  if (by.shopId !== undefined) find = find.where('shop_id', '=', by.shopId)
  const row = await find.where('id', '=', by.id).forUpdate().executeTakeFirst()
  if (!row) return undefined
  if (row.revokedAt) return { shopId: row.shopId, now: false }
  await tx.db.updateTable('credential').set({ revoked_at: tx.now() }).where('id', '=', by.id).execute()
  return { shopId: row.shopId, now: true }
}

const NOTE_EVERY_MS = 60_000

/** Keeps the time of the last use exact to a minute, and a busy key from writing more often. */
export async function noteUse(
  db: Kysely<DB>,
  credential: Pick<Credential, 'id' | 'lastUsedAt'>,
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - NOTE_EVERY_MS)
  if (credential.lastUsedAt && credential.lastUsedAt > before) return
  await db
    .updateTable('credential')
    .set({ last_used_at: now })
    .where('id', '=', credential.id)
    // Another process may have noted one meanwhile.
    .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<=', before)]))
    .execute()
}
