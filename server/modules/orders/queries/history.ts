import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { parseExactly } from '#platform/exact-json'
import { record } from '#platform/foreign-json'
import { anyOf, insertMany } from '#platform/sql'
import type { OrderMove, OrderStatus, Payment } from '../types.ts'

interface NewMove {
  orderId: string
  from: OrderStatus | null
  to: OrderStatus
  /** Edit time of the order, which is later than all before whatever the clock says: the history is read by it. */
  at: Date
}

export async function insertMove(tx: Tx, { orderId, from, to, at }: NewMove): Promise<void> {
  await insertMany(tx, 'order_move', [
    {
      shop_id: tx.shopId,
      id: tx.newId(),
      order_id: orderId,
      from_status: from,
      to_status: to,
      actor: tx.actor,
      door: tx.door,
      at,
    },
  ])
}

/** For an order of this transaction that begins otherwise than it was written. */
export async function updateFirstMove(tx: Tx, orderId: string, to: OrderStatus): Promise<void> {
  await tx.db
    .updateTable('order_move')
    .set({ to_status: to })
    .where('shop_id', '=', tx.shopId)
    .where('order_id', '=', orderId)
    .execute()
}

export async function selectMoves(ctx: Context, orderId: string): Promise<OrderMove[]> {
  return ctx.db
    .selectFrom('order_move')
    .select(['id', 'from_status as from', 'to_status as to', 'actor', 'door', 'at'])
    .where('shop_id', '=', ctx.shopId)
    .where('order_id', '=', orderId)
    .orderBy('at')
    .orderBy('id')
    .$castTo<OrderMove>()
    .execute()
}

export async function insertPayment(tx: Tx, payment: Payment): Promise<void> {
  await tx.db
    .insertInto('order_payment')
    .values({
      shop_id: tx.shopId,
      id: payment.id,
      order_id: payment.orderId,
      amount: payment.amount,
      currency: payment.currency,
      method: payment.method,
      reference: payment.reference,
      at: payment.at,
      transaction_data: payment.transactionData && JSON.stringify(payment.transactionData),
    })
    .execute()
}

/** In the order in which they were recorded. */
export async function selectPayments(ctx: Context, orderIds: readonly string[]): Promise<Payment[]> {
  const payments = await ctx.db
    .selectFrom('order_payment')
    .select([
      'id',
      'order_id as orderId',
      'amount',
      'currency',
      'method',
      'reference',
      'at',
      sql<string | null>`transaction_data::text`.as('noted'),
    ])
    .where('shop_id', '=', ctx.shopId)
    .where('order_id', '=', anyOf(orderIds))
    .orderBy('id')
    .execute()
  return payments.map(({ noted, ...payment }) => ({
    ...payment,
    transactionData: noted === null ? null : record(parseExactly(noted)),
  }))
}
