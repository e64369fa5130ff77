import { lockTrackedOrders } from '#modules/orders'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { NotFound } from '#platform/errors'
import { emit } from '#platform/events'
import { isUuid } from '#platform/ids'
import { issueOpened, subjectOf } from './events.ts'
import { selectParcelsOfShipments } from './queries/parcels.ts'
import {
  insertIssue,
  lockShipments,
  selectIssues,
  selectShipmentRows,
  updateIssue,
  updateShipments,
} from './queries/shipments.ts'
import { selectCustomers } from './queries/tracking.ts'
import { shipmentFact } from './tell.ts'
import type { IssueType, Shipment, ShipmentRow } from './types.ts'

export async function getShipment(ctx: Context, id: string): Promise<Shipment> {
  requireScope(ctx, 'read:order')
  return readShipment(ctx, id)
}

/** Those that exist, in the order asked for. */
export async function getShipments(ctx: Context, ids: readonly string[]): Promise<Shipment[]> {
  requireScope(ctx, 'read:order')
  return ids.length > 0 ? whole(ctx, ids) : []
}

/** For those who may write, but not read, what they wrote. */
export async function readShipment(ctx: Context, id: string): Promise<Shipment> {
  const [found] = isUuid(id) ? await whole(ctx, [id]) : []
  if (!found || found.draft) throw new NotFound('shipment_not_found', { id })
  return found
}

async function whole(ctx: Context, ids: readonly string[]): Promise<Shipment[]> {
  const [rows, parcels, issues, customers] = await Promise.all([
    selectShipmentRows(ctx, ids),
    selectParcelsOfShipments(ctx, ids),
    selectIssues(ctx, ids),
    selectCustomers(ctx, ids),
  ])
  const byShipment = Map.groupBy(parcels, ({ shipmentId }) => shipmentId)
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = rowOf.get(id)
    if (!row) return []
    const issue = issues.find(({ shipmentId }) => shipmentId === id)
    return {
      ...row,
      parcels: byShipment.get(id) ?? [],
      issue: issue ?? null,
      recipientShown: row.recipient ?? customers.get(id) ?? null,
    }
  })
}

/** Holds the shipment, and before it its order, until the transaction ends. */
export async function lockShipment(tx: Tx, id: string): Promise<ShipmentRow> {
  const [found] = isUuid(id) ? await selectShipmentRows(tx, [id]) : []
  // Orders are locked before their shipments, by everybody.
  if (found?.orderId) await lockTrackedOrders(tx, [found.orderId])
  const [shipment] = found ? await lockShipments(tx, [id]) : []
  if (!shipment || shipment.draft) throw new NotFound('shipment_not_found', { id })
  return shipment
}

/** Null resolves the open issue and keeps it for the record; without an open one that changes nothing. */
export async function setIssue(
  ctx: Context,
  id: string,
  input: { type: IssueType | null; comment: string | null | undefined },
): Promise<Shipment> {
  requireScope(ctx, 'write:order')
  await inTransaction(ctx, async (tx) => {
    const shipment = await lockShipment(tx, id)
    const [issue] = await selectIssues(tx, [id])
    const open = issue && issue.resolvedAt === null ? issue : null
    const comment = input.comment === undefined ? (open?.comment ?? null) : input.comment
    if (input.type === null && !open) return
    if (input.type === null && open) await updateIssue(tx, { ...open, comment, resolvedAt: tx.now() })
    else if (input.type !== null && open) await updateIssue(tx, { ...open, type: input.type, comment })
    else if (input.type !== null) {
      const news = { id: tx.newId(), type: input.type, comment, setBy: tx.actor, setAt: tx.now(), resolvedAt: null }
      await insertIssue(tx, id, news)
      const fact = { ...shipmentFact(shipment), issue: input.type, comment }
      emit(tx, issueOpened, subjectOf(fact), fact, `issue ${news.id}`)
    }
    shipment.editedAt = editTime(tx.now(), shipment.editedAt)
    await updateShipments(tx, [shipment])
  })
  return readShipment(ctx, id)
}
