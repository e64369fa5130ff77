import { type Context, requireScope } from '#platform/context'
import { type Count, countOf } from '#platform/count'
import { selectSomeOverdue, selectSomeToHandle } from './queries/attention.ts'

/** How many claims wait for the merchant: those that wait for their customer do not. */
export async function countClaimsToHandle(ctx: Context): Promise<Count> {
  requireScope(ctx, 'read:order')
  return countOf(await selectSomeToHandle(ctx))
}

/** How many open claims are past their time. */
export async function countOverdueClaims(ctx: Context): Promise<Count> {
  requireScope(ctx, 'read:order')
  return countOf(await selectSomeOverdue(ctx))
}
