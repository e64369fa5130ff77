import type { Schemas } from '../../api.ts'

/** A rate as its form holds it. Texts are in the language of the shop; those of others stay as they are. */
export interface RateForm {
  id: string
  name: string
  description: string
  price: string
  freeFrom: string
  leastTotal: string
  mostTotal: string
  countries: string
  durationValue: string
  durationUnit: string
  shippingCode: string
  position: string
  enabled: boolean
}

export const rateToForm = (rate: Schemas['ShippingRate'] | undefined, language: string): RateForm => ({
  id: rate?.id ?? '',
  name: rate?.names[language] ?? '',
  description: rate?.descriptions[language] ?? '',
  price: rate?.price.amount ?? '',
  freeFrom: rate?.freeFrom?.amount ?? '',
  leastTotal: rate?.leastTotal?.amount ?? '',
  mostTotal: rate?.mostTotal?.amount ?? '',
  countries: rate?.countries.join(' ') ?? '',
  durationValue: String(rate?.duration.value ?? 3),
  durationUnit: rate?.duration.unit ?? 'days',
  shippingCode: rate?.shippingCode ?? '',
  position: String(rate?.position ?? 0),
  enabled: rate?.enabled ?? true,
})

export function formToRate(
  form: RateForm,
  rate: Schemas['ShippingRate'] | undefined,
  language: string,
): Schemas['ShippingRateInput'] {
  const amount = (text: string): string | null => text.trim().replace(',', '.') || null
  return {
    names: withText(rate?.names ?? {}, language, form.name),
    descriptions: withText(rate?.descriptions ?? {}, language, form.description),
    price: amount(form.price) ?? '',
    freeFrom: amount(form.freeFrom),
    leastTotal: amount(form.leastTotal),
    mostTotal: amount(form.mostTotal),
    countries: [
      ...new Set(
        form.countries
          .toUpperCase()
          .split(/[\s,;]+/)
          .filter((code) => code !== ''),
      ),
    ],
    duration: { value: Number(form.durationValue), unit: unitOf(form.durationUnit) },
    shippingCode: form.shippingCode || null,
    position: Number(form.position),
    enabled: form.enabled,
  }
}

/** The same rate, to store it again. */
export const rateToInput = ({ id: _id, price, freeFrom, leastTotal, mostTotal, ...rest }: Schemas['ShippingRate']) => ({
  ...rest,
  price: price.amount,
  freeFrom: freeFrom?.amount ?? null,
  leastTotal: leastTotal?.amount ?? null,
  mostTotal: mostTotal?.amount ?? null,
})

const unitOf = (text: string): 'days' | 'hours' | 'minutes' => (text === 'hours' || text === 'minutes' ? text : 'days')

function withText(texts: Readonly<Record<string, string>>, language: string, text: string): Record<string, string> {
  const { [language]: _old, ...others } = texts
  return text.trim() === '' ? others : { ...others, [language]: text.trim() }
}
