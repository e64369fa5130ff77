import { editTime } from '#platform/clock'
import type { Context, Tx } from '#platform/context'
import { isUuid } from '#platform/ids'
import { lockOrders, selectOrderForShipment, updateTrackingFacts } from './queries/tracking.ts'
import type { OrderStatus, TrackedOrder } from './types.ts'

/** Locks the orders in the order of their ids, before their shipments are. */
export const lockTrackedOrders = (tx: Tx, ids: readonly string[]): Promise<TrackedOrder[]> => lockOrders(tx, ids)

/** Where the parcels of orders stand together. The status of an order never follows it. */
export async function setOrderTracking(tx: Tx, orders: readonly TrackedOrder[]): Promise<void> {
  for (const order of orders) order.editedAt = editTime(tx.now(), order.editedAt)
  await updateTrackingFacts(tx, orders)
}

/** The order that a shipment belongs to: by its id, else by its reference; undefined when it is none of the shop's. */
export async function findOrderForShipment(
  ctx: Context,
  key: { id: string | null; reference: string | null },
): Promise<{ id: string; reference: string; status: OrderStatus; trackingNumber: string | null } | undefined> {
  if (key.id !== null && isUuid(key.id)) return selectOrderForShipment(ctx, { id: key.id })
  return key.reference === null ? undefined : selectOrderForShipment(ctx, { reference: key.reference })
}
