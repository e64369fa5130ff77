import type { Context, Tx } from '#platform/context'
import type { Address } from './address.ts'
import { lockOrder, selectLines, selectReferences } from './queries.ts'
import type { OrderStatus } from './types.ts'

/** What a return has to know of its order. */
export interface ReturnableOrder {
  id: string
  reference: string
  status: OrderStatus
  test: boolean
  customer: Address
  /** Ordered units by variant. */
  units: ReadonlyMap<string, number>
}

/** Locks the order, so that two returns of it cannot both take the last unit. */
export async function lockOrderForReturn(tx: Tx, reference: string): Promise<ReturnableOrder | null> {
  const order = await lockOrder(tx, { reference })
  if (!order) return null
  const { id, status, test, customer } = order
  return { id, reference, status, test, customer, units: await orderedUnits(tx, id) }
}

export async function orderedUnits(ctx: Context, orderId: string): Promise<Map<string, number>> {
  const units = new Map<string, number>()
  for (const line of await selectLines(ctx, [orderId])) {
    units.set(line.variantId, (units.get(line.variantId) ?? 0) + line.quantity)
  }
  return units
}

/** References by order id; unknown ids are left out. */
export const findOrderReferences = async (ctx: Context, ids: readonly string[]): Promise<Map<string, string>> =>
  ids.length > 0 ? selectReferences(ctx, ids) : new Map()
