import { type Context, requireScope, type Tx } from '#platform/context'
import { Conflict, Invalid } from '#platform/errors'
import { addEntry, changeClaim, moveClaim, type Note } from './change.ts'
import { keepPictures, redrawPictures } from './pictures.ts'
import type { Claim, ClaimResolution, Decision, NewPicture } from './types.ts'

const forCustomer = (text: string | null): Note => ({ text, forCustomer: text !== null })
const internal = (text: string | null): Note => ({ text, forCustomer: false })

/** Nothing more has to be done for these. */
const AT_ONCE: readonly (ClaimResolution | null)[] = ['StoreCredit', 'None']

/** Somebody begins with a new claim, and owns it if nobody does. */
export async function startClaim(ctx: Context, id: string): Promise<Claim> {
  requireScope(ctx, 'write:order')
  return changeClaim(ctx, id, async (tx, claim) => {
    if (claim.status !== 'New') throw new Conflict('status_not_allowed', { from: claim.status, to: 'InProgress' })
    await moveClaim(tx, claim, 'InProgress')
    claim.owner ??= tx.actor
  })
}

/** Asks the customer; the clock of the claim stands still until the answer. */
export async function askCustomer(ctx: Context, id: string, question: string): Promise<Claim> {
  requireScope(ctx, 'write:order')
  return changeClaim(ctx, id, (tx, claim) => moveClaim(tx, claim, 'WaitingCustomer', forCustomer(question)))
}

/** What the customer answered, with pictures that join those of the claim. */
export async function answerClaim(
  ctx: Context,
  id: string,
  answer: { text: string; pictures: NewPicture[] },
): Promise<Claim> {
  requireScope(ctx, 'write:order')
  const ready = await redrawPictures(answer.pictures)
  return changeClaim(ctx, id, async (tx, claim) => {
    if (claim.status !== 'WaitingCustomer') throw new Conflict('claim_not_waiting', { status: claim.status })
    await moveClaim(tx, claim, 'InProgress', forCustomer(answer.text))
    claim.pictures = [...claim.pictures, ...(await keepPictures(tx, ready))]
  })
}

/** Accepts the claim. StoreCredit and None resolve it at once; a resolution of null is chosen later. */
export async function approveClaim(ctx: Context, id: string, decision: Decision): Promise<Claim> {
  requireScope(ctx, 'write:order')
  return changeClaim(ctx, id, (tx, claim) => decide(tx, claim, decision))
}

export async function decide(tx: Tx, claim: Claim, decision: Decision): Promise<void> {
  if (decision.amount !== null && decision.amount <= 0n) throw new Invalid('amount_not_positive', { field: 'amount' })
  if (decision.resolution === 'PartialRefund' && decision.amount === null)
    throw new Invalid('refund_amount_missing', { field: 'amount' })
  const { resolution, amount, message } = decision
  Object.assign(claim, { resolution, amount, message, decidedBy: tx.actor, decidedAt: tx.now() })
  await moveClaim(tx, claim, 'Approved', forCustomer(message))
  await resolveAtOnce(tx, claim)
}

export async function resolveAtOnce(tx: Tx, claim: Claim): Promise<void> {
  if (AT_ONCE.includes(claim.resolution)) await moveClaim(tx, claim, 'Resolved')
}

/** Refuses the claim; the message is for the customer. */
export async function rejectClaim(ctx: Context, id: string, message: string | null): Promise<Claim> {
  requireScope(ctx, 'write:order')
  return changeClaim(ctx, id, (tx, claim) => reject(tx, claim, message))
}

export async function reject(tx: Tx, claim: Claim, message: string | null): Promise<void> {
  Object.assign(claim, { message, decidedBy: tx.actor, decidedAt: tx.now() })
  await moveClaim(tx, claim, 'Rejected', forCustomer(message))
}

/** Ends an approved claim by hand: what was decided was done elsewhere. */
export async function resolveClaim(ctx: Context, id: string, note: string | null): Promise<Claim> {
  requireScope(ctx, 'write:order')
  return changeClaim(ctx, id, (tx, claim) => moveClaim(tx, claim, 'Resolved', internal(note)))
}

/** Withdraws the claim. A cancelled one stays as it is. */
export async function cancelClaim(ctx: Context, id: string, reason: string | null): Promise<Claim> {
  requireScope(ctx, 'write:order')
  return changeClaim(ctx, id, async (tx, claim) => {
    if (claim.status !== 'Cancelled') await moveClaim(tx, claim, 'Cancelled', internal(reason))
  })
}

/** Takes a closed or approved claim up again; the decision is forgotten, the history kept. */
export async function reopenClaim(ctx: Context, id: string, reason: string | null): Promise<Claim> {
  requireScope(ctx, 'write:order')
  return changeClaim(ctx, id, async (tx, claim) => {
    if (claim.open && claim.status !== 'Approved')
      throw new Conflict('status_not_allowed', { from: claim.status, to: 'InProgress' })
    await moveClaim(tx, claim, 'InProgress', internal(reason))
  })
}

/** A note in the history; the claim itself does not change. */
export async function noteOnClaim(
  ctx: Context,
  id: string,
  note: { text: string; forCustomer: boolean },
): Promise<Claim> {
  requireScope(ctx, 'write:order')
  return changeClaim(ctx, id, (tx, claim) => addEntry(tx, claim.id, { note }))
}
