/** Readers of foreign JSON, of which any member may be missing or of another type. None of them throws. */

/** A text that is not blank, trimmed; numbers are texts too, as programs are not at one whether a code is one. */
export function text(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return null
  const trimmed = value.trim()
  return trimmed === '' ? null : trimmed
}

/** A finite number, also written as a text. */
export function number(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  const written = typeof value === 'string' && /^\s*[+-]?\d+(\.\d+)?\s*$/.test(value)
  return written ? Number(value) : null
}

/** Empty for what is no list. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Empty for what is no object. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return value as Record<string, unknown> // safe: an object that is neither null nor a list
}

/** ISO 3166-1 alpha-2 in upper case; null for anything else. */
export function countryCode(value: unknown): string | null {
  const code = text(value)?.toUpperCase()
  return code !== undefined && /^[A-Z]{2}$/.test(code) ? code : null
}

/** The value of a JSON text in UTF-8; null, which no message is, for any other text. */
export function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return null
  }
}
