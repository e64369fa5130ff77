import { createStockUpdate as announceStockUpdate, listStockUpdates } from '#modules/inbound'
import { timeFrom } from '../../times.ts'
import type { Op } from '../operation.ts'
import type { Paging } from '../paging.ts'
import { stockUpdateFrom, toStockUpdate } from '../wire/stock-update.ts'

export function stockUpdateOperations(paging: Paging) {
  const searchStockUpdates: Op<'searchStockUpdates'> = async ({ ctx, query }) => {
    const { reference, autoreference, modifiedAfter, limit = 50, page = 1 } = query
    const filter = {
      reference,
      autoReference: autoreference,
      modifiedAfter: modifiedAfter === undefined ? undefined : timeFrom(modifiedAfter, 'modifiedAfter'),
    }
    const found = await paging(
      ctx,
      { name: 'stockUpdates', filter, limit, page },
      (keyset) => listStockUpdates(ctx, filter, keyset),
      (update) => update.id,
    )
    return found.map(toStockUpdate)
  }

  const createStockUpdate: Op<'createStockUpdate'> = async ({ ctx, body }) =>
    toStockUpdate(await announceStockUpdate(ctx, stockUpdateFrom(body)))

  return { searchStockUpdates, createStockUpdate }
}
