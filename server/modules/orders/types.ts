import type { Translations } from '#modules/catalog'
import type { LocaleText } from '#platform/locale-text'
import type { Amount } from '#platform/money'
import type { Address } from './address.ts'
import type { Attribute, Buyer, Extra, PaymentMethod } from './terms.ts'
import type { LineDetails, OrderDetails } from './told-order.ts'

export const ORDER_STATUSES = [
  'Draft',
  'New',
  'Pending',
  'Reserved',
  'Locked',
  'Collecting',
  'Shipped',
  'Cancelled',
  'Returned',
] as const
export type OrderStatus = (typeof ORDER_STATUSES)[number]

export interface CashOnDelivery {
  /** Ten-thousandths, as text: the column is JSON. */
  amount: string
  currency: string
  reference: string
}

/** A line as asked for: the product by its code, or by its variant where that is known already. */
export interface NewOrderLine {
  code: string
  variantId?: string
  quantity: number
  unitPrice: Amount | null
  /** Percent, such as 25.5. */
  vatPercentage: number | null
  infoUrl: string | null
  pictureUrl: string | null
  /** As it was sold; null: the product's name. */
  title?: string | null
  details?: LineDetails | null
  /** As it was sold, by language. */
  names?: LocaleText | null
  /** Added to quantity times price, for the whole line. */
  charges?: Extra[] | null
  attributes?: Attribute[] | null
}

export interface OrderLine extends NewOrderLine {
  id: string
  variantId: string
  name: string | null
  title: string | null
  details: LineDetails | null
  names: LocaleText | null
  charges: Extra[] | null
  attributes: Attribute[] | null
  /** Of the product, by language; for lines that were sold without names. */
  translations: Translations | null
}

/** A document lies at an address of the merchant's, or is a file of ours. */
export interface OrderDocument {
  type: string
  url: string | null
  fileId: string | null
}

/** At an address, uploaded, or a file of ours that an order of the shop has already. */
export type NewDocument = { type: string } & (
  | { url: string }
  | { content: Buffer; contentType: string }
  | { fileId: string }
)

/** What an order is and where it goes, beside status, comments and documents. */
export interface OrderContent {
  reference: string
  test: boolean
  shippingCode: string | null
  pickUpPointCode: string | null
  customer: Address
  priceTotal: Amount | null
  currency: string | null
  cashOnDelivery: CashOnDelivery | null
}

/** What shop systems and checkouts tell of their orders, and nothing in the warehouse depends on. */
export interface SaleFacts {
  /** In the shop system; unique in the shop. */
  externalId: string | null
  /** For show; need not be unique. */
  displayName: string | null
  placedAt: Date
  shippingPrice: Amount | null
  subTotal: Amount | null
  discountTotal: Amount | null
  /** Of the customer; opaque, and frozen by the first parcel. */
  segments: string[]
  expectedShipments: number
  /** Null: no shop system told of it. */
  details: OrderDetails | null
  /** Null: the customer that the goods go to. */
  buyer: Buyer | null
  billing: Address | null
  /** What makes up the total beside the lines; null: not told. */
  adjustments: Extra[] | null
  /** How the buyer means to pay. */
  paymentMethod: PaymentMethod | null
  /** Sales channel by its own name; null: known by the door. */
  source: string | null
}

/** What merchants settle of an order besides; of checkouts and shop systems these are facts. */
export type OrderTerms = Pick<SaleFacts, 'billing' | 'paymentMethod' | 'shippingPrice' | 'discountTotal' | 'source'>

export interface OrderRow extends OrderContent, SaleFacts {
  id: string
  /** Fulfilled elsewhere: it holds no stock here. */
  external: boolean
  status: OrderStatus
  comments: string | null
  warehouseComments: string | null
  trackingNumber: string | null
  trackingUrl: string | null
  /** The surface it came through. */
  door: string
  visible: boolean
  viewed: boolean
  confirmedAt: Date | null
  authorizedAt: Date | null
  collectedAt: Date | null
  shippedAt: Date | null
  deliveredAt: Date | null
  createdAt: Date
  editedAt: Date
}

export interface Order extends OrderRow {
  lines: OrderLine[]
  documents: OrderDocument[]
}

export interface NewCashOnDelivery {
  amount: Amount
  /** Null: the order's. */
  currency: string | null
  /** Null: made from the order's reference. */
  reference: string | null
}

export interface NewOrder extends Omit<OrderContent, 'cashOnDelivery'> {
  /** Told by a shop system or sold at a checkout, which name no shipping method of ours. */
  sale?: Partial<SaleFacts>
  terms?: Partial<OrderTerms>
  status: OrderStatus
  comments: string | null
  cashOnDelivery: NewCashOnDelivery | null
  lines: NewOrderLine[]
  documents: NewDocument[]
}

/** A line that stays, by its id, with what changes of it. */
export type LineChange = { id: string } & Partial<Omit<NewOrderLine, 'code' | 'variantId'>>

/** Members that are absent stay as they are, also those of the customer; lines that are not among the given ones go. */
export interface OrderChanges extends Partial<Omit<NewOrder, 'sale' | 'terms' | 'customer' | 'lines'> & OrderTerms> {
  customer?: Partial<Address>
  lines?: (NewOrderLine | LineChange)[]
}

export interface Payment {
  id: string
  orderId: string
  /** Negative: money that went back. */
  amount: Amount
  currency: string
  method: string
  reference: string | null
  at: Date
  /** What the payment service noted, as it was given: its numbers as `parseExactly` reads them. */
  transactionData: Readonly<Record<string, unknown>> | null
}

export interface NewPayment extends Pick<Payment, 'method'> {
  /** Null: what is left to pay. */
  amount: Amount | null
  /** Null: the order's. */
  currency?: string | null
  reference?: string | null
  /** Null: now. */
  at?: Date | null
  transactionData?: Payment['transactionData']
  /** It goes back although it was not recorded when it came in. */
  paidElsewhere?: boolean
}

export interface OrderMove {
  id: string
  from: OrderStatus | null
  to: OrderStatus
  actor: string
  door: string
  at: Date
}

/** What tracking needs to know of an order, and changes of it. */
export interface TrackedOrder {
  id: string
  reference: string
  status: OrderStatus
  trackingStatus: string | null
  trackingSubStatus: string | null
  deliveredAt: Date | null
  editedAt: Date
}

/** What a shipment takes from the order that it belongs to. */
export interface OrderOfShipment {
  id: string
  reference: string
  status: OrderStatus
  trackingNumber: string | null
  customer: Pick<Address, 'zip' | 'countryCode'>
}
