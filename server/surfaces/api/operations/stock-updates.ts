import * as inbound from '#modules/inbound'
import { naming } from '#platform/http/index'
import type { Op } from '../operation.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'
import {
  newStockUpdateFromWire,
  receiptFromWire,
  stockUpdateStatusFromWire,
  stockUpdateSummaryToWire,
  stockUpdateToWire,
} from '../wire/stock-update.ts'

export const listStockUpdates: Op<'listStockUpdates'> = async ({ ctx, query }) => {
  const limit = limitOf(query)
  const status = query.status?.map(stockUpdateStatusFromWire)
  const filter = { reference: query.reference, autoReference: query.number, status }
  const page = { after: readCursor(query.cursor)?.id, limit: limit + 1, newestFirst: true }
  return pageOf(await inbound.listStockUpdates(ctx, filter, page), limit, byId, stockUpdateSummaryToWire)
}

export const createStockUpdate: Op<'createStockUpdate'> = async ({ ctx, body }) =>
  stockUpdateToWire(
    await naming({ products: 'lines' }, () => inbound.createStockUpdate(ctx, newStockUpdateFromWire(body))),
  )

export const getStockUpdate: Op<'getStockUpdate'> = async ({ ctx, path }) =>
  stockUpdateToWire(await inbound.getStockUpdate(ctx, path.stockUpdateId))

export const arriveStockUpdate: Op<'arriveStockUpdate'> = async ({ ctx, path }) =>
  stockUpdateToWire(await inbound.arriveStockUpdate(ctx, path.stockUpdateId))

export const processStockUpdate: Op<'processStockUpdate'> = async ({ ctx, path }) =>
  stockUpdateToWire(await inbound.processStockUpdate(ctx, path.stockUpdateId))

export const receiveStockUpdate: Op<'receiveStockUpdate'> = async ({ ctx, path, body }) =>
  stockUpdateToWire(await inbound.receiveStockUpdate(ctx, path.stockUpdateId, receiptFromWire(body)))

export const cancelStockUpdate: Op<'cancelStockUpdate'> = async ({ ctx, path }) =>
  stockUpdateToWire(await inbound.cancelStockUpdate(ctx, path.stockUpdateId))
