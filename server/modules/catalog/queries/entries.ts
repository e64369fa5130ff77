import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import type { Amount } from '#platform/money'
import { anyText, insertMany, rowsToSave } from '#platform/sql'
import type { Translations } from '../types.ts'

/** A variant as the shop system knows it. */
export interface EntryRow {
  id: string
  /** Of our product. */
  parentId: string
  code: string
  externalProductId: string | null
  externalId: string | null
  /** Of the product. */
  title: string | null
  /** Of the variant. */
  variantTitle: string | null
  sku: string | null
  price: Amount | null
  productUrl: string | null
  imageUrl: string | null
  translations: Translations | null
  createdAt: Date
  editedAt: Date
  deletedAt: Date | null
}

const columns = [
  'variant.id',
  'variant.product_id as parentId',
  'variant.code',
  'variant.external_product_id as externalProductId',
  'variant.external_id as externalId',
  'product.name as title',
  'variant.title as variantTitle',
  'variant.sku',
  'variant.sales_price as price',
  'variant.info_url as productUrl',
  'variant.picture_url as imageUrl',
  'variant.translations',
  'variant.created_at as createdAt',
  'variant.edited_at as editedAt',
  'variant.deleted_at as deletedAt',
] as const

/** Of these products of the shop system, or with these codes, deleted ones too; locked, by id. */
export async function lockEntries(
  tx: Tx,
  keys: { productIds: readonly string[]; codes: readonly string[] },
): Promise<EntryRow[]> {
  return tx.db
    .selectFrom('variant')
    .innerJoin('product', 'product.id', 'variant.product_id')
    .select(columns)
    .where('variant.shop_id', '=', tx.shopId)
    .where('product.shop_id', '=', tx.shopId)
    .where((eb) =>
      eb.or([
        eb('variant.external_product_id', '=', anyText(keys.productIds)),
        eb('variant.code', '=', anyText(keys.codes)),
      ]),
    )
    .orderBy('variant.id')
    .forNoKeyUpdate('variant')
    .$castTo<EntryRow>()
    .execute()
}

export interface SoldVariant {
  id: string
  code: string
  externalProductId: string | null
  externalId: string | null
}

/** With these codes or ids of the shop system, deleted ones too. */
export async function selectSold(
  ctx: Context,
  keys: { codes: readonly string[]; externalIds: readonly string[] },
): Promise<SoldVariant[]> {
  return ctx.db
    .selectFrom('variant')
    .select(['id', 'code', 'external_product_id as externalProductId', 'external_id as externalId'])
    .where('shop_id', '=', ctx.shopId)
    .where((eb) => {
      const byCode = eb('code', '=', anyText(keys.codes))
      return keys.externalIds.length > 0 ? eb.or([byCode, eb('external_id', '=', anyText(keys.externalIds))]) : byCode
    })
    .orderBy('id')
    .execute()
}

export async function updateEntries(tx: Tx, entries: readonly EntryRow[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ price, ...entry }) => ({
    ...entry,
    price: price === null ? null : String(price),
    name: nameOf(entry),
  }))
  await sql`
    update variant set
      product_id = n."parentId", code = n.code, external_product_id = n."externalProductId", external_id = n."externalId",
      name = n.name, title = n."variantTitle", sku = n.sku, sales_price = n.price, info_url = n."productUrl",
      picture_url = n."imageUrl", translations = n.translations, edited_at = n."editedAt", deleted_at = n."deletedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(
      id uuid, "parentId" uuid, code text, "externalProductId" text, "externalId" text, name text, "variantTitle" text,
      sku text, price bigint, "productUrl" text, "imageUrl" text, translations jsonb, "editedAt" timestamptz,
      "deletedAt" timestamptz)
    where ${rowsToSave(
      tx,
      'variant',
      entries.map(({ id }) => id),
    )}`.execute(tx.db)
}

/** What a person reads where only a name fits. */
const nameOf = ({ title, variantTitle }: Pick<EntryRow, 'title' | 'variantTitle'>): string | null =>
  [title, variantTitle].filter((part) => part).join(' – ') || null

export async function renameProducts(tx: Tx, products: ReadonlyMap<string, string | null>): Promise<void> {
  if (products.size === 0) return
  const rows = [...products].map(([id, name]) => ({ id, name, editedAt: tx.now() }))
  await sql`
    update product set name = n.name, edited_at = n."editedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, name text, "editedAt" timestamptz)
    where ${rowsToSave(tx, 'product', [...products.keys()])}`.execute(tx.db)
}

export async function insertProducts(tx: Tx, products: ReadonlyMap<string, string | null>): Promise<void> {
  await insertMany(
    tx,
    'product',
    [...products].map(([id, name]) => ({ shop_id: tx.shopId, id, name, created_at: tx.now(), edited_at: tx.now() })),
  )
}

/** New entries with their empty stock levels. */
export async function insertEntries(
  tx: Tx,
  entries: readonly EntryRow[],
  shop: { language: string; currency: string },
): Promise<void> {
  await Promise.all([
    insertMany(
      tx,
      'variant',
      entries.map((entry) => ({
        shop_id: tx.shopId,
        id: entry.id,
        product_id: entry.parentId,
        code: entry.code,
        name: nameOf(entry),
        sales_price: entry.price,
        currency: shop.currency,
        info_url: entry.productUrl,
        picture_url: entry.imageUrl,
        language: shop.language,
        external_product_id: entry.externalProductId,
        external_id: entry.externalId,
        title: entry.variantTitle,
        sku: entry.sku,
        translations: entry.translations && JSON.stringify(entry.translations),
        created_at: entry.createdAt,
        edited_at: entry.editedAt,
      })),
    ),
    insertMany(
      tx,
      'stock_level',
      entries.map(({ id, createdAt }) => ({
        shop_id: tx.shopId,
        variant_id: id,
        modified_at: createdAt,
        edited_at: createdAt,
      })),
    ),
  ])
}

export async function markDeleted(tx: Tx, externalProductId: string): Promise<void> {
  await tx.db
    .updateTable('variant')
    .set({ deleted_at: tx.now(), edited_at: tx.now() })
    .where('shop_id', '=', tx.shopId)
    .where('external_product_id', '=', externalProductId)
    .where('deleted_at', 'is', null)
    .execute()
}

/** Two transactions that add variants of a shop come one after the other: neither sees the other's codes otherwise. */
export async function lockCodes(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`variants of ${tx.shopId}`}, 0))`.execute(tx.db)
}
