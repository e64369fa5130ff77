import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { brandQuery } from './queries.ts'

export const brandRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/brand',
    loader: ({ context }) => context.queries.ensureQueryData(brandQuery),
    component: lazyRouteComponent(() => import('./brand-page.tsx'), 'BrandPage'),
  }),
] as const
