import type { Amount } from '#platform/money'

/** What a merchant says of a stock-keeping unit. Texts are null when unknown. */
export interface VariantFacts {
  code: string
  name: string | null
  description: string | null
  supplierCode: string | null
  supplier: string | null
  group: string | null
  eanCode: string | null
  supplyPrice: Amount | null
  salesPrice: Amount | null
  currency: string | null
  infoUrl: string | null
  pictureUrl: string | null
  /** ISO 3166-1 alpha-2, upper case. */
  countryOfOrigin: string | null
  customsDescription: string | null
  hsCode: string | null
  /** Where it lies in the warehouse, in the warehouse's own words. */
  place: string | null
  /** Units that can still be sold at which it counts as running out; null: when orders wait for it. */
  alarmLevel: number | null
  /** ISO 639-1, lower case. */
  language: string
}

/** The unit that is stocked, ordered and shipped: one SKU. Variants of one article share a product. */
export interface Variant extends VariantFacts {
  id: string
  productId: string
  createdAt: Date
  editedAt: Date
}

export type NewVariant = Partial<VariantFacts> & Pick<VariantFacts, 'code'>
export type VariantChanges = Partial<VariantFacts>

/** Texts in other languages, by ISO 639-1 code; as the shop system told them. */
export type Translations = Record<string, Record<string, unknown>>
