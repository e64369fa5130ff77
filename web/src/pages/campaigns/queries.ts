import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** How many rows come at once; the most that results are asked for. */
const PAGE = 50

const firstPage = { initialPageParam: '', getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor }
const pageOf = (cursor: string) => ({ limit: PAGE, ...(cursor ? { cursor } : {}) })

/** Campaigns, each page with what came of them. */
export const campaignsQuery = (name: string) =>
  infiniteQueryOptions({
    ...firstPage,
    queryKey: ['campaigns', name],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...pageOf(pageParam), ...(name ? { name } : {}) }
      const { items, nextCursor } = await call('get', '/campaigns', { signal, query })
      if (items.length === 0) return { items: [], nextCursor }
      const campaignId = items.map(({ id }) => id)
      const results = await call('get', '/campaign-results', { signal, query: { campaignId } })
      const byId = new Map(results.items.map((result) => [result.campaignId, result]))
      return { items: items.map((campaign) => ({ campaign, results: byId.get(campaign.id) ?? null })), nextCursor }
    },
    placeholderData: keepPreviousData,
  })

export const campaignQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId],
    queryFn: ({ signal }) => call('get', '/campaigns/{campaignId}', { signal, path: { campaignId } }),
  })

export const campaignResultsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'results'],
    queryFn: ({ signal }) => call('get', '/campaigns/{campaignId}/results', { signal, path: { campaignId } }),
    // Customers change it, not the people of the shop: whoever comes back to it wants to know.
    staleTime: 0,
  })

/** To choose from: the newest hundred. */
export const campaignChoicesQuery = queryOptions({
  queryKey: ['campaigns', 'choices'],
  queryFn: ({ signal }) => call('get', '/campaigns', { signal, query: { limit: 100 } }),
})

export const discountsQuery = infiniteQueryOptions({
  ...firstPage,
  queryKey: ['discounts'],
  queryFn: ({ pageParam, signal }) => call('get', '/discounts', { signal, query: pageOf(pageParam) }),
})

/** To choose from: the newest hundred. */
export const discountChoicesQuery = queryOptions({
  queryKey: ['discounts', 'choices'],
  queryFn: ({ signal }) => call('get', '/discounts', { signal, query: { limit: 100 } }),
})

export const discountQuery = (discountId: string) =>
  queryOptions({
    queryKey: ['discount', discountId],
    queryFn: ({ signal }) => call('get', '/discounts/{discountId}', { signal, path: { discountId } }),
  })

export const dealsQuery = queryOptions({
  queryKey: ['deals'],
  queryFn: ({ signal }) => call('get', '/deals', { signal }),
})

export const dealQuery = (dealId: string) =>
  queryOptions({
    queryKey: ['deal', dealId],
    queryFn: ({ signal }) => call('get', '/deals/{dealId}', { signal, path: { dealId } }),
  })

export const announcementsQuery = infiniteQueryOptions({
  ...firstPage,
  queryKey: ['announcements'],
  queryFn: ({ pageParam, signal }) => call('get', '/announcements', { signal, query: pageOf(pageParam) }),
})

export const announcementQuery = (announcementId: string) =>
  queryOptions({
    queryKey: ['announcement', announcementId],
    queryFn: ({ signal }) => call('get', '/announcements/{announcementId}', { signal, path: { announcementId } }),
  })

export const abTestsQuery = infiniteQueryOptions({
  ...firstPage,
  queryKey: ['ab-tests'],
  queryFn: ({ pageParam, signal }) => call('get', '/ab-tests', { signal, query: pageOf(pageParam) }),
})

export const abTestQuery = (abTestId: string) =>
  queryOptions({
    queryKey: ['ab-test', abTestId],
    queryFn: ({ signal }) => call('get', '/ab-tests/{abTestId}', { signal, path: { abTestId } }),
  })

export const abTestResultsQuery = (abTestId: string) =>
  queryOptions({
    queryKey: ['ab-test', abTestId, 'results'],
    queryFn: ({ signal }) => call('get', '/ab-tests/{abTestId}/results', { signal, path: { abTestId } }),
  })
