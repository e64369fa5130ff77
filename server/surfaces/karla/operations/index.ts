import type { KarlaDeps } from '../operation.ts'
import { abTestsOperations } from './ab-tests.ts'
import { announcementsOperations } from './announcements.ts'
import { campaignsOperations } from './campaigns.ts'
import { claimsOperations } from './claims.ts'
import { dealsOperations } from './deals.ts'
import { discountsOperations } from './discounts.ts'
import { imagesOperations } from './images.ts'
import { keysOperations } from './keys.ts'
import { ordersOperations } from './orders.ts'
import { orgsOperations } from './orgs.ts'
import { productsOperations } from './products.ts'
import { settingsOperations } from './settings.ts'
import { shipmentEventsOperations } from './shipment-events.ts'
import { shopifyOperations } from './shopify.ts'
import { shopsOperations } from './shops.ts'
import { webhooksOperations } from './webhooks.ts'

export function createOperations(deps: KarlaDeps) {
  return {
    ...abTestsOperations(deps),
    ...announcementsOperations(),
    ...campaignsOperations(deps),
    ...claimsOperations(deps),
    ...dealsOperations(deps),
    ...discountsOperations(),
    ...imagesOperations(deps),
    ...keysOperations(deps),
    ...ordersOperations(deps),
    ...orgsOperations(deps),
    ...productsOperations(),
    ...settingsOperations(),
    ...shipmentEventsOperations(deps),
    ...shopifyOperations(deps),
    ...shopsOperations(deps),
    ...webhooksOperations(deps.webhooks),
  }
}
