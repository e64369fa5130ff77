import { createHash, createHmac } from 'node:crypto'
import type { Account, CallLabel, VendorCall } from '#modules/connectors'
import { parsed, record, text } from '#platform/foreign-json'
import { sameText } from '#platform/secrets'
import { timeOf } from './values.ts'

/** A header that came once and is not blank. */
function headerOf({ headers }: VendorCall, name: string): string | null {
  const value = headers[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** Shopify signs the bytes of the body with the client secret of the app that subscribed. */
export function verify({ settings }: Account, call: VendorCall): boolean {
  const { clientSecret } = settings
  const given = headerOf(call, 'x-shopify-hmac-sha256')
  if (!clientSecret || given === null) return false
  return sameText(given, createHmac('sha256', clientSecret).update(call.rawBody).digest('base64'))
}

const LONGEST_ID = 100

/** A webhook keeps its id when it is sent again. Its order is `id` in calls about orders, `order_id` in those about fulfilments. */
export function label(call: VendorCall): CallLabel {
  const body = record(parsed(call.rawBody))
  const given = headerOf(call, 'x-shopify-webhook-id') ?? headerOf(call, 'x-shopify-event-id')
  const callId =
    given !== null && given.length <= LONGEST_ID ? given : createHash('sha256').update(call.rawBody).digest('base64url')
  const order = text(body.order_id) ?? text(body.id)
  return {
    callId,
    subject: order !== null && order.length <= LONGEST_ID ? `order:${order}` : `call:${callId}`,
    toldAt: timeOf(body.updated_at) ?? timeOf(headerOf(call, 'x-shopify-triggered-at')),
  }
}
