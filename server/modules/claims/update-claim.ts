import { type Context, requireScope } from '#platform/context'
import { Conflict } from '#platform/errors'
import { changeClaim, moveClaim } from './change.ts'
import { resolveAtOnce } from './decide.ts'
import { subjectKeyOf } from './lines.ts'
import type { Claim, ClaimChanges } from './types.ts'

/**
 * Changes facts of a claim that is open or was rejected; one that is done with keeps all but its owner. Values that are
 * stored already change nothing.
 */
export async function updateClaim(ctx: Context, id: string, changes: ClaimChanges): Promise<Claim> {
  requireScope(ctx, 'write:order')
  return changeClaim(ctx, id, async (tx, claim) => {
    const { owner, resolution, ...facts } = changes
    const names = Object.keys(facts) as (keyof typeof facts)[] // safe: the members of the changes
    const changed = names.filter((name) => facts[name] !== undefined && !same(facts[name], claim[name]))
    const done = !claim.open && (claim.status !== 'Rejected' || claim.putAwayAt !== null)
    if (changed.length > 0 && done) throw new Conflict('claim_closed', { status: claim.status })
    Object.assign(claim, Object.fromEntries(changed.map((name) => [name, facts[name]])))
    if (owner !== undefined) claim.owner = owner
    claim.subjectKey = subjectKeyOf(claim, claim.type, claim.lines)
    if (resolution === undefined || resolution === claim.resolution) return
    if (claim.status !== 'Approved' || claim.begunAt) throw new Conflict('claim_closed', { status: claim.status })
    claim.resolution = resolution
    await resolveAtOnce(tx, claim)
  })
}

const same = (one: unknown, other: unknown): boolean =>
  one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other

/** Marks a rejected claim as put away, for doors that know such a state. It moves to no other status. */
export async function putClaimAway(ctx: Context, id: string): Promise<Claim> {
  requireScope(ctx, 'write:order')
  return changeClaim(ctx, id, async (tx, claim) => {
    if (claim.status !== 'Rejected') throw new Conflict('status_not_allowed', { from: claim.status, to: 'put away' })
    claim.putAwayAt ??= tx.now()
  })
}

/**
 * Cancels the claim and hides it from the doors that delete. Money and goods that are on their way go on: such a claim is
 * hidden only. Nobody is told that it was updated.
 */
export async function deleteClaim(ctx: Context, id: string): Promise<void> {
  requireScope(ctx, 'write:order')
  await changeClaim(
    ctx,
    id,
    async (tx, claim) => {
      if (claim.open && !claim.begunAt) await moveClaim(tx, claim, 'Cancelled')
      claim.deletedAt ??= tx.now()
    },
    { silent: true },
  )
}
