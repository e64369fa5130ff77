import type { OrderRef, SoldGoods, ToldOrder } from '#modules/orders'

/** A parcel as a shop system tells of it. */
export interface ToldTracking {
  trackingNumber: string
  trackingUrl: string | null
  /** When it was handed over; null: now. */
  placedAt: Date | null
  /** Key of the carrier; null: to be found out. */
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
