import type { Insertable, Selectable } from 'kysely'
import type { ShippingRate as ShippingRateTable } from '#generated/db'
import type { Translations } from '#modules/catalog'
import type { Context, Tx } from '#platform/context'
import type { LocaleText } from '#platform/locale-text'
import type { Amount } from '#platform/money'
import { anyText } from '#platform/sql'
import type { Duration, ShippingRate } from './types.ts'

const toRate = (row: Selectable<ShippingRateTable>): ShippingRate => ({
  id: row.id,
  shippingCode: row.shipping_code,
  names: row.names as LocaleText, // safe: written from this type only
  descriptions: row.descriptions as LocaleText, // safe: the same
  price: row.price,
  freeFrom: row.free_from,
  leastTotal: row.least_total,
  mostTotal: row.most_total,
  countries: row.countries,
  duration: { value: row.duration_value, unit: row.duration_unit as Duration['unit'] }, // safe: a check of the table allows these
  position: row.position,
  enabled: row.enabled,
})

const toRow = (rate: ShippingRate) =>
  ({
    shipping_code: rate.shippingCode,
    names: JSON.stringify(rate.names),
    descriptions: JSON.stringify(rate.descriptions),
    price: rate.price,
    free_from: rate.freeFrom,
    least_total: rate.leastTotal,
    most_total: rate.mostTotal,
    countries: rate.countries,
    duration_value: rate.duration.value,
    duration_unit: rate.duration.unit,
    position: rate.position,
    enabled: rate.enabled,
  }) satisfies Partial<Insertable<ShippingRateTable>>

/** In the order in which they are offered. */
export async function selectRates(ctx: Context): Promise<ShippingRate[]> {
  const rows = await ctx.db
    .selectFrom('shipping_rate')
    .selectAll()
    .where('shop_id', '=', ctx.shopId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(toRate)
}

export async function upsertRate(tx: Tx, rate: ShippingRate): Promise<void> {
  const at = tx.now()
  const row = { ...toRow(rate), edited_at: at }
  await tx.db
    .insertInto('shipping_rate')
    .values({ shop_id: tx.shopId, id: rate.id, ...row, created_at: at })
    .onConflict((conflict) => conflict.columns(['shop_id', 'id']).doUpdateSet(row))
    .execute()
}

export async function deleteRate(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.db
    .deleteFrom('shipping_rate')
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** A product as a checkout sells it. */
export interface GoodsForSale {
  variantId: string
  name: string | null
  /** Of the name; ISO 639-1. */
  language: string
  translations: Translations | null
  salesPrice: Amount | null
  /** Null: the shop's. */
  currency: string | null
  infoUrl: string | null
  pictureUrl: string | null
  /** In stock and not promised to anybody; negative while orders wait. */
  available: number
}

/** Products by their codes; unknown ones are left out. */
export async function selectGoods(ctx: Context, codes: readonly string[]): Promise<Map<string, GoodsForSale>> {
  const rows = await ctx.db
    .selectFrom('variant')
    .innerJoin('stock_level', 'stock_level.variant_id', 'variant.id')
    .select([
      'variant.code',
      'variant.id as variantId',
      'variant.name',
      'variant.language',
      'variant.translations',
      'variant.sales_price as salesPrice',
      'variant.currency',
      'variant.info_url as infoUrl',
      'variant.picture_url as pictureUrl',
      'stock_level.stock',
      'stock_level.reserved',
    ])
    .where('variant.shop_id', '=', ctx.shopId)
    .where('stock_level.shop_id', '=', ctx.shopId)
    .where('variant.code', '=', anyText(codes))
    .where('variant.deleted_at', 'is', null)
    .execute()
  return new Map(
    rows.map(({ code, translations, stock, reserved, ...goods }) => [
      code,
      {
        ...goods,
        translations: translations as Translations | null, // safe: the catalogue writes this type
        available: stock - reserved,
      },
    ]),
  )
}
