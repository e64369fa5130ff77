import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call, type Schemas } from '../../api.ts'
import type { ProductFilter } from './product-filter.ts'

export const productsQuery = ({ search, stock }: ProductFilter) =>
  infiniteQueryOptions({
    queryKey: ['products', { search, stock }],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/products', {
        signal,
        query: {
          limit: 50,
          ...(search ? { search } : {}),
          ...(stock === 'running-out' ? { runningOut: true } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
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

/** What was scanned, as far as the catalogue knows it. */
export async function findProduct(scan: string): Promise<Schemas['ProductSummary'] | null> {
  const [byEan, byCode] = await Promise.all([
    call('get', '/products', { query: { eanCode: scan.slice(0, 100), limit: 1 } }),
    call('get', '/products', { query: { code: [scan], limit: 1 } }),
  ])
  return byCode.items[0] ?? byEan.items[0] ?? null
}

/** What new prices are in. */
export const currencyQuery = queryOptions({
  queryKey: ['shop', 'currency'],
  queryFn: async ({ signal }) => (await call('get', '/shop', { signal })).currency,
  staleTime: 10 * 60_000,
})

export const warehousesQuery = queryOptions({
  queryKey: ['warehouses'],
  queryFn: ({ signal }) => call('get', '/warehouses', { signal }),
  staleTime: 10 * 60_000,
})
