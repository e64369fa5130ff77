import { type Address, type NewOrder, nextOrderNumber, type Order, placeOrder } from '#modules/orders'
import { getShop } from '#modules/tenants'
import { type Context, requireScope } from '#platform/context'
import { Conflict, Invalid } from '#platform/errors'
import { withOffers } from './offer-rates.ts'
import { priceCheckout } from './price-lines.ts'
import { selectGoods } from './queries.ts'
import type { Tools } from './tools.ts'
import type { Checkout, NewCheckout } from './types.ts'

/** Named by source when nobody names another one. */
const SOURCE = 'checkout'

/**
 * Quotes a price: an order in Draft, which reserves nothing, with the rates that it can be shipped for. The merchant's
 * program is asked after the order is there, and a failure of it costs no checkout.
 */
export async function createCheckout(tools: Tools, ctx: Context, input: NewCheckout): Promise<Checkout> {
  requireScope(ctx, 'write:order')
  const shop = await getShop(ctx)
  requireAvailable(shop)
  const { currency } = shop
  if (input.currency !== null && input.currency !== currency) {
    throw new Invalid('currency_differs', { field: 'currency', currency })
  }
  const goods = await selectGoods(ctx, [...new Set(input.lines.map(({ code }) => code))])
  const { lines, total } = priceCheckout(shop, goods, input)
  const { buyer, billing, adjustments, paymentMethod, source, destination } = input
  const order = await placeNumbered(ctx, input.reference, {
    status: 'Draft',
    test: false,
    shippingCode: null,
    pickUpPointCode: null,
    customer: destination ?? { ...NOWHERE, name: buyer.name, phone: buyer.phone, email: buyer.email },
    priceTotal: total,
    currency,
    comments: null,
    cashOnDelivery: null,
    lines,
    documents: [],
    sale: { buyer, billing, adjustments, paymentMethod, source: source ?? SOURCE },
  })
  return withOffers(tools, ctx, order)
}

/** A number that an order of another door has already is passed over. */
async function placeNumbered(
  ctx: Context,
  reference: string | null,
  content: Omit<NewOrder, 'reference'>,
): Promise<Order> {
  if (reference !== null) return placeOrder(ctx, { ...content, reference })
  for (;;) {
    try {
      return await placeOrder(ctx, { ...content, reference: await nextOrderNumber(ctx) })
    } catch (error) {
      if (!(error instanceof Conflict) || error.code !== 'order_reference_taken') throw error
    }
  }
}

/** Throws while the shop takes no orders. */
export function requireAvailable({ available }: { available: boolean }): void {
  if (!available) throw new Conflict('store_unavailable')
}

const NOWHERE: Omit<Address, 'name' | 'phone' | 'email'> = {
  company: null,
  address1: '',
  address2: null,
  city: '',
  countryCode: '',
  zip: null,
}
