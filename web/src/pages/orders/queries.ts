import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { type OrderFilter, statusesOf } from './order-filter.ts'

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
