import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { missingStepsQuery, performanceQuery, placesQuery, shipmentsQuery } from './queries.ts'
import { readShipmentFilter } from './shipment-filter.ts'

const PERIODS = [7, 30, 90]
const USUAL_PERIOD = 30

export const shipmentRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/shipments',
    validateSearch: readShipmentFilter,
    loaderDeps: ({ search: { shipment: _, ...filter } }) => filter,
    // Not awaited: the list shows the shape of its rows, and the search keeps the focus.
    loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(shipmentsQuery(deps)),
    component: lazyRouteComponent(() => import('./shipments-page.tsx'), 'ShipmentsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/shipments/map',
    loader: ({ context }) => void context.queries.prefetchQuery(placesQuery),
    component: lazyRouteComponent(() => import('./map-page.tsx'), 'MapPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/shipments/carriers',
    validateSearch: ({ days }: Record<string, unknown>): { days: number } => ({
      days: PERIODS.find((each) => each === Number(days)) ?? USUAL_PERIOD,
    }),
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps: { days } }) => void context.queries.prefetchQuery(performanceQuery(days)),
    component: lazyRouteComponent(() => import('./carriers-page.tsx'), 'CarriersPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/shipments/steps',
    validateSearch: ({ carrier, step }: Record<string, unknown>): { carrier?: string; step?: string } => ({
      ...(typeof carrier === 'string' && carrier ? { carrier } : {}),
      ...(typeof step === 'string' && step ? { step } : {}),
    }),
    loader: ({ context }) => void context.queries.prefetchQuery(missingStepsQuery),
    component: lazyRouteComponent(() => import('./steps-page.tsx'), 'StepsPage'),
  }),
] as const
