import { getShop } from '#modules/tenants'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Conflict, Invalid, NotFound } from '#platform/errors'
import { emit } from '#platform/events'
import { type Amount, requireExact } from '#platform/money'
import { amountsOf, type Priced } from './amounts.ts'
import { orderUpdated, subjectOf } from './events.ts'
import { insertPayment, selectPayments } from './queries/history.ts'
import { lockOrder, selectLines, updateOrderRow } from './queries.ts'
import type { NewPayment, OrderRow, Payment } from './types.ts'

/**
 * Records money that came in, or with a negative amount went back; without an amount, what is left to pay. No more goes
 * back than came in. Moves none itself. The lock of the order lets one of two payments of the whole balance pass.
 */
export async function recordPayment(ctx: Context, orderId: string, input: NewPayment): Promise<Payment> {
  requireScope(ctx, 'write:order')
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, { id: orderId })
    if (!order) throw new NotFound('order_not_found', { id: orderId })
    const currency = order.currency ?? (await getShop(tx)).currency
    if (input.currency && input.currency !== currency) {
      throw new Invalid('currency_differs', { field: 'amount.currency', currency })
    }
    const amount = await amountOf(tx, order, input, currency)
    requireExact(amount, currency, 'amount')
    const { method, reference = null, transactionData = null } = input
    requireBrief(transactionData)
    const at = input.at ?? tx.now()
    const payment: Payment = { id: tx.newId(), orderId, amount, currency, method, reference, at, transactionData }
    order.editedAt = editTime(tx.now(), order.editedAt)
    await Promise.all([insertPayment(tx, payment), updateOrderRow(tx, order)])
    emit(tx, orderUpdated, subjectOf(orderId), { orderId, reference: order.reference })
    return payment
  })
}

async function amountOf(
  tx: Tx,
  order: OrderRow,
  { amount, method, paidElsewhere }: NewPayment,
  currency: string,
): Promise<Amount> {
  const refund = method === 'refund'
  if (amount === 0n) throw new Invalid('amount_is_zero', { field: 'amount' })
  if (amount === null ? refund : refund !== amount < 0n) throw new Invalid('refund_sign', { field: 'amount' })
  if (amount !== null && (amount > 0n || paidElsewhere)) return amount
  const payments = await selectPayments(tx, [order.id])
  if (amount !== null) {
    if (-amount > paidOf(payments, currency)) throw new Invalid('refund_exceeds_paid', { field: 'amount' })
    return amount
  }
  const balance = balanceOf({ ...order, lines: await selectLines(tx, [order.id]) }, payments, currency)
  if (balance <= 0n) throw new Conflict('nothing_to_pay')
  return balance
}

/** Bytes of what a payment service noted. */
const LONGEST_NOTE = 64 * 1024

function requireBrief(data: Payment['transactionData']): void {
  if (data === null || Buffer.byteLength(JSON.stringify(data)) <= LONGEST_NOTE) return
  throw new Invalid('data_too_large', { field: 'transactionData', most: LONGEST_NOTE })
}

/** What is still owed of an order in its currency; negative when too much was paid. */
export const balanceOf = (order: Priced, payments: readonly Payment[], currency: string): Amount =>
  amountsOf(order).total - paidOf(payments, currency)

/** What came in less what went back. */
const paidOf = (payments: readonly Payment[], currency: string): Amount =>
  payments.reduce((paid, payment) => (payment.currency === currency ? paid + payment.amount : paid), 0n)

export async function listPayments(ctx: Context, orderId: string): Promise<Payment[]> {
  requireScope(ctx, 'read:order')
  return selectPayments(ctx, [orderId])
}

/** Payments of orders by order, in the order in which they were recorded. */
export async function paymentsOfOrders(
  ctx: Context,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, Payment[]>> {
  requireScope(ctx, 'read:order')
  return Map.groupBy(orderIds.length > 0 ? await selectPayments(ctx, orderIds) : [], ({ orderId }) => orderId)
}
