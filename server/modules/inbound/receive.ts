import { findVariant } from '#modules/catalog'
import { followStock } from '#modules/orders'
import { bookIn, correct } from '#modules/stock'
import { findWarehouse } from '#modules/tenants'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Conflict, invalidInput, NotFound, type Problem } from '#platform/errors'
import { emit } from '#platform/events'
import { refreshOutlook } from './announce.ts'
import { stockUpdateReceived, stockUpdateStatusChanged, subjectOf } from './events.ts'
import {
  lockStockUpdate,
  selectStockUpdates,
  selectUpdateLines,
  updateReceived,
  updateStockUpdateRow,
  withLines,
} from './queries.ts'
import type { ReceivedLine, StockUpdate, StockUpdateLine, StockUpdateRow, StockUpdateStatus } from './types.ts'

const NEXT: Record<StockUpdateStatus, readonly StockUpdateStatus[]> = {
  NEW: ['ARRIVED', 'PROCESSING', 'COMPLETED', 'CANCELLED'],
  ARRIVED: ['PROCESSING', 'COMPLETED'],
  PROCESSING: ['COMPLETED'],
  COMPLETED: [],
  CANCELLED: [],
}

/** Runs one step of the warehouse on a locked stock update and answers how it is then. */
async function step(
  ctx: Context,
  id: string,
  work: (tx: Tx, update: StockUpdateRow, lines: StockUpdateLine[]) => Promise<void>,
): Promise<StockUpdate> {
  requireScope(ctx, 'warehouse')
  return inTransaction(ctx, async (tx) => {
    const update = await lockStockUpdate(tx, id)
    if (!update) throw new NotFound('stock_update_not_found', { id })
    await work(tx, update, await selectUpdateLines(tx, [id]))
    await updateStockUpdateRow(tx, update)
    const [changed] = await withLines(tx, await selectStockUpdates(tx, [id]))
    if (!changed) throw new Error('the stock update vanished under its lock')
    return changed
  })
}

function moveTo(tx: Tx, update: StockUpdateRow, to: StockUpdateStatus): void {
  if (!NEXT[update.status].includes(to)) throw new Conflict('status_not_allowed', { from: update.status, to })
  const from = update.status
  const now = tx.now()
  update.status = to
  update.modifiedAt = editTime(now, update.modifiedAt ?? update.createdAt)
  if (to !== 'CANCELLED') update.arrivalDate ??= now
  emit(tx, stockUpdateStatusChanged, subjectOf(update.id), {
    stockUpdateId: update.id,
    reference: update.reference,
    from,
    to,
  })
}

/** The goods reached the warehouse. */
export const arriveStockUpdate = (ctx: Context, id: string): Promise<StockUpdate> =>
  step(ctx, id, async (tx, update) => moveTo(tx, update, 'ARRIVED'))

/** The warehouse counts the goods. */
export const processStockUpdate = (ctx: Context, id: string): Promise<StockUpdate> =>
  step(ctx, id, async (tx, update) => moveTo(tx, update, 'PROCESSING'))

/** The goods do not come. Only before they arrived. */
export const cancelStockUpdate = (ctx: Context, id: string): Promise<StockUpdate> =>
  step(ctx, id, async (tx, update, lines) => {
    moveTo(tx, update, 'CANCELLED')
    await updateStockUpdateRow(tx, update)
    await refreshOutlook(tx, lines)
  })

export interface Receipt {
  lines: ReceivedLine[]
  /** Nothing more is to come. */
  complete: boolean
  comments: string | null
}

/** Books units that came: stock rises, and waiting orders that are covered become New in the same transaction. */
export const receiveStockUpdate = (ctx: Context, id: string, receipt: Receipt): Promise<StockUpdate> =>
  step(ctx, id, async (tx, update, lines) => {
    const to = receipt.complete ? 'COMPLETED' : 'PROCESSING'
    const statusChanged = update.status !== to || to === 'COMPLETED'
    if (statusChanged) moveTo(tx, update, to)
    const booked = allot(lines, receipt.lines)
    update.modifiedAt = editTime(tx.now(), update.modifiedAt ?? update.createdAt)
    update.warehouseComments = receipt.comments ?? update.warehouseComments
    await updateReceived(tx, id, lines)
    await updateStockUpdateRow(tx, update)
    await bookIn(tx, update.warehouseId, booked, { kind: 'received', causeId: id, note: null })
    await refreshOutlook(tx, lines)
    if (booked.length > 0) {
      emit(tx, stockUpdateReceived, subjectOf(id), { stockUpdateId: id, reference: update.reference, statusChanged })
    }
    await followStock(tx, [...new Set(booked.map((unit) => unit.variantId))], 'rise')
  })

/** Fills the expected units of the code's lines in order; what is beyond goes to its last line. */
function allot(lines: StockUpdateLine[], received: readonly ReceivedLine[]): { variantId: string; quantity: number }[] {
  const problems: Problem[] = []
  const booked: { variantId: string; quantity: number }[] = []
  for (const [i, item] of received.entries()) {
    const own = lines.filter((line) => line.code === item.code)
    const last = own.at(-1)
    if (!last) {
      problems.push({ field: `lines[${i}].code`, code: 'product_not_on_stock_update', value: item.code })
      continue
    }
    let left = item.receivedQuantity
    for (const line of own) {
      const part = line === last ? left : Math.min(left, Math.max(0, line.expectedQuantity - line.receivedQuantity))
      line.receivedQuantity += part
      left -= part
    }
    last.warehouseComments = item.comments ?? last.warehouseComments
    if (last.receivedQuantity > LARGEST)
      problems.push({ field: `lines[${i}].receivedQuantity`, code: 'quantity_too_large' })
    if (item.receivedQuantity > 0) booked.push({ variantId: last.variantId, quantity: item.receivedQuantity })
  }
  if (problems.length > 0) throw invalidInput(problems)
  return booked
}

const LARGEST = 1_000_000_000

export interface Correction {
  code: string
  /** Null: the default warehouse. */
  warehouseCode: string | null
  /** Units found on the shelves. */
  counted: number
  note: string
}

/** Sets the stock of one product in one warehouse to the count. Orders that lose their goods by it wait. */
export async function correctStock(ctx: Context, input: Correction): Promise<{ difference: number }> {
  requireScope(ctx, 'warehouse')
  const warehouse = await findWarehouse(ctx, input.warehouseCode)
  return inTransaction(ctx, async (tx) => {
    const variant = await findVariant(tx, input.code)
    if (!variant) throw new NotFound('product_not_found', { code: input.code })
    const count = { variantId: variant.id, quantity: input.counted }
    const difference = await correct(tx, warehouse.id, count, input.note)
    if (difference !== 0) await followStock(tx, [variant.id], difference < 0 ? 'fall' : 'rise')
    return { difference }
  })
}
