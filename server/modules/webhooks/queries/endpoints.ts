import type { Selectable } from 'kysely'
import type { WebhookEndpoint } from '#generated/db'
import type { Context, Tx } from '#platform/context'
import { anyOf } from '#platform/sql'
import type { Endpoint, InactiveReason } from '../types.ts'

const COLUMNS = [
  'id',
  'dialect',
  'url',
  'event_types',
  'custom_headers',
  'description',
  'active',
  'inactive_reason',
  'last_success_at',
  'failing_since',
  'created_at',
  'edited_at',
] as const

/** Its headers have encrypted values still. */
function toEndpoint(row: Pick<Selectable<WebhookEndpoint>, (typeof COLUMNS)[number]>): Endpoint {
  return {
    id: row.id,
    dialect: row.dialect,
    url: row.url,
    eventTypes: row.event_types,
    customHeaders: (row.custom_headers ?? {}) as Record<string, string>, // safe: checked before it is written
    description: row.description,
    active: row.active,
    inactiveReason: row.inactive_reason as InactiveReason | null, // safe: written from this type only
    lastSuccessAt: row.last_success_at,
    failingSince: row.failing_since,
    createdAt: row.created_at,
    editedAt: row.edited_at,
  }
}

export interface EndpointWrite {
  dialect: string
  url: string
  /** Encrypted. */
  secret: string
  eventTypes: readonly string[]
  /** With encrypted values. */
  customHeaders: Readonly<Record<string, string>>
  description: string | null
}

export async function insertEndpoint(tx: Tx, id: string, endpoint: EndpointWrite): Promise<Endpoint> {
  const row = await tx.db
    .insertInto('webhook_endpoint')
    .values(newRow(tx, id, endpoint))
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
  return toEndpoint(row)
}

/** False when the shop has one already, in dialects of which it has one at most. */
export async function insertEndpointOnce(tx: Tx, id: string, endpoint: EndpointWrite): Promise<boolean> {
  const result = await tx.db
    .insertInto('webhook_endpoint')
    .values(newRow(tx, id, endpoint))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

const newRow = (tx: Tx, id: string, endpoint: EndpointWrite) => ({
  shop_id: tx.shopId,
  id,
  dialect: endpoint.dialect,
  url: endpoint.url,
  secret: endpoint.secret,
  event_types: [...endpoint.eventTypes],
  custom_headers: JSON.stringify(endpoint.customHeaders),
  description: endpoint.description,
  created_at: tx.now(),
  edited_at: tx.now(),
})

export async function findEndpoint(ctx: Context, id: string): Promise<Endpoint | null> {
  const row = await ctx.db
    .selectFrom('webhook_endpoint')
    .select(COLUMNS)
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? toEndpoint(row) : null
}

export async function lockEndpoint(tx: Tx, id: string): Promise<(Endpoint & { secret: string }) | null> {
  const row = await tx.db
    .selectFrom('webhook_endpoint')
    .select([...COLUMNS, 'secret'])
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? { ...toEndpoint(row), secret: row.secret } : null
}

/** Active or not; of a dialect of which a shop has one at most. */
export async function lockEndpointOf(tx: Tx, dialect: string): Promise<{ id: string } | undefined> {
  return tx.db
    .selectFrom('webhook_endpoint')
    .select('id')
    .where('shop_id', '=', tx.shopId)
    .where('dialect', '=', dialect)
    .forUpdate()
    .executeTakeFirst()
}

/** Oldest first. */
export async function selectEndpoints(
  ctx: Context,
  filter: { dialect?: string | undefined; activeOnly?: boolean | undefined },
): Promise<Endpoint[]> {
  let query = ctx.db.selectFrom('webhook_endpoint').select(COLUMNS).where('shop_id', '=', ctx.shopId)
  if (filter.dialect !== undefined) query = query.where('dialect', '=', filter.dialect)
  if (filter.activeOnly) query = query.where('active', '=', true)
  return (await query.orderBy('id').execute()).map(toEndpoint)
}

export interface StoredSecrets {
  id: string
  /** Encrypted. */
  secret: string
  previousSecret: string | null
  previousSecretUntil: Date | null
}

export async function selectSecrets(ctx: Context, ids: readonly string[]): Promise<StoredSecrets[]> {
  return ctx.db
    .selectFrom('webhook_endpoint')
    .select(['id', 'secret', 'previous_secret as previousSecret', 'previous_secret_until as previousSecretUntil'])
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', anyOf(ids))
    .execute()
}

/** Members left out stay. A new secret ends a rotation that is under way. */
export async function updateEndpointRow(
  tx: Tx,
  id: string,
  changes: Partial<Omit<EndpointWrite, 'dialect'>> & { active: boolean },
): Promise<Endpoint> {
  const row = await tx.db
    .updateTable('webhook_endpoint')
    .set({
      edited_at: tx.now(),
      active: changes.active,
      inactive_reason: changes.active ? null : ('switched_off' satisfies InactiveReason),
      failing_since: null,
      ...(changes.url === undefined ? {} : { url: changes.url }),
      ...(changes.eventTypes === undefined ? {} : { event_types: [...changes.eventTypes] }),
      ...(changes.customHeaders === undefined ? {} : { custom_headers: JSON.stringify(changes.customHeaders) }),
      ...(changes.description === undefined ? {} : { description: changes.description }),
      ...(changes.secret === undefined
        ? {}
        : { secret: changes.secret, previous_secret: null, previous_secret_until: null }),
    })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
  return toEndpoint(row)
}

export async function replaceSecret(
  tx: Tx,
  id: string,
  secrets: { secret: string; previous: string; previousUntil: Date },
): Promise<void> {
  await tx.db
    .updateTable('webhook_endpoint')
    .set({
      secret: secrets.secret,
      previous_secret: secrets.previous,
      previous_secret_until: secrets.previousUntil,
      edited_at: tx.now(),
    })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .execute()
}

/** Its deliveries go with it. */
export async function deleteEndpointRow(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.db
    .deleteFrom('webhook_endpoint')
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function recordSuccess(tx: Tx, id: string): Promise<void> {
  await tx.db
    .updateTable('webhook_endpoint')
    .set({ last_success_at: tx.now(), failing_since: null })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .execute()
}

/** Since when an active endpoint fails, this failure included; null when it is inactive or gone. */
export async function recordFailure(tx: Tx, id: string): Promise<Date | null> {
  const row = await tx.db
    .updateTable('webhook_endpoint')
    .set((eb) => ({ failing_since: eb.fn.coalesce('failing_since', eb.val(tx.now())) }))
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .where('active', '=', true)
    .returning('failing_since')
    .executeTakeFirst()
  return row?.failing_since ?? null
}

/** False when it was inactive already. */
export async function deactivateEndpoint(tx: Tx, id: string, reason: InactiveReason): Promise<boolean> {
  const result = await tx.db
    .updateTable('webhook_endpoint')
    .set({ active: false, inactive_reason: reason })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .where('active', '=', true)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
