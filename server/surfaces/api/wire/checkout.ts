import type { components } from '#generated/doorstep'
import type { CheckoutConfirmation, NewCheckout, Offer, ShippingRate } from '#modules/checkout'
import type { Address, Buyer, Extra } from '#modules/orders'
import type { Amount } from '#platform/money'
import { amountFromText, moneyOrNull, moneyToWire } from './money.ts'

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

export const amountOrNull = (text: string | null | undefined): Amount | null =>
  text === null || text === undefined ? null : amountFromText(text)

export const newCheckoutFromWire = (body: Schemas['NewCheckout']): NewCheckout => ({
  reference: body.reference ?? null,
  currency: body.currency ?? null,
  lines: body.lines.map(({ code, quantity, unitPrice, names, charges, attributes }) => ({
    code,
    quantity,
    unitPrice: amountOrNull(unitPrice),
    names: names ?? null,
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

export const extraFromWire = ({ type, name, amount }: Schemas['ExtraInput']): Extra => ({
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
  latitude: address.latitude ?? null,
  longitude: address.longitude ?? null,
  regionCode: null,
  phone: address.phone ?? null,
  email: address.email ?? null,
})

export const offerToWire = (offer: Offer, currency: string): Schemas['OfferedRate'] => ({
  id: offer.id,
  names: offer.names,
  descriptions: offer.descriptions,
  price: moneyToWire(offer.price, currency),
  duration: offer.duration,
  provider: offer.provider,
  quote: offer.quote,
})
