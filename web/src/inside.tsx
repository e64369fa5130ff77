import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { Frame } from './frame/frame.tsx'
import { RouteFailure } from './pages/failures.tsx'

/** What every page stands in: somebody is signed in, and a shop is chosen. */
export const inside = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Frame,
  errorComponent: RouteFailure,
})
