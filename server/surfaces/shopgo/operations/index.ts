import type { operations as ManagementOperations } from '#generated/shopgo-management'
import type { operations as PlatformOperations } from '#generated/shopgo-platform'
import type { OperationsOf } from '#platform/http/index'
import type { ShopgoDeps } from '../operation.ts'
import { accountOperations } from './accounts.ts'
import * as orders from './orders.ts'
import { platformOperations } from './platform.ts'
import * as settings from './settings.ts'
import { webhookOperations } from './webhooks.ts'

/** Calls that the server makes itself. */
type Callback = 'onCalculateShippingRates' | 'onConfirmOrder'

export function createManagementOperations(deps: ShopgoDeps) {
  return {
    ...accountOperations(deps),
    getLegal: settings.getLegal,
    getStoreAvailability: settings.getStoreAvailability,
    overrideStoreAvailability: settings.overrideStoreAvailability,
    listOrders: orders.listOrders,
    getOrder: orders.getOrder,
    updateOrder: orders.updateOrder,
    createPayment: orders.createPayment,
    updateShipment: orders.updateShipment(deps.tracking),
    ...webhookOperations(deps.webhooks),
  } satisfies Omit<OperationsOf<ManagementOperations>, Callback>
}

export function createPlatformOperations(deps: ShopgoDeps) {
  return platformOperations(deps) satisfies OperationsOf<PlatformOperations>
}
