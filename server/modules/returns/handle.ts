import { followStock, markReturned, orderedUnits } from '#modules/orders'
import { bookIn } from '#modules/stock'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Conflict, invalidInput, NotFound, type Problem } from '#platform/errors'
import { emit } from '#platform/events'
import { returnStatusChanged, subjectOf } from './events.ts'
import { lockReturn, replaceReturnLines, selectReturnedUnits, selectReturnLines, updateReturnRow } from './queries.ts'
import { getReturn } from './read.ts'
import type { HandledLine, ReturnLine, ReturnRow, ReturnStatus, WarehouseReturn } from './types.ts'

const WAREHOUSE: Record<ReturnStatus, readonly ReturnStatus[]> = {
  Waiting: ['Arrived', 'Processing', 'Handled'],
  Arrived: ['Processing', 'Handled'],
  Processing: ['Handled'],
  Handled: [],
  Cancelled: [],
}

async function step(
  ctx: Context,
  id: string,
  to: ReturnStatus,
  work: (tx: Tx, row: ReturnRow) => Promise<void> = async () => {},
): Promise<WarehouseReturn> {
  requireScope(ctx, 'warehouse')
  return inTransaction(ctx, async (tx) => {
    const row = await lockReturn(tx, { id })
    if (!row) throw new NotFound('return_not_found', { id })
    const from = row.status
    if (!WAREHOUSE[from].includes(to)) throw new Conflict('status_not_allowed', { from, to })
    const now = tx.now()
    row.status = to
    row.arrivalDate ??= now
    if (to === 'Handled') row.handledDate = now
    row.editedAt = editTime(now, row.editedAt)
    await updateReturnRow(tx, row)
    emit(tx, returnStatusChanged, subjectOf(id), { returnId: id, reference: row.reference, from, to })
    await work(tx, row)
    return getReturn(tx, id)
  })
}

/** The parcel reached the warehouse. */
export const arriveReturn = (ctx: Context, id: string): Promise<WarehouseReturn> => step(ctx, id, 'Arrived')

/** The warehouse looks at what came. */
export const processReturn = (ctx: Context, id: string): Promise<WarehouseReturn> => step(ctx, id, 'Processing')

export interface Inspection {
  lines: HandledLine[]
  comments: string | null
}

/**
 * Books what was found: units fit to sell go back to stock, and when everything of the order came back the order is
 * Returned. Products not named did not come. Test returns change no stock.
 */
export const handleReturn = (ctx: Context, id: string, inspection: Inspection): Promise<WarehouseReturn> =>
  step(ctx, id, 'Handled', async (tx, row) => {
    const lines = await selectReturnLines(tx, [id])
    const found = applyFindings(lines, inspection.lines)
    if (inspection.comments !== null) {
      row.warehouseComments = inspection.comments
      await updateReturnRow(tx, row)
    }
    await replaceReturnLines(tx, id, found)
    if (!row.test) {
      const stocked = found.map((line) => ({ variantId: line.variantId, quantity: line.stockedQuantity }))
      await bookIn(tx, row.warehouseId, stocked, { kind: 'returned', causeId: id, note: null })
      const risen = stocked.filter((unit) => unit.quantity > 0).map((unit) => unit.variantId)
      if (risen.length > 0) await followStock(tx, [...new Set(risen)], 'rise')
    }
    if (row.orderId) await closeOrder(tx, row.orderId)
  })

function applyFindings(lines: readonly ReturnLine[], findings: readonly HandledLine[]): ReturnLine[] {
  const problems: Problem[] = []
  const result = lines.map((line) => ({ ...line, condition: line.condition ?? ('Missing' as const) }) as ReturnLine) // safe: Missing is a Condition
  const seen = new Set<number>()
  for (const [i, finding] of findings.entries()) {
    const line = result.find((candidate) => candidate.code === finding.code && !seen.has(candidate.position))
    if (!line) {
      problems.push({ field: `lines[${i}].code`, code: 'product_not_on_return', value: finding.code })
      continue
    }
    if (finding.stockedQuantity > finding.receivedQuantity) {
      problems.push({ field: `lines[${i}].stockedQuantity`, code: 'stocked_exceeds_received', value: finding.code })
    }
    seen.add(line.position)
    line.receivedQuantity = finding.receivedQuantity
    line.stockedQuantity = finding.stockedQuantity
    line.condition = finding.condition
    line.warehouseComments = finding.comments
  }
  if (problems.length > 0) throw invalidInput(problems)
  return result
}

async function closeOrder(tx: Tx, orderId: string): Promise<void> {
  const handled = new Map((await selectReturnedUnits(tx, orderId, null)).map((unit) => [unit.variantId, unit.handled]))
  const ordered = await orderedUnits(tx, orderId)
  if ([...ordered].every(([variantId, quantity]) => (handled.get(variantId) ?? 0) >= quantity))
    await markReturned(tx, orderId)
}
