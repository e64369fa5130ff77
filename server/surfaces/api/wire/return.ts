import type { components } from '#generated/doorstep'
import type { Inspection, NewReturn, WarehouseReturn } from '#modules/returns'
import { customerToWire } from './order.ts'
import { isoOrNull } from './time.ts'

type Schemas = components['schemas']

export const returnSummaryToWire = (found: WarehouseReturn): Schemas['ReturnSummary'] => ({
  id: found.id,
  reference: found.reference,
  status: found.status,
  orderId: found.orderId,
  orderReference: found.orderReference,
  announced: found.announced,
  test: found.test,
  customerName: found.customer?.name ?? null,
  units: found.lines.reduce((sum, line) => sum + line.quantity, 0),
  createdAt: found.createdAt.toISOString(),
  updatedAt: found.editedAt.toISOString(),
})

export const returnToWire = (found: WarehouseReturn): Schemas['Return'] => ({
  id: found.id,
  reference: found.reference,
  status: found.status,
  orderId: found.orderId,
  orderReference: found.orderReference,
  announced: found.announced,
  test: found.test,
  customer: found.customer && customerToWire(found.customer),
  comments: found.comments,
  warehouseComments: found.warehouseComments,
  warehouse: found.warehouseCode,
  trackingCodes: found.trackingCodes,
  lines: found.lines.map((line) => ({
    productId: line.variantId,
    code: line.code,
    name: line.name,
    quantity: line.quantity,
    reason: line.reason,
    comments: line.comments,
    receivedQuantity: line.receivedQuantity,
    stockedQuantity: line.stockedQuantity,
    condition: line.condition,
    warehouseComments: line.warehouseComments,
  })),
  arrivedAt: isoOrNull(found.arrivalDate),
  handledAt: isoOrNull(found.handledDate),
  createdAt: found.createdAt.toISOString(),
  updatedAt: found.editedAt.toISOString(),
})

/** The sender is that of the order; nobody else is known of a parcel that was not announced. */
export const newReturnFromWire = (body: Schemas['NewReturn']): NewReturn => ({
  reference: body.reference ?? null,
  orderReference: body.orderReference ?? null,
  lines: body.lines.map((line) => ({
    code: line.code,
    quantity: line.quantity,
    reason: line.reason ?? null,
    comments: null,
  })),
  customer: null,
  comments: body.comments ?? null,
  warehouseCode: body.warehouse ?? null,
  trackingCodes: body.trackingCodes ?? [],
  test: null,
})

export const inspectionFromWire = (body: Schemas['Handling']): Inspection => ({
  lines: body.lines.map((line) => ({
    code: line.code,
    receivedQuantity: line.receivedQuantity,
    stockedQuantity: line.stockedQuantity,
    condition: line.condition,
    comments: line.comments ?? null,
  })),
  comments: body.comments ?? null,
})
