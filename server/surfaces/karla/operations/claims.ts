import type { components } from '#generated/karla'
import * as claims from '#modules/claims'
import { getShop } from '#modules/tenants'
import { type Context, inTransaction, type Tx } from '#platform/context'
import { Conflict, NotFound } from '#platform/errors'
import type { KarlaDeps, Op } from '../operation.ts'
import { claimToWire, filterFromWire, newClaimFromWire } from '../wire/claim.ts'
import { decisionFor, preferenceOf, reasonOf, type Status, statusOf, wishOf } from '../wire/claim-words.ts'
import { pageOf } from '../wire/values.ts'

export function claimsOperations({ files }: Pick<KarlaDeps, 'files'>) {
  const show = async (ctx: Context, claim: claims.Claim) => claimToWire(claim, await getShop(ctx), files)

  const searchClaims: Op<'searchClaims'> = async ({ ctx, query }) => {
    const [shop, found] = await Promise.all([
      getShop(ctx),
      claims.listClaims(ctx, filterFromWire(query), pageOf(query)),
    ])
    return found.map((claim) => claimToWire(claim, shop, files))
  }

  const createClaim: Op<'createClaim'> = async ({ ctx, body }) =>
    show(ctx, await claims.fileClaim(ctx, newClaimFromWire(body, files.idOf(ctx.shopId))))

  const updateClaim: Op<'updateClaim'> = async ({ ctx, path, body }) => {
    const claim = await inTransaction(ctx, async (tx) => change(tx, await held(tx, path.uuid), body))
    return show(ctx, claim)
  }

  const deleteClaim: Op<'deleteClaim'> = async ({ ctx, path }) => {
    await inTransaction(ctx, async (tx) => {
      const { id } = await held(tx, path.uuid)
      await claims.deleteClaim(tx, id)
    })
    return {}
  }

  return { searchClaims, createClaim, updateClaim, deleteClaim }
}

/** Locked until the transaction ends, so that it is what the steps that follow begin with. */
async function held(tx: Tx, id: string): Promise<claims.Claim> {
  const claim = await claims.updateClaim(tx, id, {})
  if (claim.deletedAt) throw new NotFound('claim_not_found', { id })
  return claim
}

/** Both members are one change, whatever steps it takes in the core. */
async function change(
  tx: Tx,
  claim: claims.Claim,
  { status, resolution_preference }: components['schemas']['ClaimUpdateDTO'],
): Promise<claims.Claim> {
  const [from, reason, before] = [statusOf(claim), reasonOf(claim), preferenceOf(claim)]
  const to = status ?? from
  const preference = resolution_preference ?? before
  if (to === from && preference === before) return claim
  if (from === 'closed') throw new Conflict('claim_closed', { status: claim.status })
  const resolution = decisionFor(preference, reason)
  if (preference !== before) {
    const decided = from === 'accepted' ? { resolution } : {}
    await claims.updateClaim(tx, claim.id, { wish: wishOf(preference, reason), ...decided })
  }
  if (from !== to) await move(tx, claim.id, from, to, resolution)
  return claims.updateClaim(tx, claim.id, {})
}

async function move(
  tx: Tx,
  id: string,
  from: Status,
  to: Status,
  resolution: claims.ClaimResolution | null,
): Promise<void> {
  if (to === 'closed') return close(tx, id, from)
  if (from !== 'pending') await claims.reopenClaim(tx, id, null)
  if (to === 'accepted') await claims.approveClaim(tx, id, { resolution, amount: null, message: null })
  if (to === 'rejected') await claims.rejectClaim(tx, id, null)
}

async function close(tx: Tx, id: string, from: Status): Promise<void> {
  if (from === 'accepted') await claims.resolveClaim(tx, id, null)
  else if (from === 'rejected') await claims.putClaimAway(tx, id)
  else await claims.cancelClaim(tx, id, null)
}
