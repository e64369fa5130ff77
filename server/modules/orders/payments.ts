import { type Context, inTransaction, requireScope } from '#platform/context'
import { Invalid, NotFound } from '#platform/errors'
import { insertPayment, selectPayments } from './queries/history.ts'
import { lockOrder } from './queries.ts'
import type { Payment } from './types.ts'

/** Records money that came in, or with a negative amount went back. Moves none itself. */
export async function recordPayment(
  ctx: Context,
  orderId: string,
  input: Omit<Payment, 'id' | 'orderId' | 'at'>,
): Promise<Payment> {
  requireScope(ctx, 'write:order')
  if (input.amount === 0n) throw new Invalid('amount_is_zero', { field: 'amount' })
  return inTransaction(ctx, async (tx) => {
    if (!(await lockOrder(tx, { id: orderId }))) throw new NotFound('order_not_found', { id: orderId })
    const payment: Payment = { ...input, id: tx.newId(), orderId, at: tx.now() }
    await insertPayment(tx, payment)
    return payment
  })
}

export async function listPayments(ctx: Context, orderId: string): Promise<Payment[]> {
  requireScope(ctx, 'read:order')
  return selectPayments(ctx, orderId)
}
