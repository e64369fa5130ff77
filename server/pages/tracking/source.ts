import type { TrackingView } from '#modules/shipments'
import type { Brand } from '#modules/tenants'

/** What the pages show of a shop. */
export interface PageShop {
  id: string
  slug: string
  name: string
  /** ISO 639-1. */
  language: string
  /** ISO 3166-1 alpha-2. */
  country: string
  brand: Brand
}

/** Where the pages get what they show. Texts in it come from merchants and carriers, and are not trusted. */
export interface TrackingSource {
  /** The shop of a slug; null when there is none. */
  shop: (slug: string) => Promise<PageShop | null>
  /** What the link opens; null for unknown, expired and malformed tokens alike. `language`: ISO 639-1, of the reader. */
  open: (shopId: string, token: string, language: string) => Promise<TrackingView | null>
  /** The token of a link for whoever knows the order number and the zip or e-mail; null otherwise, after the same time. */
  find: (shopId: string, input: { orderNumber: string; proof: string }) => Promise<string | null>
  /** Versions by token, one statement for many; tokens that open nothing are left out. */
  versions: (shopId: string, tokens: readonly string[]) => Promise<ReadonlyMap<string, string>>
}
