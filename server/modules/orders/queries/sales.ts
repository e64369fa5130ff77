import type { SelectQueryBuilder, SqlBool } from 'kysely'
import { type Expression, sql } from 'kysely'
import type { DB } from '#generated/db'
import type { Context } from '#platform/context'
import { anyOf, anyText } from '#platform/sql'
import { orderColumns } from '../queries.ts'
import type { OrderRow } from '../types.ts'

export interface SaleKeys {
  ids: readonly string[]
  references: readonly string[]
  externalIds: readonly string[]
  names: readonly string[]
}

/** Orders that any of the keys belongs to, oldest first. */
export async function selectSales(ctx: Context, keys: SaleKeys): Promise<OrderRow[]> {
  return ctx.db
    .selectFrom('sales_order')
    .select(orderColumns)
    .where('shop_id', '=', ctx.shopId)
    .where((eb) => {
      const any: Expression<SqlBool>[] = []
      if (keys.ids.length > 0) any.push(eb('id', '=', anyOf(keys.ids)))
      if (keys.references.length > 0) any.push(eb('reference', '=', anyText(keys.references)))
      if (keys.externalIds.length > 0) any.push(eb('external_id', '=', anyText(keys.externalIds)))
      if (keys.names.length > 0) any.push(eb('display_name', '=', anyText(keys.names)))
      return eb.or(any)
    })
    .orderBy('id')
    .$castTo<OrderRow>()
    .execute()
}

/** Criteria that all have to hold; absent ones do not narrow. */
export interface SaleFilter {
  id?: string | undefined
  reference?: string | undefined
  externalId?: string | undefined
  displayName?: string | undefined
  email?: string | undefined
  zip?: string | undefined
  placedFrom?: Date | undefined
  placedTo?: Date | undefined
  shipmentChangedSince?: Date | undefined
}

/** Last placed first. */
export async function searchSales(
  ctx: Context,
  filter: SaleFilter,
  page: { limit: number; skip: number },
): Promise<OrderRow[]> {
  return narrowed(ctx, filter)
    .select(orderColumns)
    .orderBy('placed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.skip)
    .$castTo<OrderRow>()
    .execute()
}

function narrowed(ctx: Context, filter: SaleFilter): SelectQueryBuilder<DB, 'sales_order', object> {
  const { id, reference, externalId, displayName, email, zip, placedFrom, placedTo, shipmentChangedSince } = filter
  let query = ctx.db.selectFrom('sales_order').where('shop_id', '=', ctx.shopId)
  if (id !== undefined) query = query.where('id', '=', id)
  if (reference !== undefined) query = query.where('reference', '=', reference)
  if (externalId !== undefined) query = query.where('external_id', '=', externalId)
  if (displayName !== undefined) query = query.where('display_name', '=', displayName)
  if (email !== undefined) query = query.where('email_search', '=', sql<string>`lower(left(${email}::text, 255))`)
  if (zip !== undefined) query = query.where('zip_search', '=', sql<string>`lower(left(${zip}::text, 255))`)
  if (placedFrom !== undefined) query = query.where('placed_at', '>=', placedFrom)
  if (placedTo !== undefined) query = query.where('placed_at', '<=', placedTo)
  if (shipmentChangedSince === undefined) return query
  return query.where('id', 'in', (eb) =>
    eb
      .selectFrom('shipment')
      .select('shipment.order_id')
      .where('shipment.shop_id', '=', ctx.shopId)
      .where(sql<boolean>`shipment.edited_day >= (${shipmentChangedSince}::timestamptz at time zone 'UTC')::date`)
      .where('shipment.edited_at', '>=', shipmentChangedSince),
  )
}
