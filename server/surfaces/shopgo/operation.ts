import type { operations as ManagementOperations } from '#generated/shopgo-management'
import type { operations as PlatformOperations } from '#generated/shopgo-platform'
import type { Tracking } from '#modules/shipments'
import type { TokenSystem } from '#modules/tenants'
import type { Webhooks } from '#modules/webhooks'
import type { Operation } from '#platform/http/index'

/** What the operations work with. */
export interface ShopgoDeps {
  system: TokenSystem
  tracking: Tracking
  /** How long a trial of a plan lasts here. */
  trialDays: number
  webhooks: Webhooks
}

/** Handler of one operation of the Management API. */
export type Op<Id extends keyof ManagementOperations> = Operation<ManagementOperations[Id]>

/** Handler of one operation of the Platform API. */
export type PlatformOp<Id extends keyof PlatformOperations> = Operation<PlatformOperations[Id]>
