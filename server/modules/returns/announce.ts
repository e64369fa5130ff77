import { isDeepStrictEqual } from 'node:util'
import { findVariantIds } from '#modules/catalog'
import { type Address, lockOrderForReturn, type ReturnableOrder } from '#modules/orders'
import { findWarehouse } from '#modules/tenants'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, Invalid, invalidInput, NotFound, type Problem } from '#platform/errors'
import { emit } from '#platform/events'
import { requireShort } from '#platform/keys'
import { returnStatusChanged, subjectOf } from './events.ts'
import {
  countReturnsOf,
  insertReturn,
  lockReturn,
  referenceExists,
  replaceReturnLines,
  selectReturnedUnits,
  selectReturnLines,
  updateReturnRow,
} from './queries.ts'
import { getReturn } from './read.ts'
import type {
  KeptReturnLine,
  NewReturn,
  NewReturnLine,
  ReturnChanges,
  ReturnRow,
  ReturnStatus,
  WarehouseReturn,
} from './types.ts'

/** Announces a return to the warehouse. Changes no stock. Without an order the sender must be known. */
export async function createReturn(ctx: Context, input: NewReturn): Promise<WarehouseReturn> {
  requireScope(ctx, 'write:order')
  return addReturn(ctx, input, true)
}

/** A parcel came that nobody announced: the return begins as Arrived. */
export async function createUnannouncedReturn(ctx: Context, input: NewReturn): Promise<WarehouseReturn> {
  requireScope(ctx, 'warehouse')
  return addReturn(ctx, input, false)
}

async function addReturn(ctx: Context, input: NewReturn, announced: boolean): Promise<WarehouseReturn> {
  requireShort({ reference: input.reference })
  const warehouse = await findWarehouse(ctx, input.warehouseCode)
  return inTransaction(ctx, async (tx) => {
    const order = await orderOf(tx, input.orderReference, input.customer, announced)
    const id = tx.newId()
    const now = tx.now()
    const lines = await resolveLines(tx, input.lines)
    if (order) await assertWithinOrder(tx, order, lines, null)
    const row: ReturnRow = {
      id,
      reference: input.reference ?? (await nextReference(tx, id, order)),
      orderId: order?.id ?? null,
      status: announced ? 'Waiting' : 'Arrived',
      customer: input.customer ?? order?.customer ?? null,
      comments: input.comments,
      warehouseId: warehouse.id,
      trackingCodes: input.trackingCodes,
      test: input.test ?? order?.test ?? false,
      announced,
      warehouseComments: null,
      arrivalDate: announced ? null : now,
      handledDate: null,
      createdAt: now,
      editedAt: now,
    }
    await insertReturn(tx, row).catch((error) => {
      if (violatedConstraint(error) === 'warehouse_return_shop_id_reference_key') {
        throw new Conflict('return_reference_taken', { field: 'reference', reference: row.reference })
      }
      throw error
    })
    await replaceReturnLines(tx, id, lines)
    return getReturn(tx, id)
  })
}

async function orderOf(
  tx: Tx,
  reference: string | null,
  customer: Address | null,
  announced: boolean,
): Promise<ReturnableOrder | null> {
  if (reference === null) {
    if (!customer && announced) throw invalidInput([{ field: 'customer', code: 'return_customer_missing' }])
    return null
  }
  const order = await lockOrderForReturn(tx, reference)
  if (!order) throw invalidInput([{ field: 'orderReference', code: 'order_unknown', value: reference }])
  if (order.status !== 'Shipped' && order.status !== 'Returned') {
    throw invalidInput([{ field: 'orderReference', code: 'order_not_shipped', value: order.status }])
  }
  return order
}

async function nextReference(tx: Tx, id: string, order: ReturnableOrder | null): Promise<string> {
  if (!order) return `R-${id.slice(-12)}`
  // A merchant may have given one of these to a return already.
  for (let n = (await countReturnsOf(tx, order.id)) + 1; ; n++) {
    const reference = `R-${order.reference}-${n}`
    if (!(await referenceExists(tx, reference))) return reference
  }
}

async function resolveLines(tx: Tx, lines: readonly NewReturnLine[]): Promise<KeptReturnLine[]> {
  const ids = await findVariantIds(tx, [...new Set(lines.map((line) => line.code))])
  const problems: Problem[] = []
  const resolved: KeptReturnLine[] = []
  for (const [position, line] of lines.entries()) {
    const variantId = ids.get(line.code)
    if (!variantId) problems.push({ field: `lines[${position}].code`, code: 'product_unknown', value: line.code })
    else {
      const found = { receivedQuantity: 0, stockedQuantity: 0, condition: null, warehouseComments: null }
      resolved.push({ ...line, position, variantId, ...found })
    }
  }
  if (problems.length > 0) throw invalidInput(problems)
  return resolved
}

/** No more of a product may come back, over all returns of the order, than was ordered. The order's row is locked. */
async function assertWithinOrder(
  tx: Tx,
  order: ReturnableOrder,
  lines: readonly KeptReturnLine[],
  exceptId: string | null,
): Promise<void> {
  const left = new Map(order.units)
  for (const unit of await selectReturnedUnits(tx, order.id, exceptId)) {
    left.set(unit.variantId, (left.get(unit.variantId) ?? 0) - unit.announced)
  }
  const problems: Problem[] = []
  for (const line of lines) {
    if (!order.units.has(line.variantId)) {
      problems.push({ field: `lines[${line.position}].code`, code: 'product_not_on_order', value: line.code })
      continue
    }
    const rest = (left.get(line.variantId) ?? 0) - line.quantity
    left.set(line.variantId, rest)
    if (rest < 0)
      problems.push({ field: `lines[${line.position}].quantity`, code: 'return_exceeds_order', value: line.code })
  }
  if (problems.length > 0) throw invalidInput(problems)
}

const MERCHANT: Record<ReturnStatus, readonly ReturnStatus[]> = {
  Waiting: ['Cancelled'],
  Cancelled: ['Waiting'],
  Arrived: [],
  Processing: [],
  Handled: [],
}

/**
 * Changes a return as the merchant may: its content while it waits, tracking codes and comments until it is handled. A
 * value equal to the stored one is no change.
 */
export async function updateReturn(ctx: Context, reference: string, wanted: ReturnChanges): Promise<WarehouseReturn> {
  requireScope(ctx, 'write:order')
  return inTransaction(ctx, async (tx) => {
    const row = await lockReturn(tx, { reference })
    if (!row) throw new NotFound('return_not_found', { reference })
    const current = await getReturn(tx, row.id)
    const changes = realChanges(current, wanted)
    if (Object.keys(changes).length === 0) return current
    const from = row.status
    const to = changes.status ?? from
    if (to !== from && !MERCHANT[from].includes(to))
      throw new Invalid('status_not_allowed', { field: 'status', from, to })
    assertMayChange(from, to, changes)
    const lines = await applyContent(tx, row, current, changes)
    if (changes.trackingCodes) row.trackingCodes = changes.trackingCodes
    if (changes.comments !== undefined) row.comments = changes.comments
    row.status = to
    row.editedAt = editTime(tx.now(), row.editedAt)
    await updateReturnRow(tx, row)
    if (lines) await replaceReturnLines(tx, row.id, lines)
    if (to !== from) emit(tx, returnStatusChanged, subjectOf(row.id), { returnId: row.id, reference, from, to })
    return getReturn(tx, row.id)
  })
}

function realChanges(current: WarehouseReturn, wanted: ReturnChanges): ReturnChanges {
  const { orderReference, status, customer, comments, warehouseCode, trackingCodes, test } = current
  const lines = current.lines.map(({ code, quantity, reason, comments }) => ({ code, quantity, reason, comments }))
  const stored: Required<ReturnChanges> = {
    orderReference,
    status,
    customer,
    comments,
    warehouseCode,
    trackingCodes,
    test,
    lines,
  }
  const names = Object.keys(wanted) as (keyof ReturnChanges)[] // safe: wanted has no other members
  return Object.fromEntries(
    names
      .filter((name) => wanted[name] !== undefined && !isDeepStrictEqual(wanted[name], stored[name]))
      .map((name) => [name, wanted[name]]),
  )
}

const CONTENT = ['lines', 'customer', 'orderReference', 'warehouseCode', 'test'] as const

function assertMayChange(from: ReturnStatus, to: ReturnStatus, changes: ReturnChanges): void {
  const content = CONTENT.find((name) => changes[name] !== undefined)
  if (content && from !== 'Waiting' && to !== 'Waiting')
    throw new Invalid('return_not_editable', { field: content, status: from })
  if (from !== 'Handled') return
  const late = (['trackingCodes', 'comments'] as const).find((name) => changes[name] !== undefined)
  if (late) throw new Invalid('return_not_editable', { field: late, status: from })
}

/** Applies content to the row and answers new lines, if any. Checks the order's quantities again where they count. */
async function applyContent(
  tx: Tx,
  row: ReturnRow,
  current: WarehouseReturn,
  changes: ReturnChanges,
): Promise<KeptReturnLine[] | null> {
  if (changes.warehouseCode !== undefined) row.warehouseId = (await findWarehouse(tx, changes.warehouseCode)).id
  if (changes.customer !== undefined) row.customer = changes.customer
  if (changes.test !== undefined && changes.test !== null) row.test = changes.test
  const reference = changes.orderReference !== undefined ? changes.orderReference : current.orderReference
  const revived = changes.status === 'Waiting' && row.status === 'Cancelled'
  const lines = changes.lines ? await resolveLines(tx, changes.lines) : null
  if (changes.orderReference === undefined && !lines && !revived) return null
  const order = await orderOf(tx, reference, row.customer, row.announced)
  row.orderId = order?.id ?? null
  if (order) await assertWithinOrder(tx, order, lines ?? (await selectReturnLines(tx, [row.id])), row.id)
  return lines
}
