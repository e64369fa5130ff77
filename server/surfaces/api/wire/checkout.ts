import type { components } from '#generated/doorstep'
import type { Checkout, CheckoutConfirmation, NewCheckout, Offer, ShippingRate } from '#modules/checkout'
import { type Address, type Attribute, amountsOf, type Buyer, type Extra, type Order } from '#modules/orders'
import type { Amount } from '#platform/money'
import { amountFromText, moneyOrNull, moneyToWire } from './money.ts'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']

export const shippingRateToWire = (rate: ShippingRate, currency: string): Schemas['ShippingRate'] => ({
  id: rate.id,
  names: rate.names,
  descriptions: rate.descriptions,
  price: moneyToWire(rate.price, currency),
  freeFrom: moneyOrNull(rate.freeFrom, currency),
  leastTotal: moneyOrNull(rate.leastTotal, currency),
  mostTotal: moneyOrNull(rate.mostTotal, currency),
  countries: rate.countries,
  duration: rate.duration,
  shippingCode: rate.shippingCode,
  position: rate.position,
  enabled: rate.enabled,
})

export const shippingRateFromWire = (id: string, body: Schemas['ShippingRateInput']): ShippingRate => ({
  id,
  names: body.names,
  descriptions: body.descriptions ?? {},
  price: amountFromText(body.price),
  freeFrom: amountOrNull(body.freeFrom),
  leastTotal: amountOrNull(body.leastTotal),
  mostTotal: amountOrNull(body.mostTotal),
  countries: body.countries ?? [],
  duration: body.duration,
  shippingCode: body.shippingCode ?? null,
  position: body.position ?? 0,
  enabled: body.enabled ?? true,
})

const amountOrNull = (text: string | null | undefined): Amount | null =>
  text === null || text === undefined ? null : amountFromText(text)

export const newCheckoutFromWire = (body: Schemas['NewCheckout']): NewCheckout => ({
  reference: body.reference ?? null,
  currency: body.currency ?? null,
  lines: body.lines.map(({ code, quantity, unitPrice, charges, attributes }) => ({
    code,
    quantity,
    unitPrice: amountOrNull(unitPrice),
    charges: (charges ?? []).map(extraFromWire),
    attributes: attributes ?? [],
  })),
  adjustments: (body.adjustments ?? []).map(extraFromWire),
  buyer: buyerFromWire(body.buyer),
  billing: body.billingAddress ? addressFromWire(body.billingAddress) : null,
  destination: body.shippingAddress ? addressFromWire(body.shippingAddress) : null,
  paymentMethod: body.paymentMethod ?? null,
  source: body.source ?? null,
})

export const confirmationFromWire = (body: Schemas['CheckoutConfirmation'] | undefined): CheckoutConfirmation => ({
  quote: body?.quote ?? null,
  ...(body?.paymentMethod ? { paymentMethod: body.paymentMethod } : {}),
  ...(body?.buyer ? { buyer: buyerFromWire(body.buyer) } : {}),
  ...(body?.billingAddress ? { billing: addressFromWire(body.billingAddress) } : {}),
})

const extraFromWire = ({ type, name, amount }: Schemas['ExtraInput']): Extra => ({
  type,
  name: name ?? {},
  amount: String(amountFromText(amount)),
})

const buyerFromWire = ({ name, email, phone, ip }: Schemas['BuyerInput']): Buyer => ({
  name,
  email: email ?? null,
  phone: phone ?? null,
  ip: ip ?? null,
})

/** Names every member, so that it replaces another address as a whole. */
export const addressFromWire = (address: Schemas['AddressInput']): Address => ({
  name: address.name,
  company: address.company ?? null,
  address1: address.address1,
  address2: address.address2 ?? null,
  zip: address.zip ?? null,
  city: address.city,
  countryCode: address.country,
  country: null,
  region: address.region ?? null,
  regionCode: null,
  phone: address.phone ?? null,
  email: address.email ?? null,
  latitude: null,
  longitude: null,
})

const addressToWire = (address: Address): Schemas['Address'] => ({
  name: address.name,
  company: address.company,
  address1: address.address1,
  address2: address.address2,
  zip: address.zip,
  city: address.city,
  region: address.region ?? null,
  country: address.countryCode,
  phone: address.phone,
  email: address.email,
})

/** `currency` is the shop's, for orders that name none. */
export function checkoutToWire(order: Order, shopCurrency: string): Schemas['Checkout'] {
  const currency = order.currency ?? shopCurrency
  const amounts = amountsOf(order)
  const extraToWire = ({ type, name, amount }: Extra) => ({ type, name, amount: moneyToWire(BigInt(amount), currency) })
  const { customer, buyer } = order
  return {
    id: order.id,
    reference: order.reference,
    status: order.status,
    currency,
    lines: order.lines.map((line, i) => ({
      code: line.code,
      names: line.names ?? {},
      quantity: line.quantity,
      unitPrice: moneyToWire(line.unitPrice ?? 0n, currency),
      charges: (line.charges ?? []).map(extraToWire),
      attributes: (line.attributes ?? []).map(({ name, value }: Attribute) => ({ name, value })),
      total: moneyToWire(amounts.lines[i] ?? 0n, currency),
    })),
    adjustments: amounts.adjustments.map(extraToWire),
    total: moneyToWire(amounts.total, currency),
    buyer: buyer ?? { name: customer.name, email: customer.email, phone: customer.phone, ip: null },
    billingAddress: order.billing && addressToWire(order.billing),
    shippingAddress: customer.countryCode === '' ? null : addressToWire(customer),
    paymentMethod: order.paymentMethod,
    source: order.source,
    shippingCode: order.shippingCode,
    createdAt: order.createdAt.toISOString(),
    confirmedAt: isoOrNull(order.confirmedAt),
  }
}

export const offeredCheckoutToWire = (
  { order, offers, validUntil }: Checkout,
  shopCurrency: string,
): Schemas['OfferedCheckout'] => ({
  checkout: checkoutToWire(order, shopCurrency),
  rates: offers.map((offer) => offerToWire(offer, shopCurrency)),
  validUntil: validUntil.toISOString(),
})

const offerToWire = (offer: Offer, currency: string): Schemas['OfferedRate'] => ({
  id: offer.id,
  names: offer.names,
  descriptions: offer.descriptions,
  price: moneyToWire(offer.price, currency),
  duration: offer.duration,
  provider: offer.provider,
  quote: offer.quote,
})
