import { createVariant, updateVariant } from '#modules/catalog'
import { correctStock as correct } from '#modules/inbound'
import * as stock from '#modules/stock'
import { getShop, listWarehouses } from '#modules/tenants'
import type { Context } from '#platform/context'
import { NotFound } from '#platform/errors'
import type { Op } from '../operation.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'
import {
  movementToWire,
  productChangesFromWire,
  productSummaryToWire,
  productToWire,
  stockLevelToWire,
} from '../wire/product.ts'
import { shopCurrency } from './currency.ts'

export const listProducts: Op<'listProducts'> = async ({ ctx, query }) => {
  const filter = { codes: query.code, eanCode: query.eanCode, search: query.search, runningOut: query.runningOut }
  const [rows, currency] = await Promise.all([stockedPage(ctx, filter, query), shopCurrency(ctx)])
  return pageOf(rows, limitOf(query), byVariant, (row) => productSummaryToWire(row, currency))
}

export const createProduct: Op<'createProduct'> = async ({ ctx, body }) => {
  const { language } = await getShop(ctx)
  const facts = productChangesFromWire(body, null)
  const { code } = await createVariant(ctx, { language, ...facts, code: body.code })
  return describeProduct(ctx, code)
}

export const updateProduct: Op<'updateProduct'> = async ({ ctx, path, body }) => {
  const { variant } = await stockedById(ctx, path.productId)
  const { code } = await updateVariant(ctx, variant.code, productChangesFromWire(body, variant))
  return describeProduct(ctx, code)
}

export const getProduct: Op<'getProduct'> = async ({ ctx, path }) => {
  const { variant } = await stockedById(ctx, path.productId)
  return describeProduct(ctx, variant.code)
}

async function describeProduct(ctx: Context, code: string) {
  const [{ shelves, ...stocked }, codes, currency] = await Promise.all([
    stock.getStockedVariant(ctx, code),
    warehouseCodes(ctx),
    shopCurrency(ctx),
  ])
  const levels = shelves.map((shelf) => ({ warehouse: codes.get(shelf.warehouseId) ?? '', stock: shelf.onHand }))
  return productToWire(stocked, levels, currency)
}

export const listStockLevels: Op<'listStockLevels'> = async ({ ctx, query }) => {
  const editedAfter = query.updatedAfter === undefined ? undefined : new Date(query.updatedAfter)
  return pageOf(
    await stockedPage(ctx, { codes: query.code, editedAfter }, query),
    limitOf(query),
    byVariant,
    stockLevelToWire,
  )
}

export const listStockMovements: Op<'listStockMovements'> = async ({ ctx, path, query }) => {
  const { variant } = await stockedById(ctx, path.productId)
  const limit = limitOf(query)
  const page = { after: readCursor(query.cursor)?.id, limit: limit + 1 }
  const [movements, codes] = await Promise.all([stock.listMovements(ctx, variant.code, page), warehouseCodes(ctx)])
  return pageOf(movements, limit, byId, (movement) => movementToWire(movement, codes.get(movement.warehouseId) ?? ''))
}

export const correctStock: Op<'correctStock'> = async ({ ctx, body }) => {
  await correct(ctx, {
    code: body.code,
    warehouseCode: body.warehouse ?? null,
    counted: body.counted,
    note: body.note,
  })
  return stockLevelToWire(await stock.getStockedVariant(ctx, body.code))
}

const byVariant = (row: stock.StockedVariant) => ({ id: row.variant.id })

interface PageQuery {
  limit?: number
  cursor?: string
}

const stockedPage = (ctx: Context, filter: stock.StockFilter, query: PageQuery): Promise<stock.StockedVariant[]> =>
  stock.listStockedVariants(ctx, filter, { after: readCursor(query.cursor)?.id, limit: limitOf(query) + 1 })

async function stockedById(ctx: Context, id: string): Promise<stock.StockedVariant> {
  const [stocked] = await stock.getStockedVariants(ctx, [id])
  if (!stocked) throw new NotFound('product_not_found', { id })
  return stocked
}

const warehouseCodes = async (ctx: Context): Promise<Map<string, string>> =>
  new Map((await listWarehouses(ctx)).map(({ id, code }) => [id, code]))
