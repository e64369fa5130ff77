import type { AnsweredRate, Rate } from '#modules/checkout'
import type { Shop } from '#modules/tenants'
import type { LocaleText } from '#platform/locale-text'
import { amountFromWire, bilingual, moneyToWire, type Wire } from './values.ts'

export function rateToWire(
  rate: Rate,
  { currency, language }: Pick<Shop, 'currency' | 'language'>,
): Wire<'ShippingRate'> {
  const texts = (text: LocaleText) => bilingual(text, text[language], language)
  return {
    id: rate.id,
    price: moneyToWire(rate.price, currency),
    duration: { ...rate.duration },
    name: texts(rate.names),
    description: texts(rate.descriptions),
    provider: rate.provider,
  }
}

/** The contract has checked the form. */
export const rateFromWire = ({
  id,
  price,
  duration,
  name,
  description,
  provider,
}: Wire<'ShippingRate'>): AnsweredRate => ({
  id,
  names: textsFromWire(name),
  descriptions: textsFromWire(description),
  price: amountFromWire(price.amount) ?? 0n,
  currency: price.currency,
  duration: { value: duration.value, unit: duration.unit },
  provider,
})

/** A language without a text is left out. */
const textsFromWire = ({ en, ar }: Wire<'BilingualString'>): LocaleText =>
  Object.fromEntries(Object.entries({ en, ar }).filter(([, text]) => text !== ''))
