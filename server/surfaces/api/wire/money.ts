import type { components } from '#generated/doorstep'
import type { Amount } from '#platform/money'

type Money = components['schemas']['Money']

/** Ten-thousandths as a decimal text with two to four decimals: 199000n is 19.90. */
export function textFromAmount(amount: Amount): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(5, '0')
  const fraction = digits.slice(-4).replace(/0{1,2}$/, '')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -4)}.${fraction}`
}

/** The reverse; the contract has checked the form. */
export function amountFromText(text: string): Amount {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const amount = BigInt(whole) * 10_000n + BigInt(fraction.padEnd(4, '0'))
  return text.startsWith('-') ? -amount : amount
}

export const moneyToWire = (amount: Amount, currency: string): Money => ({ amount: textFromAmount(amount), currency })

export const moneyOrNull = (amount: Amount | null, currency: string): Money | null =>
  amount === null ? null : moneyToWire(amount, currency)
