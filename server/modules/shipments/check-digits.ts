/** Whether the last digit is the check digit of GS1 and of the numbers made after it: weights 3 and 1 from the right. */
export function hasMod10Digit(digits: string): boolean {
  let sum = 0
  for (let i = digits.length - 2, weight = 3; i >= 0; i--, weight = 4 - weight) sum += Number(digits[i]) * weight
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1))
}

/** FedEx Express, twelve digits: weights 3, 1 and 7 in turn, modulo 11 and then 10. */
export function hasFedexExpressDigit(digits: string): boolean {
  const weights = [3, 1, 7]
  let sum = 0
  for (let i = 0; i < digits.length - 1; i++) sum += Number(digits[i]) * (weights[i % 3] ?? 0)
  return (sum % 11) % 10 === Number(digits.at(-1))
}

/** DHL Express waybills: the number without its last digit, modulo 7. */
export const hasMod7Digit = (digits: string): boolean => Number(digits.slice(0, -1)) % 7 === Number(digits.at(-1))

/** UPS numbers that start with 1Z: letters count as digits, every second character twice. */
export function hasUpsDigit(trackingNumber: string): boolean {
  const characters = trackingNumber.slice(2, -1)
  let sum = 0
  for (let i = 0; i < characters.length; i++) sum += upsValue(characters, i) * (i % 2 === 0 ? 1 : 2)
  return (10 - (sum % 10)) % 10 === Number(trackingNumber.at(-1))
}

function upsValue(characters: string, i: number): number {
  const code = characters.charCodeAt(i)
  return code >= 65 ? (code - 63) % 10 : code - 48
}

/** The eight digits and the check digit of UPU S10. */
export function hasS10Digit(digits: string): boolean {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  const rest = 11 - (sum % 11)
  const check = rest === 10 ? 0 : rest === 11 ? 5 : rest
  return check === Number(digits.at(-1))
}
