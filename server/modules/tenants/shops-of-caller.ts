import { audit } from '#platform/audit'
import { type Context, requireAnyScope, requireScope } from '#platform/context'
import { Forbidden, NotFound } from '#platform/errors'
import { whileForgetting } from '#platform/expiring-cache'
import { inSystemTransaction, type System, type SystemTx } from '#platform/system'
import { type Caller, callerOf, opensAll, shopsWithin } from './caller.ts'
import { checkSlug } from './checks.ts'
import { insertMembership } from './queries/members.ts'
import { insertOrganization, selectFullAdmins, selectOrganization } from './queries/organizations.ts'
import { insertShopSettings } from './queries/shop-settings.ts'
import { moveShopRow, selectShop, selectShopPage, selectShops } from './queries/shops.ts'
import { forgetSettings } from './settings-cache.ts'
import { changedSettings, DEFAULT_SHOP_SETTINGS } from './shop-settings.ts'
import { addShop, checkNewShop, getShop, slugTold } from './shops.ts'
import { forgetSignIns, shopOwner } from './sign-in-cache.ts'
import type { NewShop, Organization, Shop, ShopFilter, ShopSettingsChanges } from './types.ts'

/** The shops that the caller opens and the filter finds, by slug, each with the slug of its organization. */
export async function searchShops(
  system: System,
  ctx: Context,
  search: { filter: ShopFilter; offset: number; limit: number },
): Promise<(Shop & { organizationSlug: string })[]> {
  requireAnyScope(ctx, 'read:order', 'admin')
  const { filter, offset, limit } = search
  return selectShopPage(system.db.system, shopsWithin(await callerOf(system, ctx)), filter, { offset, limit })
}

/** The organization that the shop of the context is of. */
export async function getOrganizationOfShop(ctx: Context): Promise<Organization> {
  const { organizationId } = await getShop(ctx)
  const organization = await selectOrganization(ctx.db, { id: organizationId })
  if (!organization) throw new NotFound('org_not_found', { id: organizationId })
  return organization
}

/** As `NewShop`; what is left out follows the organization's other shops. */
export interface ShopOfCaller
  extends Omit<NewShop, 'organization' | 'currency' | 'country' | 'language'>,
    Partial<Pick<NewShop, 'currency' | 'country' | 'language'>> {
  /** Slug. Left out: the caller's own. One that does not exist is made. */
  organization?: string | undefined
  settings?: ShopSettingsChanges
}

/** Where the first shop of an organization is when nobody says so: the market that most of these clients are in. */
const COUNTRY = 'DE'
const CURRENCY = 'EUR'
const LANGUAGE = 'en'

/**
 * Makes a shop in an organization. A key for one shop opens no other and cannot; nor can a key of one organization in
 * another. An organization that is made along has the people as admins who are so in the caller's own.
 */
export async function createShopOfCaller(system: System, ctx: Context, input: ShopOfCaller): Promise<Shop> {
  requireScope(ctx, 'admin')
  const caller = await callerOf(system, ctx)
  const { organization, settings = {}, ...facts } = input
  const others = await selectShops(system.db.system, { organizationId: caller.organizationId, ids: null })
  const shop: NewShop = {
    language: LANGUAGE,
    currency: CURRENCY,
    country: others[0]?.country ?? COUNTRY,
    ...facts,
  }
  checkNewShop(shop)
  return slugTold(shop, () =>
    inSystemTransaction(system, async (tx) => {
      const organizationId = await organizationFor(tx, caller, ctx.actor, organization, shop.name)
      const made = await addShop(tx, { ...shop, organizationId }, ctx.actor)
      await insertShopSettings(tx, made.id, changedSettings(DEFAULT_SHOP_SETTINGS, settings))
      return made
    }),
  )
}

/** Gives the shop of the context to another organization, by the rules of `createShopOfCaller`. Its own keys go with it. */
export async function moveShop(system: System, ctx: Context, input: { organization: string }): Promise<void> {
  requireScope(ctx, 'admin')
  const caller = await callerOf(system, ctx)
  const { shopId } = ctx
  await whileForgetting(
    () => {
      forgetSignIns(shopOwner(shopId), system.now())
      forgetSettings(shopId, system.now())
    },
    () =>
      inSystemTransaction(system, async (tx) => {
        const shop = await selectShop(tx.db, { id: shopId })
        if (!shop) throw new NotFound('shop_not_found', { id: shopId })
        const current = await selectOrganization(tx.db, { id: shop.organizationId })
        if (current?.slug === input.organization) return
        const organizationId = await organizationFor(tx, caller, ctx.actor, input.organization, shop.name)
        await moveShopRow(tx, shop, organizationId)
        await audit(tx, {
          action: 'shop.moved',
          subject: `shop:${shopId}`,
          shopId,
          actor: ctx.actor,
          detail: { from: shop.organizationId, to: organizationId },
        })
      }),
  )
}

async function organizationFor(
  tx: SystemTx,
  caller: Caller,
  actor: string,
  slug: string | undefined,
  name: string,
): Promise<string> {
  if (!opensAll(caller, null)) throw new Forbidden('shops_out_of_reach')
  const found = slug === undefined ? undefined : await selectOrganization(tx.db, { slug })
  const id = slug === undefined ? caller.organizationId : found?.id
  if (id && (caller.everywhere || id === caller.organizationId)) return id
  if (found || slug === undefined) throw new Forbidden('organization_out_of_reach')
  checkSlug(slug, 'organization')
  const made = await insertOrganization(tx, { name, slug })
  // Somebody else made it at this moment.
  if (!made) throw new Forbidden('organization_out_of_reach')
  await addAdmins(tx, caller, actor, made.id)
  return made.id
}

async function addAdmins(tx: SystemTx, caller: Caller, actor: string, organizationId: string): Promise<void> {
  const [kind, id = ''] = actor.split(':')
  const own =
    caller.everywhere || caller.organizationId === null ? [] : await selectFullAdmins(tx, caller.organizationId)
  for (const userId of kind === 'user' ? [id] : own) {
    await insertMembership(tx, organizationId, userId, { role: 'admin', shops: null })
  }
  await audit(tx, { action: 'organization.created', subject: `organization:${organizationId}`, actor })
}
