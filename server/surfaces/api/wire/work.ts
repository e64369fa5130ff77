import type { components } from '#generated/doorstep'
import type { Variant } from '#modules/catalog'
import type { Address, Order, PickList } from '#modules/orders'
import type { NewParcel } from '#modules/shipments'
import type { ShippingMethod, Shop, ShopLegal } from '#modules/tenants'
import { textIn } from '#platform/locale-text'
import type { AddressLabel } from '../documents/address-label.ts'
import type { PackingSlip } from '../documents/packing-slip.ts'
import type { PickListDocument } from '../documents/pick-list.ts'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']
type Variants = ReadonlyMap<string, Pick<Variant, 'eanCode' | 'pictureUrl' | 'place'>>

const unitsOf = (order: Order): number => order.lines.reduce((sum, line) => sum + line.quantity, 0)

export const workItemToWire = (order: Order, variants: Variants): Schemas['WorkItem'] => ({
  id: order.id,
  reference: order.reference,
  status: order.status,
  shippingCode: order.shippingCode,
  customerName: order.customer.name,
  country: order.customer.countryCode,
  comments: order.comments,
  lines: order.lines.map((line) => ({
    code: line.code,
    name: line.name,
    eanCode: variants.get(line.variantId)?.eanCode ?? null,
    pictureUrl: line.pictureUrl ?? variants.get(line.variantId)?.pictureUrl ?? null,
    place: variants.get(line.variantId)?.place ?? null,
    quantity: line.quantity,
  })),
  units: unitsOf(order),
  createdAt: order.createdAt.toISOString(),
  collectedAt: isoOrNull(order.collectedAt),
})

export const parcelFromWire = (parcel: Schemas['NewParcel']): NewParcel => ({
  carrier: parcel.carrier ?? null,
  trackingNumber: parcel.trackingNumber || null,
  trackingUrl: parcel.trackingUrl || null,
})

export const packingSlipOf = (
  order: Order,
  around: { shop: Shop; method: ShippingMethod | undefined; variants: Variants },
): PackingSlip => ({
  shopName: around.shop.name,
  language: around.shop.language,
  reference: order.reference,
  createdAt: order.createdAt,
  test: order.test,
  recipient: addressLines(order.customer),
  shipping: around.method?.name ?? order.shippingCode,
  pickUpPoint: order.pickUpPointCode,
  lines: order.lines.map((line) => ({
    code: line.code,
    name: line.name,
    eanCode: around.variants.get(line.variantId)?.eanCode ?? null,
    quantity: line.quantity,
  })),
})

export const pickListToWire = ({ orders, stops }: PickList): Schemas['PickList'] => {
  const variants = new Map(stops.map((stop) => [stop.variantId, stop]))
  return {
    orders: orders.map((order) => workItemToWire(order, variants)),
    stops: stops.map(({ variantId, ...stop }) => ({ productId: variantId, ...stop })),
  }
}

export function pickListDocumentOf({ orders, stops }: PickList, shop: Shop, madeAt: Date): PickListDocument {
  const numbers = new Map(orders.map((order, i) => [order.id, i + 1]))
  return {
    shopName: shop.name,
    language: shop.language,
    madeAt,
    orders: orders.map((order) => ({
      number: numbers.get(order.id) ?? 0,
      reference: order.reference,
      recipient: order.customer.name,
      units: unitsOf(order),
    })),
    stops: stops.map((stop) => ({
      ...stop,
      orders: stop.orders.map(({ orderId, quantity }) => ({ number: numbers.get(orderId) ?? 0, quantity })),
    })),
  }
}

export const addressLabelOf = (
  order: Order,
  around: { shop: Shop; legal: ShopLegal; method: ShippingMethod | undefined; parcels: number },
): AddressLabel => ({
  language: around.shop.language,
  reference: order.reference,
  createdAt: order.createdAt,
  sender: senderLines(around.shop, around.legal),
  recipient: addressLines(order.customer),
  phone: order.customer.phone,
  shipping: around.method?.name ?? order.shippingCode,
  pickUpPoint: order.pickUpPointCode,
  parcels: around.parcels,
})

/** The shop by its name, and where it is as far as it says so before the law. */
const senderLines = (shop: Shop, legal: ShopLegal): string[] =>
  [
    shop.name,
    textIn(legal.addressLine1, shop.language),
    textIn(legal.addressLine2, shop.language),
    [legal.city, legal.country ?? shop.country].filter(Boolean).join(', '),
  ].filter((line) => line !== '')

const addressLines = (address: Address): string[] =>
  [
    address.name,
    address.company,
    address.address1,
    address.address2,
    [address.zip, address.city].filter(Boolean).join(' '),
    address.countryCode,
  ].flatMap((line) => line || [])
