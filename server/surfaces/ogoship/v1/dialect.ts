import { createHmac } from 'node:crypto'
import { getStockUpdates } from '#modules/inbound'
import { getOrders } from '#modules/orders'
import { getReturns } from '#modules/returns'
import { getStockedVariants } from '#modules/stock'
import { COMMON_SCHEDULE, type Dialect } from '#modules/webhooks'
import type { Context } from '#platform/context'
import type { StoredEvent } from '#platform/events'
import type { FileLinks } from '#platform/files'
import { toOrder } from './wire/order.ts'
import { toStock } from './wire/product.ts'
import { toReturn } from './wire/return.ts'
import { toStockUpdate } from './wire/stock-update.ts'
import { typeOf } from './wire/webhook.ts'

/** Loads the objects that events are about and shows them as the API does. */
interface Subject {
  member: string
  show: (ctx: Context, ids: readonly string[]) => Promise<Map<string, unknown>>
}

/** The callbacks of this wire: the object itself without an envelope, signed over its exact bytes. */
export function createDialect(files: FileLinks): Dialect {
  const order: Subject = {
    member: 'orderId',
    show: async (ctx, ids) =>
      new Map((await getOrders(ctx, ids)).map((one) => [one.id, toOrder(one, files.urlOf(ctx.shopId))])),
  }
  const stock: Subject = {
    member: 'variantId',
    show: async (ctx, ids) =>
      new Map((await getStockedVariants(ctx, ids)).map((one) => [one.variant.id, toStock(one)])),
  }
  const returned: Subject = {
    member: 'returnId',
    show: async (ctx, ids) => new Map((await getReturns(ctx, ids)).map((one) => [one.id, toReturn(one)])),
  }
  const stockUpdate: Subject = {
    member: 'stockUpdateId',
    show: async (ctx, ids) => new Map((await getStockUpdates(ctx, ids)).map((one) => [one.id, toStockUpdate(one)])),
  }
  const subjects: Record<string, Subject> = {
    'order.shipped': order,
    'order.statusChanged': order,
    'stock.levelChanged': stock,
    'warehouseReturn.statusChanged': returned,
    'stockUpdate.statusChanged': stockUpdate,
    'stockUpdate.received': stockUpdate,
  }

  return {
    async render(ctx, events, types) {
      const bodies = new Map<string, string>()
      for (const [subject, about] of bySubject(events, types, subjects)) {
        const shown = await subject.show(ctx, [...new Set(about.map(({ id }) => id))])
        for (const { event, id } of about) {
          const object = shown.get(id)
          if (object !== undefined) bodies.set(event.id, JSON.stringify(object))
        }
      }
      return bodies
    },
    headers({ endpoint, eventId, eventType, body, secrets, attempt }) {
      const [key] = secrets
      return {
        ...(key ? { 'X-OGOship-Hmac-SHA256': createHmac('sha256', key).update(body).digest('base64') } : {}),
        'X-OGOship-Webhook-Type': typeOf(endpoint.eventTypes),
        'X-OGOship-Webhook-Id': endpoint.id,
        'X-OGOship-Delivery-Id': eventId,
        'X-OGOship-Event': eventType,
        'X-OGOship-Attempt': String(attempt),
      }
    },
    schedule: COMMON_SCHEDULE,
    reservesHeader: (name) => name.startsWith('x-ogoship-'),
  }
}

function bySubject(
  events: readonly StoredEvent[],
  types: ReadonlySet<string>,
  subjects: Readonly<Record<string, Subject>>,
): Map<Subject, { event: StoredEvent; id: string }[]> {
  const groups = new Map<Subject, { event: StoredEvent; id: string }[]>()
  for (const event of events) {
    const subject = subjects[event.type]
    if (!subject || !types.has(event.type)) continue
    const data = event.data as Record<string, unknown> // safe: every event's data is an object
    // A receipt that changed the status has been told as that already.
    if (event.type === 'stockUpdate.received' && data.statusChanged === true) continue
    const group = groups.get(subject) ?? []
    group.push({ event, id: String(data[subject.member]) })
    groups.set(subject, group)
  }
  return groups
}
