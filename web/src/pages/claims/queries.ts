import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { type ClaimFilter, showsOpenOnly, statusesOf, typesOf } from './claim-filter.ts'

/** `me`: the reader, as owners of claims are written. */
export const claimsQuery = (filter: ClaimFilter, me: string) =>
  infiniteQueryOptions({
    queryKey: ['claims', 'list', filter.status ?? '', filter.type ?? '', filter.mine ?? '', filter.search ?? ''],
    queryFn: ({ pageParam, signal }) => {
      const { status, search, mine } = filter
      const all = status === undefined && search === undefined
      return call('get', '/claims', {
        signal,
        query: {
          limit: 50,
          status: statusesOf(filter),
          type: typesOf(filter),
          sort: showsOpenOnly(filter) ? 'due' : 'newest',
          // A search without a state looks at everything there ever was.
          ...(all ? { open: true } : {}),
          ...(mine ? { owner: me } : {}),
          ...(search ? { search } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
      })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const openCountsQuery = queryOptions({
  queryKey: ['claims', 'counts'],
  queryFn: ({ signal }) => call('get', '/claims/open-counts', { signal }),
})

export const claimQuery = (claimId: string) =>
  queryOptions({
    queryKey: ['claim', claimId],
    queryFn: ({ signal }) => call('get', '/claims/{claimId}', { signal, path: { claimId } }),
  })

export const claimsOfOrderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['claims', 'of', orderId],
    queryFn: ({ signal }) => call('get', '/claims', { signal, query: { orderId, limit: 20 } }),
  })

/** Enough people to give claims to. */
const MOST_PEOPLE = 200

export const peopleQuery = queryOptions({
  queryKey: ['members', 'names'],
  queryFn: ({ signal }) => call('get', '/organization/members', { signal, query: { limit: MOST_PEOPLE } }),
  staleTime: 300_000,
})
