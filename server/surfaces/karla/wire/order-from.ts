import type { OrderRef, ToldOrder } from '#modules/orders'
import type { CarrierDefinition, Fulfilment, ToldTracking } from '#modules/shipments'
import { Invalid } from '#platform/errors'
import { addressFrom } from './address.ts'
import { carrierFrom } from './carrier.ts'
import { goodsFrom } from './goods.ts'
import { givenTime } from './time.ts'
import { amountFrom, textFrom, type Wire } from './values.ts'

type Carriers = ReadonlyMap<string, CarrierDefinition>

export const fulfilmentFrom = (carriers: Carriers, sent: Wire<'OrderFulfillmentDTO'>): Fulfilment => ({
  ref: refFrom(sent),
  order: sent.order ? orderFrom(sent.order, 'order', sent.order_analytics) : null,
  trackings: sent.trackings.map((tracking, i) => trackingFrom(carriers, tracking, `trackings[${i}]`)),
})

const REFS: Readonly<Record<Wire<'OrderReferenceType'>, OrderRef['by']>> = {
  uuid: 'id',
  external_id: 'externalId',
  order_name: 'name',
  order_number: 'reference',
}

export function refFrom({ id, id_type: type }: Pick<Wire<'OrderFulfillmentDTO'>, 'id' | 'id_type'>): OrderRef {
  const by = REFS[type ?? 'order_number']
  return { by, value: by === 'id' ? id.toLowerCase() : id }
}

/** `field` leads to the order within the body. */
export function orderFrom(
  sent: Wire<'OrderPlacementDTO'>,
  field: string,
  analyticsBeside: Record<string, unknown> | null | undefined,
): ToldOrder {
  const at = (member: string) => (field === '' ? member : `${field}.${member}`)
  return {
    reference: keyFrom(sent.order_number, at('order_number')),
    externalId: keyFrom(sent.external_id, at('external_id')),
    name: textFrom(sent.order_name),
    placedAt: givenTime(sent.order_placed_at, at('order_placed_at')),
    totalPrice: amountFrom(sent.total_order_price, at('total_order_price')),
    shippingPrice: amountFrom(sent.shipping_price, at('shipping_price')),
    subTotalPrice: amountFrom(sent.sub_total_price, at('sub_total_price')),
    discountPrice: amountFrom(sent.discount_price, at('discount_price')),
    products: sent.products ? goodsFrom(sent.products, at('products')) : null,
    discounts: sent.discounts ? sent.discounts.map(discountFrom) : null,
    email: textFrom(sent.email_id?.trim()),
    address: addressFrom(sent.address, at('address')),
    currency: currencyFrom(sent.currency, at('currency')),
    segments: sent.segments ?? null,
    weight: sent.weight ?? null,
    externalCustomerId: textFrom(sent.external_customer_id),
    statusUrl: textFrom(sent.order_status_url),
    preferredDelivery: sent.preferred_delivery_date ?? null,
    userAgent: [sent.user_agent].flat()[0] ?? null,
    analytics: sent.order_analytics ?? analyticsBeside ?? null,
    expectedShipments: sent.expected_number_of_shipments ?? null,
  }
}

function keyFrom(text: string, field: string): string {
  if (text.trim() === '') throw new Invalid('key_empty', { field })
  return text
}

function currencyFrom(text: string | null | undefined, field: string): string | null {
  if (!text) return null
  if (!/^[a-z]{3}$/i.test(text)) throw new Invalid('currency_unknown', { field, value: text })
  return text.toUpperCase()
}

const discountFrom = ({ code, amount, type }: Wire<'OrderDiscountDTO'>) => ({
  code: code ?? '',
  amount: amount === null || amount === undefined ? null : String(amount),
  type: type ?? null,
})

const trackingFrom = (carriers: Carriers, sent: Wire<'OrderTrackingDTO'>, field: string): ToldTracking => ({
  trackingNumber: keyFrom(sent.tracking_number, `${field}.tracking_number`).trim(),
  trackingUrl: textFrom(sent.tracking_url),
  placedAt: givenTime(sent.tracking_placed_at, `${field}.tracking_placed_at`),
  carrier: carrierFrom(carriers, sent.carrier_reference, `${field}.carrier_reference`),
  externalId: textFrom(sent.external_shipment_id),
  products: sent.products && sent.products.length > 0 ? goodsFrom(sent.products, `${field}.products`) : null,
})
