import type { Endpoint } from '#modules/webhooks'
import { toTime, type Wire } from './values.ts'

const SHOWN = 4

const masked = (secret: string): string => '*'.repeat(Math.max(0, secret.length - SHOWN)) + secret.slice(-SHOWN)

/** The secret is in clear only for who has just made it. */
export const toWebhook = (
  endpoint: Endpoint,
  slug: string,
  secret: { text: string; clear: boolean },
): Wire<'WebhookDTO'> => ({
  enabled_events: endpoint.eventTypes,
  secret: secret.clear ? secret.text : masked(secret.text),
  description: endpoint.description,
  status: endpoint.active ? 'active' : 'inactive',
  url: endpoint.url,
  created_at: toTime(endpoint.createdAt),
  updated_at: toTime(endpoint.editedAt),
  uuid: endpoint.id,
  shop_slug: slug,
  merchant_slug: slug,
})
