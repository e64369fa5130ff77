import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

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
