import type { Amount } from '#platform/money'
import type { Address } from './address.ts'

export interface TaxLine {
  title: string | null
  price: number | null
  rate: number | null
  currency: string | null
}

/** What a shop system says of goods beyond code, units and price; kept as told. Weight in grams. */
export interface GoodsDetails {
  sku: string | null
  /** Ids in the shop system. */
  productId: string | null
  variantId: string | null
  size: string | null
  weight: number | null
  images: { src: string; alt: string | null }[]
  taxLines: TaxLine[]
}

export interface Goods extends GoodsDetails {
  title: string | null
  quantity: number
  price: Amount | null
}

/** Goods within a bundle; kept in JSON, so amounts are plain numbers. */
export type BundledGoods = Omit<Goods, 'price'> & { price: number | null }

export interface LineDetails extends GoodsDetails {
  type: 'product' | 'bundle'
  bundled: BundledGoods[]
}

export interface SoldGoods extends Goods, LineDetails {}

/** Goods in a parcel; kept in JSON, so amounts are plain numbers. */
export interface PackedGoods extends LineDetails {
  title: string | null
  quantity: number
  price: number | null
}

export interface OrderDiscount {
  code: string
  /** A number as text, with its sign. */
  amount: string | null
  type: string | null
}

/** What a shop system says of an order and nobody else asks about; kept as told. Weight in grams. */
export interface OrderDetails {
  discounts: OrderDiscount[]
  weight: number | null
  externalCustomerId: string | null
  statusUrl: string | null
  preferredDelivery: Record<string, unknown> | null
  userAgent: string | null
  analytics: Record<string, unknown> | null
}

/** An order as a shop system tells of it. Null: not told. */
export interface ToldOrder extends Omit<OrderDetails, 'discounts'> {
  reference: string
  externalId: string
  name: string | null
  placedAt: Date | null
  totalPrice: Amount | null
  shippingPrice: Amount | null
  subTotalPrice: Amount | null
  discountPrice: Amount | null
  products: SoldGoods[] | null
  discounts: OrderDiscount[] | null
  email: string | null
  address: Omit<Address, 'email'>
  currency: string | null
  segments: string[] | null
  expectedShipments: number | null
}

/** How an order is named by who tells of it. Names need not be unique; the others are. */
export interface OrderRef {
  by: 'id' | 'externalId' | 'name' | 'reference'
  value: string
}
