import type { Context } from '#platform/context'
import { placeOrder } from './place-order.ts'
import { nextCount } from './queries/counter.ts'
import { selectOrderPage } from './queries.ts'
import type { NewOrder, Order } from './types.ts'

/** The next number for an order that nobody else names: R and ten digits. One that is not used in the end is left out. */
export const nextOrderNumber = async (ctx: Context): Promise<string> => `R${await nextCount(ctx)}`

/** As `placeOrder`, for an order that may have no name of its own: it is numbered, by a number that no other has. */
export async function placeNumberedOrder(
  ctx: Context,
  input: Omit<NewOrder, 'reference'> & { reference: string | null },
): Promise<Order> {
  let { reference } = input
  while (reference === null) {
    const number = await nextOrderNumber(ctx)
    const [taken] = await selectOrderPage(ctx, { reference: number }, { limit: 1 })
    if (!taken) reference = number
  }
  return placeOrder(ctx, { ...input, reference })
}
