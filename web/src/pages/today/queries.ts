import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

const DAYS = 30

export const overviewQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => call('get', '/overview', { signal }),
  // Much of it comes by time alone, of which no event tells.
  refetchInterval: 60_000,
})

export const seriesQuery = queryOptions({
  queryKey: ['figures', DAYS],
  queryFn: ({ signal }) => call('get', '/overview/series', { signal, query: { days: DAYS } }),
  staleTime: 300_000,
})
