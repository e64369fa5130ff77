import type { components } from '#generated/doorstep'
import type { NewStockUpdate, Receipt, StockUpdate, StockUpdateLine, StockUpdateStatus } from '#modules/inbound'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']

const STATUSES = {
  NEW: 'New',
  ARRIVED: 'Arrived',
  PROCESSING: 'Processing',
  COMPLETED: 'Completed',
  CANCELLED: 'Cancelled',
} as const satisfies Record<StockUpdateStatus, Schemas['StockUpdateStatus']>

const CORE_STATUSES = {
  New: 'NEW',
  Arrived: 'ARRIVED',
  Processing: 'PROCESSING',
  Completed: 'COMPLETED',
  Cancelled: 'CANCELLED',
} as const satisfies Record<Schemas['StockUpdateStatus'], StockUpdateStatus>

export const stockUpdateStatusFromWire = (status: Schemas['StockUpdateStatus']): StockUpdateStatus =>
  CORE_STATUSES[status]

const sum = (lines: readonly StockUpdateLine[], of: (line: StockUpdateLine) => number): number =>
  lines.reduce((total, line) => total + of(line), 0)

export const stockUpdateSummaryToWire = (update: StockUpdate): Schemas['StockUpdateSummary'] => ({
  id: update.id,
  reference: update.reference,
  number: update.autoReference,
  status: STATUSES[update.status],
  supplier: update.supplier,
  warehouse: update.warehouseCode,
  expectedUnits: sum(update.lines, (line) => line.expectedQuantity),
  receivedUnits: sum(update.lines, (line) => line.receivedQuantity),
  receiveAt: update.receiveDate.toISOString(),
  arrivedAt: isoOrNull(update.arrivalDate),
  createdAt: update.createdAt.toISOString(),
})

export const stockUpdateToWire = (update: StockUpdate): Schemas['StockUpdate'] => ({
  id: update.id,
  reference: update.reference,
  number: update.autoReference,
  status: STATUSES[update.status],
  supplier: update.supplier,
  warehouse: update.warehouseCode,
  receiveAt: update.receiveDate.toISOString(),
  arrivedAt: isoOrNull(update.arrivalDate),
  containers: update.containers,
  pallets: update.pallets,
  parcels: update.parcels,
  deliveredBy: update.deliveredBy,
  trackingCodes: update.trackingCodes,
  specialAction: update.specialAction,
  comments: update.merchantComments,
  warehouseComments: update.warehouseComments,
  lines: update.lines.map((line) => ({
    productId: line.variantId,
    code: line.code,
    name: line.name,
    eanCode: line.eanCode,
    expectedQuantity: line.expectedQuantity,
    receivedQuantity: line.receivedQuantity,
    warehouseComments: line.warehouseComments,
  })),
  createdAt: update.createdAt.toISOString(),
  updatedAt: isoOrNull(update.modifiedAt),
})

export const newStockUpdateFromWire = (body: Schemas['NewStockUpdate']): NewStockUpdate => ({
  reference: body.reference,
  supplier: body.supplier,
  receiveDate: new Date(body.receiveAt),
  warehouseCode: body.warehouse ?? null,
  containers: body.containers ?? null,
  pallets: body.pallets ?? null,
  parcels: body.parcels ?? null,
  deliveredBy: body.deliveredBy ?? null,
  trackingCodes: body.trackingCodes ?? [],
  specialAction: body.specialAction ?? null,
  merchantComments: body.comments ?? null,
  products: body.lines.map((line) => ({
    code: line.code,
    name: line.name ?? null,
    eanCode: line.eanCode ?? null,
    countryOfOrigin: null,
    customsDescription: null,
    hsCode: null,
    supplyPrice: null,
    expectedQuantity: line.expectedQuantity,
  })),
})

export const receiptFromWire = (body: Schemas['Receipt']): Receipt => ({
  lines: body.lines.map((line) => ({
    code: line.code,
    receivedQuantity: line.receivedQuantity,
    comments: line.comments ?? null,
  })),
  complete: body.complete ?? false,
  comments: body.comments ?? null,
})
