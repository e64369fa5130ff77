export type { Address } from './address.ts'
export { amountsOf, type OrderAmounts } from './amounts.ts'
export { countOrdersIn, ordersByDay } from './attention.ts'
export { browseOrders, countOrders, type OrderSearch } from './browse.ts'
export { changeOrder } from './change-order.ts'
export { type Confirmation, confirmOrder } from './confirm-order.ts'
export { editOrder, versionOf } from './edit-order.ts'
export { findOrderReferences, lockOrderForReturn, orderedUnits, type ReturnableOrder } from './for-returns.ts'
export { lapseReservations } from './lapse.ts'
export { lineName, titlesOf } from './line-name.ts'
export { isAuthorized } from './machine.ts'
export { nextOrderNumber, placeNumberedOrder } from './number.ts'
export { balanceOf, listPayments, paymentsOfOrders, recordPayment } from './payments.ts'
export {
  erasePersonFromOrders,
  exportOrders,
  externalOrderIds,
  type OrderOfPerson,
  openOrders,
  ordersOfPerson,
  ordersToForget,
} from './personal-data.ts'
export { makePickList, type PickList } from './pick-list.ts'
export { placeOrder } from './place-order.ts'
export type { SaleFilter } from './queries/sales.ts'
export type { OrderFilter } from './queries.ts'
export { findOrder, findOrderId, getOrder, getOrderHistory, getOrders, listOrders, listPlacedOrders } from './read.ts'
export { reevaluateQueue } from './reevaluate.job.ts'
export {
  addSegments,
  changeSale,
  findSales,
  listSales,
  lockSale,
  placeSale,
  type Sale,
  type SaleChange,
  saleChange,
  saleUpdate,
} from './sales.ts'
export { type OrderSteering, steerOrder } from './steer-order.ts'
export type {
  Attribute,
  Buyer,
  Extra,
  ExtraKind,
  PaymentMethod,
} from './terms.ts'
export type {
  BundledGoods,
  Goods,
  LineDetails,
  OrderDetails,
  OrderDiscount,
  OrderRef,
  PackedGoods,
  SoldGoods,
  TaxLine,
  ToldOrder,
} from './told-order.ts'
export { findOrderForShipment, lockTrackedOrders, setOrderTracking } from './tracking.ts'
export {
  type CashOnDelivery,
  type LineChange,
  type NewDocument,
  type NewOrder,
  type NewOrderLine,
  type NewPayment,
  ORDER_STATUSES,
  type Order,
  type OrderChanges,
  type OrderDocument,
  type OrderLine,
  type OrderMove,
  type OrderOfShipment,
  type OrderRow,
  type OrderStatus,
  type Payment,
  type TrackedOrder,
} from './types.ts'
export {
  cancelCollecting,
  collectOrder,
  fillTracking,
  followStock,
  markReturned,
  markShipped,
  markShippedElsewhere,
} from './warehouse.ts'
