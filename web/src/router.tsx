import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { ApiError, holdKey, isSignedIn } from './api.ts'
import { Frame } from './frame/frame.tsx'
import { NotFoundPage, RouteFailure } from './pages/failures.tsx'
import { OrderPage, OrderSkeleton } from './pages/order/order-page.tsx'
import { readFilter } from './pages/orders/order-filter.ts'
import { OrdersPage } from './pages/orders/orders-page.tsx'
import { readProductFilter } from './pages/products/product-filter.ts'
import { SignInPage } from './pages/sign-in-page.tsx'
import { paths } from './paths.ts'
import { historyQuery, orderQuery, ordersQuery, productsQuery, shopQuery } from './queries.ts'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet })

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: (search: Record<string, unknown>): { to?: string; ended?: string } => ({
    // An address of this console only: anything else would lead people away.
    ...(typeof search.to === 'string' && /^\/[^/\\]/.test(search.to) ? { to: search.to } : {}),
    ...(search.ended === '1' ? { ended: '1' } : {}),
  }),
  component: SignInPage,
})

/** Everything that needs somebody. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: ({ location }) => {
    if (!isSignedIn()) throw redirect({ to: paths.signIn, search: { to: location.href } })
  },
  loader: ({ context }) => context.queries.ensureQueryData(shopQuery),
  component: Frame,
  errorComponent: RouteFailure,
})

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: paths.orders })
  },
})

const orders = createRoute({
  getParentRoute: () => inside,
  path: paths.orders,
  validateSearch: readFilter,
  loaderDeps: ({ search }) => search,
  // Not awaited: the list shows the shape of its rows, and the search keeps the focus.
  loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(ordersQuery(deps)),
  component: OrdersPage,
})

const order = createRoute({
  getParentRoute: () => inside,
  path: '/orders/$orderId',
  loader: ({ context: { queries }, params: { orderId } }) =>
    Promise.all([queries.ensureQueryData(orderQuery(orderId)), queries.ensureQueryData(historyQuery(orderId))]),
  component: OrderPage,
  pendingComponent: OrderSkeleton,
})

const products = createRoute({
  getParentRoute: () => inside,
  path: paths.products,
  validateSearch: readProductFilter,
  loaderDeps: ({ search: { search = '' } }) => ({ search }),
  loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(productsQuery(deps.search)),
  component: lazyRouteComponent(() => import('./pages/products/products-page.tsx'), 'ProductsPage'),
})

const routeTree = root.addChildren([signIn, inside.addChildren([home, orders, order, products])])

/** Values of addresses are plain text: `?status=New,Pending`. */
const writeSearch = (search: Record<string, unknown>): string => {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text.replaceAll('%2C', ',').replaceAll('%2F', '/')}`
}

/** The pages of the console. Whoever is no longer known signs in again and comes back to where they were. */
export function createConsole(queries: QueryClient) {
  const router = createRouter({
    routeTree,
    basepath: '/console',
    context: { queries },
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPendingMs: 120,
    defaultErrorComponent: RouteFailure,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })
  const onError = (error: Error): void => {
    if (!(error instanceof ApiError) || error.status !== 401 || !isSignedIn()) return
    holdKey(null)
    queries.clear()
    void router.navigate({ to: paths.signIn, search: { to: router.state.location.href, ended: '1' } })
  }
  queries.getQueryCache().config.onError = onError
  queries.getMutationCache().config.onError = onError
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsole>
  }
}
