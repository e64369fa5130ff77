import { type Address, changeOrder, lockSale, type Sale } from '#modules/orders'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Conflict, NotFound } from '#platform/errors'
import { withOffers } from './offer-rates.ts'
import type { Tools } from './tools.ts'
import type { Checkout } from './types.ts'

/** Offers rates anew, to another destination if one is given. Quotes for the one before are void then. */
export async function requoteCheckout(
  tools: Tools,
  ctx: Context,
  input: { id: string; destination: Address | null },
): Promise<Checkout> {
  requireScope(ctx, 'write:order')
  const order = await inTransaction(ctx, async (tx) => {
    const { reference } = await lockCheckout(tx, input.id)
    return changeOrder(tx, reference, input.destination ? { customer: input.destination } : {})
  })
  return withOffers(tools, ctx, order)
}

/** The order of a checkout, locked. Throws once it is confirmed or cancelled. */
export async function lockCheckout(tx: Tx, id: string): Promise<Sale> {
  const order = await lockSale(tx, id)
  // Only orders of checkouts tell from the start what their total is made of.
  if (order.adjustments === null) throw new NotFound('checkout_not_found', { id })
  if (order.status === 'Cancelled') throw new Conflict('order_is_cancelled')
  if (order.status !== 'Draft' || order.confirmedAt) throw new Conflict('order_is_confirmed')
  return order
}
