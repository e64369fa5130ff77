import type { Context, Tx } from '#platform/context'
import { anyOf, insertMany } from '#platform/sql'
import type { Parcel } from './types.ts'

export async function insertShipment(
  tx: Tx,
  shipment: { id: string; orderId: string; warehouseId: string | null; shippedAt: Date },
): Promise<void> {
  await tx.db
    .insertInto('shipment')
    .values({
      shop_id: tx.shopId,
      id: shipment.id,
      order_id: shipment.orderId,
      warehouse_id: shipment.warehouseId,
      direction: 'outbound',
      shipped_at: shipment.shippedAt,
      created_at: shipment.shippedAt,
    })
    .execute()
}

export async function insertParcels(tx: Tx, parcels: readonly Parcel[]): Promise<void> {
  await insertMany(
    tx,
    'parcel',
    parcels.map((parcel) => ({
      shop_id: tx.shopId,
      id: parcel.id,
      shipment_id: parcel.shipmentId,
      order_id: parcel.orderId,
      carrier: parcel.carrier,
      tracking_number: parcel.trackingNumber,
      tracking_url: parcel.trackingUrl,
      created_at: parcel.createdAt,
    })),
  )
}

export async function selectParcels(ctx: Context, orderIds: readonly string[]): Promise<Parcel[]> {
  return ctx.db
    .selectFrom('parcel')
    .select([
      'id',
      'shipment_id as shipmentId',
      'order_id as orderId',
      'carrier',
      'tracking_number as trackingNumber',
      'tracking_url as trackingUrl',
      'created_at as createdAt',
    ])
    .where('shop_id', '=', ctx.shopId)
    .where('order_id', '=', anyOf(orderIds))
    .orderBy('order_id')
    .orderBy('id')
    .execute()
}

export async function updateParcel(tx: Tx, parcel: Parcel): Promise<void> {
  await tx.db
    .updateTable('parcel')
    .set({ carrier: parcel.carrier, tracking_number: parcel.trackingNumber, tracking_url: parcel.trackingUrl })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', parcel.id)
    .execute()
}

/** Shipments of orders that left; the newest last. */
export async function selectShipments(
  ctx: Context,
  orderId: string,
): Promise<{ id: string; shippedAt: Date | null }[]> {
  return ctx.db
    .selectFrom('shipment')
    .select(['id', 'shipped_at as shippedAt'])
    .where('shop_id', '=', ctx.shopId)
    .where('order_id', '=', orderId)
    .where('direction', '=', 'outbound')
    .orderBy('id')
    .execute()
}
