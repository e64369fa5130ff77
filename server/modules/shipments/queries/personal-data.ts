import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { anyOf } from '#platform/sql'

const holds = (email: string | null) => sql<boolean>`(lower(shipment.recipient ->> 'email') = lower(${email}::text)
  or lower(shipment.sender ->> 'email') = lower(${email}::text))`

/** Shipments of the orders, and others that go to the address or come from it. */
export async function selectShipmentsOf(
  ctx: Context,
  orderIds: readonly string[],
  email: string | null,
): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('shipment')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where((eb) => eb.or([eb('order_id', '=', anyOf(orderIds)), holds(email)]))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

const countryAlone = (column: 'recipient' | 'sender') =>
  sql<string>`case when ${sql.ref(column)} is null then null else jsonb_build_object('name', null, 'company', null,
    'address1', null, 'address2', null, 'zip', null, 'city', null, 'region', null,
    'countryCode', ${sql.ref(column)} -> 'countryCode', 'email', null, 'phone', null) end`

/** What carriers tell may name people: their texts and what they sent go, what they mean stays. */
export async function eraseShipments(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('shipment')
    .set({ recipient: countryAlone('recipient'), sender: countryAlone('sender'), edited_at: tx.now() })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', anyOf(ids))
    .execute()
  const parcels = await tx.db
    .updateTable('parcel')
    .set({ signed_by: null, tracking_url: null, destination_city: null, pick_up_point: null, last_place: null })
    .where('shop_id', '=', tx.shopId)
    .where('shipment_id', '=', anyOf(ids))
    .returning('id')
    .execute()
  await tx.db
    .updateTable('tracking_event')
    .set({ text: null, raw: null, place: null })
    .where('shop_id', '=', tx.shopId)
    .where('parcel_id', '=', anyOf(parcels.map(({ id }) => id)))
    .execute()
  await tx.db
    .updateTable('shipment_issue')
    .set({ comment: null })
    .where('shop_id', '=', tx.shopId)
    .where('shipment_id', '=', anyOf(ids))
    .execute()
}
