import type { Webhooks } from '#modules/webhooks'
import { CONFIRMED, SHOPGO_DIALECT, SHOPGO_RATES_DIALECT } from '../dialect.ts'
import type { Op } from '../operation.ts'
import { done, success } from '../wire/envelope.ts'
import type { Wire } from '../wire/values.ts'

/** What stands behind each name: a dialect, and the events that its endpoint hears of. */
const WEBHOOKS: Readonly<Record<Wire<'WebhookName'>, { dialect: string; eventTypes: readonly string[] }>> = {
  'confirm-order': { dialect: SHOPGO_DIALECT, eventTypes: [CONFIRMED] },
  'calculate-shipping-rates': { dialect: SHOPGO_RATES_DIALECT, eventTypes: [] },
}

export function webhookOperations(webhooks: Webhooks) {
  const getWebhookUrl: Op<'getWebhookUrl'> = async ({ ctx, path }) => {
    const endpoint = await webhooks.getSoleEndpoint(ctx, WEBHOOKS[path.name].dialect)
    return success({ url: endpoint?.url ?? null })
  }

  const changeWebhookUrl: Op<'changeWebhookUrl'> = async ({ ctx, path, body }) => {
    await webhooks.putSoleEndpoint(ctx, { ...WEBHOOKS[path.name], url: body.url || null })
    return done()
  }

  return { getWebhookUrl, changeWebhookUrl }
}
