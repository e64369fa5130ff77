import * as orders from '#modules/orders'
import type { Context } from '#platform/context'
import { DomainError } from '#platform/errors'
import { domainError } from '../errors.ts'
import type { Op } from '../operation.ts'

const ACTIONS = {
  clear: (ctx: Context, id: string) => orders.steerOrder(ctx, { id }, { authorized: true }),
  hold: (ctx: Context, id: string) => orders.steerOrder(ctx, { id }, { authorized: false }),
  cancel: (ctx: Context, id: string) => orders.steerOrder(ctx, { id }, { cancelled: true, restock: true }),
  collect: (ctx: Context, id: string) => orders.collectOrder(ctx, id),
} as const

/** One transaction for each order: a refusal leaves the others alone. */
export const actOnOrders: Op<'actOnOrders'> = async ({ ctx, body }) => {
  const results: Awaited<ReturnType<typeof actOn>>[] = []
  for (const orderId of body.orders) results.push(await actOn(ctx, body.action, orderId))
  return { results }
}

async function actOn(ctx: Context, action: keyof typeof ACTIONS, orderId: string) {
  try {
    const { status } = await ACTIONS[action](ctx, orderId)
    return { orderId, status, code: null, detail: null }
  } catch (error) {
    // Who may not do it with one may not do it with any.
    if (!(error instanceof DomainError) || error.kind === 'forbidden') throw error
    return { orderId, status: null, code: error.code, detail: domainError(error).message }
  }
}
