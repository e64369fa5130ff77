import { sql } from 'kysely'
import type { Context } from '#platform/context'

/** Country of a parcel's recipient: as the carrier says, else of the recipient told, else of the order's customer. */
const country = (ctx: Context) =>
  sql<string | null>`coalesce(parcel.destination_country, shipment.recipient ->> 'countryCode',
    (select o.customer ->> 'countryCode' from sales_order o where o.shop_id = ${ctx.shopId} and o.id = shipment.order_id))`

const withShipment = (ctx: Context) =>
  ctx.db
    .selectFrom('parcel')
    .innerJoin('shipment', (join) =>
      join.onRef('shipment.shop_id', '=', 'parcel.shop_id').onRef('shipment.id', '=', 'parcel.shipment_id'),
    )
    .where('parcel.shop_id', '=', ctx.shopId)
    .where('shipment.shop_id', '=', ctx.shopId)

export async function selectCountry(ctx: Context, parcelId: string): Promise<string | null> {
  const row = await withShipment(ctx)
    .select(country(ctx).as('country'))
    .where('parcel.id', '=', parcelId)
    .executeTakeFirst()
  return row?.country ?? null
}

/** Hours from the first scan to the delivery, of the carrier's latest parcels to the country. */
export async function selectTransitHours(
  ctx: Context,
  of: { carrier: string; country: string; since: Date; limit: number },
): Promise<number[]> {
  const rows = await withShipment(ctx)
    .select(sql<number>`extract(epoch from parcel.delivered_at - parcel.first_scan_at)::float8 / 3600`.as('hours'))
    .where('parcel.carrier', '=', of.carrier)
    .where('parcel.delivered_at', '>', of.since)
    .where('parcel.first_scan_at', 'is not', null)
    .where(country(ctx), '=', of.country)
    .orderBy('parcel.delivered_at', 'desc')
    .limit(of.limit)
    .execute()
  return rows.map(({ hours }) => hours)
}
