import type { FeedNews, FeedType, PrivacyRequest, PrivacyType } from '#modules/connectors'
import type { OrderDiscount, ToldOrder } from '#modules/orders'
import { countryCode, list, number, parsed, record, text } from '#platform/foreign-json'
import { fulfilmentTrackings } from './fulfilments.ts'
import { goodsOf, leftOf } from './goods.ts'
import { amountOf, shopMoney, timeOf } from './values.ts'

type Json = Readonly<Record<string, unknown>>

/** What a webhook says of an order. `tags`: whether tags of the order are segments. Null: not readable. */
export function readNews(type: FeedType, body: Buffer, wanted: { tags: boolean }): FeedNews | null {
  const payload = record(parsed(body))
  return type === 'order-fulfillment-update' ? readFulfilment(payload) : readOrder(payload, wanted)
}

function readFulfilment(fulfilment: Json): FeedNews | null {
  const orderId = text(fulfilment.order_id)
  if (orderId === null) return null
  const trackings = fulfilmentTrackings(fulfilment)
  return { fulfilment: { ref: { by: 'externalId', value: orderId }, order: null, trackings }, cancelled: false }
}

function readOrder(order: Json, wanted: { tags: boolean }): FeedNews | null {
  const id = text(order.id)
  const reference = text(order.order_number) ?? text(order.name)
  const address = addressOf(order)
  if (id === null || reference === null || address === null) return null
  const trackings = list(order.fulfillments).flatMap((fulfilment) => fulfilmentTrackings(record(fulfilment)))
  return {
    fulfilment: {
      ref: { by: 'externalId', value: id },
      order: { ...toldOrder(order, wanted), reference, externalId: id, address },
      trackings,
    },
    cancelled: text(order.cancelled_at) !== null,
  }
}

/** `current_` amounts are those after edits and refunds. */
function toldOrder(order: Json, wanted: { tags: boolean }): Omit<ToldOrder, 'reference' | 'externalId' | 'address'> {
  const customer = record(order.customer)
  const shipping = shopMoney(order.current_shipping_price_set) ?? shopMoney(order.total_shipping_price_set)
  return {
    name: text(order.name),
    placedAt: timeOf(order.created_at),
    totalPrice: amountOf(order.current_total_price ?? order.total_price),
    shippingPrice: amountOf(shipping),
    subTotalPrice: amountOf(order.current_subtotal_price ?? order.subtotal_price),
    discountPrice: amountOf(order.current_total_discounts ?? order.total_discounts),
    products: goodsOf(order.line_items, leftOf),
    discounts: list(order.discount_codes).flatMap(discountOf),
    email: text(order.email) ?? text(order.contact_email) ?? text(customer.email),
    currency: text(order.currency),
    segments: wanted.tags ? tagsOf(order.tags) : null,
    weight: number(order.total_weight) || null,
    externalCustomerId: text(customer.id),
    statusUrl: text(order.order_status_url),
    preferredDelivery: null,
    userAgent: text(record(order.client_details).user_agent),
    analytics: analyticsOf(order),
    expectedShipments: null,
  }
}

const tagsOf = (tags: unknown): string[] =>
  (text(tags) ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
    .map((tag) => `Shopify.tag.${tag}`)

function discountOf(value: unknown): OrderDiscount[] {
  const { code, amount, type } = record(value)
  const name = text(code)
  return name === null ? [] : [{ code: name, amount: text(amount), type: text(type) }]
}

function analyticsOf({ landing_site, referring_site, source_name }: Json): Record<string, unknown> | null {
  const facts = Object.entries({ landing_site, referring_site, source_name })
    .map(([name, value]) => [name, text(value)] as const)
    .filter(([, value]) => value !== null)
  return facts.length > 0 ? Object.fromEntries(facts) : null
}

/** Where the goods go; of an order that is fetched, who it is for. Null without a country. */
function addressOf(order: Json): ToldOrder['address'] | null {
  const customer = record(order.customer)
  const candidates = [order.shipping_address, order.billing_address, customer.default_address].map(record)
  const place = candidates.find(({ country_code }) => countryCode(country_code) !== null)
  const country = countryCode(place?.country_code)
  if (!place || country === null) return null
  const named = (who: Json) => [text(who.first_name), text(who.last_name)].filter(Boolean).join(' ')
  return {
    name: text(place.name) ?? (named(place) || named(customer)),
    company: text(place.company),
    address1: text(place.address1) ?? '',
    address2: text(place.address2),
    city: text(place.city) ?? '',
    countryCode: country,
    zip: text(place.zip),
    phone: text(place.phone) ?? text(order.phone) ?? text(customer.phone),
  }
}

/** A request about personal data; null when it does not name a customer or a shop. */
export function readPrivacy(type: PrivacyType, body: Buffer): PrivacyRequest | null {
  const payload = record(parsed(body))
  if (text(payload.shop_domain) === null) return null
  const customer = record(payload.customer)
  const orders = list(payload.orders_requested ?? payload.orders_to_redact)
  return {
    type,
    customerId: text(customer.id),
    orderIds: orders.map(text).filter((id) => id !== null),
    email: text(customer.email),
    phone: text(customer.phone),
  }
}
