import type { Context, Tx } from '#platform/context'
import { sqlState, violatedConstraint } from '#platform/db'
import { Conflict, Invalid } from '#platform/errors'
import { emit, sendLast } from '#platform/events'
import { ExpiringCache } from '#platform/expiring-cache'
import { stockLevelChanged } from './events.ts'
import { changeLevels, changeWaiting, lockLevels, lockReleases, reserveEnough } from './queries/levels.ts'
import {
  deleteReservations,
  insertReservations,
  selectCoveredOrders,
  selectReservations,
  setReservationsWaiting,
  variantsOfWaiting,
} from './queries/reservations.ts'
import type { Quantity, StockLevel } from './types.ts'

/** Sums the lines of an order by variant, in the order of variant ids. */
export function quantitiesOf(lines: readonly Quantity[]): Quantity[] {
  const sums = new Map<string, number>()
  for (const line of lines) sums.set(line.variantId, (sums.get(line.variantId) ?? 0) + line.quantity)
  return [...sums]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1))
}

/** Applies the change and tells of it. A figure beyond what an integer holds is refused. */
export async function moveLevels(
  tx: Tx,
  quantities: readonly Quantity[],
  factors: { stock?: number; reserved?: number; waiting?: number },
): Promise<StockLevel[]> {
  if (quantities.length === 0) return []
  const levels = await changeLevels(tx, quantities, factors).catch((error) => {
    if (sqlState(error) === NUMBER_OUT_OF_RANGE) throw new Invalid('quantity_too_large', {})
    // A count took the goods of an order that was just being collected.
    if (violatedConstraint(error) === 'stock_level_stock_check') throw new Conflict('stock_too_low', {})
    throw error
  })
  tellOfLevels(tx, levels)
  return levels
}

function tellOfLevels(tx: Tx, variants: readonly { variantId: string }[]): void {
  for (const { variantId } of variants) emit(tx, stockLevelChanged, `variant:${variantId}`, { variantId })
}

const NUMBER_OUT_OF_RANGE = '22003'
const LARGEST_QUANTITY = 2_147_483_647

/**
 * Reserves units for an order that ranks behind every other, missing ones too. Answers whether any variant has too
 * little now. The order's row exists or is on its way. Levels are locked by the last statement sent.
 */
export async function claimUnits(tx: Tx, orderId: string, lines: readonly Quantity[]): Promise<boolean> {
  const quantities = checkedQuantities(lines)
  const [, levels] = await Promise.all([
    insertReservations(tx, orderId, quantities, false),
    moveLevels(tx, quantities, { reserved: 1 }),
  ])
  const missing = levels.filter((level) => level.stock < level.reserved)
  for (const { variantId } of missing) short.set(`${tx.shopId} ${variantId}`, true, [], tx.now())
  return missing.length > 0
}

/**
 * As `claimUnits` where enough is expected: a variant that has too little ends the transaction with an error that
 * `isTooLittle` knows. Levels are locked by the very last statement, so for the commit alone.
 */
export async function claimEnough(tx: Tx, orderId: string, lines: readonly Quantity[]): Promise<void> {
  const quantities = checkedQuantities(lines)
  tellOfLevels(tx, quantities)
  if (quantities.length > 0) sendLast(tx, () => reserveEnough(tx, quantities))
  await insertReservations(tx, orderId, quantities, false)
}

/** Variants that had too little a short while ago. */
const short = new ExpiringCache<true>({ lifetimeMs: 60_000, max: 20_000 })

/** Whether there was enough of each of the variants when this process last met them. */
export function expectsEnough(ctx: Context, variantIds: readonly string[]): boolean {
  return !variantIds.some((id) => short.get(`${ctx.shopId} ${id}`, ctx.now()))
}

/** Reserves units for an order that exists, as waiting: whether it is covered is decided among all that wait. */
export async function reserveWaiting(tx: Tx, orderId: string, lines: readonly Quantity[]): Promise<void> {
  const quantities = checkedQuantities(lines)
  await Promise.all([
    insertReservations(tx, orderId, quantities, true),
    moveLevels(tx, quantities, { reserved: 1, waiting: 1 }),
  ])
}

function checkedQuantities(lines: readonly Quantity[]): Quantity[] {
  const quantities = quantitiesOf(lines)
  if (quantities.some((q) => q.quantity > LARGEST_QUANTITY)) throw new Invalid('quantity_too_large', {})
  return quantities
}

/** Gives back what the order reserves. Answers the variants whose units became free. */
export async function release(tx: Tx, orderId: string): Promise<string[]> {
  const reservations = await deleteReservations(tx, orderId)
  const waiting = reservations[0]?.waiting ?? false
  await moveLevels(tx, sorted(reservations), { reserved: -1, ...(waiting ? { waiting: -1 } : {}) })
  return reservations.map((r) => r.variantId)
}

/** Makes orders wait for stock, or stop waiting, without a change of what they reserve. */
export async function setWaiting(tx: Tx, orderIds: readonly string[], waiting: boolean): Promise<string[]> {
  if (orderIds.length === 0) return []
  const changing = (await selectReservations(tx, orderIds)).filter((r) => r.waiting !== waiting)
  await lockLevels(
    tx,
    changing.map((r) => r.variantId),
  )
  await Promise.all([
    setReservationsWaiting(tx, orderIds, waiting),
    changeWaiting(tx, quantitiesOf(changing), waiting ? 1 : -1),
  ])
  return [...new Set(changing.map((r) => r.variantId))]
}

/**
 * Locks the levels of these variants and of every waiting order that holds one of them, all in one order. What frees
 * units calls it first, and does so one at a time in a shop: which further levels it needs turns up on the way, and
 * two of its kind would come to wait for each other. Taking orders does not pass here.
 */
export async function lockConcerned(tx: Tx, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return
  await lockReleases(tx)
  await lockLevels(tx, [...new Set([...variantIds, ...(await variantsOfWaiting(tx, variantIds))])])
}

/** Waiting orders of these variants that are covered now, oldest first. */
export async function coveredOrders(tx: Tx, variantIds: readonly string[]): Promise<string[]> {
  if (variantIds.length === 0) return []
  await lockConcerned(tx, variantIds)
  return selectCoveredOrders(tx, variantIds)
}

const sorted = (quantities: readonly Quantity[]): Quantity[] =>
  [...quantities].sort((a, b) => (a.variantId < b.variantId ? -1 : 1))
