import type { Amount } from '#platform/money'
import type { Extra } from './terms.ts'
import type { OrderLine, OrderRow } from './types.ts'

export interface OrderAmounts {
  total: Amount
  /** Of each line: quantity times price, with its charges. */
  lines: Amount[]
  /** What makes up the rest of the total. */
  adjustments: Extra[]
}

/** What of an order says what it costs. */
export type Priced = Pick<OrderRow, 'priceTotal' | 'shippingPrice' | 'discountTotal' | 'adjustments'> & {
  lines: readonly Pick<OrderLine, 'quantity' | 'unitPrice' | 'charges'>[]
}

/**
 * What an order costs and what that is made of: lines and adjustments always add up to the total. Where no adjustments
 * were told, they are what is known of shipping and discounts, and what is left.
 */
export function amountsOf(order: Priced): OrderAmounts {
  const lines = order.lines.map(lineTotal)
  const goods = sum(lines)
  const told = order.adjustments ?? knownAdjustments(order)
  const added = sum(told.map(({ amount }) => BigInt(amount)))
  const total = order.priceTotal ?? goods + added
  const rest = total - goods - added
  return {
    total,
    lines,
    adjustments: rest === 0n ? told : [...told, { type: 'other', name: {}, amount: String(rest) }],
  }
}

const lineTotal = ({ quantity, unitPrice, charges }: Priced['lines'][number]): Amount =>
  BigInt(quantity) * (unitPrice ?? 0n) + sum((charges ?? []).map(({ amount }) => BigInt(amount)))

function knownAdjustments({ shippingPrice, discountTotal }: Priced): Extra[] {
  const known: Extra[] = []
  if (shippingPrice) known.push({ type: 'shipping', name: {}, amount: String(shippingPrice) })
  if (discountTotal)
    known.push({ type: 'discount', name: {}, amount: String(discountTotal > 0n ? -discountTotal : discountTotal) })
  return known
}

const sum = (amounts: readonly Amount[]): Amount => amounts.reduce((total, amount) => total + amount, 0n)
