import { getOrders } from '#modules/orders'
import { getShop } from '#modules/tenants'
import { COMMON_SCHEDULE, type Dialect, standardWebhooks } from '#modules/webhooks'
import type { Context } from '#platform/context'
import { ordersToWire } from './wire/order.ts'

/** Names of this wire's two dialects among those of the delivery engine. A shop has one endpoint of each. */
export const SHOPGO_DIALECT = 'shopgo'
export const SHOPGO_RATES_DIALECT = 'shopgo-rates'

export const CONFIRMED = 'order.confirmed'

/** Both calls carry the headers of Standard Webhooks and the tenant, and are signed once a secret is set. */
const SHARED = {
  shopKey: async (ctx: Context) => String((await getShop(ctx)).number),
  headers: (call) => ({ 'X-TENANT-ID': call.shopKey ?? '', ...standardWebhooks.headers(call) }),
  schedule: COMMON_SCHEDULE,
  acceptsSecret: (secret) => secret === '' || standardWebhooks.acceptsSecret?.(secret) === true,
  reservesHeader: (name) => name === 'x-tenant-id' || name.startsWith('webhook-'),
} satisfies Omit<Dialect, 'render'>

/** confirm-order: the order as it is when its delivery is made, a moment after it was confirmed. */
export const shopgoDialect: Dialect = {
  ...SHARED,
  async render(ctx, events) {
    const confirmed = events.flatMap(({ id, type, data }) => {
      if (type !== CONFIRMED) return []
      const { orderId } = data as { orderId: string } // safe: every event about an order names it
      return [{ id, orderId }]
    })
    const orders = await getOrders(ctx, [...new Set(confirmed.map(({ orderId }) => orderId))])
    const shown = await ordersToWire(ctx, orders)
    const bodies = new Map(orders.map(({ id }, i) => [id, JSON.stringify({ order: shown[i] })]))
    return new Map(
      confirmed.flatMap(({ id, orderId }) => {
        const body = bodies.get(orderId)
        return body === undefined ? [] : [[id, body]]
      }),
    )
  },
}

/** calculate-shipping-rates: a question that is put to the endpoint, which hears of no event. */
export const shopgoRatesDialect: Dialect = {
  ...SHARED,
  render: async () => new Map(),
  selects: () => false,
}
