import { ensureVariants } from '#modules/catalog'
import { lockLevels, setExpected } from '#modules/stock'
import { findWarehouse, getShop } from '#modules/tenants'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { sqlState } from '#platform/db'
import { Invalid, invalidInput } from '#platform/errors'
import { emit } from '#platform/events'
import { requireShort } from '#platform/keys'
import { stockUpdateCreated, subjectOf } from './events.ts'
import { insertStockUpdate, selectOutlook } from './queries.ts'
import type { NewStockUpdate, StockUpdate, StockUpdateLine, StockUpdateRow } from './types.ts'

/**
 * Announces goods to the warehouse. Adds to what is expected of the products, never to stock. Unknown codes with a
 * name become products; nameless ones are refused.
 */
export async function createStockUpdate(ctx: Context, input: NewStockUpdate): Promise<StockUpdate> {
  requireScope(ctx, 'write:product')
  requireShort({ reference: input.reference })
  const [shop, warehouse] = await Promise.all([getShop(ctx), findWarehouse(ctx, input.warehouseCode)])
  return inTransaction(ctx, async (tx) => {
    const { variants, unknown } = await ensureVariants(tx, input.products, shop.language)
    if (unknown.length > 0) throw invalidInput(unknownProducts(input, unknown))
    const { products, warehouseCode: _, ...announcement } = input
    const id = tx.newId()
    const row: StockUpdateRow = {
      ...announcement,
      id,
      autoReference: autoReference(id),
      status: 'NEW',
      warehouseId: warehouse.id,
      arrivalDate: null,
      warehouseComments: null,
      createdAt: tx.now(),
      modifiedAt: null,
    }
    const lines: StockUpdateLine[] = products.map((product, position) => {
      const variant = variants.get(product.code)
      if (!variant) throw new Error('a product that is not unknown has a variant')
      return {
        ...product,
        name: product.name ?? variant.name,
        eanCode: product.eanCode ?? variant.eanCode,
        position,
        variantId: variant.id,
        receivedQuantity: 0,
        warehouseComments: null,
      }
    })
    await insertStockUpdate(tx, row, lines)
    await refreshOutlook(tx, lines)
    emit(tx, stockUpdateCreated, subjectOf(id), { stockUpdateId: id, reference: row.reference })
    return { ...row, warehouseCode: warehouse.code, lines }
  })
}

const unknownProducts = (input: NewStockUpdate, unknown: readonly string[]) =>
  input.products.flatMap((product, i) =>
    unknown.includes(product.code)
      ? [{ field: `products[${i}].code`, code: 'product_unknown', value: product.code }]
      : [],
  )

/** Brings the expected units of the lines' variants in step with all open stock updates. */
export async function refreshOutlook(tx: Tx, lines: readonly { variantId: string }[]): Promise<void> {
  const variantIds = [...new Set(lines.map((line) => line.variantId))].sort()
  if (variantIds.length === 0) return
  await lockLevels(tx, variantIds)
  await setExpected(tx, await selectOutlook(tx, variantIds)).catch((error) => {
    if (sqlState(error) === '22003') throw new Invalid('quantity_too_large', {})
    throw error
  })
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Short enough to write on a box: ten letters and digits without I, L, O and U, from the random part of the id. */
function autoReference(id: string): string {
  let bits = BigInt(`0x${id.replaceAll('-', '').slice(-13)}`)
  let text = ''
  for (let i = 0; i < 10; i++) {
    text = `${ALPHABET[Number(bits % 32n)]}${text}`
    bits /= 32n
  }
  return `SU-${text}`
}
