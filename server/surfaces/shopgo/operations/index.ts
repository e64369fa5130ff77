import type { operations as ManagementOperations } from '#generated/shopgo-management'
import type { operations as PlatformOperations } from '#generated/shopgo-platform'
import type { OperationsOf } from '#platform/http/index'
import type { ShopgoDeps } from '../operation.ts'
import { getPermissions, testAuthentication } from './accounts.ts'
import * as orders from './orders.ts'
import { testPlatformApiKey } from './platform.ts'
import { webhookOperations } from './webhooks.ts'

export function createManagementOperations({ tracking, webhooks }: ShopgoDeps) {
  return {
    testAuthentication,
    getPermissions,
    listOrders: orders.listOrders,
    getOrder: orders.getOrder,
    updateOrder: orders.updateOrder,
    createPayment: orders.createPayment,
    updateShipment: orders.updateShipment(tracking),
    ...webhookOperations(webhooks),
  } satisfies Partial<OperationsOf<ManagementOperations>>
}

export function createPlatformOperations(_deps: ShopgoDeps) {
  return { testPlatformApiKey } satisfies Partial<OperationsOf<PlatformOperations>>
}
