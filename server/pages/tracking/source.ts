import type { Tracking, TrackingView } from '#modules/shipments'
import { type Brand, findShop, getBrand, getLegal, type Shop, type ShopLegal } from '#modules/tenants'
import type { Context } from '#platform/context'
import { ExpiringCache } from '#platform/expiring-cache'
import type { System } from '#platform/system'

/** What the pages show of a shop. */
export interface PageShop {
  id: string
  slug: string
  name: string
  /** ISO 639-1. */
  language: string
  /** ISO 3166-1 alpha-2. */
  country: string
  /** ISO 4217. */
  currency: string
  brand: Brand
  /** Who sells, before the law. */
  legal: ShopLegal
}

/** Where the pages get what they show. Texts in it come from merchants and carriers, and are not trusted. */
export interface TrackingSource {
  /** The shop of a slug; null when there is none, or its pages are switched off. */
  shop: (slug: string) => Promise<PageShop | null>
  /** What the link opens; null for unknown, expired and malformed tokens alike. `language`: ISO 639-1, of the reader. */
  open: (shopId: string, token: string, language: string) => Promise<TrackingView | null>
  /** The token of a link for whoever knows the order number and the zip or e-mail; null otherwise, after the same time. */
  find: (shopId: string, input: { orderNumber: string; proof: string }) => Promise<string | null>
  /** Versions by token, one statement for many; tokens that open nothing are left out. */
  versions: (shopId: string, tokens: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

export interface SourceOptions {
  system: System
  tracking: Tracking
  contextOf: (shopId: string) => Context
}

/** Pages are asked for again and again, and shops hardly ever change. */
const SHOPS = { lifetimeMs: 3000, max: 5000 }

export function createTrackingSource({ system, tracking, contextOf }: SourceOptions): TrackingSource {
  const shops = new ExpiringCache<Shop>(SHOPS)
  async function shopOf(slug: string): Promise<Shop | undefined> {
    const known = shops.get(slug, system.now())
    if (known) return known
    const found = await findShop(system, { slug })
    if (found) shops.set(slug, found, [], system.now())
    return found
  }
  return {
    async shop(slug) {
      const shop = await shopOf(slug)
      if (!shop?.webTracking) return null
      return pageShopOf(contextOf(shop.id), shop)
    },
    open: (shopId, token, language) => tracking.open(contextOf(shopId), token, language),
    find: (shopId, input) => tracking.find(contextOf(shopId), input),
    versions: (shopId, tokens) => tracking.versions(contextOf(shopId), tokens),
  }
}

/** What the pages show of the context's shop. */
export async function pageShopOf(ctx: Context, shop: Shop): Promise<PageShop> {
  const { id, slug, name, language, country, currency } = shop
  const [brand, legal] = await Promise.all([getBrand(ctx), getLegal(ctx)])
  return { id, slug, name, language, country, currency, brand, legal }
}
