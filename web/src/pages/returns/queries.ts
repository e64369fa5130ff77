import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { findOrder } from '../warehouse/queries.ts'
import { isOpen, type ReturnView, statusesOf } from './return-view.ts'

export const returnsQuery = (view: ReturnView) =>
  infiniteQueryOptions({
    queryKey: ['returns', view],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/returns', {
        signal,
        query: { limit: 50, status: statusesOf(view), ...(pageParam ? { cursor: pageParam } : {}) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })

export const returnQuery = (returnId: string) =>
  queryOptions({
    queryKey: ['return', returnId],
    queryFn: ({ signal }) => call('get', '/returns/{returnId}', { signal, path: { returnId } }),
  })

/** Where a scan leads: to its return, to the open return of its order, or to the order that a new one is of. */
export async function findReturn(scan: string): Promise<{ returnId: string } | { orderId: string } | null> {
  const [own] = (await call('get', '/returns', { query: { reference: scan, limit: 1 } })).items
  if (own) return { returnId: own.id }
  const order = await findOrder(scan)
  if (!order) return null
  const { items } = await call('get', '/returns', { query: { orderReference: order.reference, limit: 50 } })
  const open = items.find(({ status }) => isOpen(status))
  return open ? { returnId: open.id } : { orderId: order.id }
}
