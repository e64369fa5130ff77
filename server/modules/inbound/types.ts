import type { DeliveredProduct } from '#modules/catalog'
import type { Amount } from '#platform/money'

export type StockUpdateStatus = 'NEW' | 'ARRIVED' | 'PROCESSING' | 'COMPLETED' | 'CANCELLED'

interface Announcement {
  supplier: string
  containers: number | null
  pallets: number | null
  parcels: number | null
  deliveredBy: string | null
  receiveDate: Date
  merchantComments: string | null
  trackingCodes: string[]
  specialAction: string | null
  reference: string
}

export interface ExpectedProduct extends DeliveredProduct {
  expectedQuantity: number
  supplyPrice: Amount | null
}

/** Goods that a merchant announces to the warehouse. */
export interface NewStockUpdate extends Announcement {
  /** Null: the default warehouse. */
  warehouseCode: string | null
  products: ExpectedProduct[]
}

export interface StockUpdateLine extends ExpectedProduct {
  position: number
  variantId: string
  receivedQuantity: number
  warehouseComments: string | null
}

export interface StockUpdateRow extends Announcement {
  id: string
  /** Made here, unique in the shop, to be shown on the goods. */
  autoReference: string
  status: StockUpdateStatus
  warehouseId: string
  arrivalDate: Date | null
  warehouseComments: string | null
  createdAt: Date
  /** Null until the first change. */
  modifiedAt: Date | null
}

export interface StockUpdate extends StockUpdateRow {
  warehouseCode: string
  lines: StockUpdateLine[]
}

export interface ReceivedLine {
  code: string
  /** Units that came on top of those booked before. */
  receivedQuantity: number
  comments: string | null
}
