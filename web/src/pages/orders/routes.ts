import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { readFilter } from './order-filter.ts'
import { ordersQuery } from './queries.ts'

export const orderListRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/orders',
    validateSearch: readFilter,
    loaderDeps: ({ search }) => search,
    // Not awaited: the list shows the shape of its rows, and the search keeps the focus.
    loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(ordersQuery(deps)),
    component: lazyRouteComponent(() => import('./orders-page.tsx'), 'OrdersPage'),
  }),
] as const
