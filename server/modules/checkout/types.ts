import type { Address, Attribute, Buyer, Extra, Order, PaymentMethod } from '#modules/orders'
import type { LocaleText } from '#platform/locale-text'
import type { Amount } from '#platform/money'

export interface Duration {
  value: number
  unit: 'days' | 'hours' | 'minutes'
}

/** What shipping can be bought for. Prices are in the shop's currency. */
export interface Rate {
  /** Unique in one offer. */
  id: string
  names: LocaleText
  descriptions: LocaleText
  price: Amount
  duration: Duration
  /** Who ships, as programs name it. */
  provider: string
  /** Of a shipping method; null: found by the provider. */
  shippingCode: string | null
}

/** A rate of the merchant's table, with the checkouts that it is for. Amounts that are null do not matter. */
export interface ShippingRate extends Omit<Rate, 'provider'> {
  /** Goods for so much or more ship for nothing. */
  freeFrom: Amount | null
  leastTotal: Amount | null
  mostTotal: Amount | null
  /** ISO 3166-1 alpha-2; empty: everywhere. */
  countries: string[]
  /** Lower ones are offered first. */
  position: number
  enabled: boolean
}

export interface NewCheckoutLine {
  code: string
  quantity: number
  /** Null: the product's sales price. */
  unitPrice: Amount | null
  /** As the shop front calls it; null: as the product is called now. */
  names: LocaleText | null
  charges: Extra[]
  attributes: Attribute[]
}

export interface NewCheckout {
  /** Null: the next number of the shop. */
  reference: string | null
  /** Null: the shop's, which is the only one possible. */
  currency: string | null
  lines: NewCheckoutLine[]
  /** What the shop front adds to the prices or takes off. Shipping is no part of it. */
  adjustments: Extra[]
  buyer: Buyer
  billing: Address | null
  /** Null: not known yet. */
  destination: Address | null
  paymentMethod: PaymentMethod | null
  /** Sales channel by its own name; null: `checkout`. */
  source: string | null
}

export interface CheckoutConfirmation {
  /** Of the rate that was chosen; null where none were offered. */
  quote: string | null
  /** Members that are absent stay as they were. */
  paymentMethod?: PaymentMethod
  buyer?: Buyer
  billing?: Address
}

/** A rate that the shopper may choose; the quote stands for it in the confirmation. */
export interface Offer extends Rate {
  quote: string
}

export interface Checkout {
  order: Order
  offers: Offer[]
  /** When the quotes expire. */
  validUntil: Date
}
