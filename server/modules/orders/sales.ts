import { ensureSoldVariants, type SoldProduct } from '#modules/catalog'
import { getShop } from '#modules/tenants'
import { editTime } from '#platform/clock'
import { type Context, requireAnyScope, requireScope, type Tx } from '#platform/context'
import { Conflict, NotFound } from '#platform/errors'
import { emit } from '#platform/events'
import { isUuid } from '#platform/ids'
import { requireShort } from '#platform/keys'
import { orderUpdated, subjectOf } from './events.ts'
import { notBegun } from './machine.ts'
import { reserveAnew } from './moves.ts'
import { resolveLines } from './parts.ts'
import { placeOrder, referenceTaken } from './place-order.ts'
import { type SaleFilter, type SaleKeys, searchSales, selectSales } from './queries/sales.ts'
import { deleteLines, insertLines, lockOrder, selectLines, updateOrderRow } from './queries.ts'
import type { OrderDetails, OrderRef, SoldGoods, ToldOrder } from './told-order.ts'
import type { NewOrderLine, Order, OrderLine, OrderRow } from './types.ts'

/** An order with its lines, as shop systems see it. */
export interface Sale extends OrderRow {
  lines: OrderLine[]
}

export interface WantedSale {
  ref: OrderRef
  order: ToldOrder | null
}

/**
 * The orders that are meant, by position; undefined where there is none yet. What is told of an order finds it by its
 * external id too, and one that came through another door by its reference. A name of several orders is a conflict.
 */
export async function findSales(ctx: Context, wanted: readonly WantedSale[]): Promise<(Sale | undefined)[]> {
  requireAnyScope(ctx, 'read:order', 'write:order')
  const keys = keysOf(wanted)
  if (Object.values(keys).every((list) => list.length === 0)) return wanted.map(() => undefined)
  const rows = await selectSales(ctx, keys)
  const found = wanted.map((one, i) => meant(one, rows, i))
  const ids = [...new Set(found.flatMap((row) => row?.id ?? []))]
  const lines = Map.groupBy(ids.length > 0 ? await selectLines(ctx, ids) : [], ({ orderId }) => orderId)
  return found.map((row) => row && { ...row, lines: lines.get(row.id) ?? [] })
}

function keysOf(wanted: readonly WantedSale[]): SaleKeys {
  const by = (kind: OrderRef['by']) => wanted.flatMap(({ ref }) => (ref.by === kind ? ref.value : []))
  const told = wanted.flatMap(({ order }) => order ?? [])
  return {
    ids: by('id').filter(isUuid),
    names: by('name'),
    references: [...new Set([...by('reference'), ...told.map(({ reference }) => reference)])],
    externalIds: [...new Set([...by('externalId'), ...told.map(({ externalId }) => externalId)])],
  }
}

const MEMBERS = { id: 'id', externalId: 'externalId', name: 'displayName', reference: 'reference' } as const

function meant({ ref, order }: WantedSale, rows: readonly OrderRow[], entry: number): OrderRow | undefined {
  const [first, second] = rows.filter((row) => row[MEMBERS[ref.by]] === ref.value)
  if (second) throw new Conflict('reference_ambiguous', { value: ref.value, entry })
  if (first || !order) return first
  const known = rows.find(({ externalId }) => externalId === order.externalId)
  if (known) return known
  const same = rows.find(({ reference }) => reference === order.reference)
  if (same && same.externalId !== null) throw new Conflict('order_exists', { reference: order.reference, entry })
  return same
}

export interface SalePage {
  limit: number
  skip: number
}

/** Last placed first. */
export async function listSales(ctx: Context, filter: SaleFilter, page: SalePage): Promise<Sale[]> {
  requireScope(ctx, 'read:order')
  const rows = await searchSales(ctx, filter, page)
  const lines = Map.groupBy(
    rows.length > 0
      ? await selectLines(
          ctx,
          rows.map(({ id }) => id),
        )
      : [],
    (line) => line.orderId,
  )
  return rows.map((row) => ({ ...row, lines: lines.get(row.id) ?? [] }))
}

/** The order, locked. */
export async function lockSale(tx: Tx, id: string): Promise<Sale> {
  const row = await lockOrder(tx, { id })
  if (!row) throw new NotFound('order_not_found', { id })
  return { ...row, lines: await selectLines(tx, [id]) }
}

/** Takes an order that a shop system tells of. Products that the catalogue lacks are added to it. */
export async function placeSale(tx: Tx, told: ToldOrder): Promise<Order> {
  requireShort(shortTexts(told))
  const { currency } = await getShop(tx)
  return placeOrder(tx, {
    reference: told.reference,
    test: false,
    shippingCode: null,
    pickUpPointCode: null,
    customer: { ...told.address, email: told.email },
    priceTotal: told.totalPrice,
    currency: told.currency ?? currency,
    status: 'New',
    comments: null,
    cashOnDelivery: null,
    documents: [],
    lines: await linesOf(tx, told.products ?? []),
    sale: {
      externalId: told.externalId,
      displayName: told.name,
      placedAt: told.placedAt ?? tx.now(),
      shippingPrice: told.shippingPrice,
      subTotal: told.subTotalPrice,
      discountTotal: told.discountPrice,
      segments: [...new Set(told.segments ?? [])],
      expectedShipments: Math.max(1, told.expectedShipments ?? 1),
      details: detailsOf(told, null),
    },
  })
}

const shortTexts = (told: ToldOrder) => ({
  reference: told.reference,
  externalId: told.externalId,
  name: told.name,
})

export interface SaleChange {
  /** Members of the row that differ. */
  row: Partial<OrderRow>
  /** Null: the lines stay. */
  products: SoldGoods[] | null
}

/**
 * What of an order differs from what is told of it now; null when nothing does. Members that are not told stay. The
 * first parcel freezes the segments, and goods and address are the warehouse's once it has begun.
 */
export function saleChange(order: Sale, told: ToldOrder, fulfilled: boolean): SaleChange | null {
  const open = order.external || notBegun(order.status)
  const address = Object.entries({ ...told.address, email: told.email }).filter(([, value]) => value)
  const customer = open ? { ...order.customer, ...Object.fromEntries(address) } : order.customer
  const next: Partial<OrderRow> = {
    reference: told.reference,
    externalId: told.externalId,
    displayName: told.name ?? order.displayName,
    placedAt: told.placedAt ?? order.placedAt,
    priceTotal: told.totalPrice ?? order.priceTotal,
    shippingPrice: told.shippingPrice ?? order.shippingPrice,
    subTotal: told.subTotalPrice ?? order.subTotal,
    discountTotal: told.discountPrice ?? order.discountTotal,
    currency: told.currency ?? order.currency,
    customer,
    segments: fulfilled ? order.segments : [...new Set([...order.segments, ...(told.segments ?? [])])],
    expectedShipments: Math.max(1, told.expectedShipments ?? order.expectedShipments),
    details: detailsOf(told, order.details),
  }
  const row = Object.fromEntries(
    Object.entries(next).filter(([name, value]) => !same(value, order[name as keyof OrderRow])), // safe: next has members of the row
  ) as Partial<OrderRow> // a part of next
  const products = told.products && open && !sameGoods(told.products, order.lines) ? told.products : null
  return Object.keys(row).length > 0 || products ? { row, products } : null
}

/** What of an order differs from an address or a number of parcels that is told by itself; null when nothing does. */
export function saleUpdate(
  order: Sale,
  { address, expectedShipments }: { address: ToldOrder['address'] | null; expectedShipments: number | null },
  real: number,
): SaleChange | null {
  const row: Partial<OrderRow> = {}
  const open = order.external || notBegun(order.status)
  const customer = { ...order.customer, ...address }
  if (address && open && !same(customer, order.customer)) row.customer = customer
  const expected = expectedShipments === null ? order.expectedShipments : Math.max(1, real, expectedShipments)
  if (expected !== order.expectedShipments) row.expectedShipments = expected
  return Object.keys(row).length > 0 ? { row, products: null } : null
}

/** Writes the change of a locked order; its reservation follows the goods. */
export async function changeSale(tx: Tx, order: Sale, change: SaleChange): Promise<void> {
  requireScope(tx, 'write:order')
  requireShort({ reference: order.reference, externalId: order.externalId, name: order.displayName })
  if (change.products) {
    const lines = await resolveLines(tx, await linesOf(tx, change.products))
    await deleteLines(tx, order.id)
    await insertLines(tx, order.id, lines)
    await reserveAnew(tx, order, order.lines, lines)
    order.lines = await selectLines(tx, [order.id])
  }
  Object.assign(order, change.row)
  order.editedAt = editTime(tx.now(), order.editedAt)
  await updateOrderRow(tx, order).catch(referenceTaken(order.reference))
  emit(tx, orderUpdated, subjectOf(order.id), { orderId: order.id, reference: order.reference })
}

/** Adds segments that were looked up elsewhere, at placement or for the first parcel. */
export async function addSegments(tx: Tx, orderId: string, segments: readonly string[]): Promise<void> {
  requireScope(tx, 'write:order')
  const order = await lockOrder(tx, { id: orderId })
  if (!order) throw new NotFound('order_not_found', { id: orderId })
  const merged = [...new Set([...order.segments, ...segments])]
  if (merged.length === order.segments.length) return
  order.segments = merged
  order.editedAt = editTime(tx.now(), order.editedAt)
  await updateOrderRow(tx, order)
  emit(tx, orderUpdated, subjectOf(order.id), { orderId: order.id, reference: order.reference })
}

/** Null where nothing of it was ever told. */
function detailsOf(told: ToldOrder, before: OrderDetails | null): OrderDetails {
  return {
    discounts: told.discounts ?? before?.discounts ?? [],
    weight: told.weight ?? before?.weight ?? null,
    externalCustomerId: told.externalCustomerId ?? before?.externalCustomerId ?? null,
    statusUrl: told.statusUrl ?? before?.statusUrl ?? null,
    preferredDelivery: told.preferredDelivery ?? before?.preferredDelivery ?? null,
    userAgent: told.userAgent ?? before?.userAgent ?? null,
    analytics: told.analytics ?? before?.analytics ?? null,
  }
}

/** Lines by the variants that were sold. A quantity of nothing is no line. */
async function linesOf(tx: Tx, products: readonly SoldGoods[]): Promise<NewOrderLine[]> {
  const sold = products.filter(({ quantity }) => quantity > 0)
  const variants = await ensureSoldVariants(tx, sold.map(productOf), await getShop(tx))
  return sold.map((goods, i) => {
    const variant = variants[i]
    if (!variant) throw new Error('a variant was not ensured')
    return lineOf(goods, variant)
  })
}

const productOf = (goods: SoldGoods): SoldProduct => ({
  code: goods.sku || goods.variantId || goods.productId || goods.title || 'unnamed',
  name: goods.title,
  externalProductId: goods.productId,
  externalId: goods.variantId,
  pictureUrl: goods.images[0]?.src ?? null,
})

function lineOf(goods: SoldGoods, variant: { id: string; code: string }): NewOrderLine {
  const { title, quantity, price, ...details } = goods
  return {
    code: variant.code,
    variantId: variant.id,
    quantity,
    unitPrice: price,
    vatPercentage: vatOf(goods),
    infoUrl: null,
    pictureUrl: details.images[0]?.src ?? null,
    title,
    details,
  }
}

/** Of the only tax; shop systems tell it as a fraction or in percent. */
function vatOf({ taxLines }: SoldGoods): number | null {
  const [only, other] = taxLines
  if (!only || other || only.rate === null || only.rate < 0 || only.rate > 100) return null
  return Math.round((only.rate < 1 ? only.rate * 100 : only.rate) * 10_000) / 10_000
}

const sameGoods = (told: readonly SoldGoods[], lines: readonly OrderLine[]): boolean => {
  const sold = told.filter(({ quantity }) => quantity > 0)
  return sold.length === lines.length && sold.every((goods, i) => sameLine(goods, lines[i]))
}

function sameLine({ title, quantity, price, ...details }: SoldGoods, line: OrderLine | undefined): boolean {
  if (!line || line.quantity !== quantity || line.unitPrice !== price || line.title !== title) return false
  return same(details, line.details)
}

/** Whether two values say the same, in whatever order their members come. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (a instanceof Date || b instanceof Date)
    return a instanceof Date && b instanceof Date && a.getTime() === b.getTime()
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  const [one, other] = [a, b] as Record<string, unknown>[] // both are objects
  return [...names].every((name) => same(one?.[name] ?? null, other?.[name] ?? null))
}
