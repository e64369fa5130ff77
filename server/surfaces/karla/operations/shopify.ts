import { getShop } from '#modules/tenants'
import type { KarlaDeps, Op } from '../operation.ts'
import { shopifyWebhookToWire } from '../wire/shopify-webhook.ts'
import { pageOf } from '../wire/values.ts'

const SHOPIFY = 'shopify'

/** What Shopify is asked to call about. */
export function shopifyOperations({ connectors }: Pick<KarlaDeps, 'connectors'>) {
  const searchShopifyWebhooks: Op<'searchShopifyWebhooks'> = async ({ ctx, query }) => {
    const { slug } = await getShop(ctx)
    const found = await connectors.listSubscriptions(ctx, SHOPIFY, pageOf(query))
    return found.map((subscription) => shopifyWebhookToWire(subscription, slug))
  }

  const createShopifyWebhook: Op<'createShopifyWebhook'> = async ({ ctx, body }) => {
    const { slug } = await getShop(ctx)
    const input = { integration: SHOPIFY, type: body.webhook_type }
    return shopifyWebhookToWire(await connectors.createSubscription(ctx, input), slug)
  }

  const getShopifyWebhookByUuid: Op<'getShopifyWebhookByUuid'> = async ({ ctx, path }) => {
    const { slug } = await getShop(ctx)
    return shopifyWebhookToWire(await connectors.getSubscription(ctx, SHOPIFY, { id: path.uuid }), slug)
  }

  const getShopifyWebhookByType: Op<'getShopifyWebhookByType'> = async ({ ctx, path }) => {
    const { slug } = await getShop(ctx)
    return shopifyWebhookToWire(await connectors.getSubscription(ctx, SHOPIFY, { type: path.webhook_type }), slug)
  }

  const deleteShopifyWebhookByUuid: Op<'deleteShopifyWebhookByUuid'> = async ({ ctx, path }) => {
    await connectors.removeSubscription(ctx, SHOPIFY, { id: path.uuid })
    return null
  }

  const deleteShopifyWebhookByType: Op<'deleteShopifyWebhookByType'> = async ({ ctx, path }) => {
    await connectors.removeSubscription(ctx, SHOPIFY, { type: path.webhook_type })
    return null
  }

  return {
    searchShopifyWebhooks,
    createShopifyWebhook,
    getShopifyWebhookByUuid,
    getShopifyWebhookByType,
    deleteShopifyWebhookByUuid,
    deleteShopifyWebhookByType,
  }
}
