import { type Context, requireScope, type Tx } from '#platform/context'
import { eraseReturns, selectReturnsOf } from './queries/personal-data.ts'
import { getReturns } from './read.ts'
import type { WarehouseReturn } from './types.ts'

/** Everything that returns hold of a person: of their orders, and those they sent from their address. */
export async function exportReturns(
  ctx: Context,
  person: { orderIds: readonly string[]; email: string | null },
): Promise<WarehouseReturn[]> {
  requireScope(ctx, 'admin')
  return getReturns(ctx, await selectReturnsOf(ctx, person.orderIds, person.email))
}

/** Takes the person out of returns; goods and dates stay. */
export async function erasePersonFromReturns(
  tx: Tx,
  person: { orderIds: readonly string[]; email: string | null },
): Promise<number> {
  requireScope(tx, 'admin')
  const ids = await selectReturnsOf(tx, person.orderIds, person.email)
  if (ids.length > 0) await eraseReturns(tx, ids)
  return ids.length
}
