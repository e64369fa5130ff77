import { defineEvent } from '#platform/events'
import type { OrderStatus } from './types.ts'

interface OrderFact {
  orderId: string
  reference: string
}

export const orderCreated = defineEvent<OrderFact & { status: OrderStatus }>('order.created')
/** The order left Draft for the first time. */
export const orderConfirmed = defineEvent<OrderFact>('order.confirmed')
export const orderUpdated = defineEvent<OrderFact>('order.updated')
/** Every move of the status machine after creation. */
export const orderStatusChanged = defineEvent<OrderFact & { from: OrderStatus; to: OrderStatus }>('order.statusChanged')
/** The order moved to Reserved. */
export const orderStopped = defineEvent<OrderFact>('order.stopped')
export const orderCancelled = defineEvent<OrderFact>('order.cancelled')
/** The order left the warehouse; once more when its tracking was empty then and is filled later. */
export const orderShipped = defineEvent<OrderFact>('order.shipped')

export const subjectOf = (orderId: string): string => `order:${orderId}`
