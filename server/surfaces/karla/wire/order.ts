import type { Sale } from '#modules/orders'
import type { OrderParcel } from '#modules/shipments'
import { toAddress } from './address.ts'
import { toProduct } from './goods.ts'
import { type Around, toTracking } from './shipment.ts'
import { toNumber, toTime, type Wire } from './values.ts'

/** An order with its parcels; those that are only expected are not listed. */
export function toOrder(order: Sale, parcels: readonly OrderParcel[], around: Around): Wire<'OrderDetailDTO'> {
  const { details } = order
  const { slug, currency } = around.shop
  return {
    order_number: order.reference,
    order_name: order.displayName,
    order_placed_at: toTime(order.placedAt),
    total_order_price: toNumber(order.priceTotal),
    shipping_price: toNumber(order.shippingPrice),
    sub_total_price: toNumber(order.subTotal),
    discount_price: toNumber(order.discountTotal),
    products: order.lines.map(toProduct),
    discounts: details?.discounts ?? [],
    email_id: order.customer.email,
    address: toAddress(order.customer),
    currency: order.currency ?? currency,
    segments: order.segments,
    weight: details?.weight ?? 0,
    external_customer_id: details?.externalCustomerId ?? null,
    order_status_url: details?.statusUrl ?? null,
    preferred_delivery_date: details?.preferredDelivery ?? null,
    expected_number_of_shipments: order.expectedShipments,
    merchant_slug: slug,
    shop_slug: slug,
    // An order that came through another door has no id in the shop system but its number.
    external_id: order.externalId ?? order.reference,
    uuid: order.id,
    trackings: parcels.filter(({ shipment }) => !shipment.draft).map((parcel) => toTracking(parcel, order, around)),
  }
}
