import type { Webhooks } from '#modules/webhooks'
import { Answer } from '#platform/http/index'
import type { Op } from '../operation.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'
import { attemptToWire, deliveryStatusFromWire, deliveryToWire, webhookToWire } from '../wire/webhook.ts'

/** Name of the Standard Webhooks dialect among those of the delivery engine. */
export const STANDARD_DIALECT = 'standard'

const HOUR = 60 * 60 * 1000

export function webhookOperations(webhooks: Webhooks) {
  const listWebhooks: Op<'listWebhooks'> = async ({ ctx }) => ({
    items: (await webhooks.listEndpoints(ctx)).map(webhookToWire),
  })

  const createWebhook: Op<'createWebhook'> = async ({ ctx, body }) => {
    const { secret, ...endpoint } = await webhooks.createEndpoint(ctx, { dialect: STANDARD_DIALECT, ...body })
    return new Answer({ ...webhookToWire(endpoint), secret }, { secrets: ['secret'] })
  }

  const getWebhook: Op<'getWebhook'> = async ({ ctx, path }) =>
    webhookToWire(await webhooks.getEndpoint(ctx, { id: path.webhookId }))

  const updateWebhook: Op<'updateWebhook'> = async ({ ctx, path, body }) =>
    webhookToWire(await webhooks.updateEndpoint(ctx, { id: path.webhookId, ...body }))

  const deleteWebhook: Op<'deleteWebhook'> = async ({ ctx, path }) =>
    webhooks.deleteEndpoint(ctx, { id: path.webhookId })

  const rotateWebhookSecret: Op<'rotateWebhookSecret'> = async ({ ctx, path, body }) => {
    const previousValidMs = body?.overlapHours === undefined ? undefined : body.overlapHours * HOUR
    const rotated = await webhooks.rotateSecret(ctx, { id: path.webhookId, previousValidMs })
    const answer = { secret: rotated.secret, previousValidUntil: rotated.previousValidUntil.toISOString() }
    return new Answer(answer, { secrets: ['secret'] })
  }

  const sendTestWebhook: Op<'sendTestWebhook'> = async ({ ctx, path }) =>
    webhooks.sendTestEvent(ctx, { endpointId: path.webhookId })

  const replayDeliveries: Op<'replayDeliveries'> = async ({ ctx, path, body }) =>
    webhooks.replayDeliveries(ctx, {
      endpointId: path.webhookId,
      from: new Date(body.from),
      to: body.to === undefined ? undefined : new Date(body.to),
      onlyFailed: body.onlyFailed ?? true,
    })

  const listDeliveries: Op<'listDeliveries'> = async ({ ctx, query }) => {
    const limit = limitOf(query)
    const deliveries = await webhooks.listDeliveries(ctx, {
      endpointId: query.webhookId,
      status: query.status && deliveryStatusFromWire(query.status),
      after: readCursor(query.cursor)?.id,
      limit: limit + 1,
    })
    return pageOf(deliveries, limit, byId, deliveryToWire)
  }

  const getDelivery: Op<'getDelivery'> = async ({ ctx, path }) => {
    const delivery = await webhooks.getDelivery(ctx, { id: path.deliveryId })
    return { ...deliveryToWire(delivery), body: delivery.body, log: delivery.attemptLog.map(attemptToWire) }
  }

  const replayDelivery: Op<'replayDelivery'> = async ({ ctx, path }) =>
    webhooks.replayDelivery(ctx, { id: path.deliveryId })

  return {
    listWebhooks,
    createWebhook,
    getWebhook,
    updateWebhook,
    deleteWebhook,
    rotateWebhookSecret,
    sendTestWebhook,
    replayDeliveries,
    listDeliveries,
    getDelivery,
    replayDelivery,
  }
}
