import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call, type Schemas } from '../api.ts'

export type PreviewInput = Schemas['TrackingPagePreviewInput']

export const previewQuery = (input: PreviewInput) =>
  queryOptions({
    queryKey: ['preview', input],
    queryFn: () => call('post', '/previews/tracking-page', { body: input }),
    placeholderData: keepPreviousData,
    retry: false,
    // Each is as large as a page, and the next keystroke asks for another.
    gcTime: 10_000,
  })

/** Orders to choose a page from. */
export const latestOrdersQuery = queryOptions({
  queryKey: ['orders', 'latest'],
  queryFn: ({ signal }) => call('get', '/orders', { signal, query: { limit: 10 } }),
  staleTime: 60_000,
})
