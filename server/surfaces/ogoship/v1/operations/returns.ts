import { createReturn as announceReturn, updateReturn as changeReturn, listReturns } from '#modules/returns'
import { naming } from '#platform/http/index'
import { timeFrom } from '../../times.ts'
import type { Op } from '../operation.ts'
import type { Paging } from '../paging.ts'
import { RETURN_NAMES, returnChangesFrom, returnFrom, returnStatusFrom, toReturn } from '../wire/return.ts'
import { pathText } from '../wire/values.ts'

export function returnOperations(paging: Paging) {
  const searchReturns: Op<'searchReturns'> = async ({ ctx, query }) => {
    const { reference, orderReference, status, modifiedAfter, limit = 50, page = 1 } = query
    const filter = {
      reference,
      orderReference,
      status: status === undefined ? undefined : [returnStatusFrom(status)],
      editedAfter: modifiedAfter === undefined ? undefined : timeFrom(modifiedAfter, 'modifiedAfter'),
    }
    const found = await paging(
      ctx,
      { name: 'returns', filter, limit, page },
      (keyset) => listReturns(ctx, filter, keyset),
      (one) => one.id,
    )
    return found.map(toReturn)
  }

  const createReturn: Op<'createReturn'> = async ({ ctx, body }) =>
    toReturn(await naming(RETURN_NAMES, () => announceReturn(ctx, returnFrom(body))))

  const updateReturn: Op<'updateReturn'> = async ({ ctx, path, query, body }) => {
    const reference = pathText(path.reference, query.base64url, 'reference')
    return toReturn(await naming(RETURN_NAMES, () => changeReturn(ctx, reference, returnChangesFrom(body))))
  }

  return { searchReturns, createReturn, updateReturn }
}
