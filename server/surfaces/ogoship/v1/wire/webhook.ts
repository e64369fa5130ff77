import type { Endpoint } from '#modules/webhooks'
import { invalidInput } from '#platform/errors'
import type { Wire } from './values.ts'

export const DIALECT = 'ogoship'

/** Each type of this wire and the events of the core that it stands for, the naming one first. */
export const TYPES = {
  OrderShipped: ['order.shipped'],
  ProductStockLevelChanged: ['stock.levelChanged'],
  OrderStatusChanged: ['order.statusChanged'],
  ReturnStatusChanged: ['warehouseReturn.statusChanged'],
  StockUpdateStatusChanged: ['stockUpdate.statusChanged', 'stockUpdate.received'],
} as const satisfies Record<Wire<'WebhookType'>, readonly string[]>

const NAMES = Object.keys(TYPES) as Wire<'WebhookType'>[] // safe: its type says that these are the keys

/** By name in any letter case, or by number from 1 in the order of TYPES. */
export function typeFrom(value: string | number): Wire<'WebhookType'> {
  const text = String(value)
  const type = /^\d$/.test(text)
    ? NAMES[Number(text) - 1]
    : NAMES.find((name) => name.toLowerCase() === text.toLowerCase())
  if (!type) throw invalidInput([{ field: 'type', code: 'is not a webhook type' }])
  return type
}

export function typeOf(eventTypes: readonly string[]): Wire<'WebhookType'> {
  const type = NAMES.find((name) => TYPES[name][0] === eventTypes[0])
  if (!type) throw new Error('an endpoint of this dialect with events of none of its types')
  return type
}

export const toWebHook = (endpoint: Endpoint, key: string): Wire<'WebHookResponse'> => ({
  id: endpoint.id,
  url: endpoint.url,
  key,
  type: typeOf(endpoint.eventTypes),
  customHeaders: Object.keys(endpoint.customHeaders).length > 0 ? endpoint.customHeaders : null,
})
