import type { components } from '../../server/generated/doorstep.ts'
import type { components as karla } from '../../server/generated/karla.ts'

export type ClaimStatus = components['schemas']['ClaimStatus']
export type Resolution = components['schemas']['ClaimResolution']
export type ClaimType = components['schemas']['ClaimType']
/** What Karla shows of a claim's status, and takes for one. */
export type Shown = karla['schemas']['ClaimStatus']

export interface ModelClaim {
  type: ClaimType
  status: ClaimStatus
  /** Money went back or goods were sent again. */
  begun: boolean
  putAway: boolean
  /** Hidden from Karla. */
  deleted: boolean
}

const UNDECIDED: readonly ClaimStatus[] = ['New', 'InProgress', 'WaitingCustomer']
const SHOWN: Partial<Record<ClaimStatus, Shown>> = { Approved: 'accepted', Rejected: 'rejected' }

const isOpen = ({ status }: ModelClaim): boolean => UNDECIDED.includes(status) || status === 'Approved'

export function shownOf(claim: ModelClaim): Shown {
  if (claim.putAway) return 'closed'
  return UNDECIDED.includes(claim.status) ? 'pending' : (SHOWN[claim.status] ?? 'closed')
}

/** Claims about one parcel in memory. Every method answers whether the request has to be granted, and then does it. */
export class ClaimModel {
  readonly claims: ModelClaim[] = []
  /** In cents. */
  refunded = 0
  readonly #paid: number

  constructor(paid: number) {
    this.#paid = paid
  }

  /** One open claim of a type about the same units. */
  #taken(type: ClaimType, except?: ModelClaim): boolean {
    return this.claims.some((one) => one !== except && one.type === type && isOpen(one))
  }

  #go(claim: ModelClaim, to: ClaimStatus, from: readonly ClaimStatus[]): boolean {
    if (!from.includes(claim.status)) return false
    Object.assign(claim, { status: to, putAway: false })
    return true
  }

  file(type: ClaimType): boolean {
    if (this.#taken(type)) return false
    this.claims.push({ type, status: 'New', begun: false, putAway: false, deleted: false })
    return true
  }

  start = (claim: ModelClaim): boolean => this.#go(claim, 'InProgress', ['New'])
  ask = (claim: ModelClaim): boolean => this.#go(claim, 'WaitingCustomer', ['New', 'InProgress'])
  answer = (claim: ModelClaim): boolean => this.#go(claim, 'InProgress', ['WaitingCustomer'])
  reject = (claim: ModelClaim): boolean => this.#go(claim, 'Rejected', UNDECIDED)
  resolve = (claim: ModelClaim): boolean => this.#go(claim, 'Resolved', ['Approved'])

  approve(claim: ModelClaim, resolution: Resolution): boolean {
    if (resolution === 'PartialRefund') return false
    if (!this.#go(claim, 'Approved', UNDECIDED)) return false
    if (resolution === 'StoreCredit' || resolution === 'None') claim.status = 'Resolved'
    return true
  }

  cancel(claim: ModelClaim, by: 'merchant' | 'customer'): boolean {
    if (claim.status === 'Cancelled') return true
    if (claim.status === 'Approved' && (by === 'customer' || claim.begun)) return false
    return this.#go(claim, 'Cancelled', [...UNDECIDED, 'Approved'])
  }

  reopen(claim: ModelClaim): boolean {
    if (UNDECIDED.includes(claim.status)) return false
    if (claim.status === 'Approved' && claim.begun) return false
    if (!isOpen(claim) && this.#taken(claim.type, claim)) return false
    claim.begun = false
    return this.#go(claim, 'InProgress', ['Approved', 'Resolved', 'Rejected', 'Cancelled'])
  }

  /** `amount` in cents. */
  refund(claim: ModelClaim, amount: number): boolean {
    if (!isOpen(claim) || claim.begun || this.refunded + amount > this.#paid) return false
    Object.assign(claim, { status: 'Resolved', begun: true })
    this.refunded += amount
    return true
  }

  reship(claim: ModelClaim): boolean {
    if (!isOpen(claim) || claim.begun) return false
    Object.assign(claim, { status: 'Approved', begun: true })
    return true
  }

  show(claim: ModelClaim, to: Shown): boolean {
    const from = shownOf(claim)
    if (claim.deleted) return false
    if (to === from) return true
    if (from === 'closed') return false
    if (to === 'closed') return this.#close(claim, from)
    if (from !== 'pending' && !this.reopen(claim)) return false
    if (to !== 'pending') claim.status = to === 'accepted' ? 'Approved' : 'Rejected'
    return true
  }

  #close(claim: ModelClaim, from: Shown): boolean {
    if (from === 'rejected') claim.putAway = true
    else claim.status = from === 'accepted' ? 'Resolved' : 'Cancelled'
    return true
  }

  remove(claim: ModelClaim): boolean {
    if (claim.deleted) return false
    if (isOpen(claim) && !claim.begun) claim.status = 'Cancelled'
    claim.deleted = true
    return true
  }
}
