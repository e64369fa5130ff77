import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import { readEventFilter } from './event-filter.ts'
import { webhookQuery } from './queries.ts'
import { readRequestFilter } from './request-filter.ts'
import { readWebhookFilter } from './webhook-filter.ts'
import { WebhookSkeleton } from './webhook-skeleton.tsx'

export const developerRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/developers',
    component: lazyRouteComponent(() => import('./start-page.tsx'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/developers/keys',
    component: lazyRouteComponent(() => import('./keys-page.tsx'), 'KeysPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/developers/webhooks',
    component: lazyRouteComponent(() => import('./webhooks-page.tsx'), 'WebhooksPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/developers/webhooks/$webhookId',
    validateSearch: readWebhookFilter,
    loader: ({ context, params: { webhookId } }) => context.queries.ensureQueryData(webhookQuery(webhookId)),
    component: lazyRouteComponent(() => import('./webhook-page.tsx'), 'WebhookPage'),
    pendingComponent: WebhookSkeleton,
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/developers/events',
    validateSearch: readEventFilter,
    component: lazyRouteComponent(() => import('./events-page.tsx'), 'EventsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/developers/requests',
    validateSearch: readRequestFilter,
    component: lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
  }),
] as const
