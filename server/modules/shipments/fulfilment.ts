import type { Address } from '#modules/orders'
import type { Amount } from '#platform/money'

/** How an order is named by who tells of it. Names need not be unique; the others are. */
export type OrderRef =
  | { by: 'id'; value: string }
  | { by: 'externalId'; value: string }
  | { by: 'name'; value: string }
  | { by: 'reference'; value: string }

export interface TaxLine {
  title: string | null
  price: number | null
  rate: number | null
  currency: string | null
}

/** What a shop system says of goods beyond code, units and price; kept as told. Weights in grams. */
export interface GoodsDetails {
  size: string | null
  weight: number | null
  images: { src: string; alt: string | null }[]
  taxLines: TaxLine[]
}

export interface Goods extends GoodsDetails {
  title: string | null
  sku: string | null
  quantity: number
  price: Amount | null
  /** Ids in the shop system. */
  productId: string | null
  variantId: string | null
}

export interface SoldGoods extends Goods {
  type: 'product' | 'bundle'
  bundled: Goods[]
}

export interface Discount {
  code: string
  /** A number as text, with its sign. */
  amount: string | null
  type: string | null
}

/** An order as a shop system tells of it. Null: not told. */
export interface ToldOrder {
  reference: string
  externalId: string
  name: string | null
  placedAt: Date | null
  totalPrice: Amount | null
  shippingPrice: Amount | null
  subTotalPrice: Amount | null
  discountPrice: Amount | null
  products: SoldGoods[] | null
  discounts: Discount[] | null
  email: string | null
  address: Address
  currency: string | null
  segments: string[] | null
  /** Grams. */
  weight: number | null
  externalCustomerId: string | null
  statusUrl: string | null
  preferredDelivery: Record<string, unknown> | null
  userAgent: string | null
  analytics: Record<string, unknown> | null
  expectedShipments: number | null
}

/** A parcel as a shop system tells of it. */
export interface ToldTracking {
  trackingNumber: string
  trackingUrl: string | null
  /** When it was handed over; null: now. */
  placedAt: Date | null
  /** Name of the carrier; null: to be found out. */
  carrier: string | null
  externalId: string | null
  /** Null: all products of the order. */
  products: SoldGoods[] | null
}

/** Tells of an order, of its parcels, or of both. */
export interface Fulfilment {
  ref: OrderRef
  /** Makes the order, or changes it; null: it has to exist. */
  order: ToldOrder | null
  trackings: ToldTracking[]
}
