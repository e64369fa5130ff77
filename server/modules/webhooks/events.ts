import { defineEvent } from '#platform/events'

/**
 * An endpoint gave up. `attempts_used`: one delivery had its last attempt; the endpoint stays active. `gone` and
 * `failing`: the endpoint is switched off, after a 410 or after five days without a success.
 */
export const webhookExhausted = defineEvent<{
  endpointId: string
  dialect: string
  url: string
  reason: 'attempts_used' | 'gone' | 'failing'
  deliveryId: string
  eventType: string
}>('webhook.exhausted')

/** Type of the event that a test delivery carries. It goes to one endpoint and never enters the log. */
export const TEST_EVENT = 'webhook.test'
