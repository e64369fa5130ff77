import { infiniteQueryOptions, keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query'
import { ApiError, call } from './api.ts'
import { type OrderFilter, statusesOf } from './pages/orders/order-filter.ts'

/** One answer from the server each; nothing else is kept about data. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // What was refused is refused again; what was not reached may be reached now.
        retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 502),
      },
    },
  })

export const shopQuery = queryOptions({
  queryKey: ['shop'],
  queryFn: ({ signal }) => call('get', '/shop', { signal }),
  staleTime: 300_000,
})

export const ordersQuery = (filter: OrderFilter) =>
  infiniteQueryOptions({
    queryKey: ['orders', filter.status ?? '', filter.search ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/orders', {
        signal,
        query: {
          limit: 50,
          status: statusesOf(filter),
          ...(filter.search ? { search: filter.search } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['order', orderId],
    queryFn: ({ signal }) => call('get', '/orders/{orderId}', { signal, path: { orderId } }),
  })

export const historyQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['order', orderId, 'history'],
    queryFn: ({ signal }) => call('get', '/orders/{orderId}/history', { signal, path: { orderId } }),
  })

export const productsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['products', search],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/products', {
        signal,
        query: { limit: 50, ...(search ? { search } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const productQuery = (productId: string) =>
  queryOptions({
    queryKey: ['product', productId],
    queryFn: ({ signal }) => call('get', '/products/{productId}', { signal, path: { productId } }),
  })

export const movementsQuery = (productId: string) =>
  infiniteQueryOptions({
    queryKey: ['product', productId, 'movements'],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/products/{productId}/stock-movements', {
        signal,
        path: { productId },
        query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
