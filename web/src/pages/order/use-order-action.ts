import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, type Schemas } from '../../api.ts'
import type { ActionName } from './order-actions.ts'

export type Request = { action: Exclude<ActionName, 'ship'> } | { action: 'ship'; parcel: Schemas['NewParcel'] }

function run(orderId: string, request: Request): Promise<Schemas['Order']> {
  const path = { orderId }
  switch (request.action) {
    case 'confirm':
      return call('patch', '/orders/{orderId}', { path, body: { status: 'New' } })
    case 'draft':
      return call('patch', '/orders/{orderId}', { path, body: { status: 'Draft' } })
    case 'clear':
      return call('patch', '/orders/{orderId}', { path, body: { authorized: true } })
    case 'hold':
      return call('patch', '/orders/{orderId}', { path, body: { authorized: false } })
    case 'cancel':
      return call('patch', '/orders/{orderId}', { path, body: { cancelled: true, restock: true } })
    case 'collect':
      return call('post', '/orders/{orderId}/collect', { path, body: {} })
    case 'ship':
      return call('post', '/orders/{orderId}/ship', { path, body: { parcels: [request.parcel] } })
  }
}

/** Does one thing with an order. The page shows the order as the server answers it. */
export function useOrderAction(orderId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (request: Request) => run(orderId, request),
    onSuccess: (order) => queries.setQueryData(['order', orderId], order),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['order', orderId] }),
        queries.invalidateQueries({ queryKey: ['orders'] }),
      ]),
  })
}
