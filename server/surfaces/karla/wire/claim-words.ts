import type { components } from '#generated/karla'
import type { Claim, ClaimFilter, ClaimResolution, ClaimStatus, ClaimType, NewClaim } from '#modules/claims'

type Schemas = components['schemas']
export type Status = Schemas['ClaimStatus']
export type Reason = Schemas['ClaimReason']
export type Preference = Schemas['ClaimResolutionPreference']

const SHOWN: Record<ClaimStatus, Status> = {
  New: 'pending',
  InProgress: 'pending',
  WaitingCustomer: 'pending',
  Approved: 'accepted',
  Rejected: 'rejected',
  Resolved: 'closed',
  Cancelled: 'closed',
}

/** What this wire shows of a claim's status. */
export const statusOf = ({ status, putAwayAt }: Pick<Claim, 'status' | 'putAwayAt'>): Status =>
  putAwayAt ? 'closed' : SHOWN[status]

export const STATUS_FILTERS: Record<Status, ClaimFilter> = {
  pending: { statuses: ['New', 'InProgress', 'WaitingCustomer'] },
  accepted: { statuses: ['Approved'] },
  rejected: { statuses: ['Rejected'], putAway: false },
  closed: { statuses: ['Resolved', 'Cancelled'], orPutAway: true },
}

/** Where a claim stands that is sent with a status. */
export const BEGINNINGS: Record<Status, NewClaim['status']> = {
  pending: 'New',
  accepted: 'Approved',
  rejected: 'Rejected',
  closed: 'Cancelled',
}

export const WISHES: Record<Preference, readonly ClaimResolution[]> = {
  refund: ['Refund', 'PartialRefund', 'ReturnAndRefund', 'StoreCredit'],
  reorder: ['Reship', 'Exchange'],
}

export const preferenceOf = ({ wish }: Pick<Claim, 'wish'>): Preference | null =>
  wish === null ? null : WISHES.refund.includes(wish) ? 'refund' : WISHES.reorder.includes(wish) ? 'reorder' : null

/** What a preference is in the core, for a claim filed for this reason. */
export const wishOf = (preference: Preference | null, reason: Reason): ClaimResolution | null => {
  if (preference === null) return null
  if (preference === 'reorder') return 'Reship'
  return reason === 'return' ? 'ReturnAndRefund' : 'Refund'
}

/** What is decided when a claim is accepted: goods that are sent back are refunded, unless something else is wanted. */
export const decisionFor = (preference: Preference | null, reason: Reason): ClaimResolution | null =>
  wishOf(preference, reason) ?? (reason === 'return' ? 'ReturnAndRefund' : null)

export const TYPES: Record<Reason, ClaimType> = {
  partial_damage: 'Damaged',
  damage: 'Damaged',
  investigation: 'Lost',
  support: 'Other',
  return: 'Other',
}

const REASONS: Record<ClaimType, Reason> = {
  Damaged: 'damage',
  Defective: 'damage',
  Lost: 'investigation',
  Delayed: 'investigation',
  MissingItem: 'support',
  WrongItem: 'support',
  NotAsDescribed: 'support',
  Other: 'support',
}

const isReason = (text: string | null): text is Reason => text !== null && Object.hasOwn(TYPES, text)

/** As it was sent; for claims from elsewhere what comes nearest. */
export function reasonOf({ toldReason, type, partial, resolution, wish }: Claim): Reason {
  if (isReason(toldReason)) return toldReason
  if ((resolution ?? wish) === 'ReturnAndRefund') return 'return'
  const reason = REASONS[type]
  return reason === 'damage' && partial ? 'partial_damage' : reason
}
