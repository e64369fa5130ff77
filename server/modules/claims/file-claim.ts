import { type Context, inTransaction, requireScope, type Tx } from '#platform/context'
import { Conflict, invalidInput } from '#platform/errors'
import { addEntry, dueFrom, moveClaim, NO_NOTE, sameSubject } from './change.ts'
import { decide, reject } from './decide.ts'
import { claimCreated, emitOfClaim } from './events.ts'
import { isPartial, requireUnits, resolveLines, subjectKeyOf } from './lines.ts'
import { CUSTOMER } from './machine.ts'
import { keepPictures, type ReadyPicture, redrawPictures } from './pictures.ts'
import { insertClaim, nextNumber, updateClaimRow, wasRejected } from './queries/claims.ts'
import { insertClaimLines } from './queries/parts.ts'
import { factsOf, openScene, type Scene } from './scene.ts'
import type { Claim, NewClaim } from './types.ts'
import { requireWindow } from './window.ts'

interface Ready {
  pictures: ReadyPicture[]
  signature: ReadyPicture | null
}

/**
 * Takes a claim about a parcel or an order. An open one of the same type about the same units is a conflict, at whatever
 * door it was filed. Customers file within sixty days, and say more when the carrier says that it delivered what they miss.
 */
export async function fileClaim(ctx: Context, input: NewClaim): Promise<Claim> {
  requireScope(ctx, 'write:order')
  const [signature = null] = await redrawPictures(input.signature ? [input.signature] : [], 'signature')
  const ready: Ready = { pictures: await redrawPictures(input.pictures), signature }
  try {
    return await inTransaction(ctx, (tx) => file(tx, input, ready))
  } catch (error) {
    throw sameSubject(error)
  }
}

async function file(tx: Tx, input: NewClaim, ready: Ready): Promise<Claim> {
  const scene = await openScene(tx, input.about)
  if (tx.actor === CUSTOMER) requireWindow(tx.now(), scene)
  if (tx.actor === CUSTOMER) requireReason(input, scene)
  const lines = resolveLines(tx, scene, input.lines)
  const claim = await newClaim(tx, input, scene, lines)
  if (input.refusedWhileRejected && (await wasRejected(tx, claim.subjectKey))) throw new Conflict('claim_exists')
  const [signature = null] = await keepPictures(tx, ready.signature ? [ready.signature] : [])
  Object.assign(claim, { signature, pictures: await keepPictures(tx, ready.pictures) })
  claim.number = await nextNumber(tx)
  await insertClaim(tx, claim)
  // After it: that there is an open claim about the same says more.
  await requireUnits(tx, scene, input.lines)
  await Promise.all([insertClaimLines(tx, claim.id, lines), addEntry(tx, claim.id, { to: 'New', note: NO_NOTE })])
  if (input.status !== 'New') await begin(tx, claim, input.status, input.resolution)
  emitOfClaim(tx, claimCreated, claim, {})
  return claim
}

/** For a claim that somebody handled elsewhere. */
async function begin(
  tx: Tx,
  claim: Claim,
  status: Exclude<NewClaim['status'], 'New'>,
  resolution: Claim['resolution'],
): Promise<void> {
  switch (status) {
    case 'Approved':
      await decide(tx, claim, { resolution, amount: null, message: null })
      break
    case 'Rejected':
      await reject(tx, claim, null)
      break
    case 'Cancelled':
      await moveClaim(tx, claim, 'Cancelled')
      break
  }
  await updateClaimRow(tx, claim)
}

/** A parcel that the carrier says was delivered is missed for a reason. */
function requireReason({ type, description }: NewClaim, { parcel }: Scene): void {
  if (type !== 'Lost' || parcel?.status !== 'DELIVERED' || description !== null) return
  throw invalidInput([{ field: 'description', code: 'claim_description_missing' }])
}

async function newClaim(tx: Tx, input: NewClaim, scene: Scene, lines: Claim['lines']): Promise<Claim> {
  const now = tx.now()
  const facts = await factsOf(tx, scene)
  return {
    ...facts,
    id: tx.newId(),
    number: 0,
    status: 'New',
    type: input.type,
    subjectKey: subjectKeyOf(facts, input.type, lines),
    open: true,
    wish: input.wish,
    toldReason: input.toldReason,
    resolution: null,
    amount: null,
    message: null,
    decidedBy: null,
    decidedAt: null,
    begunAt: null,
    refundPaymentId: null,
    reshipmentOrderId: null,
    description: input.description,
    pictures: [],
    signature: null,
    signedName: input.signedName,
    dropOffPermitted: input.dropOffPermitted,
    partial: isPartial(scene, lines),
    language: input.language,
    owner: null,
    dueAt: dueFrom(now),
    dueLeftSeconds: null,
    actor: tx.actor,
    door: tx.door,
    putAwayAt: null,
    deletedAt: null,
    closedAt: null,
    statusAt: now,
    createdAt: now,
    editedAt: now,
    lines,
  }
}
