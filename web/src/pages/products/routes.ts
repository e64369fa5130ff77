import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { readProductFilter } from './product-filter.ts'
import { movementsQuery, productQuery, productsQuery } from './queries.ts'

export const productRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/products',
    validateSearch: readProductFilter,
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(productsQuery(deps)),
    component: lazyRouteComponent(() => import('./products-page.tsx'), 'ProductsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/products/new',
    component: lazyRouteComponent(() => import('./new-product-page.tsx'), 'NewProductPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/products/$productId',
    loader: ({ context: { queries }, params: { productId } }) => {
      void queries.prefetchQuery(productQuery(productId))
      void queries.prefetchInfiniteQuery(movementsQuery(productId))
    },
    component: lazyRouteComponent(() => import('./product-page.tsx'), 'ProductPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/products/$productId/edit',
    component: lazyRouteComponent(() => import('./edit-product-page.tsx'), 'EditProductPage'),
  }),
] as const
