export type Status =
  | 'Draft'
  | 'New'
  | 'Pending'
  | 'Reserved'
  | 'Locked'
  | 'Collecting'
  | 'Shipped'
  | 'Cancelled'
  | 'Returned'

export interface Line {
  code: string
  quantity: number
}

/** What the server acknowledged about one order. One caller at a time acts on it, so its acknowledgements are in order. */
export interface KnownOrder {
  shopId: string
  reference: string
  id: string
  /** The status it began with and every one it was moved to. */
  statuses: Status[]
  comments: string | null
  lines: Line[]
}

export interface KnownReceipts {
  shopId: string
  reference: string
  id: string
  /** Units by product code. */
  received: Map<string, number>
  completed: boolean
}

export interface KnownReturn {
  shopId: string
  id: string
  reference: string
  stocked: Map<string, number>
  handled: boolean
}

/** A product whose stock only counts change: the last one counts. */
export interface KnownCount {
  shopId: string
  code: string
  counted: number
  notes: string[]
}

/** An order that a shop system told of. */
export interface KnownTold {
  shopId: string
  number: string
  /** Their tracking numbers. */
  parcels: string[]
}

/** What happened to a parcel, as a carrier told it. */
export interface KnownScan {
  trackingNumber: string
  externalId: string
}

export interface KnownClaim {
  id: string
  trackingNumber: string
  status: string
}

export interface KnownPayment {
  orderId: string
  /** A name of its own. */
  method: string
  /** How often it may be there: more than once where a door has no means against that. */
  most: number
}

/** Everything that was acknowledged with a 2xx answer. */
export interface Journal {
  orders: KnownOrder[]
  receipts: KnownReceipts[]
  returns: KnownReturn[]
  counts: KnownCount[]
  told: KnownTold[]
  scans: KnownScan[]
  claims: KnownClaim[]
  payments: KnownPayment[]
}

export const openJournal = (): Journal => ({
  orders: [],
  receipts: [],
  returns: [],
  counts: [],
  told: [],
  scans: [],
  claims: [],
  payments: [],
})

/** New and Pending follow each other without anybody asking: one step as the caller sees it. */
export const asCallerSees = (status: string): string => (status === 'New' || status === 'Pending' ? 'open' : status)
