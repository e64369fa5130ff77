import { type Scannable, scanned } from '../../scanning.ts'

export interface Item extends Scannable {
  quantity: number
}

/** What is in the parcel so far, by product code; and the codes in the order they were put in, the newest last. */
export interface Packed {
  counts: Readonly<Record<string, number>>
  steps: readonly { code: string; before: number }[]
}

export const NOTHING_PACKED: Packed = { counts: {}, steps: [] }
const STEPS_KEPT = 200

export const packedOf = ({ counts }: Packed, { code, quantity }: Item): number => Math.min(counts[code] ?? 0, quantity)

export const setPacked = (packed: Packed, code: string, count: number): Packed => ({
  counts: { ...packed.counts, [code]: count },
  steps: [...packed.steps, { code, before: packed.counts[code] ?? 0 }].slice(-STEPS_KEPT),
})

/** Takes the last step back. */
export function undoPacking(packed: Packed): Packed {
  const last = packed.steps.at(-1)
  if (!last) return packed
  return { counts: { ...packed.counts, [last.code]: last.before }, steps: packed.steps.slice(0, -1) }
}

type Scan<T> =
  | { kind: 'counted'; item: T; count: number; packed: Packed }
  | { kind: 'tooMany'; item: T }
  | { kind: 'stranger' }

/** One unit more of what was scanned, if the order wants it. */
export function scanItem<T extends Item>(items: readonly T[], packed: Packed, code: string): Scan<T> {
  const item = scanned(items, code)
  if (!item) return { kind: 'stranger' }
  const count = packedOf(packed, item) + 1
  if (count > item.quantity) return { kind: 'tooMany', item }
  return { kind: 'counted', item, count, packed: setPacked(packed, item.code, count) }
}

export function progressOf(items: readonly Item[], packed: Packed): { done: number; of: number; complete: boolean } {
  const of = items.reduce((sum, { quantity }) => sum + quantity, 0)
  const done = items.reduce((sum, item) => sum + packedOf(packed, item), 0)
  return { done, of, complete: of > 0 && done === of }
}
