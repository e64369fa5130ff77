/** Every address inside the console, below /console/<slug of the shop>. Links take them from here; the routes beside the pages declare them. */
export const paths = {
  today: '/',
  orders: '/orders',
  newOrder: '/orders/new',
  order: (orderId: string) => `/orders/${orderId}`,
  shipments: '/shipments',
  parcelMap: '/shipments/map',
  carrierPerformance: '/shipments/carriers',
  trackingSteps: '/shipments/steps',
  claims: '/claims',
  claim: (claimId: string) => `/claims/${claimId}`,
  returns: '/returns',
  warehouse: '/warehouse',
  walk: '/warehouse/walk',
  pack: (orderId: string) => `/warehouse/pack/${orderId}`,
  receiving: '/receiving',
  products: '/products',
  product: (productId: string) => `/products/${productId}`,
  marketing: '/marketing',
  newCampaign: '/marketing/campaigns/new',
  campaign: (campaignId: string) => `/marketing/campaigns/${campaignId}`,
  abTests: '/marketing/tests',
  newAbTest: '/marketing/tests/new',
  abTest: (abTestId: string) => `/marketing/tests/${abTestId}`,
  announcements: '/marketing/announcements',
  newAnnouncement: '/marketing/announcements/new',
  announcement: (announcementId: string) => `/marketing/announcements/${announcementId}`,
  deals: '/marketing/deals',
  newDeal: '/marketing/deals/new',
  deal: (dealId: string) => `/marketing/deals/${dealId}`,
  discounts: '/marketing/discounts',
  newDiscount: '/marketing/discounts/new',
  discount: (discountId: string) => `/marketing/discounts/${discountId}`,
  brand: '/brand',
  developers: '/developers',
  keys: '/developers/keys',
  webhooks: '/developers/webhooks',
  webhook: (webhookId: string) => `/developers/webhooks/${webhookId}`,
  eventLog: '/developers/events',
  requestLog: '/developers/requests',
  settings: '/settings',
  account: '/account',
}

/** Addresses of the server that the console links to. */
export const outside = {
  apiReference: '/docs/api/',
} as const

/** The console as a shop sees it. Another shop is another address: nothing of the first stays in memory. */
export const consoleOf = (slug: string): string => `/console/${slug}`
