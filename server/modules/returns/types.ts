import type { Address } from '#modules/orders'

export const RETURN_STATUSES = ['Waiting', 'Arrived', 'Processing', 'Handled', 'Cancelled'] as const
export type ReturnStatus = (typeof RETURN_STATUSES)[number]

/** What the warehouse found. */
export type Condition = 'Unknown' | 'Sellable' | 'Opened' | 'Damaged' | 'WrongItem' | 'Missing'

export interface NewReturnLine {
  code: string
  quantity: number
  reason: string | null
  comments: string | null
}

export interface ReturnLine extends NewReturnLine {
  name: string | null
  position: number
  variantId: string
  receivedQuantity: number
  /** Units put back to stock; never above those received. */
  stockedQuantity: number
  condition: Condition | null
  warehouseComments: string | null
}

/** What is stored of a line; the name is the product's. */
export type KeptReturnLine = Omit<ReturnLine, 'name'>

export interface NewReturn {
  /** Null: made from the order's reference. */
  reference: string | null
  orderReference: string | null
  lines: NewReturnLine[]
  customer: Address | null
  comments: string | null
  warehouseCode: string | null
  trackingCodes: string[]
  test: boolean | null
}

/** Members that are absent stay as they are. */
export type ReturnChanges = Partial<Omit<NewReturn, 'reference'>> & { status?: ReturnStatus }

export interface ReturnRow {
  id: string
  reference: string
  orderId: string | null
  status: ReturnStatus
  customer: Address | null
  comments: string | null
  warehouseId: string
  trackingCodes: string[]
  test: boolean
  /** False: it came without having been announced. */
  announced: boolean
  warehouseComments: string | null
  arrivalDate: Date | null
  handledDate: Date | null
  createdAt: Date
  editedAt: Date
}

/** What the warehouse expects back, or got back: one record for every door. */
export interface WarehouseReturn extends ReturnRow {
  warehouseCode: string
  orderReference: string | null
  lines: ReturnLine[]
}

export interface HandledLine {
  code: string
  receivedQuantity: number
  stockedQuantity: number
  condition: Condition
  comments: string | null
}
