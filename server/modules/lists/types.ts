import type { OrderStatus } from '#modules/orders'

/** What narrows a list of orders, in the form it is kept in: times are text. */
export interface ListFilter {
  status?: OrderStatus[]
  reference?: string
  search?: string
  email?: string
  sku?: string
  trackingNumber?: string
  country?: string
  shippingCode?: string
  door?: string
  test?: boolean
  createdFrom?: string
  createdBefore?: string
  sort?: 'newest' | 'oldest'
}

export type OrderColumn =
  | 'reference'
  | 'status'
  | 'test'
  | 'customerName'
  | 'company'
  | 'email'
  | 'phone'
  | 'address1'
  | 'address2'
  | 'zip'
  | 'city'
  | 'country'
  | 'shippingCode'
  | 'trackingNumber'
  | 'products'
  | 'total'
  | 'currency'
  | 'door'
  | 'comments'
  | 'createdAt'
  | 'updatedAt'
  | 'confirmedAt'
  | 'shippedAt'
  | 'deliveredAt'

export interface SavedView {
  id: string
  name: string
  filter: ListFilter
  /** Beside the reference, from left to right; empty: the usual ones. */
  columns: OrderColumn[]
  createdAt: Date
}

export type NewView = Pick<SavedView, 'name' | 'filter' | 'columns'>

export type ExportFormat = 'csv' | 'xlsx'

/** How a file looks beside its columns. */
export interface ExportStyle {
  /** What stands above the columns; as many as there are columns. */
  headings: string[]
  delimiter: ',' | ';'
  byteOrderMark: boolean
}

export interface NewExport {
  format: ExportFormat
  filter: ListFilter
  columns: OrderColumn[]
  /** Null: the names of the columns. */
  headings: string[] | null
  delimiter: ',' | ';'
  byteOrderMark: boolean
}

export interface ListExport {
  id: string
  format: ExportFormat
  filter: ListFilter
  columns: OrderColumn[]
  style: ExportStyle
  status: 'waiting' | 'running' | 'done' | 'failed'
  /** Code of why it failed. */
  failure: string | null
  rowsDone: number
  rowsExpected: number | null
  bytes: number
  createdAt: Date
  finishedAt: Date | null
  expiresAt: Date
}

/** A value of a file. Amounts are decimal texts. */
export type Cell = string | boolean | Date | { amount: string } | null
