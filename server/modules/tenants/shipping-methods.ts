import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { NotFound } from '#platform/errors'
import { checkCode, checkName } from './checks.ts'
import { deleteShippingMethod, selectShippingMethods, upsertShippingMethod } from './queries/shipping-methods.ts'
import { cachedSetting, changingSetting } from './settings-cache.ts'
import type { PutShippingMethod, ShippingMethod } from './types.ts'

/** Adds the method, or replaces the one with its code. Members left out get their defaults: enabled, nothing special. */
export async function putShippingMethod(ctx: Context, input: PutShippingMethod): Promise<ShippingMethod> {
  requireScope(ctx, 'admin')
  checkCode(input.code)
  checkName(input.name)
  const method: ShippingMethod = {
    code: input.code,
    name: input.name,
    carrier: input.carrier ?? null,
    enabled: input.enabled ?? true,
    needsPickUpPoint: input.needsPickUpPoint ?? false,
    cashOnDelivery: input.cashOnDelivery ?? false,
  }
  return changingSetting(ctx, 'shippingMethods', () =>
    inTransaction(ctx, async (tx) => {
      await upsertShippingMethod(tx, method)
      await audit(tx, {
        action: 'shipping_method.put',
        subject: `shipping_method:${method.code}`,
        detail: { ...method },
      })
      return method
    }),
  )
}

/** All methods by code, disabled ones too. Every credential of the shop may read them. */
export const listShippingMethods = (ctx: Context): Promise<readonly ShippingMethod[]> =>
  cachedSetting(ctx, 'shippingMethods', () => selectShippingMethods(ctx))

/** Orders that have the method keep its code. */
export async function removeShippingMethod(ctx: Context, code: string): Promise<void> {
  requireScope(ctx, 'admin')
  await changingSetting(ctx, 'shippingMethods', () =>
    inTransaction(ctx, async (tx) => {
      if (!(await deleteShippingMethod(tx, code))) throw new NotFound('shipping_method_not_found', { code })
      await audit(tx, { action: 'shipping_method.removed', subject: `shipping_method:${code}` })
    }),
  )
}
