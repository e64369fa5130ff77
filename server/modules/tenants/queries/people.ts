import { type Kysely, sql } from 'kysely'
import type { DB } from '#generated/db'
import { anyOf } from '#platform/sql'
import type { MemberRole, ShopKey, ShopPerson } from '../types.ts'
import { mayBeShop } from './shops.ts'

/** Of a membership that is joined to `shop`: it opens that shop. */
const OPENS = sql<boolean>`(membership.shops is null or shop.id = any(membership.shops))`

const people = (db: Kysely<DB>) =>
  db
    .selectFrom('shop')
    .innerJoin('membership', 'membership.organization_id', 'shop.organization_id')
    .innerJoin('user_account', 'user_account.id', 'membership.user_id')
    .select([
      'user_account.id',
      'user_account.name',
      'user_account.email',
      'user_account.phone',
      'membership.role',
      'user_account.created_at as createdAt',
    ])
    .where(OPENS)

const toPerson = <Row extends { role: string }>(row: Row): Row & { role: MemberRole } => ({
  ...row,
  role: row.role as MemberRole, // safe: the column's check allows these
})

/** A member whose membership opens the shop. */
export async function selectPerson(db: Kysely<DB>, shopId: string, userId: string): Promise<ShopPerson | undefined> {
  const row = await people(db).where('shop.id', '=', shopId).where('membership.user_id', '=', userId).executeTakeFirst()
  return row && toPerson(row)
}

export async function selectRoleInShop(
  db: Kysely<DB>,
  shopId: string,
  userId: string,
): Promise<MemberRole | undefined> {
  const row = await db
    .selectFrom('shop')
    .innerJoin('membership', 'membership.organization_id', 'shop.organization_id')
    .select('membership.role')
    .where('shop.id', '=', shopId)
    .where('membership.user_id', '=', userId)
    .where(OPENS)
    .executeTakeFirst()
  return row && (row.role as MemberRole) // safe: the column's check allows these
}

/**
 * By the id of each shop, whoever has been an admin there for longest. Where there is none, the organization stands in
 * with its own facts.
 */
export async function selectOwners(db: Kysely<DB>, shopIds: readonly string[]): Promise<Map<string, ShopPerson>> {
  if (shopIds.length === 0) return new Map()
  const [admins, organizations] = await Promise.all([
    people(db)
      .select('shop.id as shopId')
      .distinctOn('shop.id')
      .where('shop.id', '=', anyOf(shopIds))
      .where('membership.role', '=', 'admin')
      .orderBy('shop.id')
      .orderBy('membership.created_at')
      .orderBy('membership.user_id')
      .execute(),
    db
      .selectFrom('shop')
      .innerJoin('organization', 'organization.id', 'shop.organization_id')
      .select([
        'shop.id as shopId',
        'organization.id',
        'organization.name',
        'organization.email',
        'organization.phone',
        'organization.created_at as createdAt',
      ])
      .where('shop.id', '=', anyOf(shopIds))
      .execute(),
  ])
  return new Map([
    ...organizations.map(({ shopId, ...facts }): [string, ShopPerson] => [shopId, { ...facts, role: 'admin' }]),
    ...admins.map(({ shopId, ...facts }): [string, ShopPerson] => [shopId, toPerson(facts)]),
  ])
}

/** The first by number of the shops that a user's memberships open, or the one named if it is among them. */
export async function selectShopOfUser(
  db: Kysely<DB>,
  userId: string,
  by?: Exclude<ShopKey, { id: string }>,
): Promise<string | undefined> {
  if (by && !mayBeShop(by)) return undefined
  let query = db
    .selectFrom('shop')
    .innerJoin('membership', 'membership.organization_id', 'shop.organization_id')
    .select('shop.id')
    .where('membership.user_id', '=', userId)
    .where(OPENS)
  if (by && 'slug' in by) query = query.where('shop.slug', '=', by.slug)
  if (by && 'number' in by) query = query.where('shop.number', '=', BigInt(by.number))
  const row = await query.orderBy('shop.number').limit(1).executeTakeFirst()
  return row?.id
}

/** A shop that a user's memberships open, and as what. */
export interface ShopOfUser {
  id: string
  number: number
  slug: string
  name: string
  currency: string
  language: string
  timezone: string
  organizationId: string
  role: MemberRole
}

/** By number. */
export async function selectShopsOfUser(db: Kysely<DB>, userId: string): Promise<ShopOfUser[]> {
  const rows = await db
    .selectFrom('shop')
    .innerJoin('membership', 'membership.organization_id', 'shop.organization_id')
    .select([
      'shop.id',
      'shop.number',
      'shop.slug',
      'shop.name',
      'shop.currency',
      'shop.language',
      'shop.timezone',
      'shop.organization_id as organizationId',
      'membership.role',
    ])
    .where('membership.user_id', '=', userId)
    .where(OPENS)
    .orderBy('shop.number')
    .execute()
  return rows.map((row) => ({ ...toPerson(row), number: Number(row.number) }))
}

/** By slug: the organizations that a user is a member of. */
export async function selectOrganizationsOfUser(
  db: Kysely<DB>,
  userId: string,
): Promise<{ id: string; slug: string; name: string; role: MemberRole }[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('organization', 'organization.id', 'membership.organization_id')
    .select(['organization.id', 'organization.slug', 'organization.name', 'membership.role'])
    .where('membership.user_id', '=', userId)
    .orderBy('organization.slug')
    .execute()
  return rows.map(toPerson)
}

/** At most two of the shops that a user's memberships open, by number: whether there is one, or a choice. */
export async function selectTwoShopsOfUser(
  db: Kysely<DB>,
  userId: string,
): Promise<{ id: string; role: MemberRole }[]> {
  const rows = await db
    .selectFrom('shop')
    .innerJoin('membership', 'membership.organization_id', 'shop.organization_id')
    .select(['shop.id', 'membership.role'])
    .where('membership.user_id', '=', userId)
    .where(OPENS)
    .orderBy('shop.number')
    .limit(2)
    .execute()
  return rows.map(toPerson)
}
