import type { Context } from '#platform/context'
import type { System } from '#platform/system'
import type { DescribeEvents, Integration, OrderDesk, PrivacyRequests, SecretCipher, ShopFacts } from './ports.ts'

/** What connections work with, beside the caller's context. */
export interface Tools {
  system: System
  /** By name. */
  integrations: ReadonlyMap<string, Integration>
  cipher: SecretCipher
  /** A context with all scopes for a shop. */
  contextOf: (shopId: string) => Context
  facts: (ctx: Context) => Promise<ShopFacts>
  desk: OrderDesk
  /** The key of the carrier that goes by this name; null for an unknown one. */
  carrierKey: (name: string) => string | null
  /** The customer's page about the order; null for an unknown one. */
  pageOf: (ctx: Context, orderId: string) => Promise<string | null>
  describe: DescribeEvents | null
  /** Null: nobody answers for personal data, and no such request is taken. */
  privacy: PrivacyRequests | null
  /** Where the other side reaches the server. */
  address: () => string
}
