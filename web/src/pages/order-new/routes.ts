import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { paths } from '../../paths.ts'

export const newOrderRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: paths.newOrder,
    component: lazyRouteComponent(() => import('./new-order-page.tsx'), 'NewOrderPage'),
  }),
] as const
