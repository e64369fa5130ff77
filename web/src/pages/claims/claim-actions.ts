import type { Schemas } from '../../api.ts'

type Claim = Pick<Schemas['Claim'], 'status' | 'begunAt'>

export const ACTIONS = ['start', 'ask', 'answer', 'decide', 'resolve', 'reopen', 'cancel'] as const
export type ActionName = (typeof ACTIONS)[number]

/** Why something cannot be done with a claim now; each has its sentence in the catalogue. */
export type ReasonName = 'started' | 'asked' | 'notAsked' | 'decided' | 'undecided' | 'begun' | 'open' | 'closed'

/** Null: it can be done. */
export type Verdicts = Readonly<Record<ActionName, ReasonName | null>>

const CLOSED: Verdicts = {
  start: 'closed',
  ask: 'closed',
  answer: 'closed',
  decide: 'closed',
  resolve: 'closed',
  reopen: null,
  cancel: 'closed',
}

const OPEN: Verdicts = {
  start: 'started',
  ask: null,
  answer: 'notAsked',
  decide: null,
  resolve: 'undecided',
  reopen: 'open',
  cancel: null,
}

/** What may be done with a claim. The server decides; this says beforehand what it will refuse. */
export function verdictsOf({ status, begunAt }: Claim): Verdicts {
  switch (status) {
    case 'New':
      return { ...OPEN, start: null }
    case 'InProgress':
      return OPEN
    case 'WaitingCustomer':
      return { ...OPEN, ask: 'asked', answer: null }
    case 'Approved': {
      const approved: Verdicts = { ...OPEN, start: 'decided', ask: 'decided', resolve: null, reopen: null }
      return begunAt === null ? approved : { ...approved, decide: 'begun', reopen: 'begun', cancel: 'begun' }
    }
    case 'Resolved':
    case 'Rejected':
    case 'Cancelled':
      return CLOSED
  }
}

/** What brings the claim on; null when it is up to somebody else, or done. */
export function nextAction(claim: Claim): ActionName | null {
  const verdicts = verdictsOf(claim)
  if (claim.status === 'WaitingCustomer') return null
  return (['start', 'decide'] as const).find((name) => verdicts[name] === null) ?? null
}
