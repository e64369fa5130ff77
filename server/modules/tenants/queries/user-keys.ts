import type { Kysely } from 'kysely'
import type { DB } from '#generated/db'
import type { Tx } from '#platform/context'
import type { SystemTx } from '#platform/system'

/** A key that is not revoked. */
export async function selectUserKey(
  db: Kysely<DB>,
  userId: string,
  shopId: string,
): Promise<{ id: string; sealedText: string } | undefined> {
  const row = await db
    .selectFrom('credential')
    .select(['id', 'sealed_text as sealedText'])
    .where('kind', '=', 'user_key')
    .where('user_id', '=', userId)
    .where('shop_id', '=', shopId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row?.sealedText ? { id: row.id, sealedText: row.sealedText } : undefined
}

export interface NewUserKey {
  id: string
  userId: string
  shopId: string
  organizationId: string
  name: string
  secretHash: Buffer
  sealedText: string
}

/** False when the user has a key in the shop already. */
export async function insertUserKey(tx: SystemTx, key: NewUserKey): Promise<boolean> {
  const result = await tx.db
    .insertInto('credential')
    .values({
      id: key.id,
      organization_id: key.organizationId,
      shop_id: key.shopId,
      user_id: key.userId,
      kind: 'user_key',
      name: key.name,
      secret_hash: key.secretHash,
      sealed_text: key.sealedText,
      scopes: [],
      created_at: tx.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Ends the user's keys in every shop of the organization. */
export async function revokeUserKeys(tx: Tx, organizationId: string, userId: string): Promise<void> {
  await tx.db
    .updateTable('credential')
    .set({ revoked_at: tx.now() })
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Ends the user's keys everywhere. */
export async function revokeKeysOfUser(tx: SystemTx, userId: string): Promise<void> {
  await tx.db
    .updateTable('credential')
    .set({ revoked_at: tx.now() })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute()
}
