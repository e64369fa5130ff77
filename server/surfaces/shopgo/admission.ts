import { getShop, isSubscribed } from '#modules/tenants'
import { Refusal, type Surface } from '#platform/http/index'
import { isStaff } from './auth.ts'
import { permissionsToWire } from './wire/permissions.ts'
import type { Wire } from './wire/values.ts'

/** What an operation asks of its caller beyond a key: a subscription that runs, then a permission. */
export const admit: NonNullable<Surface['admit']> = async (ctx, caller, { extensions }) => {
  if (caller === null) return
  const exempt = extensions['x-subscription-exempt'] === true || isStaff(caller)
  if (!exempt && !isSubscribed(await getShop(ctx), ctx.now())) {
    throw new Refusal(402, 'subscription_required', 'subscription required')
  }
  const permission = extensions['x-permission'] as keyof Wire<'Permissions'> | undefined // the contract declares it
  if (permission === undefined || permissionsToWire(caller.scopes)[permission]) return
  throw new Refusal(403, 'permission_required', `permission required: ${permission}`)
}
