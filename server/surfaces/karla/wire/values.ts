import type { components } from '#generated/karla'
import { Invalid } from '#platform/errors'
import { type Amount, amountFromNumber, numberFromAmount } from '#platform/money'

export type Wire<Name extends keyof components['schemas']> = components['schemas'][Name]

/** Clients cannot read null numbers: what is unknown is 0. */
export const toNumber = (amount: Amount | null): number => (amount === null ? 0 : numberFromAmount(amount))

const DECIMALS = 10_000

/** Null stays null. Sums of shop systems are not exact: they are rounded to four decimals. */
export function amountFrom(value: number | null | undefined, field: string): Amount | null {
  if (value === null || value === undefined) return null
  const amount = amountFromNumber(Math.round(value * DECIMALS) / DECIMALS)
  if (amount === undefined) throw new Invalid('amount_out_of_range', { field })
  return amount
}

/** These members, as far as they are there: what else was sent has no place in an answer. */
export const only = (names: readonly string[], value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)))

/** An empty text says nothing. */
export const textFrom = (value: string | null | undefined): string | null => (value ? value : null)

export const toTime = (at: Date): string => at.toISOString()

/** Offset and size of a page of this wire. Behind the largest number there is nothing either. */
export const pageOf = ({ page = 1, per_page: size = 30 }: { page?: number; per_page?: number }) => ({
  limit: size,
  skip: Math.min((page - 1) * size, Number.MAX_SAFE_INTEGER),
})

export const offsetOf = (query: Parameters<typeof pageOf>[0]) => {
  const { limit, skip: offset } = pageOf(query)
  return { limit, offset }
}
