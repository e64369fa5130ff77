import { type CatalogueEntry, deleteProduct, type EntryInput, upsertEntries } from '#modules/catalog'
import { getShop } from '#modules/tenants'
import type { Op } from '../operation.ts'
import { amountFrom, only, toNumber, toTime, type Wire } from '../wire/values.ts'

export const productsOperations = () => {
  const bulkUpsertProducts: Op<'bulkUpsertProducts'> = async ({ ctx, body }) => {
    const { created, updated } = await upsertEntries(
      ctx,
      body.map((item, i) => entryFrom(item, { productId: item.product_id, variantId: item.variant_id }, `[${i}].`)),
    )
    return { created, updated }
  }

  const upsertProductVariant: Op<'upsertProductVariant'> = async ({ ctx, path, body }) => {
    const ids = { productId: path.product_id, variantId: path.variant_id }
    const { entries } = await upsertEntries(ctx, [entryFrom(body, ids, '')])
    const [entry] = entries
    if (!entry) throw new Error('one entry was not written')
    return toEntry(entry, (await getShop(ctx)).slug)
  }

  const removeProduct: Op<'deleteProduct'> = ({ ctx, path }) => deleteProduct(ctx, path.product_id)

  return { bulkUpsertProducts, upsertProductVariant, deleteProduct: removeProduct }
}

const TEXTS = ['title', 'variant_title', 'product_url']

/** Here null clears a member, and only what is absent stays. */
const entryFrom = (
  sent: Wire<'ProductVariantUpsertDTO'>,
  ids: Pick<EntryInput, 'productId' | 'variantId'>,
  at: string,
): EntryInput => ({
  ...ids,
  title: sent.title,
  variantTitle: sent.variant_title,
  price: sent.price === undefined ? undefined : amountFrom(sent.price, `${at}price`),
  sku: sent.sku,
  productUrl: sent.product_url,
  imageUrl: sent.image_url,
  translations:
    sent.translations &&
    Object.fromEntries(Object.entries(sent.translations).map(([language, texts]) => [language, only(TEXTS, texts)])),
})

const toEntry = (entry: CatalogueEntry, slug: string): Wire<'ProductVariantDTO'> => ({
  uuid: entry.id,
  shop_slug: slug,
  product_id: entry.externalProductId ?? '',
  variant_id: entry.externalId ?? '',
  title: entry.title ?? '',
  variant_title: entry.variantTitle,
  price: entry.price === null ? null : toNumber(entry.price),
  sku: entry.sku,
  product_url: entry.productUrl,
  image_url: entry.imageUrl,
  translations: entry.translations as Wire<'ProductVariantDTO'>['translations'], // as it was checked when it was sent
  created_at: toTime(entry.createdAt),
  updated_at: toTime(entry.editedAt),
})
