import type { ShippingMethod } from '#modules/tenants'
import type { Amount } from '#platform/money'
import type { Rate, ShippingRate } from './types.ts'

/** Who ships by a rate that names no shipping method. */
const NOBODY_NAMED = 'table-rate'

/** What of a checkout decides which rates it is offered. */
export interface Wanted {
  /** Of lines with their charges, in the shop's currency. */
  goodsTotal: Amount
  /** ISO 3166-1 alpha-2; empty while the destination is not known. */
  countryCode: string
}

/** The rates of the table that a checkout is offered, as the merchant ordered them. */
export function fittingRates(
  table: readonly ShippingRate[],
  methods: readonly ShippingMethod[],
  wanted: Wanted,
): Rate[] {
  const enabled = new Map(methods.flatMap((method) => (method.enabled ? [[method.code, method]] : [])))
  return table.flatMap((rate) => {
    const method = rate.shippingCode === null ? null : enabled.get(rate.shippingCode)
    if (!rate.enabled || method === undefined || !fits(rate, wanted)) return []
    const { id, names, descriptions, duration, shippingCode, freeFrom } = rate
    const price = freeFrom !== null && wanted.goodsTotal >= freeFrom ? 0n : rate.price
    const provider = method === null ? NOBODY_NAMED : (method.carrier ?? method.code)
    return [{ id, names, descriptions, price, duration, provider, shippingCode }]
  })
}

function fits({ countries, leastTotal, mostTotal }: ShippingRate, { goodsTotal, countryCode }: Wanted): boolean {
  if (leastTotal !== null && goodsTotal < leastTotal) return false
  if (mostTotal !== null && goodsTotal > mostTotal) return false
  return countries.length === 0 || countries.includes(countryCode)
}

/**
 * The shipping method that stands for a rate: its own, else the one that the provider is known by, else the only one that
 * the shop has. Null: the warehouse ships as the order says.
 */
export function methodOf(
  { shippingCode, provider }: Pick<Rate, 'shippingCode' | 'provider'>,
  methods: readonly ShippingMethod[],
): string | null {
  const enabled = methods.filter((method) => method.enabled)
  const found =
    enabled.find(({ code }) => code === shippingCode) ??
    enabled.find(({ code }) => code === provider) ??
    enabled.find(({ carrier }) => carrier === provider)
  return (found ?? (enabled.length === 1 ? enabled[0] : undefined))?.code ?? null
}
