import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { anyOf, anyText, insertMany, keyIn, rowsToSave } from '#platform/sql'
import { numberKey } from '../numbers.ts'
import type { EstimatedDelivery, Parcel } from '../types.ts'

const columns = [
  'id',
  'shipment_id as shipmentId',
  'order_id as orderId',
  'carrier',
  'tracking_number as trackingNumber',
  'tracking_url as trackingUrl',
  'external_id as externalId',
  'goods',
  'token',
  'dimensions',
  'items',
  'status',
  'sub_status as subStatus',
  'event_name as eventName',
  'status_at as statusAt',
  'final_at as finalAt',
  'first_scan_at as firstScanAt',
  'delivered_at as deliveredAt',
  'signed_by as signedBy',
  'estimated_from as estimatedFrom',
  'estimated_to as estimatedTo',
  'estimate_source as estimateSource',
  'pick_up_point as pickUpPoint',
  'origin_country as originCountryCode',
  'destination_country as destinationCountryCode',
  'destination_city as destinationCity',
  'service_name as serviceName',
  'notified',
  'last_tracked_at as lastTrackedAt',
  'next_track_at as nextTrackAt',
  'asked_at as askedAt',
  'failures',
  'tracking_error as trackingError',
  'last_event_at as lastEventAt',
  'last_place as lastPlace',
  'quiet_since as quietSince',
  'created_at as createdAt',
] as const

type Row = Omit<Parcel, 'estimatedDelivery'> & {
  estimatedFrom: Date | null
  estimatedTo: Date | null
  estimateSource: EstimatedDelivery['source'] | null
}

function fromRow({ estimatedFrom, estimatedTo, estimateSource, ...row }: Row): Parcel {
  const estimatedDelivery =
    estimatedFrom && estimateSource ? { from: estimatedFrom, to: estimatedTo, source: estimateSource } : null
  const { pickUpPoint } = row
  // JSON keeps times as texts.
  const availableUntil = pickUpPoint?.availableUntil ? new Date(pickUpPoint.availableUntil) : null
  return { ...row, pickUpPoint: pickUpPoint && { ...pickUpPoint, availableUntil }, estimatedDelivery }
}

const base = (ctx: Context) => ctx.db.selectFrom('parcel').select(columns).where('shop_id', '=', ctx.shopId)

/** Of orders, by order and creation. */
export async function selectParcelsOfOrders(ctx: Context, orderIds: readonly string[]): Promise<Parcel[]> {
  const rows = await base(ctx)
    .where('order_id', '=', anyOf(orderIds))
    .orderBy('order_id')
    .orderBy('id')
    .$castTo<Row>()
    .execute()
  return rows.map(fromRow)
}

/** Of orders, without those that are only expected. */
export async function selectShippedParcels(ctx: Context, orderIds: readonly string[]): Promise<Parcel[]> {
  const rows = await base(ctx)
    .where('order_id', '=', anyOf(orderIds))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('shipment')
            .select('shipment.id')
            .where('shipment.shop_id', '=', ctx.shopId)
            .whereRef('shipment.id', '=', 'parcel.shipment_id')
            .where('shipment.draft', '=', true),
        ),
      ),
    )
    .orderBy('order_id')
    .orderBy('id')
    .$castTo<Row>()
    .execute()
  return rows.map(fromRow)
}

/** Orders other than this whose parcels have any of these ids of the shop system. */
export async function externalIdsElsewhere(
  ctx: Context,
  orderId: string,
  externalIds: readonly string[],
): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('parcel')
    .select('external_id as externalId')
    .where('shop_id', '=', ctx.shopId)
    .where('external_id', '=', anyText(externalIds))
    .where((eb) => eb.or([eb('order_id', 'is', null), eb('order_id', '!=', orderId)]))
    .execute()
  return rows.flatMap(({ externalId }) => externalId ?? [])
}

/** Of shipments, by shipment and creation. */
export async function selectParcelsOfShipments(ctx: Context, shipmentIds: readonly string[]): Promise<Parcel[]> {
  const rows = await base(ctx)
    .where(keyIn('shipment_id', shipmentIds))
    .orderBy('shipment_id')
    .orderBy('id')
    .$castTo<Row>()
    .execute()
  return rows.map(fromRow)
}

export async function selectParcels(ctx: Context, ids: readonly string[]): Promise<Parcel[]> {
  const rows = await base(ctx).where(keyIn('id', ids)).orderBy('id').$castTo<Row>().execute()
  return rows.map(fromRow)
}

/** Parcels with any of the numbers, newest first. */
export async function selectParcelsByNumber(ctx: Context, numberKeys: readonly string[]): Promise<Parcel[]> {
  const rows = await base(ctx)
    .where('number_key', '=', anyText(numberKeys))
    .orderBy('id', 'desc')
    .$castTo<Row>()
    .execute()
  return rows.map(fromRow)
}

/** By the hash of its token. */
export async function selectParcelByToken(ctx: Context, tokenHash: Buffer): Promise<Parcel | undefined> {
  const row = await base(ctx).where('token_hash', '=', tokenHash).$castTo<Row>().executeTakeFirst()
  return row && fromRow(row)
}

const keyOf = ({ trackingNumber }: Pick<Parcel, 'trackingNumber'>): string | null =>
  trackingNumber === null ? null : numberKey(trackingNumber)

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
      number_key: keyOf(parcel),
      tracking_url: parcel.trackingUrl,
      token: parcel.token,
      dimensions: parcel.dimensions && JSON.stringify(parcel.dimensions),
      items: parcel.items && JSON.stringify(parcel.items),
      external_id: parcel.externalId,
      goods: parcel.goods && JSON.stringify(parcel.goods),
      status: parcel.status,
      event_name: parcel.eventName,
      status_at: parcel.statusAt,
      service_name: parcel.serviceName,
      tracking_error: parcel.trackingError,
      quiet_since: parcel.quietSince,
      created_at: parcel.createdAt,
    })),
  )
}

/** Saves parcels whole, in one statement. The token and the creation never change. */
export async function updateParcels(tx: Tx, parcels: readonly Parcel[]): Promise<void> {
  if (parcels.length === 0) return
  const rows = parcels.map(({ estimatedDelivery, token, ...parcel }) => ({
    ...parcel,
    numberKey: keyOf(parcel),
    estimatedFrom: estimatedDelivery?.from,
    estimatedTo: estimatedDelivery?.to,
    estimateSource: estimatedDelivery?.source,
  }))
  await sql`
    update parcel set
      shipment_id = n."shipmentId", external_id = n."externalId", goods = n.goods, carrier = n.carrier, tracking_number = n."trackingNumber", number_key = n."numberKey", tracking_url = n."trackingUrl",
      dimensions = n.dimensions, items = n.items, status = n.status, sub_status = n."subStatus",
      event_name = n."eventName", status_at = n."statusAt", final_at = n."finalAt", first_scan_at = n."firstScanAt",
      delivered_at = n."deliveredAt", signed_by = n."signedBy", estimated_from = n."estimatedFrom",
      estimated_to = n."estimatedTo", estimate_source = n."estimateSource", pick_up_point = n."pickUpPoint",
      origin_country = n."originCountryCode", destination_country = n."destinationCountryCode",
      destination_city = n."destinationCity", service_name = n."serviceName", notified = n.notified,
      last_tracked_at = n."lastTrackedAt", next_track_at = n."nextTrackAt", asked_at = n."askedAt",
      failures = n.failures, tracking_error = n."trackingError", last_event_at = n."lastEventAt",
      last_place = n."lastPlace", quiet_since = n."quietSince"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(
      id uuid, "shipmentId" uuid, "externalId" text, goods jsonb, carrier text, "trackingNumber" text, "numberKey" text, "trackingUrl" text, dimensions jsonb, items jsonb, status text,
      "subStatus" text, "eventName" text, "statusAt" timestamptz, "finalAt" timestamptz, "firstScanAt" timestamptz,
      "deliveredAt" timestamptz, "signedBy" text, "estimatedFrom" timestamptz, "estimatedTo" timestamptz,
      "estimateSource" text, "pickUpPoint" jsonb, "originCountryCode" text, "destinationCountryCode" text,
      "destinationCity" text, "serviceName" text, notified text[], "lastTrackedAt" timestamptz,
      "nextTrackAt" timestamptz, "askedAt" timestamptz, failures integer, "trackingError" text,
      "lastEventAt" timestamptz, "lastPlace" jsonb, "quietSince" timestamptz)
    where ${rowsToSave(
      tx,
      'parcel',
      parcels.map(({ id }) => id),
    )}`.execute(tx.db)
}

/** Parcels follow their shipment to another order. */
export async function moveParcels(tx: Tx, shipmentId: string, orderId: string | null): Promise<void> {
  await tx.db
    .updateTable('parcel')
    .set({ order_id: orderId })
    .where('shop_id', '=', tx.shopId)
    .where('shipment_id', '=', shipmentId)
    .execute()
}

/** Removes the parcels of a shipment with their events. */
export async function deleteParcels(tx: Tx, shipmentId: string): Promise<void> {
  await tx.db
    .deleteFrom('tracking_event')
    .where('shop_id', '=', tx.shopId)
    .where('parcel_id', 'in', (eb) =>
      eb.selectFrom('parcel').select('id').where('shop_id', '=', tx.shopId).where('shipment_id', '=', shipmentId),
    )
    .execute()
  await tx.db.deleteFrom('parcel').where('shop_id', '=', tx.shopId).where('shipment_id', '=', shipmentId).execute()
}

/** Marks the parcel as asked, unless it was since `after`; false when somebody was quicker. */
export async function claimQuestion(ctx: Context, parcelId: string, after: Date): Promise<boolean> {
  const claimed = await ctx.db
    .updateTable('parcel')
    .set({ asked_at: ctx.now() })
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', parcelId)
    .where((eb) => eb.or([eb('asked_at', 'is', null), eb('asked_at', '<=', after)]))
    .executeTakeFirst()
  return claimed.numUpdatedRows > 0n
}
