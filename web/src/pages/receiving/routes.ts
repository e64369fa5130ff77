import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { readDeliveryView } from './delivery-view.ts'
import { deliveriesQuery, deliveryQuery } from './queries.ts'

export const receivingRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/receiving',
    validateSearch: readDeliveryView,
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(deliveriesQuery(deps)),
    component: lazyRouteComponent(() => import('./receiving-page.tsx'), 'ReceivingPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/receiving/new',
    component: lazyRouteComponent(() => import('./announce-page.tsx'), 'AnnouncePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/receiving/$stockUpdateId',
    loader: ({ context, params }) => void context.queries.prefetchQuery(deliveryQuery(params.stockUpdateId)),
    component: lazyRouteComponent(() => import('./delivery-page.tsx'), 'DeliveryPage'),
  }),
] as const
