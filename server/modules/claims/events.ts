import type { Tx } from '#platform/context'
import { defineEvent, type EventType, emit } from '#platform/events'
import type { ClaimResolution, ClaimRow, ClaimStatus } from './types.ts'

interface ClaimFact {
  claimId: string
  number: number
  orderId: string | null
  status: ClaimStatus
}

export const claimCreated = defineEvent<ClaimFact>('claim.created')
/** Something of it changed, its status included; once a change. */
export const claimUpdated = defineEvent<ClaimFact>('claim.updated')
/** Every move of the status machine after creation. */
export const claimStatusChanged = defineEvent<ClaimFact & { from: ClaimStatus; to: ClaimStatus }>('claim.statusChanged')

type Decided = ClaimFact & { resolution: ClaimResolution | null; message: string | null }

/** What is told of single moves beside `claimStatusChanged`, by where they lead. */
export const MOVE_EVENTS: Partial<Record<ClaimStatus, EventType<Decided>>> = {
  WaitingCustomer: defineEvent('claim.questionAsked'),
  Approved: defineEvent('claim.approved'),
  Rejected: defineEvent('claim.rejected'),
  Resolved: defineEvent('claim.resolved'),
  Cancelled: defineEvent('claim.cancelled'),
}

/** In the subject of its order, so that what happens to both is told in order. `part`: of several in one transaction. */
export function emitOfClaim<More>(
  tx: Tx,
  event: EventType<ClaimFact & More>,
  claim: ClaimRow,
  more: More,
  part = '',
): void {
  const { id, number, orderId, shipmentId, status } = claim
  const subject = orderId ? `order:${orderId}` : `shipment:${shipmentId}`
  emit(tx, event, subject, { claimId: id, number, orderId, status, ...more }, `${id} ${part}`)
}
