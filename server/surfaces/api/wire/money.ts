import type { components } from '#generated/doorstep'
import { type Amount, textFromAmount } from '#platform/money'

type Money = components['schemas']['Money']

/** The reverse of `textFromAmount`; the contract has checked the form. */
export function amountFromText(text: string): Amount {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const amount = BigInt(whole) * 10_000n + BigInt(fraction.padEnd(4, '0'))
  return text.startsWith('-') ? -amount : amount
}

export const moneyToWire = (amount: Amount, currency: string): Money => ({ amount: textFromAmount(amount), currency })

export const moneyOrNull = (amount: Amount | null, currency: string): Money | null =>
  amount === null ? null : moneyToWire(amount, currency)
