import type { NewVariant, VariantChanges } from '#modules/catalog'
import type { StockedVariant } from '#modules/stock'
import { toTime, toTimeOrNull } from '../../times.ts'
import { amountFrom, textFrom, toNumber, upper, type Wire } from './values.ts'

/** Members of the body that are given, in the core's terms. An empty EAN says nothing: a set one is never overwritten. */
export function productChangesFrom(body: Wire<'ProductUpdate'>): VariantChanges {
  const changes: VariantChanges = {}
  if (body.code) changes.code = body.code
  if (body.name !== undefined) changes.name = textFrom(body.name)
  if (body.description !== undefined) changes.description = textFrom(body.description)
  if (body.supplierCode !== undefined) changes.supplierCode = textFrom(body.supplierCode)
  if (body.supplier !== undefined) changes.supplier = textFrom(body.supplier)
  if (body.group !== undefined) changes.group = textFrom(body.group)
  if (body.eanCode) changes.eanCode = body.eanCode
  if (body.supplyPrice !== undefined) changes.supplyPrice = amountFrom(body.supplyPrice, 'supplyPrice')
  if (body.salesPrice !== undefined) changes.salesPrice = amountFrom(body.salesPrice, 'salesPrice')
  if (body.currencyCode !== undefined) changes.currency = upper(body.currencyCode)
  if (body.infoUrl !== undefined) changes.infoUrl = textFrom(body.infoUrl)
  if (body.pictureUrl !== undefined) changes.pictureUrl = textFrom(body.pictureUrl)
  if (body.countryOfOrigin !== undefined) changes.countryOfOrigin = upper(body.countryOfOrigin)
  if (body.customsDescription !== undefined) changes.customsDescription = textFrom(body.customsDescription)
  if (body.hsCode !== undefined) changes.hsCode = textFrom(body.hsCode)
  if (body.languageCode) changes.language = body.languageCode.toLowerCase()
  return changes
}

export const productFrom = (body: Wire<'Product'>): NewVariant & { language: string } => ({
  ...productChangesFrom(body),
  code: body.code,
  language: body.languageCode.toLowerCase(),
})

const later = (a: Date, b: Date): Date => (a > b ? a : b)

export function toProduct({ variant, level }: StockedVariant): Wire<'ProductResponse'> {
  return {
    id: variant.id,
    code: variant.code,
    name: variant.name,
    description: variant.description,
    supplierCode: variant.supplierCode,
    supplier: variant.supplier,
    group: variant.group,
    eanCode: variant.eanCode,
    supplyPrice: toNumber(variant.supplyPrice),
    salesPrice: toNumber(variant.salesPrice),
    currencyCode: variant.currency,
    infoUrl: variant.infoUrl,
    pictureUrl: variant.pictureUrl,
    countryOfOrigin: variant.countryOfOrigin,
    customsDescription: variant.customsDescription,
    hsCode: variant.hsCode,
    languageCode: variant.language,
    stock: level.stock,
    stockAvailable: level.stock - level.reserved,
    reserved: level.reserved,
    stockUpdate: level.expected,
    stockUpdateTime: toTimeOrNull(level.expectedAt),
    editTime: toTime(later(variant.editedAt, level.editedAt)),
  }
}

export const toStock = ({ variant, level }: StockedVariant): Wire<'StockResponse'> => ({
  productCode: variant.code,
  stock: level.stock,
  stockAvailable: level.stock - level.reserved,
  reserved: level.reserved,
  modified: toTime(level.modifiedAt),
})

export const PRODUCT_NAMES = { currency: 'currencyCode', language: 'languageCode' } as const
