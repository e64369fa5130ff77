import * as claims from '#modules/claims'
import { namesOfActors } from '#modules/tenants'
import type { Context } from '#platform/context'
import type { FileLinks } from '#platform/files'
import type { Op } from '../operation.ts'
import { claimChangesFromWire, claimSummaryToWire, claimToWire, newClaimFromWire } from '../wire/claim.ts'
import { amountFromText } from '../wire/money.ts'
import { byId, limitOf, pageOf, readCursor } from '../wire/page.ts'

const amountOf = (text: string | undefined) => (text === undefined ? null : amountFromText(text))

/** Every answer is the claim with its history, as it is after the change. */
export function claimOperations(files: FileLinks) {
  const show = async (ctx: Context, { id }: { id: string }) => {
    const claim = await claims.getClaim(ctx, id)
    const { history, owner, decidedBy } = claim
    const actors = [...history.map(({ actor }) => actor), owner, decidedBy].filter((actor) => actor !== null)
    const [terms, names] = await Promise.all([claims.getRefundTerms(ctx, claim), namesOfActors(ctx, actors)])
    return claimToWire(claim, { terms, names, fileUrl: files.urlOf(ctx.shopId) })
  }

  const listClaims: Op<'listClaims'> = async ({ ctx, query }) => {
    const limit = limitOf(query)
    const filter = {
      statuses: query.status,
      types: query.type,
      orderId: query.orderId,
      shipmentId: query.shipmentId,
      open: query.open,
      owner: query.owner,
    }
    const { search, sort = 'newest' } = query
    const last = readCursor(query.cursor)
    const after = last && { id: last.id, dueAt: last.at ?? null }
    const rows = await claims.browseClaims(ctx, filter, { search, sort }, { after, limit: limit + 1 })
    const byDue = ({ id, dueAt }: claims.Claim) => (dueAt ? { id, at: dueAt } : { id })
    return pageOf(rows, limit, sort === 'due' && search === undefined ? byDue : byId, claimSummaryToWire)
  }

  const countOpenClaims: Op<'countOpenClaims'> = async ({ ctx }) => ({ items: await claims.countOpenClaims(ctx) })

  const getClaim: Op<'getClaim'> = async ({ ctx, path }) => show(ctx, { id: path.claimId })

  const fileClaim: Op<'fileClaim'> = async ({ ctx, body }) =>
    show(ctx, await claims.fileClaim(ctx, newClaimFromWire(body, files.idOf(ctx.shopId))))

  const updateClaim: Op<'updateClaim'> = async ({ ctx, path, body }) =>
    show(ctx, await claims.updateClaim(ctx, path.claimId, claimChangesFromWire(body)))

  const startClaim: Op<'startClaim'> = async ({ ctx, path }) => show(ctx, await claims.startClaim(ctx, path.claimId))

  const askCustomer: Op<'askCustomer'> = async ({ ctx, path, body }) =>
    show(ctx, await claims.askCustomer(ctx, path.claimId, body.question))

  const answerClaim: Op<'answerClaim'> = async ({ ctx, path, body }) =>
    show(ctx, await claims.answerClaim(ctx, path.claimId, { text: body.answer, pictures: [] }))

  const approveClaim: Op<'approveClaim'> = async ({ ctx, path, body }) => {
    const { resolution, amount, message = null } = body
    const decision = { resolution, amount: amountOf(amount), message }
    return show(ctx, await claims.approveClaim(ctx, path.claimId, decision))
  }

  const rejectClaim: Op<'rejectClaim'> = async ({ ctx, path, body }) =>
    show(ctx, await claims.rejectClaim(ctx, path.claimId, body?.message ?? null))

  const cancelClaim: Op<'cancelClaim'> = async ({ ctx, path, body }) =>
    show(ctx, await claims.cancelClaim(ctx, path.claimId, body?.note ?? null))

  const resolveClaim: Op<'resolveClaim'> = async ({ ctx, path, body }) =>
    show(ctx, await claims.resolveClaim(ctx, path.claimId, body?.note ?? null))

  const refundClaim: Op<'refundClaim'> = async ({ ctx, path, body }) => {
    const { amount, reference = null, message = null } = body ?? {}
    return show(ctx, await claims.refundClaim(ctx, path.claimId, { amount: amountOf(amount), reference, message }))
  }

  const reshipClaim: Op<'reshipClaim'> = async ({ ctx, path, body }) =>
    show(ctx, await claims.reshipClaim(ctx, path.claimId, body?.message ?? null))

  const reopenClaim: Op<'reopenClaim'> = async ({ ctx, path, body }) =>
    show(ctx, await claims.reopenClaim(ctx, path.claimId, body?.note ?? null))

  const noteOnClaim: Op<'noteOnClaim'> = async ({ ctx, path, body }) => {
    const { text, forCustomer = false } = body
    return show(ctx, await claims.noteOnClaim(ctx, path.claimId, { text, forCustomer }))
  }

  return {
    listClaims,
    countOpenClaims,
    getClaim,
    fileClaim,
    updateClaim,
    startClaim,
    askCustomer,
    answerClaim,
    approveClaim,
    rejectClaim,
    cancelClaim,
    resolveClaim,
    refundClaim,
    reshipClaim,
    reopenClaim,
    noteOnClaim,
  }
}
