import type { Schemas } from '../../api.ts'

type Order = Pick<Schemas['Order'], 'status' | 'test' | 'confirmedAt'>
type Status = Schemas['OrderStatus']

export const ACTIONS = ['confirm', 'clear', 'collect', 'ship', 'hold', 'draft', 'cancel'] as const
export type ActionName = (typeof ACTIONS)[number]

/** Why something cannot be done with an order now; each has its sentence in the catalogue. */
export type ReasonName =
  | 'unconfirmed'
  | 'confirmed'
  | 'drafted'
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
  confirm: reason,
  clear: reason,
  collect: reason,
  ship: reason,
  hold: reason,
  draft: reason,
  cancel: reason,
})

const OPEN: Verdicts = {
  confirm: 'confirmed',
  clear: 'cleared',
  collect: null,
  ship: 'uncollected',
  hold: null,
  draft: null,
  cancel: null,
}
const HELD: Verdicts = { ...OPEN, clear: null, collect: 'uncleared', ship: 'uncleared', hold: 'held' }

const BY_STATUS: Readonly<Record<Status, Verdicts>> = {
  Draft: { ...all('unconfirmed'), confirm: null, draft: 'drafted', cancel: null },
  Reserved: HELD,
  Locked: HELD,
  New: OPEN,
  Pending: { ...OPEN, collect: 'waiting', ship: 'waiting' },
  Collecting: { ...all('begun'), ship: null },
  Shipped: all('gone'),
  Returned: all('gone'),
  Cancelled: { ...all('cancelled'), draft: null },
}

/** What may be done with an order. The server decides; this says beforehand what it will refuse. */
export function verdictsOf({ status, test, confirmedAt }: Order): Verdicts {
  const verdicts = BY_STATUS[status]
  if (status === 'Draft' && confirmedAt !== null) return { ...verdicts, confirm: 'confirmed', clear: null }
  return test && verdicts.collect === null ? { ...verdicts, collect: 'test' } : verdicts
}

/** What brings the order on its way; null when it is up to somebody else, or done. */
export function nextAction(order: Order): ActionName | null {
  const verdicts = verdictsOf(order)
  return (['confirm', 'clear', 'collect', 'ship'] as const).find((name) => verdicts[name] === null) ?? null
}

/** What an order holds is changed in a draft alone; its note until the warehouse begins. */
export function editVerdict(part: 'content' | 'note', status: Status): ReasonName | 'notDraft' | null {
  switch (status) {
    case 'Draft':
      return null
    case 'Collecting':
      return 'begun'
    case 'Shipped':
    case 'Returned':
      return 'gone'
    default:
      return part === 'note' ? null : 'notDraft'
  }
}
