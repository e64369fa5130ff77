import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { DetailSkeleton } from '../../ui/skeleton.tsx'
import { ACTIONS, type ActionName } from './claim-actions.ts'
import { readClaimFilter } from './claim-filter.ts'
import { claimQuery } from './queries.ts'

interface Opened {
  /** The form that is open. */
  do?: ActionName
  /** The picture that is shown large, from 1. */
  picture?: string
}

function readOpened(search: Record<string, unknown>): Opened {
  const action = ACTIONS.find((each) => each === search.do)
  return {
    ...(action ? { do: action } : {}),
    ...(/^[1-9]\d?$/.test(String(search.picture)) ? { picture: String(search.picture) } : {}),
  }
}

export const claimRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/claims',
    validateSearch: readClaimFilter,
    component: lazyRouteComponent(() => import('./claims-page.tsx'), 'ClaimsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/claims/$claimId',
    validateSearch: readOpened,
    loader: ({ context, params: { claimId } }) => context.queries.ensureQueryData(claimQuery(claimId)),
    component: lazyRouteComponent(() => import('./claim-page.tsx'), 'ClaimPage'),
    pendingComponent: DetailSkeleton,
  }),
] as const
