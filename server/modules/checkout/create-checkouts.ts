import type { Address } from '#modules/orders'
import type { Context } from '#platform/context'
import { createBreaker } from './breaker.ts'
import { requoteCheckout } from './change-destination.ts'
import { confirmCheckout } from './confirm-checkout.ts'
import { createCheckout } from './create-checkout.ts'
import type { Tools } from './tools.ts'
import type { CheckoutConfirmation, NewCheckout } from './types.ts'

export interface CheckoutsOptions extends Omit<Tools, 'breaker'> {
  now: () => Date
}

export type Checkouts = ReturnType<typeof createCheckouts>

/** The verbs of checkouts. Those that offer rates must not be called inside a transaction. */
export function createCheckouts({ now, ...options }: CheckoutsOptions) {
  const tools: Tools = { ...options, breaker: createBreaker(now) }
  return {
    createCheckout: (ctx: Context, input: NewCheckout) => createCheckout(tools, ctx, input),
    requoteCheckout: (ctx: Context, input: { id: string; destination: Address | null }) =>
      requoteCheckout(tools, ctx, input),
    confirmCheckout: (ctx: Context, id: string, input: CheckoutConfirmation) => confirmCheckout(tools, ctx, id, input),
  }
}
