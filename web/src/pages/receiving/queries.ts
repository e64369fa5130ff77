import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { type DeliveryView, statusesOf } from './delivery-view.ts'

export const deliveriesQuery = (view: DeliveryView) =>
  infiniteQueryOptions({
    queryKey: ['stock-updates', view],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/stock-updates', {
        signal,
        query: { limit: 50, status: statusesOf(view), ...(pageParam ? { cursor: pageParam } : {}) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })

export const deliveryQuery = (stockUpdateId: string) =>
  queryOptions({
    queryKey: ['stock-update', stockUpdateId],
    queryFn: ({ signal }) => call('get', '/stock-updates/{stockUpdateId}', { signal, path: { stockUpdateId } }),
  })

/** The delivery of a scan: its number as it is on the goods, or its reference. The newest, when several have it. */
export async function findDelivery(scan: string): Promise<string | null> {
  const [byNumber, byReference] = await Promise.all([
    call('get', '/stock-updates', { query: { number: scan.toUpperCase(), limit: 1 } }),
    call('get', '/stock-updates', { query: { reference: scan, limit: 1 } }),
  ])
  return (byNumber.items[0] ?? byReference.items[0])?.id ?? null
}
