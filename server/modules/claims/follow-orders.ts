import type { Context } from '#platform/context'
import type { Reaction } from '#platform/events'
import { addEntry, changeClaim, moveClaim } from './change.ts'
import { selectReshipped } from './queries/claims.ts'

/** Approved claims follow the orders that make up for them: what left resolves them, what was cancelled sets them free again. */
export const followReshipments: Reaction = {
  name: 'claims.reshipments',
  types: ['order.shipped', 'order.cancelled'],
  async run(ctx, events) {
    for (const { type, data } of events) {
      const { orderId } = data as { orderId: string } // every event of an order says which
      for (const id of await selectReshipped(ctx, [orderId])) {
        if (type === 'order.shipped') await resolve(ctx, id, orderId)
        else await release(ctx, id, orderId)
      }
    }
  },
}

const resolve = (ctx: Context, id: string, orderId: string) =>
  changeClaim(ctx, id, async (tx, claim) => {
    if (claim.status === 'Approved' && claim.reshipmentOrderId === orderId) await moveClaim(tx, claim, 'Resolved')
  })

const release = (ctx: Context, id: string, orderId: string) =>
  changeClaim(ctx, id, async (tx, claim) => {
    if (claim.status !== 'Approved' || claim.reshipmentOrderId !== orderId) return
    claim.reshipmentOrderId = null
    claim.begunAt = null
    await addEntry(tx, id, { note: { text: 'The new order was cancelled.', forCustomer: false } })
  })
