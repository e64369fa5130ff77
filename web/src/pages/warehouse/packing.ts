import { type Scannable, scanned } from '../../scanning.ts'
import { countOf, setCount, type Tally } from '../../tally.ts'

export interface Item extends Scannable {
  quantity: number
}

/** Units in the parcel, as far as the order wants them. */
export const packedOf = (tally: Tally, { code, quantity }: Item): number => Math.min(countOf(tally, code), quantity)

type Scan<T> =
  | { kind: 'counted'; item: T; count: number; tally: Tally }
  | { kind: 'tooMany'; item: T }
  | { kind: 'stranger' }

/** One unit more of what was scanned, if the order wants it. */
export function scanItem<T extends Item>(items: readonly T[], tally: Tally, code: string): Scan<T> {
  const item = scanned(items, code)
  if (!item) return { kind: 'stranger' }
  const count = packedOf(tally, item) + 1
  if (count > item.quantity) return { kind: 'tooMany', item }
  return { kind: 'counted', item, count, tally: setCount(tally, item.code, count) }
}

export function progressOf(items: readonly Item[], tally: Tally): { done: number; of: number; complete: boolean } {
  const of = items.reduce((sum, { quantity }) => sum + quantity, 0)
  const done = items.reduce((sum, item) => sum + packedOf(tally, item), 0)
  return { done, of, complete: of > 0 && done === of }
}
