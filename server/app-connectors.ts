import { type Connectors, createConnectors, type ShopFacts } from '#modules/connectors'
import type { Tracking } from '#modules/shipments'
import { getShop, getShopSettings } from '#modules/tenants'
import type { Context } from '#platform/context'
import type { KeyRing } from '#platform/key-ring'
import type { Outgoing } from '#platform/outgoing/client'
import type { System } from '#platform/system'
import { createKlaviyo } from './integrations/klaviyo/integration.ts'
import { createShopify } from './integrations/shopify/integration.ts'
import { createShopware } from './integrations/shopware/integration.ts'

interface Parts {
  system: System
  outgoing: Outgoing
  keyRing: KeyRing
  tracking: Tracking
  contextOf: (shopId: string) => Context
  address: () => string
  klaviyoUrl: string | undefined
}

/** Shops' connections to programs of others, connected to the rest. */
export const connectConnectors = ({ keyRing, outgoing, tracking, klaviyoUrl, ...parts }: Parts): Connectors =>
  createConnectors({
    ...parts,
    integrations: [createKlaviyo(outgoing, klaviyoUrl), createShopify(outgoing), createShopware(outgoing)],
    cipher: keyRing,
    facts: shopFacts,
    carrierKey: (name) => tracking.carrierKey(name),
    async pageOf(ctx, orderId) {
      const [shop, token] = await Promise.all([getShop(ctx), tracking.orderLink(ctx, orderId)])
      return token === null ? null : `${parts.address()}/t/${shop.slug}/${token}`
    },
  })

async function shopFacts(ctx: Context): Promise<ShopFacts> {
  const [shop, settings] = await Promise.all([getShop(ctx), getShopSettings(ctx)])
  return {
    adminUrl: shop.adminUrl,
    triggers: settings.klaviyoTriggers,
    deliveredTrigger: settings.klaviyo.triggerDeliveredAllEvents,
    staleHours: settings.klaviyo.staleHours,
    audienceSegments: settings.klaviyoSegments,
    tagSegments: settings.shopifySegments,
  }
}
