import { sql } from 'kysely'
import type { OrderLine } from '#modules/orders'
import type { Context } from '#platform/context'
import { anyOf } from '#platform/sql'

export interface ViewedOrder {
  id: string
  reference: string
  status: string
  createdAt: Date
  editedAt: Date
  zip: string | null
  email: string | null
}

const order = (ctx: Context) =>
  ctx.db
    .selectFrom('sales_order')
    .select([
      'id',
      'reference',
      'status',
      'created_at as createdAt',
      'edited_at as editedAt',
      sql<string | null>`customer ->> 'zip'`.as('zip'),
      sql<string | null>`customer ->> 'email'`.as('email'),
    ])
    .where('shop_id', '=', ctx.shopId)

export const selectViewedOrder = (ctx: Context, id: string): Promise<ViewedOrder | undefined> =>
  order(ctx).where('id', '=', id).executeTakeFirst()

export const selectViewedOrderByReference = (ctx: Context, reference: string): Promise<ViewedOrder | undefined> =>
  order(ctx)
    .where(
      'reference_search',
      '=',
      sql<string>`any(array[lower(${reference}::text), lower(ltrim(${reference}::text, '#'))])`,
    )
    // As it was written comes before as it was meant.
    .orderBy(sql`length(reference)`, 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export interface ViewedLine extends Pick<OrderLine, 'names' | 'title' | 'name' | 'translations'> {
  code: string
  quantity: number
  pictureUrl: string | null
}

export const selectViewedLines = (ctx: Context, orderId: string): Promise<ViewedLine[]> =>
  ctx.db
    .selectFrom('order_line')
    .innerJoin('variant', (join) =>
      join.onRef('variant.shop_id', '=', 'order_line.shop_id').onRef('variant.id', '=', 'order_line.variant_id'),
    )
    .select((eb) => [
      'variant.code',
      'variant.name',
      'variant.translations',
      'order_line.names',
      'order_line.title',
      'order_line.quantity',
      eb.fn.coalesce('order_line.picture_url', 'variant.picture_url').as('pictureUrl'),
    ])
    .where('order_line.shop_id', '=', ctx.shopId)
    .where('variant.shop_id', '=', ctx.shopId)
    .where('order_line.order_id', '=', orderId)
    .orderBy('order_line.position')
    .$castTo<ViewedLine>()
    .execute()

/** When shipments were changed last, with those of their orders. */
export async function selectEditTimes(
  ctx: Context,
  keys: { shipmentIds: readonly string[]; orderIds: readonly string[] },
): Promise<{ shipmentId: string | null; orderId: string | null; editedAt: Date }[]> {
  const [shipments, orders] = await Promise.all([
    ctx.db
      .selectFrom('shipment')
      .select(['id as shipmentId', 'order_id as orderId', 'edited_at as editedAt'])
      .where('shop_id', '=', ctx.shopId)
      .where((eb) => eb.or([eb('id', '=', anyOf(keys.shipmentIds)), eb('order_id', '=', anyOf(keys.orderIds))]))
      .execute(),
    ctx.db
      .selectFrom('sales_order')
      .select(['id as orderId', 'edited_at as editedAt'])
      .where('shop_id', '=', ctx.shopId)
      .where('id', '=', anyOf(keys.orderIds))
      .execute(),
  ])
  return [...shipments, ...orders.map((row) => ({ shipmentId: null, ...row }))]
}

/** Which parcels have these token hashes, by hash in hex. */
export async function selectShipmentsByToken(ctx: Context, hashes: readonly Buffer[]): Promise<Map<string, string>> {
  const rows = await ctx.db
    .selectFrom('parcel')
    .select(['token_hash as hash', 'shipment_id as shipmentId'])
    .where('shop_id', '=', ctx.shopId)
    .where('token_hash', '=', sql<Buffer>`any(${hashes}::bytea[])`)
    .execute()
  return new Map(rows.map(({ hash, shipmentId }) => [hash?.toString('hex') ?? '', shipmentId]))
}
