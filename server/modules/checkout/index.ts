export { type Checkouts, createCheckouts } from './create-checkouts.ts'
export type { AnsweredRate, RatesAdviser, RatesAnswer, RatesQuestion } from './ports.ts'
export { listShippingRates, putShippingRate, removeShippingRate } from './shipping-rates.ts'
export {
  type Checkout,
  type CheckoutConfirmation,
  DURATION_UNITS,
  type Duration,
  type NewCheckout,
  type Offer,
  type Rate,
  type ShippingRate,
} from './types.ts'
