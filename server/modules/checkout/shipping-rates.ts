import { getShop, listShippingMethods } from '#modules/tenants'
import { audit } from '#platform/audit'
import { type Context, inTransaction, requireScope } from '#platform/context'
import { Invalid, invalidInput, NotFound } from '#platform/errors'
import { type Amount, requireExact } from '#platform/money'
import { deleteRate, selectRates, upsertRate } from './queries.ts'
import type { ShippingRate } from './types.ts'

/** Adds the rate, or replaces the one with its id. What was quoted before stays as it was quoted. */
export async function putShippingRate(ctx: Context, rate: ShippingRate): Promise<ShippingRate> {
  requireScope(ctx, 'admin')
  const [{ currency }, methods] = await Promise.all([getShop(ctx), listShippingMethods(ctx)])
  checkRate(rate, currency)
  const { shippingCode } = rate
  if (shippingCode !== null && !methods.some(({ code, enabled }) => enabled && code === shippingCode)) {
    throw invalidInput([{ field: 'shippingCode', code: 'shipping_code_unknown', value: shippingCode }])
  }
  return inTransaction(ctx, async (tx) => {
    await upsertRate(tx, rate)
    await audit(tx, { action: 'shipping_rate.put', subject: subjectOf(rate.id), detail: toDetail(rate) })
    return rate
  })
}

/** Checkouts that it was quoted to may still choose it until their quotes expire. */
export async function removeShippingRate(ctx: Context, id: string): Promise<void> {
  requireScope(ctx, 'admin')
  await inTransaction(ctx, async (tx) => {
    if (!(await deleteRate(tx, id))) throw new NotFound('shipping_rate_not_found', { id })
    await audit(tx, { action: 'shipping_rate.removed', subject: subjectOf(id) })
  })
}

/** All of them as they are offered, disabled ones too. Every credential of the shop may read them. */
export const listShippingRates = (ctx: Context): Promise<ShippingRate[]> => selectRates(ctx)

function checkRate(rate: ShippingRate, currency: string): void {
  const { freeFrom, leastTotal, mostTotal } = rate
  for (const [field, amount] of Object.entries({ price: rate.price, freeFrom, leastTotal, mostTotal })) {
    if (amount === null) continue
    if (amount < 0n) throw new Invalid('amount_negative', { field })
    requireExact(amount, currency, field)
  }
  if (leastTotal !== null && mostTotal !== null && leastTotal > mostTotal) {
    throw new Invalid('rate_range_empty', { field: 'mostTotal' })
  }
  if (Object.values(rate.names).every((name) => name.trim() === ''))
    throw new Invalid('text_missing', { field: 'names' })
}

const subjectOf = (id: string): string => `shipping_rate:${id}`

/** Amounts as texts: the log is JSON. */
const toDetail = (rate: ShippingRate): Record<string, unknown> => ({
  ...rate,
  price: String(rate.price),
  freeFrom: textOf(rate.freeFrom),
  leastTotal: textOf(rate.leastTotal),
  mostTotal: textOf(rate.mostTotal),
})

const textOf = (amount: Amount | null): string | null => (amount === null ? null : String(amount))
