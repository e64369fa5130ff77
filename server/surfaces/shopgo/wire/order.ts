import {
  amountsOf,
  type Extra,
  type ExtraKind,
  isAuthorized,
  type Order,
  type OrderAmounts,
  type OrderLine,
  type Payment,
  paymentsOfOrders,
  titlesOf,
} from '#modules/orders'
import { type PlannedShipment, plannedShipments } from '#modules/shipments'
import { findWarehouse, getShop, type Shop, type Warehouse } from '#modules/tenants'
import type { Context } from '#platform/context'
import { addressToWire, buyerToWire, originToWire } from './address.ts'
import { bilingual, moneyToWire, timeToWire, type Wire } from './values.ts'

interface Around {
  shop: Shop
  warehouse: Warehouse
  payments: readonly Payment[]
  shipments: readonly PlannedShipment[]
}

/** Orders with their payments and shipments, in as many statements for many as for one. */
export async function ordersToWire(ctx: Context, orders: readonly Order[]): Promise<Wire<'Order'>[]> {
  const [shop, warehouse, payments, shipments] = await Promise.all([
    getShop(ctx),
    findWarehouse(ctx, null),
    paymentsOfOrders(
      ctx,
      orders.map(({ id }) => id),
    ),
    plannedShipments(ctx, orders),
  ])
  return orders.map((order) =>
    orderToWire(order, {
      shop,
      warehouse,
      payments: payments.get(order.id) ?? [],
      shipments: shipments.get(order.id) ?? [],
    }),
  )
}

function orderToWire(order: Order, around: Around): Wire<'Order'> {
  const currency = order.currency ?? around.shop.currency
  const amounts = amountsOf(order)
  return {
    number: order.reference,
    buyer: buyerToWire(order.buyer, order.customer),
    total: moneyToWire(amounts.total, currency),
    created: timeToWire(order.placedAt),
    billing_address: addressToWire(order.billing ?? order.customer),
    shipping_address: addressToWire(order.customer),
    payments: around.payments.map(paymentToWire),
    shipments: around.shipments.map((shipment) => shipmentToWire(shipment, order, around)),
    purchases: order.lines.map((line, i) => purchaseToWire(line, amounts.lines[i] ?? 0n, { currency, ...around })),
    adjustments: adjustmentsToWire(amounts, currency),
    visible: order.visible,
    viewed: order.viewed,
    cancelled: order.status === 'Cancelled',
    confirmed: order.confirmedAt !== null,
    authorized: isAuthorized(order.status),
    source: order.source ?? order.door,
    payment_method: order.paymentMethod ?? (order.cashOnDelivery ? 'cash' : 'other'),
  }
}

const METHODS: Readonly<Record<string, Wire<'PaymentMethod'>>> = {
  cash: 'cash_on_delivery',
  cash_on_delivery: 'cash_on_delivery',
}

/** Whatever came in otherwise than in cash is called a card. */
const paymentToWire = (payment: Payment): Wire<'Payment'> => ({
  total: moneyToWire(payment.amount, payment.currency),
  method: payment.amount < 0n ? 'refund' : (METHODS[payment.method] ?? 'credit_card'),
  created: timeToWire(payment.at),
  transaction_data: payment.transactionData ?? {},
})

const shipmentToWire = (
  shipment: PlannedShipment,
  { customer }: Order,
  { shop, warehouse }: Around,
): Wire<'Shipment'> => ({
  id: shipment.id,
  state: shipment.state,
  source: originToWire(shop, warehouse),
  destination: addressToWire(customer),
  created: timeToWire(shipment.createdAt),
  provider: shipment.provider ?? '',
  target_delivery: shipment.promisedAt && timeToWire(shipment.promisedAt),
})

function purchaseToWire(
  line: OrderLine,
  total: OrderAmounts['total'],
  { shop, currency }: Pick<Around, 'shop'> & { currency: string },
): Wire<'Purchase'> {
  const sold = line.title ?? line.name ?? line.code
  return {
    sku: line.code,
    name: bilingual(line.names ?? titlesOf(line.translations), sold, shop.language),
    total: moneyToWire(total, currency),
    image: line.pictureUrl ?? '',
    charges: (line.charges ?? []).map((charge) => ({
      type: CHARGES[charge.type],
      name: nameOf(charge),
      total: moneyToWire(BigInt(charge.amount), currency),
    })),
    quantity: line.quantity,
    unit_price: moneyToWire(line.unitPrice ?? 0n, currency),
    attributes: (line.attributes ?? []).map(({ name, value }) => ({ name: bilingual(name), value: bilingual(value) })),
  }
}

const adjustmentsToWire = ({ adjustments }: OrderAmounts, currency: string): Wire<'Adjustment'>[] =>
  adjustments.map((extra) => ({
    type: ADJUSTMENTS[extra.type],
    name: nameOf(extra),
    total: moneyToWire(BigInt(extra.amount), currency),
  }))

/** Kinds of the core that this wire has at the other of the two places only. */
const ADJUSTMENTS: Readonly<Record<ExtraKind, Wire<'Adjustment'>['type']>> = {
  shipping: 'shipping',
  tax: 'tax',
  discount: 'discount',
  coupon: 'coupon',
  fee: 'fee',
  option: 'other',
  other: 'other',
}

const CHARGES: Readonly<Record<ExtraKind, Wire<'Charge'>['type']>> = {
  shipping: 'other',
  tax: 'tax',
  discount: 'discount',
  coupon: 'discount',
  fee: 'fee',
  option: 'option',
  other: 'other',
}

/** What an extra without a name is called. */
const NAMES: Readonly<Record<ExtraKind, Wire<'BilingualString'>>> = {
  shipping: { en: 'Shipping', ar: 'الشحن' },
  tax: { en: 'Tax', ar: 'الضريبة' },
  discount: { en: 'Discount', ar: 'خصم' },
  coupon: { en: 'Coupon', ar: 'قسيمة' },
  fee: { en: 'Fee', ar: 'رسوم' },
  option: { en: 'Option', ar: 'خيار' },
  other: { en: 'Other', ar: 'أخرى' },
}

const nameOf = ({ type, name }: Extra): Wire<'BilingualString'> =>
  Object.keys(name).length > 0 ? bilingual(name) : NAMES[type]
