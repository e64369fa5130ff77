import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { returnQuery, returnsQuery } from './queries.ts'
import { readReturnView } from './return-view.ts'

export const returnRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/returns',
    validateSearch: readReturnView,
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(returnsQuery(deps)),
    component: lazyRouteComponent(() => import('./returns-page.tsx'), 'ReturnsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/returns/new',
    validateSearch: ({ order }: Record<string, unknown>): { order?: string } =>
      typeof order === 'string' && order !== '' ? { order } : {},
    component: lazyRouteComponent(() => import('./new-return-page.tsx'), 'NewReturnPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/returns/$returnId',
    loader: ({ context, params }) => void context.queries.prefetchQuery(returnQuery(params.returnId)),
    component: lazyRouteComponent(() => import('./return-page.tsx'), 'ReturnPage'),
  }),
] as const
