import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call, type Schemas } from '../../api.ts'

export type Stage = 'ToPick' | 'InHand'

export const workQuery = (stage: Stage) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'work', stage],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/work', { signal, query: { stage, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })

/** The walk for these orders: what they hold, product by product. */
export const pickListQuery = (orderIds: readonly string[]) =>
  queryOptions({
    queryKey: ['orders', 'pick-list', ...orderIds],
    queryFn: ({ signal }) => call('get', '/pick-list', { signal, query: { order: [...orderIds] } }),
  })

export const carriersQuery = queryOptions({
  queryKey: ['carriers'],
  queryFn: ({ signal }) => call('get', '/carriers', { signal }),
  staleTime: 10 * 60_000,
})

/** The order of a scan: its reference as it is on the slip, a tracking number, or its id. */
export async function findOrder(
  scan: string,
): Promise<Pick<Schemas['OrderSummary'], 'id' | 'reference' | 'status'> | null> {
  const exact = await call('get', '/orders', { query: { reference: scan, limit: 1 } })
  const [found] = exact.items
  if (found) return found
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(scan)) {
    return call('get', '/orders/{orderId}', { path: { orderId: scan.toLowerCase() } })
  }
  const { items } = await call('get', '/orders', { query: { search: scan.slice(0, 100), limit: 2 } })
  // Several orders begin so: nobody meant one of them.
  return items.length === 1 ? (items[0] ?? null) : null
}
