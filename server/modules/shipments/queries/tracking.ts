import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { anyOf, everyShop } from '#platform/sql'
import type { System } from '#platform/system'
import type { Party } from '../types.ts'

/** Parcels that are not at their end and that nobody could be asked about, by id. */
export async function selectUnreachable(ctx: Context, after: string | null, limit: number): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('parcel')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('final_at', 'is', null)
    .where('tracking_error', 'in', ['PROVIDER_INACTIVE', 'PROVIDER_NOT_DETECTED', 'CARRIER_REJECTED'])
    .$if(after !== null, (qb) => qb.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

export interface QuestionFacts {
  zip: string | null
  countryCode: string | null
  locale: string | null
  shippedAt: Date | null
}

/** What carriers ask for beside the number: of the recipient told, else of the order's customer. */
export const selectQuestionFacts = (ctx: Context, shipmentId: string): Promise<QuestionFacts | undefined> =>
  ctx.db
    .selectFrom('shipment')
    .leftJoin('sales_order', (join) =>
      join
        .onRef('sales_order.shop_id', '=', 'shipment.shop_id')
        .onRef('sales_order.id', '=', 'shipment.order_id')
        .on('sales_order.shop_id', '=', ctx.shopId),
    )
    .select([
      sql<string | null>`coalesce(shipment.recipient, sales_order.customer) ->> 'zip'`.as('zip'),
      sql<string | null>`coalesce(shipment.recipient, sales_order.customer) ->> 'countryCode'`.as('countryCode'),
      'shipment.locale',
      'shipment.shipped_at as shippedAt',
    ])
    .where('shipment.shop_id', '=', ctx.shopId)
    .where('shipment.id', '=', shipmentId)
    .executeTakeFirst()

export interface Overdue {
  shopId: string
  id: string
}

/** Shipments whose promised time has passed and that nobody was told of. */
export const selectOverdue = (system: System, now: Date, limit: number): Promise<Overdue[]> =>
  system.db.system
    .selectFrom('shipment')
    .select(['shop_id as shopId', 'id'])
    .where('promised_at', '<', now)
    .where('late_at', 'is', null)
    .where('delivered_at', 'is', null)
    .where('final_at', 'is', null)
    .orderBy('promised_at')
    .limit(limit)
    .modifyEnd(everyShop)
    .execute()

/** Parcels that were quiet for too long: never heard of since `never`, or not since `last`. */
export const selectSilent = (system: System, before: { never: Date; last: Date }, limit: number): Promise<Overdue[]> =>
  system.db.system
    .selectFrom('parcel')
    .select(['shop_id as shopId', 'id'])
    .where('final_at', 'is', null)
    // Parcels that nobody is asked about say nothing by their silence.
    .where((eb) =>
      eb.or([
        eb('tracking_error', 'is', null),
        eb('tracking_error', 'not in', ['PROVIDER_INACTIVE', 'PROVIDER_NOT_DETECTED']),
      ]),
    )
    .where('number_key', 'is not', null)
    .where(sql<boolean>`quiet_day <= (${before.never}::timestamptz at time zone 'UTC')::date`)
    .where('quiet_since', '<', before.never)
    .where((eb) => eb.or([eb('last_event_at', 'is', null), eb('quiet_since', '<', before.last)]))
    .orderBy('quiet_since')
    .limit(limit)
    .modifyEnd(everyShop)
    .execute()

/** Two transactions that bring the same number come one after the other. */
export async function lockNumbers(tx: Tx, numberKeys: readonly string[]): Promise<void> {
  const keys = numberKeys.map((key) => `${tx.shopId} ${key}`).sort()
  await sql`select pg_advisory_xact_lock(hashtextextended(k, 0)) from unnest(${keys}::text[]) as k`.execute(tx.db)
}

/** Customers of the orders behind shipments, as recipients. */
export async function selectCustomers(ctx: Context, shipmentIds: readonly string[]): Promise<Map<string, Party>> {
  const rows = await ctx.db
    .selectFrom('shipment')
    .innerJoin('sales_order', (join) =>
      join.onRef('sales_order.shop_id', '=', 'shipment.shop_id').onRef('sales_order.id', '=', 'shipment.order_id'),
    )
    .select(['shipment.id', 'sales_order.customer'])
    .where('shipment.shop_id', '=', ctx.shopId)
    .where('sales_order.shop_id', '=', ctx.shopId)
    .where('shipment.id', '=', anyOf(shipmentIds))
    .$castTo<{ id: string; customer: Omit<Party, 'region'> }>()
    .execute()
  return new Map(rows.map(({ id, customer }) => [id, { ...customer, region: null }]))
}
