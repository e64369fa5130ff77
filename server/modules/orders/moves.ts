import {
  claimUnits,
  coveredOrders,
  lockConcerned,
  type Quantity,
  release,
  reserveWaiting,
  setWaiting,
  writeOff,
} from '#modules/stock'
import { editTime } from '#platform/clock'
import type { Tx } from '#platform/context'
import { emit } from '#platform/events'
import { enqueue } from '#platform/jobs'
import { orderCancelled, orderConfirmed, orderShipped, orderStatusChanged, orderStopped, subjectOf } from './events.ts'
import { holdsStock, keepsStock, mayBegin } from './machine.ts'
import { insertMove } from './queries/history.ts'
import { lockFreeOrders, updateOrderRow } from './queries.ts'
import type { OrderRow, OrderStatus } from './types.ts'

/** Looks again at waiting orders that were being edited when stock came in for them. */
export const REEVALUATE_QUEUE = 'orders.reevaluate'

/**
 * Moves a locked order and its reservation to another status, among those in which the warehouse has not begun.
 * Asking for New gives Pending when stock is short. Other orders that wait for units this one frees become New.
 * Answers whether the status changed; the order's row is written then.
 */
export async function moveReservation(
  tx: Tx,
  order: OrderRow,
  to: OrderStatus,
  lines: readonly Quantity[],
): Promise<boolean> {
  const from = order.status
  let status = to
  if (keepsStock(order)) {
    await lockConcerned(
      tx,
      lines.map((line) => line.variantId),
    )
    const freed = await leave(tx, order, to)
    if (to === 'New') {
      const concerned = lines.map((line) => line.variantId)
      if (holdsStock(from)) await setWaiting(tx, [order.id], true)
      else await reserveWaiting(tx, order.id, lines)
      status = (await settle(tx, [...freed, ...concerned], order.id)) ? 'New' : 'Pending'
    } else {
      if (holdsStock(to) && holdsStock(from)) await setWaiting(tx, [order.id], false)
      else if (holdsStock(to)) await claimUnits(tx, order.id, lines)
      await settle(tx, freed)
    }
  }
  if (status === from) return false
  await recordMove(tx, order, status)
  return true
}

/** Other lines for a locked order that the warehouse has not begun; its status follows what the stock covers. */
export async function reserveAnew(
  tx: Tx,
  order: OrderRow,
  before: readonly Quantity[],
  lines: readonly Quantity[],
): Promise<void> {
  if (!keepsStock(order) || !holdsStock(order.status)) return
  const concerned = [...new Set([...before, ...lines].map(({ variantId }) => variantId))]
  await lockConcerned(tx, concerned)
  const freed = await release(tx, order.id)
  if (order.status === 'Reserved' || order.status === 'Locked') {
    await claimUnits(tx, order.id, lines)
    await settle(tx, freed)
    return
  }
  await reserveWaiting(tx, order.id, lines)
  const status = (await settle(tx, [...new Set([...freed, ...concerned])], order.id)) ? 'New' : 'Pending'
  if (status !== order.status) await recordMove(tx, order, status)
}

/** Cancels a locked order whose reserved goods are given up: what is there of them leaves the stock. */
export async function cancelAndWriteOff(tx: Tx, order: OrderRow, warehouseId: string): Promise<void> {
  if (keepsStock(order) && holdsStock(order.status)) await settle(tx, await writeOff(tx, order.id, warehouseId))
  await recordMove(tx, order, 'Cancelled')
}

/** Units that become free when the order no longer holds any. */
async function leave(tx: Tx, order: OrderRow, to: OrderStatus): Promise<string[]> {
  return holdsStock(order.status) && !holdsStock(to) ? release(tx, order.id) : []
}

/** Writes the new status with its time, its history entry and its events. */
export async function recordMove(tx: Tx, order: OrderRow, to: OrderStatus): Promise<void> {
  const from = order.status
  const now = tx.now()
  order.status = to
  order.editedAt = editTime(now, order.editedAt)
  const fact = { orderId: order.id, reference: order.reference }
  const subject = subjectOf(order.id)
  if (from === 'Draft' && !order.confirmedAt && holdsStock(to)) {
    order.confirmedAt = now
    emit(tx, orderConfirmed, subject, fact)
  }
  if (to === 'Collecting') order.collectedAt = now
  if (to === 'New' || to === 'Pending') order.authorizedAt ??= now
  if (mayBegin(to) && to !== 'New') order.authorizedAt = null
  if (to === 'Shipped') order.shippedAt = now
  await Promise.all([updateOrderRow(tx, order), insertMove(tx, { orderId: order.id, from, to, at: order.editedAt })])
  emit(tx, orderStatusChanged, subject, { ...fact, from, to })
  if (to === 'Shipped') emit(tx, orderShipped, subject, fact)
  if (to === 'Cancelled') emit(tx, orderCancelled, subject, fact)
  if (to === 'Reserved') emit(tx, orderStopped, subject, fact)
}

/**
 * After stock rose, reservations fell or an order began to wait: waiting orders of these variants that are covered
 * now become New, oldest first. `self`, if given, is left to its caller; the answer says whether it is covered.
 */
export async function settle(tx: Tx, variantIds: readonly string[], self?: string): Promise<boolean> {
  const covered = await coveredOrders(tx, variantIds)
  const others = covered.filter((id) => id !== self)
  if (others.length > 0) await promote(tx, others, variantIds)
  const isCovered = self !== undefined && covered.includes(self)
  if (isCovered) await setWaiting(tx, [self], false)
  return isCovered
}

async function promote(tx: Tx, ids: readonly string[], variantIds: readonly string[]): Promise<void> {
  const free = await lockFreeOrders(tx, ids)
  if (free.length < ids.length) lookAgain(tx, variantIds, 'rise')
  const waiting = free.filter((order) => order.status === 'Pending')
  await setWaiting(
    tx,
    waiting.map((order) => order.id),
    false,
  )
  for (const order of waiting) await recordMove(tx, order, 'New')
}

export type StockChange = 'rise' | 'fall'

/** For orders that somebody else has locked. Waiting for them here could deadlock: their holder may want our levels. */
export function lookAgain(tx: Tx, variantIds: readonly string[], change: StockChange): void {
  enqueue(tx, { queue: REEVALUATE_QUEUE, data: { variantIds: [...variantIds], change } })
}
