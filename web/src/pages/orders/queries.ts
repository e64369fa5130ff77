import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { type OrderFilter, savedOf } from './order-filter.ts'

const PAGE = 50

/** What the list of orders asks the server; which view it began with makes no difference. */
export const ordersQuery = (filter: OrderFilter) =>
  infiniteQueryOptions({
    queryKey: ['orders', 'list', savedOf(filter)],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/orders', {
        signal,
        query: { limit: PAGE, ...savedOf(filter), ...(pageParam ? { cursor: pageParam } : {}) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const orderCountQuery = (filter: OrderFilter) => {
  const { sort: _, ...narrowing } = savedOf(filter)
  return queryOptions({
    queryKey: ['orders', 'count', narrowing],
    queryFn: ({ signal }) => call('get', '/orders/count', { signal, query: narrowing }),
    placeholderData: keepPreviousData,
  })
}

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => call('get', '/views', { signal }),
  staleTime: 60_000,
})

export const shippingMethodsQuery = queryOptions({
  queryKey: ['shipping-methods'],
  queryFn: ({ signal }) => call('get', '/shipping-methods', { signal }),
  staleTime: 300_000,
})

const WATCHED_MS = 1000

/** Asks again while one is being written. */
export const exportsQuery = queryOptions({
  queryKey: ['exports'],
  queryFn: ({ signal }) => call('get', '/exports', { signal }),
  refetchInterval: ({ state }) =>
    state.data?.items.some(({ status }) => status === 'Waiting' || status === 'Running') ? WATCHED_MS : false,
})
