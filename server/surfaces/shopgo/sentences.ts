type Details = Readonly<Record<string, unknown>>
type Sentence = string | ((details: Details) => string)

const LONGEST_TOLD = 300

const told = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : 'none'
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}...`.toWellFormed() : text
}

/** Error codes of the core in the words of this wire: small letters, no full stop. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  tenant_required: 'X-TENANT-ID or X-TENANT-NAME is required with this key',
  tenant_id_invalid: 'X-TENANT-ID must be decimal digits',
  tenant_not_found: 'tenant not found',
  field_invalid: ({ field }) => `${told(field)} is not valid`,
  field_too_long: ({ field, most }) => `${told(field)} has more than ${told(most)} characters`,
  time_invalid: ({ field }) => `${told(field)} is not a date and time`,
  money_decimals: ({ field, currency, most }) =>
    `${told(field)} has more than ${told(most)} decimals of ${told(currency)}`,
  scope_missing: ({ scope }) => `permission required: ${told(scope)}`,
}

const plain = (code: string): string => (code.endsWith('_not_found') ? 'not found' : code.replaceAll('_', ' '))

/** A code without a sentence of its own speaks for itself; of what is missing, the wire says no more than that. */
export function sentenceOf(code: string, details: Details): string {
  const sentence = SENTENCES[code] ?? plain(code)
  return typeof sentence === 'string' ? sentence : sentence(details)
}
