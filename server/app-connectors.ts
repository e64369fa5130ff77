import {
  type Connectors,
  createConnectors,
  type OrderDesk,
  type PrivacyRequests,
  type ShopFacts,
} from '#modules/connectors'
import { addSegments, changeOrder, findSales } from '#modules/orders'
import { openRequest } from '#modules/privacy'
import type { Tracking } from '#modules/shipments'
import { getShop, getShopSettings } from '#modules/tenants'
import type { Dialect } from '#modules/webhooks'
import { type Context, inTransaction } from '#platform/context'
import { NotFound } from '#platform/errors'
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
  /** Tells of events as webhooks do. */
  dialect: Pick<Dialect, 'render'>
  contextOf: (shopId: string) => Context
  address: () => string
  klaviyoUrl: string | undefined
}

/** Shops' connections to programs of others, connected to the rest. */
export const connectConnectors = ({ keyRing, outgoing, tracking, dialect, klaviyoUrl, ...parts }: Parts): Connectors =>
  createConnectors({
    ...parts,
    integrations: [createKlaviyo(outgoing, klaviyoUrl), createShopify(outgoing), createShopware(outgoing)],
    cipher: keyRing,
    facts: shopFacts,
    desk: orderDesk(tracking),
    async describe(ctx, events) {
      const bodies = await dialect.render(ctx, events, EVERYTHING)
      return new Map([...bodies].map(([id, body]) => [id, JSON.parse(body)]))
    },
    privacy: { request: passOn },
    carrierKey: (name) => tracking.carrierKey(name),
    async pageOf(ctx, orderId) {
      const [shop, token] = await Promise.all([getShop(ctx), tracking.orderLink(ctx, orderId)])
      return token === null ? null : `${parts.address()}/t/${shop.slug}/${token}`
    },
  })

/** What shop systems pass on of people's requests. */
const passOn: PrivacyRequests['request'] = async (ctx, { type, customerId, orderIds, email }) => {
  const person = { email, externalCustomerId: customerId, orderIds: [], externalOrderIds: orderIds }
  await openRequest(ctx, {
    kind: type === 'customers-data-request' ? 'export' : 'erasure',
    origin: 'shopify',
    person: type === 'shop-redact' ? 'everybody' : person,
  })
}

const EVERYTHING: ReadonlySet<string> = new Set(['*'])

const orderDesk = (tracking: Tracking): OrderDesk => ({
  fulfil: (ctx, entries) => tracking.fulfil(ctx, entries),
  async cancel(ctx, ref) {
    const [sale] = await findSales(ctx, [{ ref, order: null }])
    if (!sale) throw new NotFound('order_not_found', { [ref.by]: ref.value })
    if (sale.status !== 'Cancelled') await changeOrder(ctx, sale.reference, { status: 'Cancelled' })
  },
  addSegments: (ctx, orderId, segments) => inTransaction(ctx, (tx) => addSegments(tx, orderId, segments)),
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
