import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { anyOf, anyText } from '#platform/sql'
import type { OrderStatus } from '../types.ts'

export interface PersonKeys {
  email: string | null
  /** Of the customer, in the shop system. */
  externalCustomerId: string | null
  /** Of orders, in the shop system. */
  externalOrderIds: readonly string[]
  orderIds: readonly string[]
}

/** Orders of the person: of the address, the customer or the ids; oldest first. */
export async function selectOrdersOf(ctx: Context, person: PersonKeys): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('sales_order')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where((eb) =>
      eb.or([
        eb('email_search', '=', sql<string>`lower(left(${person.email}::text, 255))`),
        eb(sql<string>`lower(buyer ->> 'email')`, '=', sql<string>`lower(${person.email}::text)`),
        eb(sql<string>`details ->> 'externalCustomerId'`, '=', sql<string>`${person.externalCustomerId}::text`),
        eb('external_id', '=', anyText(person.externalOrderIds)),
        eb('id', '=', anyOf(person.orderIds)),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Statuses of orders that nobody has to ship any more. */
export const OVER: readonly OrderStatus[] = ['Shipped', 'Cancelled', 'Returned']

/** Orders of the shop system that name somebody, and that nobody has to ship any more. */
export async function selectNamedOrders(ctx: Context, limit: number): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('sales_order')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('external_id', 'is not', null)
    .where('status', 'in', [...OVER])
    .where(
      sql<boolean>`(customer ->> 'name' <> '' or customer ->> 'zip' is not null or customer ->> 'email' is not null)`,
    )
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Takes the person out of orders; what accounting needs stays: goods, amounts, dates and the country. */
export async function eraseOrders(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('sales_order')
    .set({
      customer: sql`jsonb_build_object('name', '', 'company', null, 'address1', '', 'address2', null, 'city', '',
        'countryCode', customer -> 'countryCode', 'zip', null, 'phone', null, 'email', null)`,
      comments: null,
      warehouse_comments: null,
      display_name: null,
      segments: [],
      pick_up_point_code: null,
      tracking_url: null,
      buyer: null,
      billing: null,
      details: sql`details || '{"externalCustomerId": null, "statusUrl": null, "userAgent": null, "analytics": null, "preferredDelivery": null}'::jsonb`,
      edited_at: tx.now(),
    })
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', anyOf(ids))
    .execute()
}

/** What payment services noted of who paid; their references stay for accounting. */
export async function erasePayers(tx: Tx, orderIds: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('order_payment')
    .set({ transaction_data: null })
    .where('shop_id', '=', tx.shopId)
    .where('order_id', '=', anyOf(orderIds))
    .execute()
}

/** Documents of the orders with their files. */
export async function eraseDocuments(tx: Tx, orderIds: readonly string[]): Promise<void> {
  const documents = await tx.db
    .deleteFrom('order_document')
    .where('shop_id', '=', tx.shopId)
    .where('order_id', '=', anyOf(orderIds))
    .returning('file_id as fileId')
    .execute()
  const files = documents.flatMap(({ fileId }) => fileId ?? [])
  if (files.length === 0) return
  await tx.db.deleteFrom('stored_file').where('shop_id', '=', tx.shopId).where('id', '=', anyOf(files)).execute()
}
