import type { Tx } from '#platform/context'
import { uuidv7 } from '#platform/ids'

export const HOUR = 3_600_000

/** The same transaction with its clock put back; negative hours put it forth. */
export function hoursAgo(tx: Tx, hours: number): Tx {
  const now = () => new Date(tx.now().getTime() - hours * HOUR)
  return { ...tx, now, newId: () => uuidv7(now()) }
}
