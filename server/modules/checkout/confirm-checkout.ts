import { amountsOf, type Confirmation, confirmOrder, type Extra, type Order, type Sale } from '#modules/orders'
import { getShop, listShippingMethods } from '#modules/tenants'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Invalid } from '#platform/errors'
import { lockCheckout } from './change-destination.ts'
import { requireAvailable } from './create-checkout.ts'
import { methodOf } from './fitting-rates.ts'
import { hasAddress, offersRates } from './offer-rates.ts'
import { basisOf, type Quoted, readQuote } from './quote.ts'
import type { Tools } from './tools.ts'
import type { CheckoutConfirmation } from './types.ts'

/**
 * The shopper commits: the order gets the shipping that was chosen, at the price that was shown, and goes its way. Where
 * the shop offers rates, one must be chosen by its quote. Once a checkout.
 */
export async function confirmCheckout(
  tools: Tools,
  ctx: Context,
  id: string,
  { quote, ...terms }: CheckoutConfirmation,
): Promise<Order> {
  requireScope(ctx, 'write:order')
  requireAvailable(await getShop(ctx))
  return inTransaction(ctx, async (tx) => {
    const order = await lockCheckout(tx, id)
    if (!hasAddress(order)) throw new Invalid('address_missing', { field: 'shippingAddress' })
    const rate = await chosenRate(tools, tx, order, quote)
    const shipping = rate && (await shippingBy(tx, order, rate))
    return confirmOrder(tx, id, { ...terms, ...shipping })
  })
}

/** What was offered under the quote; null where nothing is ever offered. */
async function chosenRate(tools: Tools, tx: Tx, order: Sale, quote: string | null): Promise<Quoted['rate'] | null> {
  if (quote === null) {
    if (await offersRates(tools, tx)) throw new Invalid('quote_missing', { field: 'quote' })
    return null
  }
  const quoted = readQuote(tools.signer, tx.shopId, quote)
  if (quoted?.orderId !== order.id) throw new Invalid('quote_invalid', { field: 'quote' })
  if (quoted.expiresAt <= tx.now()) throw new Invalid('quote_expired', { field: 'quote' })
  if (quoted.basis !== basisOf(order)) throw new Invalid('quote_outdated', { field: 'quote' })
  return quoted.rate
}

async function shippingBy(tx: Tx, order: Sale, rate: Quoted['rate']): Promise<Confirmation> {
  const { total, adjustments } = amountsOf(order)
  const shipping: Extra = { type: 'shipping', name: rate.names, amount: String(rate.price) }
  return {
    adjustments: [...adjustments, shipping],
    shippingPrice: rate.price,
    shippingCode: methodOf(rate, await listShippingMethods(tx)),
    priceTotal: total + rate.price,
  }
}
