import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { inside } from './inside.tsx'
import { accountRoutes } from './pages/account/routes.ts'
import { brandRoutes } from './pages/brand/routes.ts'
import { marketingRoutes } from './pages/campaigns/routes.ts'
import { claimRoutes } from './pages/claims/routes.ts'
import { developerRoutes } from './pages/developers/routes.ts'
import { NotFoundPage, RouteFailure } from './pages/failures.tsx'
import { orderRoutes } from './pages/order/routes.ts'
import { newOrderRoutes } from './pages/order-new/routes.ts'
import { orderListRoutes } from './pages/orders/routes.ts'
import { productRoutes } from './pages/products/routes.ts'
import { receivingRoutes } from './pages/receiving/routes.ts'
import { returnRoutes } from './pages/returns/routes.ts'
import { settingsRoutes } from './pages/settings/routes.ts'
import { shipmentRoutes } from './pages/shipments/routes.ts'
import { todayRoutes } from './pages/today/routes.ts'
import { warehouseRoutes } from './pages/warehouse/routes.ts'
import { consoleOf } from './paths.ts'

const routeTree = inside.addChildren([
  ...accountRoutes,
  ...brandRoutes,
  ...marketingRoutes,
  ...claimRoutes,
  ...developerRoutes,
  ...newOrderRoutes,
  ...orderRoutes,
  ...orderListRoutes,
  ...productRoutes,
  ...receivingRoutes,
  ...returnRoutes,
  ...settingsRoutes,
  ...shipmentRoutes,
  ...todayRoutes,
  ...warehouseRoutes,
])

/** Values of addresses are plain text: `?status=New,Pending`. */
const writeSearch = (search: Record<string, unknown>): string => {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString()
  return text === '' ? '' : `?${text.replaceAll('%2C', ',').replaceAll('%2F', '/')}`
}

/** The pages of the console for one shop. */
export const createConsole = (queries: QueryClient, slug: string) =>
  createRouter({
    routeTree,
    basepath: consoleOf(slug),
    context: { queries },
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: writeSearch,
    defaultPreload: 'intent',
    defaultPendingMs: 120,
    defaultErrorComponent: RouteFailure,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsole>
  }
}
