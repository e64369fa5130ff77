import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const shopQuery = queryOptions({
  queryKey: ['shop'],
  queryFn: ({ signal }) => call('get', '/shop', { signal }),
})
export const legalQuery = queryOptions({
  queryKey: ['shop', 'legal'],
  queryFn: ({ signal }) => call('get', '/shop/legal', { signal }),
})
export const hostsQuery = queryOptions({
  queryKey: ['shop', 'hosts'],
  queryFn: ({ signal }) => call('get', '/shop/hosts', { signal }),
})
export const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: ({ signal }) => call('get', '/organization', { signal }),
})
export const shopsQuery = queryOptions({
  queryKey: ['organization', 'shops'],
  queryFn: ({ signal }) => call('get', '/organization/shops', { signal }),
})
export const membersQuery = infiniteQueryOptions({
  queryKey: ['members'],
  queryFn: ({ pageParam, signal }) =>
    call('get', '/organization/members', {
      signal,
      query: { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
    }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
})
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => call('get', '/organization/invitations', { signal }),
})
export const connectionsQuery = queryOptions({
  queryKey: ['carrier-connections'],
  queryFn: ({ signal }) => call('get', '/carrier-connections', { signal }),
})
export const carriersQuery = queryOptions({
  queryKey: ['carriers'],
  queryFn: ({ signal }) => call('get', '/carriers', { signal }),
  staleTime: 10 * 60_000,
})
export const integrationsQuery = queryOptions({
  queryKey: ['integrations'],
  queryFn: ({ signal }) => call('get', '/integrations', { signal }),
})
export const methodsQuery = queryOptions({
  queryKey: ['shipping-methods'],
  queryFn: ({ signal }) => call('get', '/shipping-methods', { signal }),
})
export const ratesQuery = queryOptions({
  queryKey: ['shipping-rates'],
  queryFn: ({ signal }) => call('get', '/shipping-rates', { signal }),
})
export const warehousesQuery = queryOptions({
  queryKey: ['warehouses'],
  queryFn: ({ signal }) => call('get', '/warehouses', { signal }),
})
export const mailSettingsQuery = queryOptions({
  queryKey: ['mail-settings'],
  queryFn: ({ signal }) => call('get', '/mail-settings', { signal }),
})
export const mailsQuery = infiniteQueryOptions({
  queryKey: ['mails'],
  queryFn: ({ pageParam, signal }) =>
    call('get', '/mails', { signal, query: { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
})
export const privacyRequestsQuery = infiniteQueryOptions({
  queryKey: ['privacy-requests'],
  queryFn: ({ pageParam, signal }) =>
    call('get', '/privacy/requests', { signal, query: { limit: 25, ...(pageParam ? { cursor: pageParam } : {}) } }),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
})

export interface LogFilter {
  /** An action, or the first word of several. */
  action?: string
  actor?: string
  subject?: string
}

export const securityLogQuery = (filter: LogFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit-entries', filter],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/audit-entries', {
        signal,
        query: { limit: 50, ...filter, ...(pageParam ? { cursor: pageParam } : {}) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
