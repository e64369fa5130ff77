import { decimalsOf, isExact, LARGEST_SUM } from '#platform/money'
import type { AnsweredRate } from './ports.ts'
import type { Rate } from './types.ts'

const LONGEST_KEY = 255
const LONGEST_TEXT = 1000

/** Why the rates that a merchant's program answered cannot be offered; null when they can. One that is wrong spoils all. */
export function faultOf(rates: readonly AnsweredRate[], currency: string): string | null {
  const seen = new Set<string>()
  for (const [i, rate] of rates.entries()) {
    const fault = seen.has(rate.id) ? 'its id is repeated' : faultOfRate(rate, currency)
    if (fault !== null) return `rate ${i + 1}: ${fault}`
    seen.add(rate.id)
  }
  return null
}

function faultOfRate(rate: AnsweredRate, currency: string): string | null {
  if (rate.currency !== currency) return `its currency is not ${currency}`
  if (rate.price < 0n) return 'its price is negative'
  if (rate.price > LARGEST_SUM) return 'its price is too large'
  if (!isExact(rate.price, currency)) return `its price has more than ${decimalsOf(currency)} decimals`
  if (rate.id.length > LONGEST_KEY || rate.provider.length > LONGEST_KEY) return 'its id or provider is too long'
  const texts = [...Object.values(rate.names), ...Object.values(rate.descriptions)]
  if (texts.some((text) => text.length > LONGEST_TEXT)) return 'one of its texts is too long'
  return null
}

/**
 * Answered rates as ones of ours. What a rate of the table is known to be and the program did not speak of stays:
 * its shipping method, and texts in other languages.
 */
export function adopted(answered: readonly AnsweredRate[], own: readonly Rate[]): Rate[] {
  const byId = new Map(own.map((rate) => [rate.id, rate]))
  return answered.map(({ currency: _, ...rate }) => {
    const before = byId.get(rate.id)
    return {
      ...rate,
      names: { ...before?.names, ...rate.names },
      descriptions: { ...before?.descriptions, ...rate.descriptions },
      shippingCode: before?.shippingCode ?? null,
    }
  })
}
