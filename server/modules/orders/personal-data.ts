import { type Context, requireScope, type Tx } from '#platform/context'
import { listPayments } from './payments.ts'
import {
  eraseDocuments,
  eraseOrders,
  erasePayers,
  OVER,
  type PersonKeys,
  selectNamedOrders,
  selectOrdersOf,
} from './queries/personal-data.ts'
import { getOrders } from './read.ts'
import type { Order, Payment } from './types.ts'

/** Ids of the person's orders, oldest first. */
export async function ordersOfPerson(ctx: Context, person: PersonKeys): Promise<string[]> {
  requireScope(ctx, 'admin')
  return selectOrdersOf(ctx, person)
}

export interface OrderOfPerson extends Order {
  payments: Payment[]
}

/** Everything that orders hold of a person. */
export async function exportOrders(ctx: Context, orderIds: readonly string[]): Promise<OrderOfPerson[]> {
  const orders = await getOrders(ctx, orderIds)
  return Promise.all(orders.map(async (order) => ({ ...order, payments: await listPayments(ctx, order.id) })))
}

/** Orders that somebody still has to ship, by id with their references: their addresses are needed. */
export async function openOrders(ctx: Context, orderIds: readonly string[]): Promise<Map<string, string>> {
  const orders = await getOrders(ctx, orderIds)
  return new Map(
    orders.flatMap(({ id, reference, status }) => (OVER.includes(status) ? [] : [[id, reference] as const])),
  )
}

/** What these orders are called in the shop system, of those that it told of. */
export async function externalOrderIds(ctx: Context, orderIds: readonly string[]): Promise<string[]> {
  return (await getOrders(ctx, orderIds)).flatMap(({ externalId }) => externalId ?? [])
}

/**
 * Orders that a shop system told of and that still name their customers, for when the shop leaves it; those that somebody
 * has to ship are left out.
 */
export async function ordersToForget(ctx: Context, limit: number): Promise<string[]> {
  requireScope(ctx, 'admin')
  return selectNamedOrders(ctx, limit)
}

/** Takes the person out of orders. What accounting needs stays: goods, amounts, dates, the country. */
export async function erasePersonFromOrders(tx: Tx, orderIds: readonly string[]): Promise<void> {
  requireScope(tx, 'admin')
  if (orderIds.length === 0) return
  await Promise.all([eraseOrders(tx, orderIds), eraseDocuments(tx, orderIds), erasePayers(tx, orderIds)])
}
