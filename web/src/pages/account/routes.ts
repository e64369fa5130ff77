import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { passkeysQuery, sessionsQuery } from './queries.ts'

export const accountRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/account',
    component: lazyRouteComponent(() => import('./profile-page.tsx'), 'ProfilePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/account/security',
    loader: ({ context: { queries } }) => {
      void queries.prefetchQuery(passkeysQuery)
      void queries.prefetchQuery(sessionsQuery)
    },
    component: lazyRouteComponent(() => import('./security-page.tsx'), 'SecurityPage'),
  }),
] as const
