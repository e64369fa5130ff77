/**
 * Creditor reference of ISO 11649 made from a text: `RF`, two check digits, then up to 21 of its letters and digits.
 * Banks accept it in every country, which suits cash on delivery.
 */
export function creditorReference(text: string): string {
  const base =
    text
      .normalize('NFKD')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .slice(-21) || '0'
  const digits = [...`${base}RF00`].map((c) => (c >= 'A' ? String(c.charCodeAt(0) - 55) : c)).join('')
  return `RF${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${base}`
}
