export { type Checkouts, createCheckouts } from './create-checkouts.ts'
export type { AnsweredRate, RatesAdviser, RatesAnswer, RatesQuestion } from './ports.ts'
export { listShippingRates, putShippingRate, removeShippingRate } from './shipping-rates.ts'
export type {
  Checkout,
  CheckoutConfirmation,
  NewCheckout,
  Offer,
  Rate,
  ShippingRate,
} from './types.ts'
