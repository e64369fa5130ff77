import type { Context, Tx } from '#platform/context'

export interface IntegrationRow {
  name: string
  /** Encrypted. */
  secrets: string
  pausedUntil: Date | null
  lastSuccessAt: Date | null
  lastErrorAt: Date | null
  lastError: string | null
  createdAt: Date
  editedAt: Date
}

const columns = [
  'name',
  'secrets',
  'paused_until as pausedUntil',
  'last_success_at as lastSuccessAt',
  'last_error_at as lastErrorAt',
  'last_error as lastError',
  'created_at as createdAt',
  'edited_at as editedAt',
] as const

export const selectIntegrations = (ctx: Context): Promise<IntegrationRow[]> =>
  ctx.db.selectFrom('integration').select(columns).where('shop_id', '=', ctx.shopId).orderBy('name').execute()

export const selectIntegration = (ctx: Context, name: string): Promise<IntegrationRow | undefined> =>
  ctx.db
    .selectFrom('integration')
    .select(columns)
    .where('shop_id', '=', ctx.shopId)
    .where('name', '=', name)
    .executeTakeFirst()

/** The row, made with these secrets when there is none, and locked. */
export async function lockIntegration(
  tx: Tx,
  name: string,
  secrets: string,
): Promise<{ row: IntegrationRow; isNew: boolean }> {
  const inserted = await tx.db
    .insertInto('integration')
    .values({ shop_id: tx.shopId, name, secrets, created_at: tx.now(), edited_at: tx.now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const row = await tx.db
    .selectFrom('integration')
    .select(columns)
    .where('shop_id', '=', tx.shopId)
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { row, isNew: (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n }
}

/** With other secrets the account begins anew. */
export async function updateSecrets(tx: Tx, name: string, secrets: string): Promise<void> {
  await tx.db
    .updateTable('integration')
    .set({ secrets, paused_until: null, last_error_at: null, last_error: null, edited_at: tx.now() })
    .where('shop_id', '=', tx.shopId)
    .where('name', '=', name)
    .execute()
}

export async function deleteIntegration(tx: Tx, name: string): Promise<boolean> {
  const deleted = await tx.db
    .deleteFrom('integration')
    .where('shop_id', '=', tx.shopId)
    .where('name', '=', name)
    .executeTakeFirst()
  return deleted.numDeletedRows > 0n
}

/** How the account did; an error pauses it when `pausedUntil` is given. */
export async function updateOutcome(
  ctx: Context,
  name: string,
  outcome: { error: string | null; pausedUntil?: Date },
): Promise<void> {
  const now = ctx.now()
  await ctx.db
    .updateTable('integration')
    .set(
      outcome.error === null
        ? { last_success_at: now, paused_until: null }
        : {
            last_error_at: now,
            last_error: outcome.error,
            ...(outcome.pausedUntil ? { paused_until: outcome.pausedUntil } : {}),
          },
    )
    .where('shop_id', '=', ctx.shopId)
    .where('name', '=', name)
    .execute()
}
