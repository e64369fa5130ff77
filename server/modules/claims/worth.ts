import { getOrder, listPayments, type Order, type Payment } from '#modules/orders'
import { listParcels } from '#modules/shipments'
import { type Context, requireScope } from '#platform/context'
import type { Amount } from '#platform/money'
import { unitsOf } from './lines.ts'
import type { Claim } from './types.ts'

/** What a refund may be, in the claim's currency. */
export interface RefundTerms {
  /** Worth of what is claimed, which goes back unless an amount is given. Null: it cannot be told. */
  value: Amount | null
  /** What is kept of the order's payments: no more goes back. Null: neither payments nor a total are known. */
  most: Amount | null
}

/** Null for a claim about an order of nobody's. */
export async function getRefundTerms(ctx: Context, claim: Claim): Promise<RefundTerms | null> {
  requireScope(ctx, 'read:order')
  if (claim.orderId === null) return null
  const [order, payments] = await Promise.all([getOrder(ctx, claim.orderId), listPayments(ctx, claim.orderId)])
  const most = leftToRefund(order, payments, claim.currency)
  return { value: await claimedValue(ctx, claim, order), most: most !== null && most < 0n ? 0n : most }
}

/** Of the units claimed; null when a price of them is not known, or which they are. */
export async function claimedValue(ctx: Context, claim: Claim, order: Order): Promise<Amount | null> {
  if (claim.lines.length > 0) {
    return sumOf(claim.lines.map(({ unitPrice, quantity }) => ({ unitPrice, quantity })))
  }
  const parcels = await listParcels(ctx, [order.id])
  const units = unitsOf(claim, order, parcels)
  const value = units && sumOf(units.map(({ line, quantity }) => ({ unitPrice: line.unitPrice, quantity })))
  return value ?? (parcels.length <= 1 ? order.priceTotal : null)
}

function sumOf(units: readonly { unitPrice: Amount | null; quantity: number }[]): Amount | null {
  let sum = 0n
  for (const { unitPrice, quantity } of units) {
    if (unitPrice === null) return null
    sum += unitPrice * BigInt(quantity)
  }
  return sum
}

/** Paid, or to be paid where no payment is recorded, less what went back. Null when neither is known. */
export function leftToRefund(order: Order, payments: readonly Payment[], currency: string): Amount | null {
  const amounts = payments.filter((payment) => payment.currency === currency).map(({ amount }) => amount)
  const sum = (wanted: (amount: Amount) => boolean) =>
    amounts.filter(wanted).reduce((total, amount) => total + amount, 0n)
  const paid = sum((amount) => amount > 0n)
  const due = paid > 0n ? paid : order.priceTotal
  return due === null ? null : due + sum((amount) => amount < 0n)
}
