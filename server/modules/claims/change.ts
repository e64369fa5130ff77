import { isDeepStrictEqual } from 'node:util'
import { lockTrackedOrders } from '#modules/orders'
import { editTime } from '#platform/clock'
import { type Context, inTransaction, type Tx } from '#platform/context'
import { violatedConstraint } from '#platform/db'
import { Conflict, Forbidden, NotFound } from '#platform/errors'
import { isUuid } from '#platform/ids'
import { claimStatusChanged, claimUpdated, emitOfClaim, MOVE_EVENTS } from './events.ts'
import { isOpen, takesBack, whoIs, whoMayMove } from './machine.ts'
import { lockClaim, selectClaims, updateClaimRow } from './queries/claims.ts'
import { insertEntry } from './queries/parts.ts'
import { withLines } from './read.ts'
import type { Claim, ClaimRow, ClaimStatus } from './types.ts'

const HOUR_MS = 3_600_000
/** Within which a claim is to be handled. */
const TARGET_MS = 48 * HOUR_MS

export const dueFrom = (now: Date): Date => new Date(now.getTime() + TARGET_MS)

interface ChangeOptions {
  /** Holds the claim's order too, for work that changes it. */
  withOrder?: boolean
  /** Tells nobody that the claim was updated. */
  silent?: boolean
}

/**
 * Changes the claim under its lock and tells of it once, if anything changed. Another open claim about the same is a
 * conflict.
 */
export async function changeClaim(
  ctx: Context,
  id: string,
  work: (tx: Tx, claim: Claim) => Promise<void>,
  { withOrder = false, silent = false }: ChangeOptions = {},
): Promise<Claim> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const claim = await hold(tx, id, withOrder)
      const before = structuredClone(claim)
      await work(tx, claim)
      if (isDeepStrictEqual(claim, before)) return claim
      claim.editedAt = editTime(tx.now(), claim.editedAt)
      await updateClaimRow(tx, claim)
      if (!silent) emitOfClaim(tx, claimUpdated, claim, {})
      return claim
    })
  } catch (error) {
    throw sameSubject(error)
  }
}

/** The error, as a conflict when it says that there is an open claim about the same. */
export const sameSubject = (error: unknown): unknown =>
  violatedConstraint(error) === 'claim_open_subject' ? new Conflict('claim_exists') : error

async function hold(tx: Tx, id: string, withOrder: boolean): Promise<Claim> {
  if (!isUuid(id)) throw new NotFound('claim_not_found', { id })
  if (withOrder) {
    const [known] = await selectClaims(tx, [id])
    // Orders are locked before their claims, by everybody.
    if (known?.orderId) await lockTrackedOrders(tx, [known.orderId])
  }
  const row = await lockClaim(tx, id)
  const [claim] = row ? await withLines(tx, [row]) : []
  if (!claim) throw new NotFound('claim_not_found', { id })
  return claim
}

export interface Note {
  text: string | null
  forCustomer: boolean
}

export const NO_NOTE: Note = { text: null, forCustomer: false }

/** Moves the claim, as its machine allows the actor, and notes it in the history. */
export async function moveClaim(tx: Tx, claim: ClaimRow, to: ClaimStatus, note: Note = NO_NOTE): Promise<void> {
  const from = claim.status
  requireMove(tx, claim, to)
  applyMove(tx, claim, to)
  await addEntry(tx, claim.id, { from, to, note })
  tellOfMove(tx, claim, from, note)
}

function requireMove(tx: Tx, claim: ClaimRow, to: ClaimStatus): void {
  const { status: from, begunAt } = claim
  const allowed = whoMayMove(from, to)
  if (allowed.length === 0) {
    throw new Conflict(isOpen(from) ? 'status_not_allowed' : 'claim_closed', { from, to, status: from })
  }
  if (!allowed.includes(whoIs(tx))) throw new Forbidden('move_not_yours', { from, to })
  if (begunAt && takesBack(from, to)) throw new Conflict('claim_closed', { from, to, status: from })
}

function applyMove(tx: Tx, claim: ClaimRow, to: ClaimStatus): void {
  const now = tx.now()
  if (claim.status === 'WaitingCustomer' && claim.dueLeftSeconds !== null) {
    claim.dueAt = new Date(now.getTime() + claim.dueLeftSeconds * 1000)
    claim.dueLeftSeconds = null
  }
  if (to === 'WaitingCustomer' && claim.dueAt) {
    claim.dueLeftSeconds = Math.round((claim.dueAt.getTime() - now.getTime()) / 1000)
    claim.dueAt = null
  }
  const reopened = to === 'InProgress' && (claim.status === 'Approved' || !claim.open)
  if (reopened) forgetDecision(claim)
  if (reopened && !claim.open) claim.dueAt = dueFrom(now)
  claim.status = to
  claim.statusAt = now
  claim.open = isOpen(to)
  claim.closedAt = claim.open ? null : now
  claim.putAwayAt = null
}

function forgetDecision(claim: ClaimRow): void {
  claim.resolution = null
  claim.amount = null
  claim.message = null
  claim.decidedBy = null
  claim.decidedAt = null
  claim.begunAt = null
  claim.refundPaymentId = null
  claim.reshipmentOrderId = null
}

/** Adds to the history; without statuses a note alone. */
export async function addEntry(
  tx: Tx,
  claimId: string,
  { from = null, to = null, note }: { from?: ClaimStatus | null; to?: ClaimStatus | null; note: Note },
): Promise<void> {
  const { text, forCustomer } = note
  const { actor, door } = tx
  await insertEntry(tx, claimId, { id: tx.newId(), from, to, note: text, forCustomer, actor, door, at: tx.now() })
}

function tellOfMove(tx: Tx, claim: ClaimRow, from: ClaimStatus, { text, forCustomer }: Note): void {
  const { status: to, resolution } = claim
  emitOfClaim(tx, claimStatusChanged, claim, { from, to }, to)
  const special = MOVE_EVENTS[to]
  if (special) emitOfClaim(tx, special, claim, { resolution, message: forCustomer ? text : null }, to)
}
