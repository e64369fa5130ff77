type Details = Record<string, unknown>
type Sentence = string | ((details: Details) => string)

const LONGEST_TOLD = 300

const told = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : 'none'
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}...`.toWellFormed() : text
}

/** Error codes of the core in the words of this wire. */
const SENTENCES: Record<string, Sentence> = {
  scope_missing: ({ scope }) => `The credentials lack the scope ${told(scope)}.`,
  key_too_long: ({ value }) => `It is longer than ${told(value)} characters.`,
  shop_not_found: ({ number }) => `There is no channel ${told(number)}.`,
  shipment_not_found: 'There is no such shipment.',
  shipment_reference_taken: ({ reference }) => `There is a shipment with the reference ${told(reference)} already.`,
  parcel_taken: ({ value }) => `The parcel ${told(value)} is in another shipment that is not final.`,
  parcel_twice: ({ value }) => `The parcel ${told(value)} is given twice.`,
  parcel_not_found: 'There is no such parcel.',
  number_missing: 'The tracking number is empty.',
  link_not_found: 'There is no such parcel.',
  carrier_not_found: 'There is no such provider.',
  carrier_unknown: ({ value }) => `There is no provider ${told(value)}.`,
  zip_missing: ({ carrier }) => `The provider ${told(carrier)} needs the zip of the recipient.`,
  status_not_settable: ({ value }) => `The status ${told(value)} cannot be set by hand.`,
  step_not_found: 'The provider has no such step.',
  step_sub_status: ({ value }) => `The status does not go with the detail ${told(value)}.`,
  step_texts: 'There are two texts of one locale.',
  time_zone_unknown: ({ value }) => `There is no time zone ${told(value)}.`,
  range_reversed: 'The first day comes after the last.',
  range_too_long: ({ value }) => `There are more than ${told(value)} days.`,
  day_unknown: 'It is no day that can be counted.',
}

const plain = (code: string): string => {
  const words = code.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** A code without a sentence of its own speaks for itself. */
export function sentenceOf(code: string, details: Details): string {
  const sentence = SENTENCES[code] ?? plain(code)
  return typeof sentence === 'string' ? sentence : sentence(details)
}

export const hasSentence = (code: string): boolean => code in SENTENCES
