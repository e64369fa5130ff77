import { type Context, inTransaction, requireScope } from '#platform/context'
import { Conflict, Invalid, NotFound } from '#platform/errors'
import { changeOrder } from './change-order.ts'
import { lockOrder } from './queries.ts'
import { type OrderSteering, steerOrder } from './steer-order.ts'
import type { Order, OrderChanges, OrderRow } from './types.ts'

export interface OrderEdit {
  changes: OrderChanges
  steering: OrderSteering
  /** Versions of which the order has to be one; null: any. */
  versions: readonly string[] | null
}

/** Differs after every change of the order. */
export const versionOf = ({ editedAt }: Pick<OrderRow, 'editedAt'>): string => editedAt.getTime().toString(36)

/** What is in an order and what becomes of it, in one step: all or nothing. Conflict `order_changed` for another version. */
export async function editOrder(ctx: Context, id: string, { changes, steering, versions }: OrderEdit): Promise<Order> {
  requireScope(ctx, 'write:order')
  if (changes.status !== undefined && (steering.authorized !== undefined || steering.cancelled !== undefined))
    throw new Invalid('status_and_decision', { field: 'status' })
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, { id })
    if (!order) throw new NotFound('order_not_found', { id })
    if (versions && !versions.includes(versionOf(order))) throw new Conflict('order_changed')
    if (Object.keys(changes).length > 0) await changeOrder(tx, order.reference, changes)
    return steerOrder(tx, { id }, steering)
  })
}
