import type { Context } from '#platform/context'
import type { ClaimStatus } from './types.ts'

export type Who = 'customer' | 'merchant' | 'system'

/** The actor of everything that customers do by a link. */
export const CUSTOMER = 'customer'

export const whoIs = ({ actor }: Pick<Context, 'actor'>): Who =>
  actor === CUSTOMER || actor === 'system' ? actor : 'merchant'

const OPEN: readonly ClaimStatus[] = ['New', 'InProgress', 'WaitingCustomer', 'Approved']

/** A claim that is not open is closed. */
export const isOpen = (status: ClaimStatus): boolean => OPEN.includes(status)

type Moves = Partial<Record<ClaimStatus, readonly Who[]>>

const MERCHANT: readonly Who[] = ['merchant']
const WITH_CUSTOMER: readonly Who[] = ['customer', 'merchant']
const WITH_SYSTEM: readonly Who[] = ['merchant', 'system']
const REOPENED: Moves = { InProgress: MERCHANT }

const MOVES: Record<ClaimStatus, Moves> = {
  New: {
    InProgress: MERCHANT,
    WaitingCustomer: MERCHANT,
    Approved: MERCHANT,
    Rejected: MERCHANT,
    Cancelled: WITH_CUSTOMER,
  },
  InProgress: { WaitingCustomer: MERCHANT, Approved: MERCHANT, Rejected: MERCHANT, Cancelled: WITH_CUSTOMER },
  WaitingCustomer: {
    InProgress: WITH_CUSTOMER,
    Approved: MERCHANT,
    Rejected: MERCHANT,
    Cancelled: ['customer', 'merchant', 'system'],
  },
  Approved: { Resolved: WITH_SYSTEM, Cancelled: MERCHANT, InProgress: MERCHANT },
  Resolved: REOPENED,
  Rejected: REOPENED,
  Cancelled: REOPENED,
}

/** Who may move a claim there; nobody where the machine has no such move. */
export const whoMayMove = (from: ClaimStatus, to: ClaimStatus): readonly Who[] => MOVES[from][to] ?? []

/** Moves that take a decision back: not once money went back or goods were sent again. */
export const takesBack = (from: ClaimStatus, to: ClaimStatus): boolean => from === 'Approved' && to !== 'Resolved'
