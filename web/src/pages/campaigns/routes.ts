import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from '../../inside.tsx'
import {
  abTestQuery,
  abTestResultsQuery,
  abTestsQuery,
  announcementQuery,
  announcementsQuery,
  campaignQuery,
  campaignResultsQuery,
  campaignsQuery,
  dealQuery,
  dealsQuery,
  discountQuery,
  discountsQuery,
} from './queries.ts'

const campaigns = [
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing',
    validateSearch: ({ search }: Record<string, unknown>): { search?: string } =>
      typeof search === 'string' && search !== '' ? { search: search.slice(0, 100) } : {},
    loaderDeps: ({ search: { search = '' } }) => ({ search }),
    loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(campaignsQuery(deps.search)),
    component: lazyRouteComponent(() => import('./campaigns-page.tsx'), 'CampaignsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/campaigns/new',
    // The campaign that it begins as a copy of.
    validateSearch: ({ from }: Record<string, unknown>): { from?: string } =>
      typeof from === 'string' && /^[0-9a-f-]{36}$/.test(from) ? { from } : {},
    component: lazyRouteComponent(() => import('./campaign-page.tsx'), 'NewCampaignPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/campaigns/$campaignId',
    loader: ({ context: { queries }, params: { campaignId } }) => {
      void queries.prefetchQuery(campaignResultsQuery(campaignId))
      return queries.ensureQueryData(campaignQuery(campaignId))
    },
    component: lazyRouteComponent(() => import('./campaign-page.tsx'), 'CampaignPage'),
  }),
] as const

const abTests = [
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/tests',
    loader: ({ context }) => void context.queries.prefetchInfiniteQuery(abTestsQuery),
    component: lazyRouteComponent(() => import('./ab-tests-page.tsx'), 'AbTestsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/tests/new',
    component: lazyRouteComponent(() => import('./new-ab-test-page.tsx'), 'NewAbTestPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/tests/$abTestId',
    loader: ({ context: { queries }, params: { abTestId } }) =>
      Promise.all([
        queries.ensureQueryData(abTestQuery(abTestId)),
        queries.ensureQueryData(abTestResultsQuery(abTestId)),
      ]),
    component: lazyRouteComponent(() => import('./ab-test-page.tsx'), 'AbTestPage'),
  }),
] as const

const offers = [
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/announcements',
    loader: ({ context }) => void context.queries.prefetchInfiniteQuery(announcementsQuery),
    component: lazyRouteComponent(() => import('./announcements-page.tsx'), 'AnnouncementsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/announcements/new',
    component: lazyRouteComponent(() => import('./announcement-page.tsx'), 'NewAnnouncementPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/announcements/$announcementId',
    loader: ({ context, params }) => context.queries.ensureQueryData(announcementQuery(params.announcementId)),
    component: lazyRouteComponent(() => import('./announcement-page.tsx'), 'AnnouncementPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/deals',
    loader: ({ context }) => void context.queries.prefetchQuery(dealsQuery),
    component: lazyRouteComponent(() => import('./deals-page.tsx'), 'DealsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/deals/new',
    component: lazyRouteComponent(() => import('./deal-page.tsx'), 'NewDealPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/deals/$dealId',
    loader: ({ context, params }) => context.queries.ensureQueryData(dealQuery(params.dealId)),
    component: lazyRouteComponent(() => import('./deal-page.tsx'), 'DealPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/discounts',
    loader: ({ context }) => void context.queries.prefetchInfiniteQuery(discountsQuery),
    component: lazyRouteComponent(() => import('./discounts-page.tsx'), 'DiscountsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/discounts/new',
    component: lazyRouteComponent(() => import('./discount-page.tsx'), 'NewDiscountPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/marketing/discounts/$discountId',
    loader: ({ context, params }) => context.queries.ensureQueryData(discountQuery(params.discountId)),
    component: lazyRouteComponent(() => import('./discount-page.tsx'), 'DiscountPage'),
  }),
] as const

export const marketingRoutes = [...campaigns, ...abTests, ...offers] as const
