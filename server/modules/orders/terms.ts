import type { LocaleText } from '#platform/locale-text'

/** How a buyer means to pay; how it was paid in the end says the payment. */
export type PaymentMethod = 'cash' | 'credit_card' | 'bank_transfer' | 'other'

/** Who placed the order; texts are null when unknown. */
export interface Buyer {
  /** Address of the client at checkout. */
  ip: string | null
  name: string
  email: string | null
  phone: string | null
}

export type ExtraKind = 'shipping' | 'tax' | 'discount' | 'coupon' | 'fee' | 'option' | 'other'

/** An amount beside the price of goods; kept in JSON, so it is text in ten-thousandths. Negative: a discount. */
export interface Extra {
  type: ExtraKind
  name: LocaleText
  amount: string
}

/** A chosen option of goods, such as a size. */
export interface Attribute {
  name: LocaleText
  value: LocaleText
}
