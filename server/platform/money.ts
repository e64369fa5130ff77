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

export const numberFromAmount = (amount: Amount): number => Number(amount) / SCALE
