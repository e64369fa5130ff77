import type { Schemas } from '../../api.ts'

type Product = Schemas['Product']

const TEXTS = [
  'code',
  'name',
  'eanCode',
  'place',
  'group',
  'supplier',
  'supplierCode',
  'description',
  'infoUrl',
  'pictureUrl',
  'countryOfOrigin',
  'customsDescription',
  'hsCode',
] as const
const PRICES = ['salesPrice', 'supplyPrice'] as const

export type TextName = (typeof TEXTS)[number]
/** As it is typed. */
export type ProductForm = Record<TextName | (typeof PRICES)[number] | 'alarmLevel', string>

/** What the form begins with. */
export const formOf = (product: Product | null): ProductForm => ({
  ...(Object.fromEntries(TEXTS.map((name) => [name, product?.[name] ?? ''])) as Record<TextName, string>), // every name is there
  salesPrice: product?.salesPrice?.amount ?? '',
  supplyPrice: product?.supplyPrice?.amount ?? '',
  alarmLevel: product?.alarmLevel?.toString() ?? '',
})

const plainAmount = (text: string): string => text.trim().replace(',', '.')

/** Members that cannot be sent: the code is missing, or a number is none. */
export function faultsOf(form: ProductForm): (keyof ProductForm)[] {
  const isAmount = (text: string) => text.trim() === '' || /^\d{1,12}(\.\d{1,4})?$/.test(plainAmount(text))
  return [
    ...(form.code.trim() === '' ? (['code'] as const) : []),
    ...PRICES.filter((name) => !isAmount(form[name])),
    ...(/^\d{0,9}$/.test(form.alarmLevel.trim()) ? [] : (['alarmLevel'] as const)),
  ]
}

/** What the form changes of the product, or of nothing; null when it is all the same. */
export function changesOf(
  form: ProductForm,
  product: Product | null,
  currency: string,
): Schemas['ProductUpdate'] | null {
  const before = formOf(product)
  const same = (name: keyof ProductForm) => form[name].trim() === before[name].trim()
  const changes: Schemas['ProductUpdate'] = {}
  for (const name of TEXTS) {
    if (same(name)) continue
    const text = form[name].trim()
    if (name === 'code') changes.code = text
    else if (name === 'countryOfOrigin') changes.countryOfOrigin = text.toUpperCase() || null
    else changes[name] = text || null
  }
  for (const name of PRICES) {
    if (same(name)) continue
    const amount = plainAmount(form[name])
    changes[name] = amount === '' ? null : { amount, currency }
  }
  if (!same('alarmLevel')) changes.alarmLevel = form.alarmLevel.trim() === '' ? null : Number(form.alarmLevel)
  return Object.keys(changes).length > 0 ? changes : null
}
