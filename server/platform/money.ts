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

/** Decimals by ISO 4217 where the runtime goes by what shops round to. */
const DECIMALS: Readonly<Record<string, number>> = {
  AFN: 2,
  ALL: 2,
  COP: 2,
  HUF: 2,
  IDR: 2,
  IQD: 3,
  IRR: 2,
  KPW: 2,
  LAK: 2,
  LBP: 2,
  MGA: 2,
  MMK: 2,
  PKR: 2,
  SOS: 2,
  SYP: 2,
  YER: 2,
}

const known = new Map<string, number>()

/** As many as amounts of the currency have, such as 2 for EUR and 3 for JOD; four are kept at most. */
export function decimalsOf(currency: string): number {
  let decimals = DECIMALS[currency] ?? known.get(currency)
  if (decimals === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency })
    decimals = Math.min(format.resolvedOptions().maximumFractionDigits ?? 2, 4)
    known.set(currency, decimals)
  }
  return decimals
}

/** Whether the amount has no more decimals than the currency. */
export const isExact = (amount: Amount, currency: string): boolean =>
  amount % 10n ** BigInt(4 - decimalsOf(currency)) === 0n

/** More than anything costs, and less than the largest amount that can be kept. */
export const LARGEST_SUM: Amount = 10n ** 16n

/** Throws Invalid for an amount that nobody can pay in the currency. */
export function requireExact(amount: Amount, currency: string, field: string): void {
  if (amount > LARGEST_SUM || amount < -LARGEST_SUM) throw new Invalid('amount_too_large', { field })
  if (!isExact(amount, currency)) throw new Invalid('money_decimals', { field, currency, most: decimalsOf(currency) })
}

export const numberFromAmount = (amount: Amount): number => Number(amount) / SCALE

/** Ten-thousandths as a decimal text with two to four decimals: 199000n is 19.90. */
export function textFromAmount(amount: Amount): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(5, '0')
  const fraction = digits.slice(-4).replace(/0{1,2}$/, '')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -4)}.${fraction}`
}
