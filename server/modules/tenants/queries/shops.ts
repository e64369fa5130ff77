import { type Kysely, type Selectable, sql } from 'kysely'
import type { DB, Shop as ShopRow } from '#generated/db'
import type { Tx } from '#platform/context'
import { zoneOfCountry } from '#platform/country-zones'
import { isUuid } from '#platform/ids'
import { anyOf } from '#platform/sql'
import type { SystemTx } from '#platform/system'
import type { NewShop, Shop, ShopChanges, ShopFilter, ShopKey } from '../types.ts'

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
  updatedAt: row.updated_at,
  description: row.description,
  shopSystem: row.shop_system as Shop['shopSystem'], // safe: the column's check allows these two
  shopUrl: row.shop_url,
  adminUrl: row.admin_url,
  faqUrl: row.faq_url,
  serviceUrl: row.service_url,
  logoUrl: row.logo_url,
  liveAt: row.live_at,
  webTracking: row.web_tracking,
  timezone: row.timezone,
  available: row.available,
  plan: row.plan as Shop['plan'], // safe: the column's check allows these
  trialEndsAt: row.trial_ends_at,
  frontEnd: row.front_end as Shop['frontEnd'], // safe: the column's check allows these two
})

const columnsOf = (facts: ShopChanges) => ({
  name: facts.name,
  language: facts.language,
  description: facts.description,
  shop_system: facts.shopSystem,
  shop_url: facts.shopUrl,
  admin_url: facts.adminUrl,
  faq_url: facts.faqUrl,
  service_url: facts.serviceUrl,
  logo_url: facts.logoUrl,
  live_at: facts.liveAt,
  web_tracking: facts.webTracking,
  timezone: facts.timezone,
  available: facts.available,
  fulfilment: facts.fulfilment,
  requires_authorization: facts.requiresAuthorization,
  reservation_days: facts.reservationDays,
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

export async function insertShop(tx: SystemTx, input: NewShop & { organizationId: string }): Promise<Shop> {
  const row = await tx.db
    .insertInto('shop')
    .values({
      ...columnsOf(input),
      id: tx.newId(),
      organization_id: input.organizationId,
      slug: input.slug,
      name: input.name,
      currency: input.currency,
      language: input.language,
      country: input.country,
      timezone: input.timezone ?? zoneOfCountry(input.country) ?? 'UTC',
      created_at: tx.now(),
      updated_at: tx.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return toShop(row)
}

/** What the database could not even be asked for is no shop. */
export function mayBeShop(by: ShopKey): boolean {
  if ('id' in by) return isUuid(by.id)
  return 'slug' in by ? !by.slug.includes('\0') : Number.isSafeInteger(by.number)
}

export async function selectShop(db: Kysely<DB>, by: ShopKey): Promise<Shop | undefined> {
  if (!mayBeShop(by)) return undefined
  const query = db.selectFrom('shop').selectAll()
  const row = await ('id' in by
    ? query.where('id', '=', by.id)
    : 'slug' in by
      ? query.where('slug', '=', by.slug)
      : query.where('number', '=', BigInt(by.number))
  ).executeTakeFirst()
  return row && toShop(row)
}

/** Which shops a list may show. `ids` null: every shop of the organization, or of the installation without one. */
export interface ShopsWithin {
  organizationId: string | null
  ids: readonly string[] | null
}

export async function selectShops(
  db: Kysely<DB>,
  { organizationId, ids }: ShopsWithin = { organizationId: null, ids: null },
): Promise<Shop[]> {
  let query = db.selectFrom('shop').selectAll()
  if (organizationId !== null) query = query.where('organization_id', '=', organizationId)
  if (ids !== null) query = query.where('id', '=', anyOf(ids))
  const rows = await query.orderBy('number').execute()
  return rows.map(toShop)
}

/** By slug. */
export async function selectShopPage(
  db: Kysely<DB>,
  { organizationId, ids }: ShopsWithin,
  filter: ShopFilter,
  page: { offset: number; limit: number },
): Promise<(Shop & { organizationSlug: string })[]> {
  let query = db
    .selectFrom('shop')
    .innerJoin('organization', 'organization.id', 'shop.organization_id')
    .selectAll('shop')
    .select('organization.slug as organization_slug')
  if (organizationId !== null) query = query.where('shop.organization_id', '=', organizationId)
  if (ids !== null) query = query.where('shop.id', '=', anyOf(ids))
  if (filter.id !== undefined) query = query.where('shop.id', '=', filter.id)
  if (filter.slug !== undefined) query = query.where('shop.slug', '=', filter.slug)
  if (filter.shopSystem !== undefined) query = query.where('shop.shop_system', '=', filter.shopSystem)
  if (filter.language !== undefined) query = query.where('shop.language', '=', filter.language)
  if (filter.organization !== undefined) query = query.where('organization.slug', '=', filter.organization)
  if (filter.name !== undefined) {
    query = query.where(sql<boolean>`position(lower(${filter.name}::text) in lower(shop.name)) > 0`)
  }
  const rows = await query.orderBy('shop.slug').offset(page.offset).limit(page.limit).execute()
  return rows.map((row) => ({ ...toShop(row), organizationSlug: row.organization_slug }))
}

export async function updateShop(tx: Tx, changes: ShopChanges): Promise<Shop> {
  const row = await tx.db
    .updateTable('shop')
    .set({ ...columnsOf(changes), updated_at: tx.now() })
    .where('id', '=', tx.shopId)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toShop(row)
}

/** Locks the row, so that changes of it are one after the other. */
export async function lockShop(tx: Tx): Promise<Shop> {
  const row = await tx.db
    .selectFrom('shop')
    .selectAll()
    .where('id', '=', tx.shopId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return toShop(row)
}

/** What is agreed with the shop, and whether it sells; members left out keep their value. */
export async function updateShopTerms(
  tx: Tx,
  terms: Partial<Pick<Shop, 'plan' | 'trialEndsAt' | 'frontEnd' | 'available'>>,
): Promise<Shop> {
  const row = await tx.db
    .updateTable('shop')
    .set({
      plan: terms.plan,
      trial_ends_at: terms.trialEndsAt,
      front_end: terms.frontEnd,
      available: terms.available,
      updated_at: tx.now(),
    })
    .where('id', '=', tx.shopId)
    .returningAll()
    .executeTakeFirstOrThrow()
  return toShop(row)
}

/** The shop and its own credentials change hands; members of the former organization lose it. */
export async function moveShopRow(tx: SystemTx, shop: Shop, organizationId: string): Promise<void> {
  await Promise.all([
    tx.db
      .updateTable('shop')
      .set({ organization_id: organizationId, updated_at: tx.now() })
      .where('id', '=', shop.id)
      .execute(),
    tx.db.updateTable('credential').set({ organization_id: organizationId }).where('shop_id', '=', shop.id).execute(),
    closeToMembers(tx, shop.id),
  ])
}

/** Takes the shop out of what members and invited people may use. */
async function closeToMembers(tx: SystemTx, shopId: string): Promise<void> {
  const shops = sql<string[]>`array_remove(shops, ${shopId}::uuid)`
  const named = sql<boolean>`${shopId}::uuid = any(shops)`
  await Promise.all([
    tx.db.updateTable('membership').set({ shops }).where(named).execute(),
    tx.db.updateTable('invitation').set({ shops }).where(named).execute(),
  ])
}

/** Undefined without such a shop. Whoever is about to write something that refers to it waits, and finds it gone. */
export async function lockShopToDelete(tx: SystemTx, shopId: string): Promise<Shop | undefined> {
  const row = await tx.db.selectFrom('shop').selectAll().where('id', '=', shopId).forUpdate().executeTakeFirst()
  return row && toShop(row)
}

/** With everything global that names it; its credentials stay, revoked. */
export async function deleteShopRow(tx: SystemTx, shopId: string): Promise<void> {
  await Promise.all([
    tx.db
      .updateTable('credential')
      .set({ revoked_at: tx.now() })
      .where('shop_id', '=', shopId)
      .where('revoked_at', 'is', null)
      .execute(),
    closeToMembers(tx, shopId),
    tx.db.deleteFrom('shop_host').where('shop_id', '=', shopId).execute(),
    tx.db.deleteFrom('shop').where('id', '=', shopId).execute(),
  ])
}
