import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import type { SystemTx } from '#platform/system'
import { commonScopes } from '../scopes.ts'
import type { OAuthClient } from '../types.ts'

export async function insertOAuthClient(tx: SystemTx, client: OAuthClient, secretHash: Buffer): Promise<void> {
  await tx.db
    .insertInto('oauth_client')
    .values({
      id: client.id,
      name: client.name,
      secret_hash: secretHash,
      scopes: client.scopes,
      created_at: client.createdAt,
    })
    .execute()
}

/** Adds the client, or gives it this secret and these scopes and enables it. */
export async function putOAuthClient(
  tx: SystemTx,
  client: Pick<OAuthClient, 'id' | 'name' | 'scopes'>,
  secretHash: Buffer,
): Promise<void> {
  await tx.db
    .insertInto('oauth_client')
    .values({ ...client, secret_hash: secretHash, created_at: tx.now() })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        secret_hash: eb.ref('excluded.secret_hash'),
        scopes: eb.ref('excluded.scopes'),
        disabled_at: null,
      })),
    )
    .execute()
}

export async function selectOAuthClient(
  db: Kysely<DB>,
  id: string,
): Promise<(OAuthClient & { secretHash: Buffer }) | undefined> {
  const row = await db
    .selectFrom('oauth_client')
    .select([
      'id',
      'name',
      'scopes',
      'created_at as createdAt',
      'disabled_at as disabledAt',
      'secret_hash as secretHash',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, scopes: commonScopes(row.scopes) }
}

export async function selectOAuthClients(db: Kysely<DB>): Promise<OAuthClient[]> {
  const rows = await db
    .selectFrom('oauth_client')
    .select(['id', 'name', 'scopes', 'created_at as createdAt', 'disabled_at as disabledAt'])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, scopes: commonScopes(row.scopes) }))
}

/** False when there is no such client. The time of the first disabling stays. */
export async function disableOAuthClientRow(tx: SystemTx, id: string): Promise<boolean> {
  const result = await tx.db
    .updateTable('oauth_client')
    .set((eb) => ({ disabled_at: eb.fn.coalesce('disabled_at', eb.val(tx.now())) }))
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
