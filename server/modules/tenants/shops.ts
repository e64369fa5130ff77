import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, NotFound } from '#platform/errors'
import { inSystemTransaction, type System, type SystemTx } from '#platform/system'
import {
  checkAnyWebUrl,
  checkCountry,
  checkCurrency,
  checkLanguage,
  checkName,
  checkReservationDays,
  checkSlug,
  checkText,
  checkTimezone,
} from './checks.ts'
import { addOrganization } from './organizations.ts'
import * as queries from './queries/shops.ts'
import { insertWarehouse } from './queries/warehouses.ts'
import { cachedSetting, changingSetting } from './settings-cache.ts'
import type { NewShop, Shop, ShopChanges, ShopKey } from './types.ts'

/** Makes the shop with its default warehouse MAIN and without shipping methods. A slug in use is a conflict. */
export async function createShop(system: System, input: NewShop): Promise<Shop> {
  checkNewShop(input)
  return slugTold(input, () =>
    inSystemTransaction(system, async (tx) => {
      const organizationId = input.organization ?? (await addOrganization(tx, input.name)).id
      return addShop(tx, { ...input, organizationId })
    }),
  )
}

export function checkNewShop(input: NewShop): void {
  checkSlug(input.slug)
  checkCurrency(input.currency)
  checkCountry(input.country)
  checkChanges(input)
}

/** The shop in an organization, with its warehouse. */
export async function addShop(
  tx: SystemTx,
  input: NewShop & { organizationId: string },
  actor = 'system',
): Promise<Shop> {
  const shop = await queries.insertShop(tx, input)
  await Promise.all([
    insertWarehouse(tx, shop.id, {
      id: tx.newId(),
      code: 'MAIN',
      name: 'Main warehouse',
      country: input.country,
      isDefault: true,
    }),
    audit(tx, {
      action: 'shop.created',
      subject: `shop:${shop.id}`,
      shopId: shop.id,
      actor,
      detail: { slug: shop.slug },
    }),
  ])
  return shop
}

/** Runs the work that makes a shop; a slug in use becomes a conflict. */
export async function slugTold<T>(input: Pick<NewShop, 'slug' | 'organization'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'shop_slug_key') throw new Conflict('slug_taken', { slug: input.slug })
    if (constraint === 'shop_organization') throw new NotFound('organization_not_found', { id: input.organization })
    throw error
  }
}

/** A shop by its id, slug or merchant number; undefined when there is none. */
export const findShop = (system: System, by: ShopKey): Promise<Shop | undefined> =>
  queries.selectShop(system.db.system, by)

/** Ids of the shops with these merchant numbers; those that do not exist are left out. */
export const findShopIds = (system: System, numbers: readonly number[]): Promise<string[]> =>
  queries.selectShopIds(system.db.system, numbers)

export const listShops = (system: System): Promise<Shop[]> => queries.selectShops(system.db.system)

/** The shop of the context. Every credential may read its settings; they are at most three seconds old. */
export async function getShop(ctx: Context): Promise<Shop> {
  return cachedSetting(ctx, 'shop', async () => {
    const shop = await queries.selectShop(ctx.db, { id: ctx.shopId })
    if (!shop) throw new NotFound('shop_not_found', { id: ctx.shopId })
    return shop
  })
}

/** Members left out keep their value. */
export async function updateShop(ctx: Context, changes: ShopChanges): Promise<Shop> {
  requireScope(ctx, 'admin')
  checkChanges(changes)
  if (Object.values(changes).every((value) => value === undefined)) return getShop(ctx)
  // Addresses of the shop stand in for those of a brand that nobody chose.
  return changingSetting(ctx, 'brand', () =>
    changingSetting(ctx, 'shop', () =>
      inTransaction(ctx, async (tx) => {
        const shop = await queries.updateShop(tx, changes)
        await audit(tx, { action: 'shop.updated', subject: `shop:${ctx.shopId}`, detail: changes })
        return shop
      }),
    ),
  )
}

const LONGEST_DESCRIPTION = 10_000
const LONGEST_FREE_URL = 2000

function checkChanges(changes: ShopChanges): void {
  if (changes.name !== undefined) checkName(changes.name)
  if (changes.language !== undefined) checkLanguage(changes.language)
  if (changes.reservationDays !== undefined) checkReservationDays(changes.reservationDays)
  if (changes.timezone !== undefined) checkTimezone(changes.timezone)
  for (const field of ['shopUrl', 'adminUrl', 'logoUrl'] as const) checkAnyWebUrl(field, changes[field] ?? null)
  for (const field of ['faqUrl', 'serviceUrl'] as const) checkText(field, changes[field] ?? null, LONGEST_FREE_URL)
  checkText('description', changes.description ?? null, LONGEST_DESCRIPTION)
}
