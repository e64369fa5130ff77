import type { components } from '#generated/karla'
import { loadContract } from '#platform/http/index'

type ErrorKey = components['schemas']['ErrorKey']
type Details = Record<string, unknown>
type Sentence = string | ((details: Details) => string)

const LONGEST_TOLD = 300

const told = (value: unknown): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : 'none'
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}...`.toWellFormed() : text
}

/** Keys of this wire for codes of the core that have another name there. */
const KEYS: Readonly<Record<string, ErrorKey>> = {
  scope_missing: 'forbidden',
  role_missing: 'forbidden',
  key_too_long: 'validation_error',
}

/** Error codes of the core in the words of this wire. */
const SENTENCES: Record<string, Sentence> = {
  scope_missing: ({ scope }) => `The key lacks the scope ${told(scope)}.`,
  key_too_long: ({ value }) => `It is longer than ${told(value)} characters.`,
  shop_not_found: ({ shop }) => `There is no shop ${told(shop)}.`,

  claim_not_found: 'There is no such claim.',
  claim_exists: 'There is a claim about the same items for the same reason, and it is not closed.',
  claim_closed: 'The claim is closed, or its refund or new order is on its way.',
  claim_shipment_missing: 'Give shipment_id or tracking_number.',
  quantity_out_of_range: 'The quantity must be from 1 to 1,000,000.',
  amount_inexact: 'The amount has more than four decimals, or is too large.',
  image_invalid: 'Send one picture: PNG, JPEG, WebP or GIF, of at most 50 million pixels.',
}

const plain = (code: string): string => {
  const words = code.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

let declared: ReadonlySet<string> | undefined

/** The key for a code of the core; undefined when this wire has none of its own for it. */
export function keyOf(code: string): ErrorKey | undefined {
  declared ??= new Set(declaredKeys())
  return KEYS[code] ?? (declared.has(code) ? (code as ErrorKey) : undefined) // safe: the contract lists it
}

function declaredKeys(): string[] {
  const { components } = loadContract('karla').document as { components: { schemas: { ErrorKey: { enum: string[] } } } } // the file declares it
  return components.schemas.ErrorKey.enum
}

/** A code without a sentence of its own speaks for itself. */
export function sentenceOf(code: string, details: Details): string {
  const sentence = SENTENCES[code] ?? plain(code)
  return typeof sentence === 'string' ? sentence : sentence(details)
}
