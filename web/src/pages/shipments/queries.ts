import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { queryOf, type ShipmentFilter } from './shipment-filter.ts'

export const shipmentsQuery = ({ shipment: _, ...filter }: ShipmentFilter) =>
  infiniteQueryOptions({
    queryKey: ['shipments', filter],
    queryFn: ({ pageParam, signal }) =>
      call('get', '/shipments', {
        signal,
        query: { limit: 50, ...queryOf(filter), ...(pageParam ? { cursor: pageParam } : {}) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const shipmentQuery = (shipmentId: string) =>
  queryOptions({
    queryKey: ['shipment', shipmentId],
    queryFn: ({ signal }) => call('get', '/shipments/{shipmentId}', { signal, path: { shipmentId } }),
  })

export const carriersQuery = queryOptions({
  queryKey: ['carriers'],
  queryFn: ({ signal }) => call('get', '/carriers', { signal }),
  staleTime: 300_000,
})

export const placesQuery = queryOptions({
  queryKey: ['shipments', 'places'],
  queryFn: ({ signal }) => call('get', '/parcel-places', { signal }),
  staleTime: 60_000,
})

export const performanceQuery = (days: number) =>
  queryOptions({
    queryKey: ['carriers', 'performance', days],
    queryFn: ({ signal }) => call('get', '/carriers/performance', { signal, query: { days } }),
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  })

export const missingStepsQuery = queryOptions({
  queryKey: ['missing-steps'],
  queryFn: ({ signal }) => call('get', '/missing-steps', { signal }),
})

export const stepsQuery = (carrier: string) =>
  queryOptions({
    queryKey: ['carrier-steps', carrier],
    queryFn: ({ signal }) => call('get', '/carriers/{carrier}/steps', { signal, path: { carrier } }),
  })

export const eventNamesQuery = queryOptions({
  queryKey: ['tracking-event-names'],
  queryFn: ({ signal }) => call('get', '/tracking-event-names', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
