import type { components } from '#generated/doorstep'
import type { Variant } from '#modules/catalog'
import type { Address, Order } from '#modules/orders'
import type { NewParcel } from '#modules/shipments'
import type { ShippingMethod, Shop } from '#modules/tenants'
import type { PackingSlip } from '../documents/packing-slip.ts'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']
type Variants = ReadonlyMap<string, Variant>

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
    quantity: line.quantity,
  })),
  units: order.lines.reduce((sum, line) => sum + line.quantity, 0),
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

const addressLines = (address: Address): string[] =>
  [
    address.name,
    address.company,
    address.address1,
    address.address2,
    [address.zip, address.city].filter(Boolean).join(' '),
    address.countryCode,
  ].flatMap((line) => line || [])
