import { type Kysely, sql } from 'kysely'
import type { DB } from '#generated/db'
import type { Scope } from '#platform/context'
import { anyOf, everyShop } from '#platform/sql'
import type { SystemTx } from '#platform/system'
import { commonScopes } from '../scopes.ts'

/** One sign-in with a merchant's secret token, and what descends from it. */
export interface Login {
  shopId: string
  id: string
  clientId: string
  credentialId: string
  scopes: readonly Scope[]
}

export async function insertLogin(tx: SystemTx, login: Login): Promise<void> {
  await tx.db
    .insertInto('login_family')
    .values({
      shop_id: login.shopId,
      id: login.id,
      client_id: login.clientId,
      credential_id: login.credentialId,
      scopes: [...login.scopes],
      created_at: tx.now(),
    })
    .execute()
}

export async function insertRefreshToken(
  tx: SystemTx,
  token: { id: string; secretHash: Buffer; scopes: readonly Scope[]; expiresAt: Date },
  login: Pick<Login, 'shopId' | 'id'>,
): Promise<void> {
  await tx.db
    .insertInto('refresh_token')
    .values({
      shop_id: login.shopId,
      id: token.id,
      family_id: login.id,
      secret_hash: token.secretHash,
      scopes: [...token.scopes],
      created_at: tx.now(),
      expires_at: token.expiresAt,
    })
    .execute()
}

/** Locks the token's row: of two that present it at once, the second sees that the first has used it. */
export async function lockRefreshToken(tx: SystemTx, shopId: string, id: string) {
  const row = await tx.db
    .selectFrom('refresh_token')
    .select([
      'family_id as familyId',
      'secret_hash as secretHash',
      'scopes',
      'expires_at as expiresAt',
      'used_at as usedAt',
    ])
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, scopes: commonScopes(row.scopes) }
}

export async function useRefreshToken(tx: SystemTx, shopId: string, id: string): Promise<void> {
  await tx.db
    .updateTable('refresh_token')
    .set({ used_at: tx.now() })
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .execute()
}

const ENDED = sql<boolean>`login_family.revoked_at is not null or credential.revoked_at is not null or oauth_client.disabled_at is not null`

/** `ended`: the login was revoked, or the credential or client it came by. */
export async function selectLoginState(
  db: Kysely<DB>,
  shopId: string,
  id: string,
): Promise<{ clientId: string; credentialId: string; ended: boolean } | undefined> {
  return db
    .selectFrom('login_family')
    .innerJoin('credential', 'credential.id', 'login_family.credential_id')
    .innerJoin('oauth_client', 'oauth_client.id', 'login_family.client_id')
    .select(['login_family.client_id as clientId', 'login_family.credential_id as credentialId', ENDED.as('ended')])
    .where('login_family.shop_id', '=', shopId)
    .where('login_family.id', '=', id)
    .executeTakeFirst()
}

/** The login that a refresh token belongs to. */
export async function selectLoginOfToken(tx: SystemTx, shopId: string, tokenId: string) {
  const row = await tx.db
    .selectFrom('refresh_token')
    .innerJoin('login_family', (join) =>
      join
        .onRef('login_family.shop_id', '=', 'refresh_token.shop_id')
        .onRef('login_family.id', '=', 'refresh_token.family_id'),
    )
    .innerJoin('credential', 'credential.id', 'login_family.credential_id')
    .innerJoin('oauth_client', 'oauth_client.id', 'login_family.client_id')
    .innerJoin('shop', 'shop.id', 'login_family.shop_id')
    .select([
      'login_family.id',
      'login_family.client_id as clientId',
      'login_family.credential_id as credentialId',
      'credential.scopes as credentialScopes',
      'shop.number as shopNumber',
      ENDED.as('ended'),
    ])
    .where('refresh_token.shop_id', '=', shopId)
    .where('login_family.shop_id', '=', shopId)
    .where('refresh_token.id', '=', tokenId)
    .executeTakeFirst()
  return row && { ...row, shopId, shopNumber: Number(row.shopNumber) }
}

export async function revokeLogin(tx: SystemTx, shopId: string, id: string): Promise<void> {
  await tx.db
    .updateTable('login_family')
    .set({ revoked_at: tx.now() })
    .where('shop_id', '=', shopId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Up to `limit` refresh tokens that expired before a time, over all shops. */
export async function selectExpiredTokens(
  db: Kysely<DB>,
  before: Date,
  limit: number,
): Promise<{ shopId: string; id: string }[]> {
  return db
    .selectFrom('refresh_token')
    .select(['shop_id as shopId', 'id'])
    .where('expires_at', '<', before)
    .orderBy('expires_at')
    .limit(limit)
    .modifyEnd(everyShop)
    .execute()
}

/** Deletes refresh tokens of one shop, and the logins that have none left. */
export async function deleteRefreshTokens(tx: SystemTx, shopId: string, ids: readonly string[]): Promise<void> {
  const deleted = await tx.db
    .deleteFrom('refresh_token')
    .where('shop_id', '=', shopId)
    .where('id', '=', anyOf(ids))
    .returning('family_id')
    .execute()
  await tx.db
    .deleteFrom('login_family')
    .where('shop_id', '=', shopId)
    .where('id', '=', anyOf(deleted.map((row) => row.family_id)))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('refresh_token')
            .select('refresh_token.id')
            .where('refresh_token.shop_id', '=', shopId)
            .whereRef('refresh_token.shop_id', '=', 'login_family.shop_id')
            .whereRef('refresh_token.family_id', '=', 'login_family.id'),
        ),
      ),
    )
    .execute()
}
