import type { Claim, ClaimStatus, ClaimType } from '#modules/claims'
import type { Html } from '../html.ts'
import { CLOCK, iconOf } from '../icons.ts'
import type { ClaimProblem, ClaimState, ClaimWish } from '../texts/claim/texts.ts'

const STATES: Record<Exclude<ClaimStatus, 'Approved' | 'Resolved'>, ClaimState> = {
  New: 'new',
  InProgress: 'open',
  WaitingCustomer: 'waiting',
  Rejected: 'rejected',
  Cancelled: 'withdrawn',
}

/** Where a claim stands, as its customer is told. */
export function stateOf({ status, resolution }: Pick<Claim, 'status' | 'resolution'>): ClaimState {
  if (status !== 'Approved' && status !== 'Resolved') return STATES[status]
  switch (resolution) {
    case 'Refund':
      return 'refund'
    case 'PartialRefund':
      return 'partialRefund'
    case 'Reship':
      return status === 'Approved' ? 'reship' : 'settled'
    case 'ReturnAndRefund':
      return status === 'Approved' ? 'returnAndRefund' : 'refund'
    case 'Exchange':
    case 'StoreCredit':
    case 'None':
    case null:
      return status === 'Approved' ? 'agreed' : 'settled'
  }
}

const TONES: Partial<Record<ClaimState, 'attention' | 'broken'>> = { waiting: 'attention', rejected: 'broken' }
const CALM: readonly ClaimState[] = ['new', 'open', 'withdrawn']

/** Colour and picture of a state; an empty tone is calm. */
export function lookOf(state: ClaimState): { tone: '' | 'attention' | 'broken' | 'done'; icon: Html } {
  if (CALM.includes(state)) return { tone: '', icon: CLOCK }
  const tone = TONES[state] ?? 'done'
  return { tone, icon: iconOf(tone) }
}

const PROBLEMS: Record<ClaimType, ClaimProblem> = {
  Damaged: 'damaged',
  Defective: 'damaged',
  MissingItem: 'missing',
  WrongItem: 'wrong',
  NotAsDescribed: 'wrong',
  Lost: 'lost',
  Delayed: 'other',
  Other: 'other',
}

export const problemOf = ({ type }: Pick<Claim, 'type'>): ClaimProblem => PROBLEMS[type]

export function wishOf({ wish }: Pick<Claim, 'wish'>): ClaimWish | null {
  if (wish === 'Reship') return 'reship'
  return wish === 'Refund' || wish === 'ReturnAndRefund' ? 'refund' : null
}

/** As people say it, and as payments carry it. */
export const numberOf = ({ number }: Pick<Claim, 'number'>): string => `C-${number}`
