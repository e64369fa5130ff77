import type { operations } from '#generated/doorstep'
import type { Checkouts } from '#modules/checkout'
import type { Connectors } from '#modules/connectors'
import type { Messaging } from '#modules/messaging'
import type { Tracking } from '#modules/shipments'
import type { Invitations, PasswordResets, TokenSystem } from '#modules/tenants'
import type { Webhooks } from '#modules/webhooks'
import type { FileLinks } from '#platform/files'
import type { OperationsOf } from '#platform/http/index'
import type { LiveEvents } from '#platform/live-events'
import { createDescribeOrder } from '../order-view.ts'
import * as access from './access.ts'
import { brandOperations } from './brand.ts'
import { campaignOperations } from './campaigns.ts'
import { carrierOperations } from './carriers.ts'
import { checkoutOperations } from './checkouts.ts'
import { claimOperations } from './claims.ts'
import { eventOperations } from './events.ts'
import { integrationOperations } from './integrations.ts'
import * as lists from './lists.ts'
import { mailOperations } from './mail.ts'
import { offerOperations } from './offers.ts'
import { actOnOrders } from './order-actions.ts'
import * as orders from './orders.ts'
import { organizationOperations } from './organization.ts'
import { overviewOperations } from './overview.ts'
import { passkeyOperations } from './passkeys.ts'
import { passwordResetOperations } from './password-reset.ts'
import { previewOperations, type RenderPreview } from './previews.ts'
import { privacyOperations } from './privacy.ts'
import * as products from './products.ts'
import * as requests from './requests.ts'
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
  /** Orders in the words of the other API families. */
  orderViewers: readonly orders.OrderViewer[]
  live: LiveEvents
  /** Where clients reach the server. */
  address: () => string
  /** The tracking page with what somebody is writing. */
  preview: RenderPreview
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
  orderViewers,
  live,
  address,
  preview,
}: ApiDeps) {
  const describe = createDescribeOrder(files)
  return {
    ...overviewOperations(tracking),
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
    ...orders.orderOperations(describe, files, orderViewers),
    countOrders: orders.countOrders,
    actOnOrders,
    listViews: lists.listViews,
    createView: lists.createView,
    updateView: lists.updateView,
    deleteView: lists.deleteView,
    listExports: lists.listExports,
    createExport: lists.createExport,
    getExport: lists.getExport,
    deleteExport: lists.deleteExport,
    getExportFile: lists.getExportFile,
    getOrderHistory: orders.getOrderHistory,
    recordPayment: orders.recordPayment,
    listProducts: products.listProducts,
    createProduct: products.createProduct,
    getProduct: products.getProduct,
    updateProduct: products.updateProduct,
    listStockLevels: products.listStockLevels,
    listStockMovements: products.listStockMovements,
    correctStock: products.correctStock,
    listWork: work.listWork,
    collectOrder: work.collectOrder(describe),
    shipOrder: work.shipOrder(describe),
    cancelCollecting: work.cancelCollecting(describe),
    setTracking: work.setTracking(describe),
    getPackingSlip: work.getPackingSlip,
    getPickList: work.getPickList,
    getPickListDocument: work.getPickListDocument,
    getAddressLabel: work.getAddressLabel,
    listStockUpdates: stockUpdates.listStockUpdates,
    createStockUpdate: stockUpdates.createStockUpdate,
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
    ...eventOperations({ live, system, address }),
    listRequests: requests.listRequests,
    getRequest: requests.getRequest,
    listAuditEntries: access.listAuditEntries(system),
    listCredentials: access.listCredentials,
    createCredential: access.createCredential,
    revokeCredential: access.revokeCredential,
    ...organizationOperations(system, invitations),
    ...trackingOperations(tracking, address),
    ...carrierOperations(tracking),
    ...offerOperations(system),
    ...campaignOperations(files),
    ...mailOperations(messaging),
    ...previewOperations(preview),
    ...sessionOperations(system, address),
    ...passwordResetOperations(resets, address),
    ...secondFactorOperations(system, address),
    ...passkeyOperations(system, address),
    ...privacyOperations(files),
    ...webhookOperations(webhooks),
    ...integrationOperations(connectors),
  } satisfies OperationsOf<operations>
}
