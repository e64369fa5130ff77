import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { workQuery } from './queries.ts'
import { orderIdsOf, readWorkView, stageOf } from './work-view.ts'

export const warehouseRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/warehouse',
    validateSearch: readWorkView,
    loaderDeps: ({ search }) => ({ stage: stageOf(search) }),
    loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(workQuery(deps.stage)),
    component: lazyRouteComponent(() => import('./warehouse-page.tsx'), 'WarehousePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/warehouse/walk',
    validateSearch: ({ orders }: Record<string, unknown>): { orders?: string } => {
      const ids = orderIdsOf(orders)
      return ids.length > 0 ? { orders: ids.join(',') } : {}
    },
    component: lazyRouteComponent(() => import('./walk-page.tsx'), 'WalkPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/warehouse/pack/$orderId',
    component: lazyRouteComponent(() => import('./pack-page.tsx'), 'PackPage'),
  }),
] as const
