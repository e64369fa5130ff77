import type { Tx } from '#platform/context'
import { Invalid } from '#platform/errors'
import { insertMovements, selectTaken, selectWarehouseStock } from './queries/ledger.ts'
import { lockLevels } from './queries/levels.ts'
import { deleteReservations, selectReservations } from './queries/reservations.ts'
import { lockConcerned, moveLevels, quantitiesOf, release } from './reservations.ts'
import type { MovementKind, Quantity, WarehouseStock } from './types.ts'

interface Cause {
  kind: MovementKind
  causeId: string | null
  note: string | null
}

interface Part extends Quantity {
  warehouseId: string
}

async function record(tx: Tx, parts: readonly Part[], cause: Cause): Promise<void> {
  const at = tx.now()
  await insertMovements(
    tx,
    parts.map((part) => ({ id: tx.newId(), ...part, ...cause, actor: tx.actor, at })),
  )
}

/** Books units that came to a warehouse; the cause names where they came from. */
export async function bookIn(tx: Tx, warehouseId: string, units: readonly Quantity[], cause: Cause): Promise<void> {
  const quantities = quantitiesOf(units.filter((unit) => unit.quantity > 0))
  if (quantities.length === 0) return
  await lockConcerned(
    tx,
    quantities.map((q) => q.variantId),
  )
  await moveLevels(tx, quantities, { stock: 1 })
  await record(
    tx,
    quantities.map((q) => ({ ...q, warehouseId })),
    cause,
  )
}

/** Takes the reserved units of an order off the shelves: stock and reservation fall together. */
export async function pick(tx: Tx, orderId: string, warehouseId: string, units: readonly Quantity[]): Promise<void> {
  await deleteReservations(tx, orderId)
  const quantities = quantitiesOf(units)
  await moveLevels(tx, quantities, { stock: -1, reserved: -1 })
  const shelves = await selectWarehouseStock(
    tx,
    quantities.map((q) => q.variantId),
  )
  const parts = quantities.flatMap((q) =>
    takeFrom(shelves, q, warehouseId).map((part) => ({ ...part, quantity: -part.quantity })),
  )
  await record(tx, parts, { kind: 'picked', causeId: orderId, note: null })
}

/** The wanted warehouse first, then those with most: a pick may need several. */
function takeFrom(shelves: readonly WarehouseStock[], wanted: Quantity, warehouseId: string): Part[] {
  const own = shelves.filter((shelf) => shelf.variantId === wanted.variantId && shelf.onHand > 0)
  const byPreference = own.toSorted((a, b) => rank(b, warehouseId) - rank(a, warehouseId) || b.onHand - a.onHand)
  const parts: Part[] = []
  let missing = wanted.quantity
  for (const shelf of byPreference) {
    const quantity = Math.min(missing, shelf.onHand)
    if (quantity <= 0) break
    parts.push({ variantId: wanted.variantId, warehouseId: shelf.warehouseId, quantity })
    missing -= quantity
  }
  if (missing > 0) throw new Error('the shelves hold less than the level says')
  return parts
}

const rank = (shelf: WarehouseStock, warehouseId: string): number => (shelf.warehouseId === warehouseId ? 1 : 0)

/**
 * Gives up what an order reserves: units that are there for it leave the stock, and what was missing is waited for no
 * more. Answers the variants concerned.
 */
export async function writeOff(tx: Tx, orderId: string, warehouseId: string): Promise<string[]> {
  const reservations = await selectReservations(tx, [orderId])
  const variantIds = reservations.map(({ variantId }) => variantId)
  await lockConcerned(tx, variantIds)
  const levels = await lockLevels(tx, variantIds)
  const gone = reservations.flatMap(({ variantId, quantity, waiting }) => {
    const level = levels.get(variantId)
    if (!level || waiting) return []
    // Firm orders beside this one keep what is theirs.
    const left = level.stock - (level.reserved - level.waiting - quantity)
    return left > 0 ? { variantId, quantity: Math.min(quantity, left) } : []
  })
  await release(tx, orderId)
  if (gone.length === 0) return variantIds
  const quantities = quantitiesOf(gone)
  await moveLevels(tx, quantities, { stock: -1 })
  const shelves = await selectWarehouseStock(tx, variantIds)
  const parts = quantities.flatMap((q) => takeFrom(shelves, q, warehouseId))
  await record(
    tx,
    parts.map((part) => ({ ...part, quantity: -part.quantity })),
    { kind: 'written_off', causeId: orderId, note: null },
  )
  return variantIds
}

/** Puts what an order took back where it came from. Answers the variants that have more now. */
export const putBack = (tx: Tx, orderId: string): Promise<string[]> =>
  takeBack(tx, orderId, { taken: ['picked', 'put_back'], kind: 'put_back' })

/** As `putBack`, for what was written off of an order; what is back already stays. */
export const restock = (tx: Tx, orderId: string): Promise<string[]> =>
  takeBack(tx, orderId, { taken: ['written_off'], kind: 'written_off' })

async function takeBack(
  tx: Tx,
  orderId: string,
  { taken, kind }: { taken: readonly MovementKind[]; kind: MovementKind },
): Promise<string[]> {
  const parts = (await selectTaken(tx, orderId, taken)).map((shelf) => ({
    variantId: shelf.variantId,
    warehouseId: shelf.warehouseId,
    quantity: shelf.onHand,
  }))
  const variantIds = [...new Set(parts.map((part) => part.variantId))]
  await lockConcerned(tx, variantIds)
  await moveLevels(tx, quantitiesOf(parts), { stock: 1 })
  if (parts.length > 0) await record(tx, parts, { kind, causeId: orderId, note: null })
  return variantIds
}

/** Sets what is on hand in a warehouse to the count. Answers the difference in units. */
export async function correct(tx: Tx, warehouseId: string, count: Quantity, note: string): Promise<number> {
  await lockConcerned(tx, [count.variantId])
  const shelves = await selectWarehouseStock(tx, [count.variantId])
  const onHand = shelves.find((shelf) => shelf.warehouseId === warehouseId)?.onHand ?? 0
  const difference = count.quantity - onHand
  if (difference === 0) return 0
  if (Math.abs(difference) > LARGEST_CORRECTION) throw new Invalid('quantity_too_large', {})
  const change = { variantId: count.variantId, quantity: difference }
  await moveLevels(tx, [change], { stock: 1 })
  await record(tx, [{ ...change, warehouseId }], { kind: 'corrected', causeId: null, note })
  return difference
}

const LARGEST_CORRECTION = 1_000_000_000
