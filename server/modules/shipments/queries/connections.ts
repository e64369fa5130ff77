import type { Context, Tx } from '#platform/context'
import { everyShop } from '#platform/sql'
import type { System } from '#platform/system'

export interface ConnectionRow {
  id: string
  gateway: string
  settings: Record<string, string>
  /** Encrypted. */
  secrets: string
  active: boolean
  pausedUntil: Date | null
  lastSuccessAt: Date | null
  lastErrorAt: Date | null
  lastError: string | null
  createdAt: Date
  editedAt: Date
}

const columns = [
  'id',
  'gateway',
  'settings',
  'secrets',
  'active',
  'paused_until as pausedUntil',
  'last_success_at as lastSuccessAt',
  'last_error_at as lastErrorAt',
  'last_error as lastError',
  'created_at as createdAt',
  'edited_at as editedAt',
] as const

export const selectConnections = (ctx: Context): Promise<ConnectionRow[]> =>
  ctx.db
    .selectFrom('carrier_connection')
    .select(columns)
    .where('shop_id', '=', ctx.shopId)
    .orderBy('gateway')
    .$castTo<ConnectionRow>()
    .execute()

export async function upsertConnection(tx: Tx, row: ConnectionRow): Promise<void> {
  const values = {
    settings: JSON.stringify(row.settings),
    secrets: row.secrets,
    active: row.active,
    paused_until: null,
    last_error_at: null,
    last_error: null,
    edited_at: row.editedAt,
  }
  await tx.db
    .insertInto('carrier_connection')
    .values({ shop_id: tx.shopId, id: row.id, gateway: row.gateway, created_at: row.createdAt, ...values })
    .onConflict((conflict) => conflict.columns(['shop_id', 'gateway']).doUpdateSet(values))
    .execute()
}

export async function deleteConnection(tx: Tx, gateway: string): Promise<boolean> {
  const deleted = await tx.db
    .deleteFrom('carrier_connection')
    .where('shop_id', '=', tx.shopId)
    .where('gateway', '=', gateway)
    .executeTakeFirst()
  return deleted.numDeletedRows > 0n
}

/** How the account did; an error pauses it when `pausedUntil` is given. */
export async function updateOutcome(
  ctx: Context,
  id: string,
  outcome: { error: string | null; pausedUntil?: Date },
): Promise<void> {
  const now = ctx.now()
  await ctx.db
    .updateTable('carrier_connection')
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
    .where('id', '=', id)
    .execute()
}

export interface CarrierStateRow {
  name: string
  active: boolean
  lastSuccessAt: Date | null
  lastErrorAt: Date | null
  lastError: string | null
}

export const selectCarrierStates = (system: System): Promise<CarrierStateRow[]> =>
  system.db.system
    .selectFrom('carrier_state')
    .select([
      'name',
      'active',
      'last_success_at as lastSuccessAt',
      'last_error_at as lastErrorAt',
      'last_error as lastError',
    ])
    .execute()

export async function upsertCarrierState(
  system: System,
  name: string,
  change: Partial<Omit<CarrierStateRow, 'name'>>,
): Promise<void> {
  const values = {
    ...(change.active === undefined ? {} : { active: change.active }),
    ...(change.lastSuccessAt === undefined ? {} : { last_success_at: change.lastSuccessAt }),
    ...(change.lastErrorAt === undefined ? {} : { last_error_at: change.lastErrorAt }),
    ...(change.lastError === undefined ? {} : { last_error: change.lastError }),
  }
  await system.db.system
    .insertInto('carrier_state')
    .values({ name, ...values })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
    .execute()
}

export interface NewPush {
  connectionId: string
  pushId: string
  body: Buffer
}

/** False when the call was received before. */
export async function insertPush(tx: Tx, push: NewPush): Promise<boolean> {
  const inserted = await tx.db
    .insertInto('carrier_push')
    .values({
      shop_id: tx.shopId,
      connection_id: push.connectionId,
      push_id: push.pushId,
      body: push.body,
      received_at: tx.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const selectPush = (ctx: Context, connectionId: string, pushId: string): Promise<{ body: Buffer } | undefined> =>
  ctx.db
    .selectFrom('carrier_push')
    .select('body')
    .where('shop_id', '=', ctx.shopId)
    .where('connection_id', '=', connectionId)
    .where('push_id', '=', pushId)
    .executeTakeFirst()

export async function finishPush(
  ctx: Context,
  push: { connectionId: string; pushId: string; trouble: string | null },
): Promise<void> {
  await ctx.db
    .updateTable('carrier_push')
    .set({ processed_at: ctx.now(), trouble: push.trouble })
    .where('shop_id', '=', ctx.shopId)
    .where('connection_id', '=', push.connectionId)
    .where('push_id', '=', push.pushId)
    .execute()
}

/** Calls received before `until`, whatever became of them. */
export async function deletePushes(system: System, until: Date): Promise<void> {
  await system.db.system.deleteFrom('carrier_push').where('received_at', '<', until).modifyEnd(everyShop).execute()
}
