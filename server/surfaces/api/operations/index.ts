import type { operations } from '#generated/doorstep'
import type { Checkouts } from '#modules/checkout'
import type { Connectors } from '#modules/connectors'
import type { Messaging } from '#modules/messaging'
import type { Tracking } from '#modules/shipments'
import type { Invitations, PasswordResets, TokenSystem } from '#modules/tenants'
import type { Webhooks } from '#modules/webhooks'
import type { FileLinks } from '#platform/files'
import type { OperationsOf } from '#platform/http/index'
import { createDescribeOrder } from '../order-view.ts'
import * as access from './access.ts'
import { brandOperations } from './brand.ts'
import { campaignOperations } from './campaigns.ts'
import { checkoutOperations } from './checkouts.ts'
import { claimOperations } from './claims.ts'
import * as events from './events.ts'
import { integrationOperations } from './integrations.ts'
import { mailOperations } from './mail.ts'
import { offerOperations } from './offers.ts'
import * as orders from './orders.ts'
import { organizationOperations } from './organization.ts'
import { passkeyOperations } from './passkeys.ts'
import { passwordResetOperations } from './password-reset.ts'
import { privacyOperations } from './privacy.ts'
import * as products from './products.ts'
import * as returns from './returns.ts'
import { secondFactorOperations } from './second-factor.ts'
import { sessionOperations } from './session.ts'
import * as shop from './shop.ts'
import * as stockUpdates from './stock-updates.ts'
import { trackingOperations } from './tracking.ts'
import { webhookOperations } from './webhooks.ts'
import * as work from './work.ts'

export interface ApiDeps {
  system: TokenSystem
  invitations: Invitations
  resets: PasswordResets
  messaging: Messaging
  webhooks: Webhooks
  tracking: Tracking
  connectors: Connectors
  checkouts: Checkouts
  files: FileLinks
  /** Where clients reach the server. */
  address: () => string
}

/** Every operation of the contract. */
export function createOperations({
  system,
  webhooks,
  tracking,
  invitations,
  resets,
  messaging,
  connectors,
  checkouts,
  files,
  address,
}: ApiDeps) {
  const describe = createDescribeOrder(files)
  return {
    getShop: shop.getShop,
    updateShop: shop.updateShop,
    getLegal: shop.getLegal,
    putLegal: shop.putLegal,
    listHosts: shop.listHosts,
    linkHost: shop.linkHost,
    unlinkHost: shop.unlinkHost,
    ...brandOperations(files),
    listWarehouses: shop.listWarehouses,
    createWarehouse: shop.createWarehouse,
    listShippingMethods: shop.listShippingMethods,
    putShippingMethod: shop.putShippingMethod,
    deleteShippingMethod: shop.deleteShippingMethod,
    ...checkoutOperations(checkouts, describe),
    listOrders: orders.listOrders,
    getOrder: orders.getOrder(describe),
    updateOrder: orders.updateOrder(describe),
    getOrderHistory: orders.getOrderHistory,
    recordPayment: orders.recordPayment,
    listProducts: products.listProducts,
    getProduct: products.getProduct,
    listStockLevels: products.listStockLevels,
    listStockMovements: products.listStockMovements,
    correctStock: products.correctStock,
    listWork: work.listWork,
    collectOrder: work.collectOrder(describe),
    shipOrder: work.shipOrder(describe),
    cancelCollecting: work.cancelCollecting(describe),
    setTracking: work.setTracking(describe),
    getPackingSlip: work.getPackingSlip,
    listStockUpdates: stockUpdates.listStockUpdates,
    getStockUpdate: stockUpdates.getStockUpdate,
    arriveStockUpdate: stockUpdates.arriveStockUpdate,
    processStockUpdate: stockUpdates.processStockUpdate,
    receiveStockUpdate: stockUpdates.receiveStockUpdate,
    cancelStockUpdate: stockUpdates.cancelStockUpdate,
    listReturns: returns.listReturns,
    createUnannouncedReturn: returns.createUnannouncedReturn,
    getReturn: returns.getReturn,
    arriveReturn: returns.arriveReturn,
    processReturn: returns.processReturn,
    handleReturn: returns.handleReturn,
    ...claimOperations(files),
    listEvents: events.listEvents,
    listAuditEntries: access.listAuditEntries(system),
    listCredentials: access.listCredentials,
    createCredential: access.createCredential,
    revokeCredential: access.revokeCredential,
    ...organizationOperations(system, invitations),
    ...trackingOperations(tracking, address),
    ...offerOperations(system),
    ...campaignOperations(files),
    ...mailOperations(messaging),
    ...sessionOperations(system, address),
    ...passwordResetOperations(resets, address),
    ...secondFactorOperations(system, address),
    ...passkeyOperations(system, address),
    ...privacyOperations(files),
    ...webhookOperations(webhooks),
    ...integrationOperations(connectors),
  } satisfies OperationsOf<operations>
}
