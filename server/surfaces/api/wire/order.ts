import type { components } from '#generated/doorstep'
import {
  type Address,
  amountsOf,
  balanceOf,
  type CashOnDelivery,
  type Extra,
  type Order,
  type OrderDocument,
  type OrderLine,
  type OrderMove,
  type OrderRow,
  type Payment,
  versionOf,
} from '#modules/orders'
import type { Parcel } from '#modules/shipments'
import type { Coverage } from '#modules/stock'
import { moneyOrNull, moneyToWire } from './money.ts'
import { isoOrNull } from './time.ts'
import { parcelToWire } from './tracking.ts'

type Schemas = components['schemas']

/** What is known about an order beside itself. */
export interface OrderSurroundings {
  /** Address of a stored file. */
  fileUrl: (fileId: string) => string
  /** Of the shop: for orders that name none. */
  currency: string
  /** Null: not for the eyes of the caller. */
  payments: readonly Payment[] | null
  parcels: readonly Parcel[]
  /** By variant id; null while the order does not wait for stock. */
  coverage: ReadonlyMap<string, Coverage> | null
}

export const customerToWire = (address: Address): Schemas['Customer'] => ({
  name: address.name,
  company: address.company,
  address1: address.address1,
  address2: address.address2,
  zip: address.zip,
  city: address.city,
  region: address.region ?? null,
  country: address.countryCode,
  phone: address.phone,
  email: address.email,
})

export const orderSummaryToWire = (order: OrderRow, shopCurrency: string): Schemas['OrderSummary'] => ({
  id: order.id,
  reference: order.reference,
  status: order.status,
  test: order.test,
  customerName: order.customer.name,
  company: order.customer.company,
  email: order.customer.email,
  zip: order.customer.zip,
  city: order.customer.city,
  country: order.customer.countryCode,
  shippingCode: order.shippingCode,
  total: moneyOrNull(order.priceTotal, order.currency ?? shopCurrency),
  trackingNumber: order.trackingNumber,
  door: order.door,
  createdAt: order.createdAt.toISOString(),
  updatedAt: order.editedAt.toISOString(),
  shippedAt: isoOrNull(order.shippedAt),
  deliveredAt: isoOrNull(order.deliveredAt),
})

export function orderToWire(order: Order, around: OrderSurroundings): Schemas['Order'] {
  const currency = order.currency ?? around.currency
  return {
    id: order.id,
    reference: order.reference,
    status: order.status,
    test: order.test,
    door: order.door,
    customer: customerToWire(order.customer),
    shippingCode: order.shippingCode,
    pickUpPointCode: order.pickUpPointCode,
    comments: order.comments,
    warehouseComments: order.warehouseComments,
    lines: linesToWire(order.lines, currency, around),
    version: versionOf(order),
    total: moneyOrNull(order.priceTotal, currency),
    shippingPrice: moneyOrNull(order.shippingPrice, currency),
    discount: moneyOrNull(order.discountTotal, currency),
    amountsTold: order.adjustments !== null,
    cashOnDelivery: order.cashOnDelivery && cashOnDeliveryToWire(order.cashOnDelivery),
    payments: around.payments ? around.payments.map(paymentToWire) : null,
    balance: balanceToWire(order, currency, around.payments),
    parcels: around.parcels.map(parcelToWire),
    documents: order.documents.map((document) => documentToWire(document, around.fileUrl)),
    trackingNumber: order.trackingNumber,
    trackingUrl: order.trackingUrl,
    createdAt: order.createdAt.toISOString(),
    updatedAt: order.editedAt.toISOString(),
    confirmedAt: isoOrNull(order.confirmedAt),
    authorizedAt: isoOrNull(order.authorizedAt),
    visible: order.visible,
    viewed: order.viewed,
    source: order.source,
    paymentMethod: order.paymentMethod,
    buyer: order.buyer,
    billing: order.billing && customerToWire(order.billing),
    adjustments: amountsOf(order).adjustments.map((extra) => extraToWire(extra, currency)),
    collectedAt: isoOrNull(order.collectedAt),
    shippedAt: isoOrNull(order.shippedAt),
    deliveredAt: isoOrNull(order.deliveredAt),
  }
}

function balanceToWire(order: Order, currency: string, payments: readonly Payment[] | null): Schemas['Money'] | null {
  if (order.priceTotal === null || !payments) return null
  return moneyToWire(balanceOf(order, payments, currency), currency)
}

/** Units that are there go to the lines of a product in their order. */
function linesToWire(lines: readonly OrderLine[], currency: string, around: OrderSurroundings): Schemas['OrderLine'][] {
  const left = new Map([...(around.coverage ?? [])].map(([id, coverage]) => [id, coverage.available]))
  return lines.map((line) => {
    const available = Math.min(line.quantity, left.get(line.variantId) ?? 0)
    left.set(line.variantId, (left.get(line.variantId) ?? 0) - available)
    return {
      id: line.id,
      productId: line.variantId,
      code: line.code,
      name: line.name,
      quantity: line.quantity,
      unitPrice: moneyOrNull(line.unitPrice, currency),
      vatPercentage: line.vatPercentage === null ? null : String(line.vatPercentage),
      infoUrl: line.infoUrl,
      pictureUrl: line.pictureUrl,
      names: line.names,
      charges: (line.charges ?? []).map((extra) => extraToWire(extra, currency)),
      attributes: line.attributes ?? [],
      coverage: around.coverage && {
        available,
        missing: line.quantity - available,
        expectedAt: isoOrNull(around.coverage.get(line.variantId)?.expectedAt ?? null),
      },
    }
  })
}

const extraToWire = ({ type, name, amount }: Extra, currency: string): Schemas['Extra'] => ({
  type,
  name,
  amount: moneyToWire(BigInt(amount), currency),
})

const cashOnDeliveryToWire = (cash: CashOnDelivery): Schemas['CashOnDelivery'] => ({
  amount: moneyToWire(BigInt(cash.amount), cash.currency),
  reference: cash.reference,
})

export const paymentToWire = (payment: Payment): Schemas['Payment'] => ({
  id: payment.id,
  amount: moneyToWire(payment.amount, payment.currency),
  method: payment.method,
  reference: payment.reference,
  at: payment.at.toISOString(),
  transactionData: payment.transactionData,
})

const documentToWire = (
  { type, url, fileId }: OrderDocument,
  fileUrl: (fileId: string) => string,
): Schemas['Document'] => ({ type, url: url ?? (fileId === null ? '' : fileUrl(fileId)) })

export const moveToWire = (move: OrderMove): Schemas['OrderMove'] => ({
  id: move.id,
  from: move.from,
  to: move.to,
  actor: move.actor,
  door: move.door,
  at: move.at.toISOString(),
})
