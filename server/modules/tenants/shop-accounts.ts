import { type Context, requireScope } from '#platform/context'
import { NotFound } from '#platform/errors'
import { isUuid } from '#platform/ids'
import type { System } from '#platform/system'
import { selectOwners, selectPerson } from './queries/people.ts'
import { selectNewestHosts } from './queries/shop-hosts.ts'
import { selectShop, selectShops } from './queries/shops.ts'
import { getShop } from './shops.ts'
import type { Shop, ShopAccount, ShopPerson } from './types.ts'

/** The account of the shop of the context. Every credential may read it. */
export async function getShopAccount(ctx: Context): Promise<ShopAccount> {
  const [account] = await accountsOf(ctx, [await getShop(ctx)])
  if (!account) throw new Error('a shop without an account')
  return account
}

/** For staff of the installation: the accounts of all shops, by number. */
export async function listShopAccounts(system: System, ctx: Context): Promise<ShopAccount[]> {
  requireScope(ctx, 'operator')
  return accountsOf(ctx, await selectShops(system.db.system))
}

/** For staff of the installation: the account of the shop with this number. */
export async function findShopAccount(system: System, ctx: Context, number: number): Promise<ShopAccount> {
  requireScope(ctx, 'operator')
  const shop = await selectShop(system.db.system, { number })
  const [account] = shop ? await accountsOf(ctx, [shop]) : []
  if (!account) throw new NotFound('shop_not_found', { shop: number })
  return account
}

async function accountsOf({ db }: Pick<Context, 'db'>, shops: readonly Shop[]): Promise<ShopAccount[]> {
  const ids = shops.map(({ id }) => id)
  const [owners, hosts] = await Promise.all([selectOwners(db, ids), selectNewestHosts(db, ids)])
  return shops.flatMap((shop) => {
    const owner = owners.get(shop.id)
    // A shop that was deleted a moment ago has no owner any more.
    return owner ? [{ shop, owner, host: hosts.get(shop.id) ?? null }] : []
  })
}

/** A member whom the shop is open to, or what stands in for its owner. People see themselves, admins everybody. */
export async function getShopPerson(ctx: Context, id: string): Promise<ShopPerson> {
  if (ctx.actor !== `user:${id}`) requireScope(ctx, 'admin')
  const found = isUuid(id) ? await selectPerson(ctx.db, ctx.shopId, id) : undefined
  if (found) return found
  const owner = (await selectOwners(ctx.db, [ctx.shopId])).get(ctx.shopId)
  if (owner?.id !== id) throw new NotFound('member_not_found', { id })
  return owner
}
