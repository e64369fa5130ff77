import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { anyOf, keyIn, rowsToSave } from '#platform/sql'
import type { Issue, ShipmentRow } from '../types.ts'

const columns = [
  'id',
  'order_id as orderId',
  'reference',
  'warehouse_id as warehouseId',
  'draft',
  'foreign_order_id as foreignOrderId',
  'order_reference as orderReference',
  'direction',
  'carrier',
  'service_code as serviceCode',
  'service_name as serviceName',
  'recipient',
  'sender',
  'shipped_at as shippedAt',
  'promised_at as promisedAt',
  'locale',
  'notify_recipient as notifyRecipient',
  'tags',
  'status',
  'sub_status as subStatus',
  'status_at as statusAt',
  'final_at as finalAt',
  'first_scan_at as firstScanAt',
  'delivered_at as deliveredAt',
  'first_delivered_at as firstDeliveredAt',
  'available_at as availableAt',
  'failed_attempt_at as failedAttemptAt',
  'exception_at as exceptionAt',
  'returned_at as returnedAt',
  'expired_at as expiredAt',
  'late_at as lateAt',
  'last_event_at as lastEventAt',
  'created_at as createdAt',
  'edited_at as editedAt',
] as const

const base = (ctx: Context) => ctx.db.selectFrom('shipment').select(columns).where('shop_id', '=', ctx.shopId)

export const selectShipmentRows = (ctx: Context, ids: readonly string[]): Promise<ShipmentRow[]> =>
  base(ctx).where(keyIn('id', ids)).$castTo<ShipmentRow>().execute()

/** Locks them in the order of their ids. */
export const lockShipments = (tx: Tx, ids: readonly string[]): Promise<ShipmentRow[]> =>
  base(tx).where(keyIn('id', ids)).orderBy('id').forUpdate().$castTo<ShipmentRow>().execute()

/** Shipments of an order; the newest last. */
export const selectShipmentsOfOrder = (ctx: Context, orderId: string): Promise<ShipmentRow[]> =>
  selectShipmentsOfOrders(ctx, [orderId])

export const selectShipmentsOfOrders = (ctx: Context, orderIds: readonly string[]): Promise<ShipmentRow[]> =>
  base(ctx).where('order_id', '=', anyOf(orderIds)).orderBy('id').$castTo<ShipmentRow>().execute()

/** Shipments whose parcels went elsewhere, or that are no longer expected. */
export async function deleteShipments(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.db.deleteFrom('shipment').where('shop_id', '=', tx.shopId).where('id', '=', anyOf(ids)).execute()
}

export async function selectIdByReference(ctx: Context, reference: string): Promise<string | undefined> {
  const row = await ctx.db
    .selectFrom('shipment')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row?.id
}

export async function insertShipment(tx: Tx, shipment: ShipmentRow): Promise<void> {
  await tx.db
    .insertInto('shipment')
    .values({
      shop_id: tx.shopId,
      id: shipment.id,
      order_id: shipment.orderId,
      reference: shipment.reference,
      warehouse_id: shipment.warehouseId,
      draft: shipment.draft,
      foreign_order_id: shipment.foreignOrderId,
      order_reference: shipment.orderReference,
      direction: shipment.direction,
      carrier: shipment.carrier,
      service_code: shipment.serviceCode,
      service_name: shipment.serviceName,
      recipient: shipment.recipient && JSON.stringify(shipment.recipient),
      sender: shipment.sender && JSON.stringify(shipment.sender),
      shipped_at: shipment.shippedAt,
      promised_at: shipment.promisedAt,
      locale: shipment.locale,
      notify_recipient: shipment.notifyRecipient,
      tags: shipment.tags,
      status: shipment.status,
      created_at: shipment.createdAt,
      edited_at: shipment.editedAt,
    })
    .execute()
}

/** Saves shipments whole, in one statement. Their creation never changes. */
export async function updateShipments(tx: Tx, shipments: readonly ShipmentRow[]): Promise<void> {
  if (shipments.length === 0) return
  await sql`
    update shipment set
      draft = n.draft, reference = n.reference, warehouse_id = n."warehouseId", order_id = n."orderId", foreign_order_id = n."foreignOrderId", order_reference = n."orderReference",
      direction = n.direction, carrier = n.carrier, service_code = n."serviceCode", service_name = n."serviceName",
      recipient = n.recipient, sender = n.sender, shipped_at = n."shippedAt", promised_at = n."promisedAt",
      locale = n.locale, notify_recipient = n."notifyRecipient", tags = n.tags, status = n.status,
      sub_status = n."subStatus", status_at = n."statusAt", final_at = n."finalAt", first_scan_at = n."firstScanAt",
      delivered_at = n."deliveredAt", first_delivered_at = n."firstDeliveredAt", available_at = n."availableAt", failed_attempt_at = n."failedAttemptAt",
      exception_at = n."exceptionAt", returned_at = n."returnedAt", expired_at = n."expiredAt", late_at = n."lateAt",
      last_event_at = n."lastEventAt", edited_at = n."editedAt"
    from jsonb_to_recordset(${JSON.stringify(shipments)}::jsonb) as n(
      id uuid, draft boolean, reference text, "warehouseId" uuid, "orderId" uuid, "foreignOrderId" text, "orderReference" text, direction text, carrier text,
      "serviceCode" text, "serviceName" text, recipient jsonb, sender jsonb, "shippedAt" timestamptz,
      "promisedAt" timestamptz, locale text, "notifyRecipient" boolean, tags text[], status text, "subStatus" text,
      "statusAt" timestamptz, "finalAt" timestamptz, "firstScanAt" timestamptz, "deliveredAt" timestamptz,
      "firstDeliveredAt" timestamptz, "availableAt" timestamptz, "failedAttemptAt" timestamptz, "exceptionAt" timestamptz, "returnedAt" timestamptz,
      "expiredAt" timestamptz, "lateAt" timestamptz, "lastEventAt" timestamptz, "editedAt" timestamptz)
    where ${rowsToSave(
      tx,
      'shipment',
      shipments.map(({ id }) => id),
    )}`.execute(tx.db)
}

export async function insertIssue(tx: Tx, shipmentId: string, issue: Issue): Promise<void> {
  await tx.db
    .insertInto('shipment_issue')
    .values({
      shop_id: tx.shopId,
      id: issue.id,
      shipment_id: shipmentId,
      type: issue.type,
      comment: issue.comment,
      set_by: issue.setBy,
      set_at: issue.setAt,
      resolved_at: issue.resolvedAt,
    })
    .execute()
}

export async function updateIssue(tx: Tx, issue: Issue): Promise<void> {
  await tx.db
    .updateTable('shipment_issue')
    .set({ type: issue.type, comment: issue.comment, resolved_at: issue.resolvedAt })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', issue.id)
    .execute()
}

/** The newest issue of each shipment that has one. */
export async function selectIssues(
  ctx: Context,
  shipmentIds: readonly string[],
): Promise<(Issue & { shipmentId: string })[]> {
  return ctx.db
    .selectFrom('shipment_issue')
    .distinctOn('shipment_id')
    .select([
      'id',
      'shipment_id as shipmentId',
      'type',
      'comment',
      'set_by as setBy',
      'set_at as setAt',
      'resolved_at as resolvedAt',
    ])
    .where('shop_id', '=', ctx.shopId)
    .where('shipment_id', '=', anyOf(shipmentIds))
    .orderBy('shipment_id')
    .orderBy('id', 'desc')
    .$castTo<Issue & { shipmentId: string }>()
    .execute()
}
