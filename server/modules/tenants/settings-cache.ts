import type { Context } from '#platform/context'
import { ExpiringCache, whileForgetting } from '#platform/expiring-cache'
import type { Brand, ShippingMethod, Shop, ShopLegal, ShopSettings, Warehouse } from './types.ts'

/** What every order asks for and hardly ever changes, kept per process. */
interface Settings {
  shop: Shop
  warehouses: readonly Warehouse[]
  shippingMethods: readonly ShippingMethod[]
  brand: Brand
  shopSettings: ShopSettings
  legal: ShopLegal
}

const LIFETIME = { lifetimeMs: 3000, max: 10_000 }
const cache: { [Name in keyof Settings]: ExpiringCache<Settings[Name]> } = {
  shop: new ExpiringCache(LIFETIME),
  warehouses: new ExpiringCache(LIFETIME),
  shippingMethods: new ExpiringCache(LIFETIME),
  brand: new ExpiringCache(LIFETIME),
  shopSettings: new ExpiringCache(LIFETIME),
  legal: new ExpiringCache(LIFETIME),
}

export async function cachedSetting<Name extends keyof Settings>(
  ctx: Context,
  name: Name,
  load: () => Promise<Settings[Name]>,
): Promise<Settings[Name]> {
  const found = cache[name].get(ctx.shopId, ctx.now())
  if (found) return found
  const value = await load()
  cache[name].set(ctx.shopId, value, [ctx.shopId], ctx.now())
  return value
}

/** Runs a change of the setting so that no reader of this process sees the old one once it is done. */
export const changingSetting = <T>(ctx: Context, name: keyof Settings, change: () => Promise<T>): Promise<T> =>
  whileForgetting(() => cache[name].suspend(ctx.shopId, ctx.now()), change)

/** Makes this process ask the database again about everything that the shop chose. */
export function forgetSettings(shopId: string, now: Date): void {
  for (const settings of Object.values(cache)) settings.suspend(shopId, now)
}
