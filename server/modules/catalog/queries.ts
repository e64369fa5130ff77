import type { Context, Tx } from '#platform/context'
import { anyText, insertMany } from '#platform/sql'
import type { Variant, VariantFacts } from './types.ts'

/** Column list that reads a variant row as a Variant; for other modules' joins too. */
export const variantColumns = [
  'variant.id',
  'variant.product_id as productId',
  'variant.code',
  'variant.name',
  'variant.description',
  'variant.supplier_code as supplierCode',
  'variant.supplier',
  'variant.product_group as group',
  'variant.ean_code as eanCode',
  'variant.supply_price as supplyPrice',
  'variant.sales_price as salesPrice',
  'variant.currency',
  'variant.info_url as infoUrl',
  'variant.picture_url as pictureUrl',
  'variant.country_of_origin as countryOfOrigin',
  'variant.customs_description as customsDescription',
  'variant.hs_code as hsCode',
  'variant.place',
  'variant.alarm_level as alarmLevel',
  'variant.language',
  'variant.created_at as createdAt',
  'variant.edited_at as editedAt',
] as const

const factColumns = (facts: VariantFacts) => ({
  code: facts.code,
  name: facts.name,
  description: facts.description,
  supplier_code: facts.supplierCode,
  supplier: facts.supplier,
  product_group: facts.group,
  ean_code: facts.eanCode,
  supply_price: facts.supplyPrice,
  sales_price: facts.salesPrice,
  currency: facts.currency,
  info_url: facts.infoUrl,
  picture_url: facts.pictureUrl,
  country_of_origin: facts.countryOfOrigin,
  customs_description: facts.customsDescription,
  hs_code: facts.hsCode,
  place: facts.place,
  alarm_level: facts.alarmLevel,
  language: facts.language,
})

export async function findVariantIds(ctx: Context, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.db
    .selectFrom('variant')
    .select(['id', 'code'])
    .where('shop_id', '=', ctx.shopId)
    .where('code', '=', anyText(codes))
    .where('deleted_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.code, row.id]))
}

export function selectVariant(ctx: Context, code: string): Promise<Variant | undefined> {
  return ctx.db
    .selectFrom('variant')
    .select(variantColumns)
    .where('shop_id', '=', ctx.shopId)
    .where('code', '=', code)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
}

/** Also those that were deleted. Lets others refer to the variants meanwhile: new order lines do not wait for it. */
export async function lockVariants(tx: Tx, codes: readonly string[]): Promise<Variant[]> {
  return tx.db
    .selectFrom('variant')
    .select(variantColumns)
    .where('shop_id', '=', tx.shopId)
    .where('code', '=', anyText(codes))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** The variant of this code if it was deleted; locked. */
export async function lockDeleted(
  tx: Tx,
  code: string,
): Promise<Pick<Variant, 'id' | 'productId' | 'createdAt'> | undefined> {
  return tx.db
    .selectFrom('variant')
    .select(['id', 'product_id as productId', 'created_at as createdAt'])
    .where('shop_id', '=', tx.shopId)
    .where('code', '=', code)
    .where('deleted_at', 'is not', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** A variant is born with its stock level, so that whoever reserves finds a row to lock. */
export async function insertVariants(tx: Tx, variants: readonly Variant[]): Promise<void> {
  await Promise.all([
    insertMany(
      tx,
      'product',
      variants.map((v) => ({
        shop_id: tx.shopId,
        id: v.productId,
        name: v.name,
        created_at: v.createdAt,
        edited_at: v.editedAt,
      })),
    ),
    insertMany(
      tx,
      'variant',
      variants.map((v) => ({
        shop_id: tx.shopId,
        id: v.id,
        product_id: v.productId,
        ...factColumns(v),
        created_at: v.createdAt,
        edited_at: v.editedAt,
      })),
    ),
    insertMany(
      tx,
      'stock_level',
      variants.map((v) => ({ shop_id: tx.shopId, variant_id: v.id, modified_at: v.createdAt, edited_at: v.createdAt })),
    ),
  ])
}

export async function updateVariantRow(tx: Tx, id: string, facts: VariantFacts, editedAt: Date): Promise<void> {
  await tx.db
    .updateTable('variant')
    // Whoever speaks of a product again has it again.
    .set({ ...factColumns(facts), edited_at: editedAt, deleted_at: null })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', id)
    .execute()
}

export async function variantExists(ctx: Context, id: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('variant')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
