import { getShop, listShippingMethods } from '#modules/tenants'
import type { Context } from '#platform/context'
import type { Problem } from '#platform/errors'
import { creditorReference } from './creditor-reference.ts'
import type { CashOnDelivery, NewCashOnDelivery, OrderContent } from './types.ts'

/**
 * What keeps the order from going to the warehouse. Without a shipping code, the only enabled method is taken; a shop
 * without methods ships as it is told.
 */
export async function shippingProblems(
  ctx: Context,
  order: Pick<OrderContent, 'shippingCode' | 'pickUpPointCode' | 'cashOnDelivery'>,
): Promise<{ problems: Problem[]; shippingCode: string | null }> {
  const methods = await listShippingMethods(ctx)
  if (methods.length === 0) return { problems: [], shippingCode: order.shippingCode }
  const enabled = methods.filter((method) => method.enabled)
  const wanted = order.shippingCode ?? (enabled.length === 1 ? (enabled[0]?.code ?? null) : null)
  if (wanted === null)
    return { problems: [{ field: 'shippingCode', code: 'shipping_code_missing' }], shippingCode: null }
  const method = enabled.find((candidate) => candidate.code === wanted)
  if (!method)
    return { problems: [{ field: 'shippingCode', code: 'shipping_code_unknown', value: wanted }], shippingCode: wanted }
  const problems: Problem[] = []
  if (method.needsPickUpPoint && !order.pickUpPointCode)
    problems.push({ field: 'pickUpPointCode', code: 'pick_up_point_missing' })
  if (method.cashOnDelivery && !order.cashOnDelivery)
    problems.push({ field: 'cashOnDelivery', code: 'cash_on_delivery_missing' })
  return { problems, shippingCode: wanted }
}

/** Fills currency and bank reference. An amount of 0 means none. */
export async function completeCashOnDelivery(
  ctx: Context,
  wanted: NewCashOnDelivery | null,
  order: Pick<OrderContent, 'reference' | 'currency'>,
): Promise<CashOnDelivery | null> {
  if (!wanted || wanted.amount === 0n) return null
  return {
    amount: String(wanted.amount),
    currency: wanted.currency ?? order.currency ?? (await getShop(ctx)).currency,
    reference: wanted.reference ?? creditorReference(order.reference),
  }
}
