import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const overviewQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => call('get', '/overview', { signal }),
  // Much of it comes by time alone, of which no event tells.
  refetchInterval: 60_000,
})

/** The last days with today, 15 to 92. */
export const figuresQuery = (days: number) =>
  queryOptions({
    queryKey: ['figures', days],
    queryFn: ({ signal }) => call('get', '/overview/series', { signal, query: { days } }),
    staleTime: 300_000,
  })

export const seriesQuery = figuresQuery(30)
