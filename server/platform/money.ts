import { Invalid } from './errors.ts'

const SCALE = 10_000

/** Ten-thousandths of a currency unit: the finest amount any of the contracts can carry. */
export type Amount = bigint

/** Largest wire number that keeps its four decimals exactly. */
const LARGEST_AMOUNT = 900_000_000_000

/** Undefined when the number has more than four decimals or is too large to be exact. */
export function amountFromNumber(value: number): Amount | undefined {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST_AMOUNT) return undefined
  const scaled = Math.round(value * SCALE)
  return Math.abs(scaled / SCALE - value) < 1e-9 * Math.max(1, Math.abs(value)) ? BigInt(scaled) : undefined
}

/** Decimals that a currency has at most, by ISO 4217: 2 for EUR, 3 for JOD, 0 for JPY. At most four are kept. */
export function decimalsOf(currency: string): number {
  const known = DECIMALS.get(currency)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const decimals = Math.min(format.resolvedOptions().maximumFractionDigits ?? 2, 4)
  DECIMALS.set(currency, decimals)
  return decimals
}

const DECIMALS = new Map<string, number>()

/** Throws Invalid for an amount that nobody can pay in the currency. */
export function requireExact(amount: Amount, currency: string, field: string): void {
  const decimals = decimalsOf(currency)
  if (amount % 10n ** BigInt(4 - decimals) !== 0n) throw new Invalid('amount_too_fine', { field, currency, decimals })
}

export const numberFromAmount = (amount: Amount): number => Number(amount) / SCALE
