import type { Schemas } from '../../api.ts'

type Order = Pick<Schemas['Order'], 'status' | 'test' | 'confirmedAt'>
type Status = Schemas['OrderStatus']

export const ACTIONS = ['clear', 'collect', 'ship', 'hold', 'cancel'] as const
export type ActionName = (typeof ACTIONS)[number]

/** Why something cannot be done with an order now; each has its sentence in the catalogue. */
export type ReasonName =
  | 'unconfirmed'
  | 'cleared'
  | 'held'
  | 'uncleared'
  | 'waiting'
  | 'uncollected'
  | 'begun'
  | 'gone'
  | 'cancelled'
  | 'test'

/** Null: it can be done. */
export type Verdicts = Readonly<Record<ActionName, ReasonName | null>>

const all = (reason: ReasonName): Verdicts => ({
  clear: reason,
  collect: reason,
  ship: reason,
  hold: reason,
  cancel: reason,
})

const HELD: Verdicts = { clear: null, collect: 'uncleared', ship: 'uncleared', hold: 'held', cancel: null }

const BY_STATUS: Readonly<Record<Status, Verdicts>> = {
  Draft: { ...all('unconfirmed'), cancel: null },
  Reserved: HELD,
  Locked: HELD,
  New: { clear: 'cleared', collect: null, ship: 'uncollected', hold: null, cancel: null },
  Pending: { clear: 'cleared', collect: 'waiting', ship: 'waiting', hold: null, cancel: null },
  Collecting: { ...all('begun'), ship: null },
  Shipped: all('gone'),
  Returned: all('gone'),
  Cancelled: all('cancelled'),
}

/** What may be done with an order. The server decides; this says beforehand what it will refuse. */
export function verdictsOf({ status, test, confirmedAt }: Order): Verdicts {
  const verdicts = BY_STATUS[status]
  if (status === 'Draft' && confirmedAt !== null) return { ...verdicts, clear: null }
  return test && verdicts.collect === null ? { ...verdicts, collect: 'test' } : verdicts
}

/** What brings the order on its way; null when it is up to somebody else, or done. */
export function nextAction(order: Order): ActionName | null {
  const verdicts = verdictsOf(order)
  return (['clear', 'collect', 'ship'] as const).find((name) => verdicts[name] === null) ?? null
}
