import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const orderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['order', orderId],
    queryFn: ({ signal }) => call('get', '/orders/{orderId}', { signal, path: { orderId } }),
  })

export const historyQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['order', orderId, 'history'],
    queryFn: ({ signal }) => call('get', '/orders/{orderId}/history', { signal, path: { orderId } }),
  })

/** The order in the words of every API family. */
export const viewsQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['order', orderId, 'views'],
    queryFn: ({ signal }) => call('get', '/orders/{orderId}/views', { signal, path: { orderId } }),
  })

/** A shipment with everything that happened to its parcels. */
export const shipmentQuery = (shipmentId: string) =>
  queryOptions({
    queryKey: ['shipment', shipmentId],
    queryFn: ({ signal }) => call('get', '/shipments/{shipmentId}', { signal, path: { shipmentId } }),
  })

/** Where the shopper follows the order. */
export const trackingLinkQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['order', orderId, 'tracking-link'],
    queryFn: ({ signal }) => call('get', '/orders/{orderId}/tracking-link', { signal, path: { orderId } }),
    staleTime: 3_600_000,
  })

export const shippingMethodsQuery = queryOptions({
  queryKey: ['shipping-methods'],
  queryFn: ({ signal }) => call('get', '/shipping-methods', { signal }),
  staleTime: 300_000,
})

/** Products whose code or name begins with the text. */
export const productSearchQuery = (search: string) =>
  queryOptions({
    queryKey: ['products', 'to-add', search],
    queryFn: ({ signal }) => call('get', '/products', { signal, query: { search, limit: 8 } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  })
