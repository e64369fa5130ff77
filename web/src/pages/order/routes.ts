import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { DetailSkeleton } from '../../ui/skeleton.tsx'
import { readOrderSearch } from './order-search.ts'
import { historyQuery, orderQuery } from './queries.ts'

export const orderRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/orders/$orderId',
    validateSearch: readOrderSearch,
    loader: ({ context: { queries }, params: { orderId } }) =>
      Promise.all([queries.ensureQueryData(orderQuery(orderId)), queries.ensureQueryData(historyQuery(orderId))]),
    component: lazyRouteComponent(() => import('./order-page.tsx'), 'OrderPage'),
    pendingComponent: DetailSkeleton,
  }),
] as const
