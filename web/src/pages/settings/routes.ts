import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import type { LogFilter } from './queries.ts'

/** The account that is open in a drawer. */
const readName = ({ name }: Record<string, unknown>): { name?: string } => (typeof name === 'string' ? { name } : {})

function readLogFilter(search: Record<string, unknown>): LogFilter {
  const text = (name: string): string | undefined => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const [action, actor, subject] = [text('action'), text('actor'), text('subject')]
  return { ...(action ? { action } : {}), ...(actor ? { actor } : {}), ...(subject ? { subject } : {}) }
}

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => inside,
    path: '/settings',
    component: lazyRouteComponent(() => import('./shop-page.tsx'), 'ShopPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/organization',
    component: lazyRouteComponent(() => import('./organization-page.tsx'), 'OrganizationPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/people',
    component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/carriers',
    validateSearch: readName,
    component: lazyRouteComponent(() => import('./carriers-page.tsx'), 'CarriersPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/shipping',
    component: lazyRouteComponent(() => import('./shipping-page.tsx'), 'ShippingPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/warehouses',
    component: lazyRouteComponent(() => import('./warehouses-page.tsx'), 'WarehousesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/mail',
    component: lazyRouteComponent(() => import('./mail-page.tsx'), 'MailPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/shop-systems',
    validateSearch: readName,
    component: lazyRouteComponent(() => import('./shop-systems-page.tsx'), 'ShopSystemsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/privacy',
    component: lazyRouteComponent(() => import('./privacy-page.tsx'), 'PrivacyPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/log',
    validateSearch: readLogFilter,
    component: lazyRouteComponent(() => import('./log-page.tsx'), 'LogPage'),
  }),
] as const
