import type { Context } from '#platform/context'

const FIRST = 1_500_000_001n

/** Counts on by one for the shop, on its own: no transaction holds the others up. */
export async function nextCount(ctx: Context): Promise<bigint> {
  const { last } = await ctx.db
    .insertInto('order_counter')
    .values({ shop_id: ctx.shopId, last: FIRST })
    .onConflict((conflict) =>
      conflict.column('shop_id').doUpdateSet((eb) => ({ last: eb('order_counter.last', '+', 1n) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
