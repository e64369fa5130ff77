import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call, callAllowance, type Schemas } from '../../api.ts'
import type { EventFilter } from './event-filter.ts'
import type { RequestFilter } from './request-filter.ts'

const SOON_MS = 2_000

export const credentialsQuery = queryOptions({
  queryKey: ['credentials'],
  queryFn: async ({ signal }) => (await call('get', '/credentials', { signal })).items,
})

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async ({ signal }) => (await call('get', '/webhooks', { signal })).items,
})

export const webhookQuery = (webhookId: string) =>
  queryOptions({
    queryKey: ['webhook', webhookId],
    queryFn: ({ signal }) => call('get', '/webhooks/{webhookId}', { signal, path: { webhookId } }),
  })

const isOnItsWay = ({ status }: Schemas['Delivery']): boolean => status === 'Pending' || status === 'Retrying'

/** While deliveries are on their way the list is read again: attempts are no events of the shop. */
export const deliveriesQuery = (webhookId: string, status: Schemas['DeliveryStatus'] | undefined) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', webhookId, status ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/webhook-deliveries', {
        signal,
        query: { limit: 50, webhookId, ...(status ? { status } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.items.some(isOnItsWay) ? SOON_MS : false),
  })

export const deliveryQuery = (deliveryId: string) =>
  queryOptions({
    queryKey: ['delivery', deliveryId],
    queryFn: ({ signal }) => call('get', '/webhook-deliveries/{deliveryId}', { signal, path: { deliveryId } }),
    refetchInterval: ({ state }) => (state.data && isOnItsWay(state.data) ? SOON_MS : false),
  })

export const eventTypesQuery = queryOptions({
  queryKey: ['event-types'],
  queryFn: async ({ signal }) => (await call('get', '/event-types', { signal })).items,
  staleTime: Number.POSITIVE_INFINITY,
})

export const eventsQuery = ({ text, type, subject }: EventFilter) =>
  infiniteQueryOptions({
    queryKey: ['events', text ?? '', type ?? '', subject ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/events', {
        signal,
        query: {
          limit: 50,
          order: 'newest',
          ...(text ? { text } : {}),
          ...(type ? { type: [type] } : {}),
          ...(subject ? { subject } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const requestsQuery = ({ view, key, method, reference }: RequestFilter) =>
  infiniteQueryOptions({
    queryKey: ['requests', view ?? '', key ?? '', method ?? '', reference ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/requests', {
        signal,
        query: {
          limit: 50,
          // Whoever looks for a reference wants that call, however it ended.
          ...(view === 'all' || reference ? {} : { failed: true }),
          ...(view === 'server' ? { statusClass: 5 } : {}),
          ...(key ? { credentialId: key } : {}),
          ...(method ? { method } : {}),
          ...(reference ? { requestId: reference } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const requestQuery = (loggedRequestId: string) =>
  queryOptions({
    queryKey: ['request', loggedRequestId],
    queryFn: ({ signal }) => call('get', '/requests/{loggedRequestId}', { signal, path: { loggedRequestId } }),
  })

export const allowanceQuery = queryOptions({
  queryKey: ['allowance'],
  queryFn: ({ signal }) => callAllowance(signal),
})
