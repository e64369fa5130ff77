import { type Kysely, type Selectable, sql } from 'kysely'
import type { DB, Shop as ShopRow } from '#generated/db'
import type { Tx } from '#platform/context'
import { isUuid } from '#platform/ids'
import type { SystemTx } from '#platform/system'
import type { NewShop, Shop, ShopChanges, ShopKey } from '../types.ts'

const toShop = (row: Selectable<ShopRow>): Shop => ({
  id: row.id,
  number: Number(row.number),
  organizationId: row.organization_id,
  slug: row.slug,
  name: row.name,
  currency: row.currency,
  language: row.language,
  country: row.country,
  fulfilment: row.fulfilment as Shop['fulfilment'], // safe: the column's check allows these two
  requiresAuthorization: row.requires_authorization,
  reservationDays: row.reservation_days,
  createdAt: row.created_at,
})

/** Those that exist. */
export async function selectShopIds(db: Kysely<DB>, numbers: readonly number[]): Promise<string[]> {
  const rows = await db
    .selectFrom('shop')
    .select('id')
    .where('number', '=', sql<bigint>`any(${numbers}::bigint[])`)
    .execute()
  return rows.map(({ id }) => id)
}

export async function insertOrganization(tx: SystemTx, name: string): Promise<string> {
  const id = tx.newId()
  await tx.db.insertInto('organization').values({ id, name, created_at: tx.now() }).execute()
  return id
}

export async function insertShop(tx: SystemTx, input: NewShop & { organizationId: string }): Promise<Shop> {
  const row = await tx.db
    .insertInto('shop')
    .values({
      id: tx.newId(),
      organization_id: input.organizationId,
      slug: input.slug,
      name: input.name,
      currency: input.currency,
      language: input.language,
      country: input.country,
      created_at: tx.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toShop(row)
}

export async function selectShop(db: Kysely<DB>, by: ShopKey): Promise<Shop | undefined> {
  if ('id' in by ? !isUuid(by.id) : 'number' in by && !Number.isSafeInteger(by.number)) return undefined
  const query = db.selectFrom('shop').selectAll()
  const row = await ('id' in by
    ? query.where('id', '=', by.id)
    : 'slug' in by
      ? query.where('slug', '=', by.slug)
      : query.where('number', '=', BigInt(by.number))
  ).executeTakeFirst()
  return row && toShop(row)
}

export async function selectShops(db: Kysely<DB>): Promise<Shop[]> {
  const rows = await db.selectFrom('shop').selectAll().orderBy('number').execute()
  return rows.map(toShop)
}

export async function selectShopsOf(db: Kysely<DB>, organizationId: string): Promise<Shop[]> {
  const rows = await db
    .selectFrom('shop')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('number')
    .execute()
  return rows.map(toShop)
}

export async function updateShop(tx: Tx, changes: ShopChanges): Promise<Shop> {
  const row = await tx.db
    .updateTable('shop')
    .set({
      name: changes.name,
      fulfilment: changes.fulfilment,
      requires_authorization: changes.requiresAuthorization,
      reservation_days: changes.reservationDays,
    })
    .where('id', '=', tx.shopId)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toShop(row)
}
