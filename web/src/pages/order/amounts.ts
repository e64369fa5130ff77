/** Decimal amounts as people type them and the contract writes them, without a float in between. */

const TYPED = /^(-?)(\d{1,12})(?:[.,](\d{1,4}))?$/

/** "19,9" is "19.90"; null: it is no amount. */
export function readAmount(text: string): string | null {
  const [, sign, whole, fraction = ''] = TYPED.exec(text.replace(/\s/g, '')) ?? []
  return whole === undefined ? null : `${sign}${whole}.${fraction.padEnd(2, '0')}`
}

/** Ten-thousandths of an amount of the contract. */
export function unitsOf(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
  const units = BigInt(whole) * 10_000n + BigInt(fraction.padEnd(4, '0'))
  return amount.startsWith('-') ? -units : units
}

/** The reverse, with two to four decimals. */
export function amountOf(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(5, '0')
  const fraction = digits.slice(-4).replace(/0{1,2}$/, '')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -4)}.${fraction}`
}
