import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { readProductFilter } from './product-filter.ts'
import { productsQuery } from './queries.ts'

export const productRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/products',
    validateSearch: readProductFilter,
    loaderDeps: ({ search: { search = '' } }) => ({ search }),
    loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(productsQuery(deps.search)),
    component: lazyRouteComponent(() => import('./products-page.tsx'), 'ProductsPage'),
  }),
] as const
