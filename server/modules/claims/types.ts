import type { Address } from '#modules/orders'
import type { Party } from '#modules/shipments'
import type { Amount } from '#platform/money'

export const CLAIM_STATUSES = [
  'New',
  'InProgress',
  'WaitingCustomer',
  'Approved',
  'Resolved',
  'Rejected',
  'Cancelled',
] as const
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

export type ClaimType =
  | 'Lost'
  | 'Damaged'
  | 'MissingItem'
  | 'WrongItem'
  | 'Defective'
  | 'NotAsDescribed'
  | 'Delayed'
  | 'Other'

/** How a claim ends, or should. `Refund`: all of the value back, goods kept. `Reship`: the same goods once more. */
export type ClaimResolution =
  | 'Refund'
  | 'PartialRefund'
  | 'Reship'
  | 'Exchange'
  | 'ReturnAndRefund'
  | 'StoreCredit'
  | 'None'

/** A file of ours, or an address elsewhere that is kept and never fetched. */
export type ClaimPicture = { fileId: string } | { url: string }

/** A picture that is there already, or one just uploaded, which is redrawn. */
export type NewPicture = ClaimPicture | { content: Buffer }

export interface ClaimLine {
  id: string
  /** Line of the order, where the claim's line is one. */
  orderLineId: string | null
  variantId: string | null
  sku: string | null
  title: string | null
  quantity: number
  unitPrice: Amount | null
  pictures: ClaimPicture[]
}

/** A product of the order, held against what was ordered; or in the client's own words, kept as told. */
export type NewClaimLine =
  | { code: string; quantity: number }
  | Pick<ClaimLine, 'sku' | 'title' | 'quantity' | 'unitPrice' | 'pictures'>

/** Who the parcel was for, as the order or the shipment tells. */
export type ClaimCustomer = Party & Pick<Address, 'country' | 'regionCode'>

/** How a claim was decided. */
export interface Decision {
  /** Null: not chosen yet. */
  resolution: ClaimResolution | null
  /** What goes back to the customer, where it is not the value of the lines. */
  amount: Amount | null
  /** Told to the customer. */
  message: string | null
}

export interface ClaimRow extends Decision {
  id: string
  /** Counted in the shop. */
  number: number
  orderId: string | null
  shipmentId: string | null
  /** Null: no one parcel of the order. */
  parcelId: string | null
  status: ClaimStatus
  type: ClaimType
  subjectKey: string
  open: boolean
  /** What the customer would like. */
  wish: ClaimResolution | null
  /** The reason in the words of the client that filed it, where those are finer than types. */
  toldReason: string | null
  decidedBy: string | null
  decidedAt: Date | null
  /** When money went back or goods were sent again. */
  begunAt: Date | null
  refundPaymentId: string | null
  reshipmentOrderId: string | null
  description: string | null
  pictures: ClaimPicture[]
  signature: ClaimPicture | null
  /** The customer's name as typed in place of a signature. */
  signedName: string | null
  /** Whether the carrier had been allowed to leave the parcel. */
  dropOffPermitted: boolean | null
  /** Only a part of the order is claimed. */
  partial: boolean
  orderReference: string | null
  customer: ClaimCustomer | null
  /** Of the customer, BCP 47. */
  language: string | null
  /** Value of the order's goods without tax. */
  netAmount: Amount | null
  currency: string
  trackingNumber: string | null
  carrier: string | null
  /** When the carrier first had the parcel. */
  scannedAt: Date | null
  weightKg: number | null
  /** Who takes care of it. */
  owner: string | null
  /** Null while the customer is waited for. */
  dueAt: Date | null
  dueLeftSeconds: number | null
  actor: string
  door: string
  /** When a rejected claim was put away. */
  putAwayAt: Date | null
  /** Hidden from the door that deleted it. */
  deletedAt: Date | null
  /** When it was resolved, rejected or cancelled. */
  closedAt: Date | null
  statusAt: Date
  createdAt: Date
  editedAt: Date
}

export interface Claim extends ClaimRow {
  /** None: all of the parcel. */
  lines: ClaimLine[]
}

/** A move from status to status, or with neither a note alone. */
export interface ClaimEntry {
  id: string
  from: ClaimStatus | null
  to: ClaimStatus | null
  note: string | null
  /** Whether the note is for the customer's eyes. */
  forCustomer: boolean
  actor: string
  door: string
  at: Date
}

export interface ClaimWithHistory extends Claim {
  /** Oldest first. */
  history: ClaimEntry[]
}

/** The parcel by its id or number; or an order, and with it its parcel if it has one only. */
export type ClaimSubject = { parcelId: string } | { trackingNumber: string } | { orderId: string }

export interface NewClaim {
  about: ClaimSubject
  type: ClaimType
  wish: ClaimResolution | null
  toldReason: string | null
  description: string | null
  lines: NewClaimLine[]
  pictures: NewPicture[]
  signature: NewPicture | null
  signedName: string | null
  dropOffPermitted: boolean | null
  language: string | null
  /** Where it stands at once, and with which decision: for claims that were handled elsewhere. */
  resolution: ClaimResolution | null
  status: 'New' | 'Approved' | 'Rejected' | 'Cancelled'
  /** Also a rejected claim about the same, unless it was put away, stands in the way. */
  refusedWhileRejected: boolean
}

/** Members that are absent stay as they are. */
export interface ClaimChanges {
  type?: ClaimType
  wish?: ClaimResolution | null
  /** Of an approved claim, as long as nothing of the decision began. */
  resolution?: ClaimResolution | null
  description?: string | null
  owner?: string | null
  dueAt?: Date | null
}

export interface ClaimFilter {
  statuses?: readonly ClaimStatus[] | undefined
  types?: readonly ClaimType[] | undefined
  wishes?: readonly ClaimResolution[] | undefined
  orderId?: string | undefined
  parcelId?: string | undefined
  shipmentId?: string | undefined
  open?: boolean | undefined
  /** Who takes care of it. */
  owner?: string | undefined
  /** Deleted ones are left out. */
  visible?: boolean | undefined
  /** False: rejected claims that were put away are left out. */
  putAway?: boolean | undefined
  /** Together with claims of `statuses`, rejected ones that were put away. */
  orPutAway?: boolean | undefined
}
