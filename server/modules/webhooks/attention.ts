import { type Context, requireScope } from '#platform/context'
import { type Count, countOf } from '#platform/count'
import { selectSomeFailed } from './queries/deliveries.ts'
import { selectEndpoints } from './queries/endpoints.ts'

/** How many endpoints fail at the moment, or were switched off because they did. */
export async function countFailingEndpoints(ctx: Context): Promise<Count> {
  requireScope(ctx, 'read:webhook')
  const endpoints = await selectEndpoints(ctx, {})
  return countOf(endpoints.filter((one) => (one.active ? one.failingSince : one.inactiveReason !== 'switched_off')))
}

/** How many deliveries ended without reaching their receiver in the time that they are kept. */
export async function countFailedDeliveries(ctx: Context): Promise<Count> {
  requireScope(ctx, 'read:webhook')
  return countOf(await selectSomeFailed(ctx))
}
