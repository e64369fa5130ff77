import {
  type NewReturn,
  RETURN_STATUSES,
  type ReturnChanges,
  type ReturnStatus,
  type WarehouseReturn,
} from '#modules/returns'
import { invalidInput } from '#platform/errors'
import { toTime, toTimeOrNull } from '../../times.ts'
import { customerFrom, textFrom, toCustomer, type Wire } from './values.ts'

export function returnStatusFrom(text: string): ReturnStatus {
  const status = RETURN_STATUSES.find((name) => name.toLowerCase() === text.toLowerCase())
  if (!status) throw invalidInput([{ field: 'status', code: 'is not a return status' }])
  return status
}

const lineFrom = (line: Wire<'ReturnLine'>) => ({
  code: line.code,
  quantity: line.quantity,
  reason: textFrom(line.reason),
  comments: textFrom(line.comments),
})

/** A new return is Waiting whatever else the client would have it be. */
export function returnFrom(body: Wire<'ReturnRequest'>): NewReturn {
  if (body.status && returnStatusFrom(body.status) !== 'Waiting') {
    throw invalidInput([{ field: 'status', code: 'must be Waiting for a new return' }])
  }
  return {
    reference: textFrom(body.reference),
    orderReference: textFrom(body.orderReference),
    lines: body.returnLines.map(lineFrom),
    customer: body.customer ? customerFrom(body.customer) : null,
    comments: textFrom(body.comments),
    warehouseCode: textFrom(body.warehouseCode),
    trackingCodes: body.trackingCodes ?? [],
    test: body.test ?? null,
  }
}

export function returnChangesFrom(body: Wire<'ReturnUpdateRequest'>): ReturnChanges {
  const changes: ReturnChanges = {}
  if (body.orderReference) changes.orderReference = body.orderReference
  if (body.status) changes.status = returnStatusFrom(body.status)
  if (body.returnLines) changes.lines = body.returnLines.map(lineFrom)
  if (body.customer) changes.customer = customerFrom(body.customer)
  if (body.comments !== undefined) changes.comments = textFrom(body.comments)
  if (body.warehouseCode) changes.warehouseCode = body.warehouseCode
  if (body.trackingCodes) changes.trackingCodes = body.trackingCodes
  if (typeof body.test === 'boolean') changes.test = body.test
  return changes
}

export const toReturn = (found: WarehouseReturn): Wire<'ReturnResponse'> => ({
  id: found.id,
  reference: found.reference,
  orderReference: found.orderReference,
  orderId: found.orderId,
  status: found.status,
  returnLines: found.lines.map((line) => ({
    code: line.code,
    quantity: line.quantity,
    reason: line.reason,
    comments: line.comments,
    receivedQuantity: line.receivedQuantity,
    stockedQuantity: line.stockedQuantity,
    condition: line.condition,
    warehouseComments: line.warehouseComments,
  })),
  customer: found.customer && toCustomer(found.customer),
  comments: found.comments,
  warehouseCode: found.warehouseCode,
  trackingCodes: found.trackingCodes,
  test: found.test,
  announced: found.announced,
  warehouseComments: found.warehouseComments,
  arrivalDate: toTimeOrNull(found.arrivalDate),
  handledDate: toTimeOrNull(found.handledDate),
  created: toTime(found.createdAt),
  editTime: toTime(found.editedAt),
})

export const RETURN_NAMES = { lines: 'returnLines' } as const
