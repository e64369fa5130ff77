import { putShippingRate, type ShippingRate } from '#modules/checkout'
import { putShippingMethod } from '#modules/tenants'
import type { Context } from '#platform/context'
import type { Amount } from '#platform/money'

const METHODS = [
  { code: 'POST-HOME', name: 'Home delivery', carrier: 'Northern Post' },
  { code: 'POST-POINT', name: 'Pick-up point', carrier: 'Northern Post', needsPickUpPoint: true },
  { code: 'COURIER', name: 'Courier, next day', carrier: 'Northern Post' },
  { code: 'COD', name: 'Cash on delivery', carrier: 'Northern Post', cashOnDelivery: true },
]

const euros = (text: string): Amount => BigInt(text.replace('.', '')) * 100n

const RATES: readonly Omit<ShippingRate, 'leastTotal' | 'mostTotal' | 'position' | 'enabled'>[] = [
  {
    id: 'pick-up-point',
    names: { en: 'To a pick-up point', fi: 'Noutopisteeseen', de: 'An eine Abholstelle' },
    descriptions: { en: 'Collect it within seven days.' },
    price: euros('4.90'),
    freeFrom: euros('80.00'),
    countries: ['FI', 'SE'],
    duration: { value: 3, unit: 'days' },
    shippingCode: 'POST-POINT',
  },
  {
    id: 'home',
    names: { en: 'To your door', fi: 'Kotiovelle', de: 'An die Haustür' },
    descriptions: {},
    price: euros('8.90'),
    freeFrom: euros('150.00'),
    countries: ['FI', 'SE', 'DE'],
    duration: { value: 4, unit: 'days' },
    shippingCode: 'POST-HOME',
  },
  {
    id: 'courier',
    names: { en: 'Courier, next day', fi: 'Kuriiri, seuraavana päivänä', de: 'Kurier, am nächsten Tag' },
    descriptions: { en: 'Ordered before noon, there tomorrow.' },
    price: euros('19.00'),
    freeFrom: null,
    countries: ['FI'],
    duration: { value: 24, unit: 'hours' },
    shippingCode: 'COURIER',
  },
]

/** Ways to send orders of the demo shop, and what they cost. */
export async function offerShipping(ctx: Context): Promise<void> {
  for (const method of METHODS) await putShippingMethod(ctx, method)
  for (const [position, rate] of RATES.entries()) {
    await putShippingRate(ctx, { ...rate, leastTotal: null, mostTotal: null, position, enabled: true })
  }
}
