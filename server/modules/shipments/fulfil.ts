import { changeSale, findSales, lockSale, placeSale, type Sale, saleChange, type ToldOrder } from '#modules/orders'
import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Conflict, DomainError, NotFound } from '#platform/errors'
import { requireShort } from '#platform/keys'
import { addDrafts } from './drafts.ts'
import type { Fulfilment } from './fulfilment.ts'
import { selectShippedParcels } from './queries/parcels.ts'
import { recordEvents } from './record-events.ts'
import { expect } from './told-changes.ts'
import { packTold, trackingNews } from './told-parcels.ts'
import type { Tools } from './tools.ts'
import type { NewTrackingEvent, Parcel } from './types.ts'

/**
 * Takes what a shop system tells of orders and their parcels: makes or changes orders, turns parcels that were expected
 * into real ones, adds those beyond. All or nothing; told again, it changes nothing. An error names its `entry`.
 */
export async function fulfil(tools: Tools, ctx: Context, entries: readonly Fulfilment[]): Promise<void> {
  requireScope(ctx, 'write:order')
  for (const [i, entry] of entries.entries()) await inEntry(i, async () => check(entry))
  await whileRaced(async () => {
    // Most of what plugins send was sent before: that is found out without a transaction.
    const open = await news(ctx, entries)
    if (open.length > 0) await write(tools, ctx, open)
  })
}

/** Places an order that must not exist yet. */
export async function placeToldOrder(ctx: Context, order: ToldOrder): Promise<void> {
  requireScope(ctx, 'write:order')
  await inTransaction(ctx, async (tx) => {
    const wanted = { ref: { by: 'externalId', value: order.externalId } as const, order }
    const [known] = await findSales(tx, [wanted])
    if (known) throw new Conflict('order_exists', { reference: order.reference })
    await place(tx, order)
  })
}

interface Numbered extends Fulfilment {
  /** Its place in what was sent. */
  entry: number
  /** Of the order that is meant; null: there was none a moment ago. */
  orderId: string | null
}

function check({ trackings }: Fulfilment): void {
  requireShort(
    Object.fromEntries(
      trackings.flatMap(({ trackingNumber, externalId }, i) => [
        [`trackings[${i}].tracking_number`, trackingNumber],
        [`trackings[${i}].external_shipment_id`, externalId],
      ]),
    ),
  )
}

/** The entries that tell something new. */
async function news(ctx: Context, entries: readonly Fulfilment[]): Promise<Numbered[]> {
  const found = await findSales(ctx, entries)
  const orders = found.flatMap((order) => order ?? [])
  const parcels = Map.groupBy(
    orders.length > 0 ? await selectShippedParcels(ctx, [...new Set(orders.map(({ id }) => id))]) : [],
    ({ orderId }) => orderId,
  )
  return entries.flatMap((entry, i) => {
    const order = found[i]
    if (!order && !entry.order) throw new NotFound('order_not_found', { ref: entry.ref.value, entry: i })
    const known = parcels.get(order?.id ?? null) ?? []
    const same = order && !changeOf(order, entry, known) && trackingNews(entry, known).every((one) => one === null)
    return same ? [] : { ...entry, entry: i, orderId: order?.id ?? null }
  })
}

const changeOf = (order: Sale, { order: told }: Fulfilment, parcels: readonly Parcel[]) =>
  told && saleChange(order, told, parcels.length > 0)

/** Two that bring the same order at once: the later one finds it the second time. */
async function whileRaced(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const raced = error instanceof Conflict && RACED.has(error.code)
    if (!raced) throw error
    await work()
  }
}

const RACED: ReadonlySet<string> = new Set(['order_reference_taken', 'order_exists'])

const write = (tools: Tools, ctx: Context, entries: readonly Numbered[]): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const events: NewTrackingEvent[] = []
    for (const one of entries) {
      // An entry before it may have made the order.
      if (one.orderId === null && entries.length > 1) one.orderId = (await findSales(tx, [one]))[0]?.id ?? null
      events.push(...(await inEntry(one.entry, () => writeOne(tools, tx, one))))
    }
    if (events.length > 0) await recordEvents(tools.book, tx, { events })
  })

/** Writes one entry; the answer is what happened to its parcels. */
async function writeOne(tools: Tools, tx: Tx, entry: Numbered): Promise<NewTrackingEvent[]> {
  if (entry.orderId === null) {
    if (!entry.order) throw new NotFound('order_not_found', { ref: entry.ref.value })
    const placed = await place(tx, entry.order)
    return packTold(tools, tx, placed, entry.trackings)
  }
  const order = await lockSale(tx, entry.orderId)
  const parcels = await selectShippedParcels(tx, [order.id])
  const change = changeOf(order, entry, parcels)
  if (change) await changeSale(tx, order, change)
  if (change?.row.expectedShipments !== undefined) await expect(tx, order, parcels.length)
  return packTold(tools, tx, order, entry.trackings)
}

async function place(tx: Tx, told: ToldOrder): Promise<Sale> {
  const order = await placeSale(tx, told)
  await addDrafts(tx, order, order.expectedShipments, order.id)
  return order
}

/** An error of the work says which entry it is about. */
const inEntry = <T>(entry: number, work: () => Promise<T>): Promise<T> =>
  work().catch((error: unknown) => {
    if (error instanceof DomainError) error.details.entry = entry
    throw error
  })
