import type { components } from '#generated/doorstep'
import type { ListExport, NewExport, OrderColumn, SavedView } from '#modules/lists'
import { sentenceOf } from '../sentences.ts'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']

export const viewToWire = ({ createdAt, ...view }: SavedView): Schemas['SavedView'] => ({
  ...view,
  createdAt: createdAt.toISOString(),
})

/** What the contract says of an export that names no columns. */
const USUAL: readonly OrderColumn[] = [
  ...(['reference', 'status', 'customerName', 'email', 'city', 'country', 'shippingCode'] as const),
  ...(['trackingNumber', 'products', 'total', 'currency', 'createdAt', 'shippedAt'] as const),
]

export const newExportFromWire = ({
  format,
  filter = {},
  columns = [...USUAL],
  headings,
  delimiter = 'comma',
  byteOrderMark = true,
}: Schemas['NewExport']): NewExport => ({
  format,
  filter,
  columns,
  headings: headings ?? null,
  delimiter: delimiter === 'comma' ? ',' : ';',
  byteOrderMark,
})

const STATUS = { waiting: 'Waiting', running: 'Running', done: 'Done', failed: 'Failed' } as const

/** Named after the day it was asked for. */
export const fileNameOf = ({ createdAt, format }: Pick<ListExport, 'createdAt' | 'format'>): string =>
  `orders-${createdAt.toISOString().slice(0, 10)}.${format}`

export const exportToWire = (made: ListExport): Schemas['Export'] => ({
  id: made.id,
  kind: 'orders',
  format: made.format,
  filter: made.filter,
  columns: made.columns,
  status: STATUS[made.status],
  rowsDone: made.rowsDone,
  rowsExpected: made.rowsExpected,
  bytes: made.bytes,
  failure: made.failure === null ? null : sentenceOf(made.failure, {}),
  fileName: fileNameOf(made),
  createdAt: made.createdAt.toISOString(),
  finishedAt: isoOrNull(made.finishedAt),
  expiresAt: made.expiresAt.toISOString(),
})
