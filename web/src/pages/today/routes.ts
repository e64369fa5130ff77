import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { overviewQuery, seriesQuery } from './queries.ts'

export const todayRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    loader: ({ context: { queries } }) => {
      void queries.prefetchQuery(overviewQuery)
      void queries.prefetchQuery(seriesQuery)
    },
    component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
  }),
] as const
