import type { components } from '#generated/karla'
import type { Subscription } from '#modules/connectors'

export const shopifyWebhookToWire = (
  { id, type, topic, foreignId, url, createdAt, editedAt }: Subscription,
  slug: string,
): components['schemas']['ShopifyWebhookDTO'] => ({
  webhook_type: type,
  created_at: createdAt.toISOString(),
  updated_at: editedAt.toISOString(),
  uuid: id,
  shop_slug: slug,
  merchant_slug: slug,
  name: `${slug}-${type}`,
  shopify_id: foreignId === null ? null : Number(foreignId),
  topic,
  hook_url: url,
  fields: null,
})
