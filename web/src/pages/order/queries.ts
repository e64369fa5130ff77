import { queryOptions } from '@tanstack/react-query'
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
