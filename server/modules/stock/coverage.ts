import { type Context, requireAnyScope } from '#platform/context'
import { selectLeftFor } from './queries/coverage.ts'

/** What stock gives a waiting order of one variant. */
export interface Coverage {
  /** Units that are there for it, after all orders that rank before it. */
  available: number
  /** Earliest announced arrival of more. */
  expectedAt: Date | null
}

/** By variant id. Of an order that does not wait, or holds nothing, the answer says little. */
export async function coverageOf(ctx: Context, orderId: string): Promise<Map<string, Coverage>> {
  requireAnyScope(ctx, 'read:order', 'warehouse')
  const rows = await selectLeftFor(ctx, orderId)
  return new Map(
    rows.map(({ variantId, quantity, left, expectedAt }) => [
      variantId,
      { available: Math.min(quantity, Math.max(0, left)), expectedAt },
    ]),
  )
}
