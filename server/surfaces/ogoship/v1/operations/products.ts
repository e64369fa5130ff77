import { createVariant, updateVariant } from '#modules/catalog'
import { getStockedVariant, listStockedVariants } from '#modules/stock'
import { NotFound } from '#platform/errors'
import { naming } from '#platform/http/index'
import { timeFrom } from '../../times.ts'
import type { Op } from '../operation.ts'
import type { Paging } from '../paging.ts'
import { PRODUCT_NAMES, productChangesFrom, productFrom, toProduct, toStock } from '../wire/product.ts'
import { pathText } from '../wire/values.ts'

export function productOperations(paging: Paging) {
  const searchProducts: Op<'searchProducts'> = async ({ ctx, query }) => {
    const { code, eanCode, modifiedAfter, limit = 50, page = 1 } = query
    const editedAfter = modifiedAfter === undefined ? undefined : timeFrom(modifiedAfter, 'modifiedAfter')
    const filter = { code, eanCode, editedAfter }
    const found = await paging(
      ctx,
      { name: 'products', filter, limit, page },
      (keyset) => listStockedVariants(ctx, filter, keyset),
      ({ variant }) => variant.id,
    )
    return found.map(toProduct)
  }

  const createProduct: Op<'createProduct'> = async ({ ctx, body }) => {
    const variant = await naming(PRODUCT_NAMES, () => createVariant(ctx, productFrom(body)))
    return toProduct(await getStockedVariant(ctx, variant.code))
  }

  const updateProduct: Op<'updateProduct'> = async ({ ctx, path, query, body }) => {
    const code = pathText(path.productCode, query.base64url, 'productCode')
    const variant = await naming(PRODUCT_NAMES, () => updateVariant(ctx, code, productChangesFrom(body)))
    return toProduct(await getStockedVariant(ctx, variant.code))
  }

  const searchStock: Op<'searchStock'> = async ({ ctx, query }) => {
    const { productCode, modifiedAfter, limit = 50, page = 1 } = query
    const filter = {
      code: productCode,
      modifiedAfter: modifiedAfter === undefined ? undefined : timeFrom(modifiedAfter, 'modifiedAfter'),
    }
    const found = await paging(
      ctx,
      { name: 'stock', filter, limit, page },
      (keyset) => listStockedVariants(ctx, filter, keyset),
      ({ variant }) => variant.id,
    )
    // An unknown code is an error; a known one may be left out by the time or the page.
    if (productCode !== undefined && found.length === 0) await requireProduct(ctx, productCode)
    return found.map(toStock)
  }

  return { searchProducts, createProduct, updateProduct, searchStock }
}

async function requireProduct(ctx: Parameters<typeof getStockedVariant>[0], code: string): Promise<void> {
  if ((await listStockedVariants(ctx, { code }, { limit: 1 })).length === 0)
    throw new NotFound('product_not_found', { code })
}
