import { type Address, nextOrderNumber, placeOrder } from '#modules/orders'
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
  const order = await placeOrder(ctx, {
    reference: input.reference ?? (await nextOrderNumber(ctx)),
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
