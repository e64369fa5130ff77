import * as returns from '#modules/returns'
import type { Op } from '../operation.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'
import { inspectionFromWire, newReturnFromWire, returnSummaryToWire, returnToWire } from '../wire/return.ts'

export const listReturns: Op<'listReturns'> = async ({ ctx, query }) => {
  const limit = limitOf(query)
  const filter = { reference: query.reference, orderReference: query.orderReference, status: query.status }
  const page = { after: readCursor(query.cursor)?.id, limit: limit + 1, newestFirst: true }
  return pageOf(await returns.listReturns(ctx, filter, page), limit, byId, returnSummaryToWire)
}

export const createUnannouncedReturn: Op<'createUnannouncedReturn'> = async ({ ctx, body }) =>
  returnToWire(await returns.createUnannouncedReturn(ctx, newReturnFromWire(body)))

export const getReturn: Op<'getReturn'> = async ({ ctx, path }) =>
  returnToWire(await returns.getReturn(ctx, path.returnId))

export const arriveReturn: Op<'arriveReturn'> = async ({ ctx, path }) =>
  returnToWire(await returns.arriveReturn(ctx, path.returnId))

export const processReturn: Op<'processReturn'> = async ({ ctx, path }) =>
  returnToWire(await returns.processReturn(ctx, path.returnId))

export const handleReturn: Op<'handleReturn'> = async ({ ctx, path, body }) =>
  returnToWire(await returns.handleReturn(ctx, path.returnId, inspectionFromWire(body)))
