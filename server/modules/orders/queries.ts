import { sql } from 'kysely'
import type { Context, Tx } from '#platform/context'
import { FRESH_PLAN } from '#platform/db'
import type { Keyset } from '#platform/page'
import { anyOf, insertMany, pageSize } from '#platform/sql'
import type { Order, OrderDocument, OrderLine, OrderRow, OrderStatus } from './types.ts'

export const orderColumns = [
  'id',
  'reference',
  'status',
  'test',
  'shipping_code as shippingCode',
  'pick_up_point_code as pickUpPointCode',
  'customer',
  'comments',
  'warehouse_comments as warehouseComments',
  'price_total as priceTotal',
  'currency',
  'cash_on_delivery as cashOnDelivery',
  'tracking_number as trackingNumber',
  'tracking_url as trackingUrl',
  'external_id as externalId',
  'display_name as displayName',
  'placed_at as placedAt',
  'external',
  'shipping_price as shippingPrice',
  'sub_total as subTotal',
  'discount_total as discountTotal',
  'segments',
  'expected_shipments as expectedShipments',
  'details',
  'buyer',
  'billing',
  'adjustments',
  'payment_method as paymentMethod',
  'source',
  'door',
  'visible',
  'viewed',
  'confirmed_at as confirmedAt',
  'authorized_at as authorizedAt',
  'collected_at as collectedAt',
  'shipped_at as shippedAt',
  'delivered_at as deliveredAt',
  'created_at as createdAt',
  'edited_at as editedAt',
] as const

const toRow = (order: OrderRow) => ({
  reference: order.reference,
  status: order.status,
  test: order.test,
  shipping_code: order.shippingCode,
  pick_up_point_code: order.pickUpPointCode,
  customer: JSON.stringify(order.customer),
  comments: order.comments,
  warehouse_comments: order.warehouseComments,
  price_total: order.priceTotal,
  currency: order.currency,
  cash_on_delivery: order.cashOnDelivery && JSON.stringify(order.cashOnDelivery),
  tracking_number: order.trackingNumber,
  tracking_url: order.trackingUrl,
  external_id: order.externalId,
  display_name: order.displayName,
  placed_at: order.placedAt,
  external: order.external,
  shipping_price: order.shippingPrice,
  sub_total: order.subTotal,
  discount_total: order.discountTotal,
  segments: order.segments,
  expected_shipments: order.expectedShipments,
  details: order.details && JSON.stringify(order.details),
  buyer: order.buyer && JSON.stringify(order.buyer),
  billing: order.billing && JSON.stringify(order.billing),
  adjustments: order.adjustments && JSON.stringify(order.adjustments),
  payment_method: order.paymentMethod,
  source: order.source,
  visible: order.visible,
  viewed: order.viewed,
  confirmed_at: order.confirmedAt,
  authorized_at: order.authorizedAt,
  collected_at: order.collectedAt,
  shipped_at: order.shippedAt,
  delivered_at: order.deliveredAt,
  edited_at: order.editedAt,
})

export async function insertOrder(tx: Tx, order: OrderRow): Promise<void> {
  await insertMany(tx, 'sales_order', [
    { shop_id: tx.shopId, id: order.id, door: order.door, created_at: order.createdAt, ...toRow(order) },
  ])
}

export async function updateOrderRow(tx: Tx, order: OrderRow): Promise<void> {
  await tx.db
    .updateTable('sales_order')
    .set(toRow(order))
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', order.id)
    .execute()
}

export type KeptLine = Omit<OrderLine, 'code' | 'name' | 'translations'>

export async function insertLines(tx: Tx, orderId: string, lines: readonly KeptLine[]): Promise<void> {
  await insertMany(
    tx,
    'order_line',
    lines.map((line, position) => ({
      shop_id: tx.shopId,
      order_id: orderId,
      position,
      id: line.id,
      variant_id: line.variantId,
      quantity: line.quantity,
      unit_price: line.unitPrice,
      vat_percentage: line.vatPercentage,
      info_url: line.infoUrl,
      picture_url: line.pictureUrl,
      title: line.title,
      details: line.details && JSON.stringify(line.details),
      names: line.names && JSON.stringify(line.names),
      charges: line.charges && JSON.stringify(line.charges),
      attributes: line.attributes && JSON.stringify(line.attributes),
    })),
  )
}

export async function deleteLines(tx: Tx, orderId: string): Promise<void> {
  await tx.db.deleteFrom('order_line').where('shop_id', '=', tx.shopId).where('order_id', '=', orderId).execute()
}

export async function insertDocuments(tx: Tx, orderId: string, documents: readonly OrderDocument[]): Promise<void> {
  await insertMany(
    tx,
    'order_document',
    documents.map((document, position) => ({
      shop_id: tx.shopId,
      order_id: orderId,
      position,
      type: document.type,
      url: document.url,
      file_id: document.fileId,
    })),
  )
}

export async function deleteDocuments(tx: Tx, orderId: string): Promise<void> {
  await tx.db.deleteFrom('order_document').where('shop_id', '=', tx.shopId).where('order_id', '=', orderId).execute()
}

export type OrderKey = { id: string } | { reference: string }

export async function lockOrder(tx: Tx, key: OrderKey): Promise<OrderRow | undefined> {
  return tx.db
    .selectFrom('sales_order')
    .select(orderColumns)
    .where('shop_id', '=', tx.shopId)
    .$if('id' in key, (qb) => qb.where('id', '=', 'id' in key ? key.id : ''))
    .$if('reference' in key, (qb) => qb.where('reference', '=', 'reference' in key ? key.reference : ''))
    .forUpdate()
    .$castTo<OrderRow>()
    .executeTakeFirst()
}

/** Locks those of the orders that nobody else has locked. */
export async function lockFreeOrders(tx: Tx, ids: readonly string[]): Promise<OrderRow[]> {
  return tx.db
    .selectFrom('sales_order')
    .select(orderColumns)
    .where('shop_id', '=', tx.shopId)
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .$castTo<OrderRow>()
    .execute()
}

export async function selectOrders(ctx: Context, ids: readonly string[]): Promise<OrderRow[]> {
  return ctx.db
    .selectFrom('sales_order')
    .select(orderColumns)
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', anyOf(ids))
    .orderBy('id')
    .$castTo<OrderRow>()
    .execute()
}

export interface OrderFilter {
  reference?: string | undefined
  status?: readonly OrderStatus[] | undefined
  editedAfter?: Date | undefined
  test?: boolean | undefined
}

/** One page, oldest first. */
export async function selectOrderPage(
  ctx: Context,
  filter: OrderFilter,
  page: Keyset & { skip?: number },
): Promise<OrderRow[]> {
  return ctx.db
    .selectFrom('sales_order')
    .$if(filter.editedAfter !== undefined, (qb) => qb.modifyFront(sql.raw(FRESH_PLAN)))
    .select(orderColumns)
    .where('shop_id', '=', ctx.shopId)
    .$if(filter.reference !== undefined, (qb) => qb.where('reference', '=', filter.reference ?? ''))
    .$if(filter.status !== undefined, (qb) => qb.where('status', 'in', [...(filter.status ?? [])]))
    .$if(filter.editedAfter !== undefined, (qb) => qb.where('edited_at', '>', filter.editedAfter ?? ctx.now()))
    .$if(filter.test !== undefined, (qb) => qb.where('test', '=', filter.test ?? false))
    .$if(page.after !== undefined, (qb) => qb.where('id', '>', page.after ?? ''))
    .orderBy('id')
    .limit(pageSize(page.limit))
    .$if((page.skip ?? 0) > 0, (qb) => qb.offset(page.skip ?? 0))
    .$castTo<OrderRow>()
    .execute()
}

interface LineRow extends OrderLine {
  orderId: string
}

export async function selectLines(ctx: Context, orderIds: readonly string[]): Promise<LineRow[]> {
  return ctx.db
    .selectFrom('order_line')
    .innerJoin('variant', 'variant.id', 'order_line.variant_id')
    .select([
      'order_line.order_id as orderId',
      'order_line.id',
      'order_line.variant_id as variantId',
      'variant.code',
      'variant.name',
      'order_line.quantity',
      'order_line.unit_price as unitPrice',
      'order_line.vat_percentage as vatPercentage',
      'order_line.info_url as infoUrl',
      'order_line.picture_url as pictureUrl',
      'order_line.title',
      'order_line.details',
      'order_line.names',
      'order_line.charges',
      'order_line.attributes',
      'variant.translations',
    ])
    .where('order_line.shop_id', '=', ctx.shopId)
    .where('variant.shop_id', '=', ctx.shopId)
    .where('order_line.order_id', '=', anyOf(orderIds))
    .orderBy('order_line.order_id')
    .orderBy('order_line.position')
    .$castTo<LineRow>()
    .execute()
}

interface DocumentRow extends OrderDocument {
  orderId: string
}

export async function selectDocuments(ctx: Context, orderIds: readonly string[]): Promise<DocumentRow[]> {
  return ctx.db
    .selectFrom('order_document')
    .select(['order_id as orderId', 'type', 'url', 'file_id as fileId'])
    .where('shop_id', '=', ctx.shopId)
    .where('order_id', '=', anyOf(orderIds))
    .orderBy('order_id')
    .orderBy('position')
    .execute()
}

/** Adds lines and documents to rows, with one statement for each kind. */
export async function withParts(ctx: Context, rows: readonly OrderRow[]): Promise<Order[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const [lines, documents] = await Promise.all([selectLines(ctx, ids), selectDocuments(ctx, ids)])
  const orders = new Map<string, Order>(rows.map((row) => [row.id, { ...row, lines: [], documents: [] }]))
  for (const { orderId, ...line } of lines) orders.get(orderId)?.lines.push(line)
  for (const { orderId, ...document } of documents) orders.get(orderId)?.documents.push(document)
  return [...orders.values()]
}

export async function selectReferences(ctx: Context, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.db
    .selectFrom('sales_order')
    .select(['id', 'reference'])
    .where('shop_id', '=', ctx.shopId)
    .where('id', '=', anyOf(ids))
    .execute()
  return new Map(rows.map((row) => [row.id, row.reference]))
}

/** Orders that have been Reserved without a break since before the time, oldest first. */
export async function selectReservedBefore(ctx: Context, before: Date): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('sales_order')
    .select('id')
    .where('shop_id', '=', ctx.shopId)
    .where('status', '=', 'Reserved')
    .where('created_at', '<=', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('order_move')
            .select('order_move.id')
            .where('order_move.shop_id', '=', ctx.shopId)
            .whereRef('order_move.order_id', '=', 'sales_order.id')
            .where('order_move.to_status', '=', 'Reserved')
            .where('order_move.at', '>', before),
        ),
      ),
    )
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows.map((row) => row.id)
}
