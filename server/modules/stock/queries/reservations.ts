import { sql } from 'kysely'
import type { Tx } from '#platform/context'
import { anyOf, insertMany } from '#platform/sql'
import type { Quantity } from '../types.ts'

export async function insertReservations(
  tx: Tx,
  orderId: string,
  quantities: readonly Quantity[],
  waiting: boolean,
): Promise<void> {
  await insertMany(
    tx,
    'reservation',
    quantities.map((q) => ({
      shop_id: tx.shopId,
      order_id: orderId,
      variant_id: q.variantId,
      quantity: q.quantity,
      waiting,
    })),
  )
}

export interface Reservation extends Quantity {
  orderId: string
  waiting: boolean
}

export async function selectReservations(tx: Tx, orderIds: readonly string[]): Promise<Reservation[]> {
  return tx.db
    .selectFrom('reservation')
    .select(['order_id as orderId', 'variant_id as variantId', 'quantity', 'waiting'])
    .where('shop_id', '=', tx.shopId)
    .where('order_id', '=', anyOf(orderIds))
    .execute()
}

export async function deleteReservations(tx: Tx, orderId: string): Promise<Reservation[]> {
  return tx.db
    .deleteFrom('reservation')
    .where('shop_id', '=', tx.shopId)
    .where('order_id', '=', orderId)
    .returning(['order_id as orderId', 'variant_id as variantId', 'quantity', 'waiting'])
    .execute()
}

export async function setReservationsWaiting(tx: Tx, orderIds: readonly string[], waiting: boolean): Promise<void> {
  await tx.db
    .updateTable('reservation')
    .set({ waiting })
    .where('shop_id', '=', tx.shopId)
    .where('order_id', '=', anyOf(orderIds))
    .execute()
}

/** Variants of every waiting order that holds one of these. */
export async function variantsOfWaiting(tx: Tx, variantIds: readonly string[]): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('reservation as other')
    .innerJoin('reservation as held', 'held.order_id', 'other.order_id')
    .select('other.variant_id as variantId')
    .distinct()
    .where('other.shop_id', '=', tx.shopId)
    .where('held.shop_id', '=', tx.shopId)
    .where('held.waiting', '=', true)
    .where('held.variant_id', '=', anyOf(variantIds))
    .execute()
  return rows.map((row) => row.variantId)
}

/**
 * Waiting orders that hold one of the variants and are covered now: for each of their variants the stock, less what
 * firm orders and older waiting ones reserve, is enough. Order ids sort by creation, so the oldest comes first.
 */
export async function selectCoveredOrders(tx: Tx, variantIds: readonly string[]): Promise<string[]> {
  const rows = await tx.db
    .with('candidate', (qb) =>
      qb
        .selectFrom('reservation')
        .select('order_id')
        .distinct()
        .where('shop_id', '=', tx.shopId)
        .where('waiting', '=', true)
        .where('variant_id', '=', anyOf(variantIds)),
    )
    .with('queue', (qb) =>
      qb
        .selectFrom('reservation')
        .select([
          'order_id',
          'variant_id',
          sql<bigint>`sum(quantity) over (partition by variant_id order by order_id)`.as('needed'),
        ])
        .where('shop_id', '=', tx.shopId)
        .where('waiting', '=', true)
        .where('variant_id', 'in', (eb) =>
          eb
            .selectFrom('reservation as r')
            .innerJoin('candidate as c', 'c.order_id', 'r.order_id')
            .select('r.variant_id')
            .where('r.shop_id', '=', tx.shopId),
        ),
    )
    .selectFrom('queue')
    .innerJoin('candidate', 'candidate.order_id', 'queue.order_id')
    .innerJoin('stock_level as level', 'level.variant_id', 'queue.variant_id')
    .select('queue.order_id as orderId')
    .where('level.shop_id', '=', tx.shopId)
    .groupBy('queue.order_id')
    .having(sql<boolean>`bool_and(level.stock - (level.reserved - level.waiting) >= queue.needed)`)
    .orderBy('queue.order_id')
    .execute()
  return rows.map((row) => row.orderId)
}

/** Orders that reserve one of the variants and do not wait, oldest first. */
export async function selectFirmReservations(tx: Tx, variantIds: readonly string[]): Promise<Reservation[]> {
  return tx.db
    .selectFrom('reservation')
    .select(['order_id as orderId', 'variant_id as variantId', 'quantity', 'waiting'])
    .where('shop_id', '=', tx.shopId)
    .where('waiting', '=', false)
    .where('variant_id', '=', anyOf(variantIds))
    .orderBy('order_id')
    .execute()
}
