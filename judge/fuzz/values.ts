import type { Schema } from '../../server/platform/http/index.ts'
import { RawJson } from './raw-json.ts'

/** A value to try at a place, and what is odd about it. */
export interface Tried {
  what: string
  value: unknown
}

const KINDS: readonly Tried[] = [null, true, false, 0, 7, 'x', [], [[]], {}, { a: 1 }].map((value) => ({
  what: `is ${JSON.stringify(value)}`,
  value,
}))

const TEXTS: readonly Tried[] = [
  { what: 'is empty', value: '' },
  { what: 'is a blank', value: ' ' },
  { what: 'has NUL', value: 'a\0b' },
  { what: 'has half a surrogate pair', value: 'a\ud800' },
  { what: 'is an emoji', value: '👩‍👩‍👧' },
  { what: 'runs from right to left', value: '\u202eמוצר\u202c' },
  { what: 'has control characters', value: 'a\t\r\n\u0007b' },
  { what: 'has quotes', value: `'"\\;--<b>%00{{7*7}}` },
  { what: 'names a prototype', value: '__proto__' },
  { what: 'is very long', value: 'long '.repeat(14_000) },
]

const NUMBERS: readonly Tried[] = [
  ...[-1, 0, 1, 1.5, 0.00001, 2 ** 31, 2 ** 53, 2 ** 63, 1e21, 1e308, 5e-324].map((value) => ({
    what: `is ${value}`,
    value,
  })),
  { what: 'is 1e400', value: new RawJson('1e400') },
  { what: 'is -0', value: new RawJson('-0') },
  { what: 'has a hundred digits', value: new RawJson('9'.repeat(100)) },
  { what: 'is a number as a text', value: '1' },
]

const TIMES = [
  '2026-03-02T09:00:00Z',
  '2026-03-02T09:00:00.123456789+02:00',
  '2024-02-29T12:00:00Z',
  '2026-02-30T09:00:00Z',
  '2026-12-31T23:59:60Z',
  '2026-03-02T24:00:00Z',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-14:00',
  '10000-01-01T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '2026-03-02T09:00:00',
  '2026-03-02',
  '2026-03-02T09:00:00+99:99',
]

const BY_FORMAT: Readonly<Record<string, readonly string[]>> = {
  'date-time': TIMES,
  date: ['2026-03-02', '2024-02-29', '2026-02-30', '0000-01-01', '9999-12-31', '10000-01-01', '2026-3-2'],
  uuid: ['019CADC6-9A80-7244-8400-1F1F950EB143', '00000000-0000-0000-0000-000000000000', '019cadc6', 'not-a-uuid'],
  email: ['jane@example.com', 'jane', '@', 'jane@', `${'x'.repeat(300)}@example.com`, 'j@müller.example', 'a\n@b.c'],
  uri: ['http://127.0.0.1:9/a', 'javascript:alert(1)', 'http://', 'http://a b', '//a', 'http://[::1', 'ftp://a/b'],
}

const LONGEST = 100_000
const MOST_ITEMS = 3_000

/** The parts of a schema that describe plain values, lists and objects. */
export function partsOf(schema: Schema, depth = 0): Schema[] {
  if (depth > 4) return []
  const inner = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((parts) => parts ?? [])
  return [schema, ...inner.flatMap((part) => partsOf(part, depth + 1))]
}

/** Values worth trying where this schema stands, right and wrong; `base` is one that fits. */
export function valuesToTry(schema: Schema, base: unknown): Tried[] {
  const parts = partsOf(schema)
  const types = new Set(parts.flatMap((part) => [part.type ?? []].flat()))
  const tried: Tried[] = [...KINDS]
  for (const part of parts) {
    if (Array.isArray(part.enum)) tried.push(...enumValues(part.enum))
    if (typeof part.format === 'string') tried.push(...ofFormat(part.format))
    if (types.has('string')) tried.push(...lengths(part))
    if (types.has('number') || types.has('integer')) tried.push(...bounds(part))
    if (types.has('array')) tried.push(...listLengths(part, base))
  }
  const isPlain = types.size === 0 || types.has('string')
  if (isPlain) tried.push(...TEXTS)
  if (isPlain || types.has('number') || types.has('integer')) tried.push(...NUMBERS)
  const seen = new Set<string>()
  return tried.filter(({ what }) => !seen.has(what) && seen.add(what))
}

const enumValues = (values: readonly unknown[]): Tried[] => [
  ...values.map((value) => ({ what: `is ${JSON.stringify(value)}`, value })),
  ...values
    .filter((value) => typeof value === 'string')
    .slice(0, 1)
    .flatMap((value) => [value.toUpperCase(), value.toLowerCase(), `${value} `])
    .map((value) => ({ what: `is ${JSON.stringify(value)}`, value })),
  { what: 'is none of its values', value: 'NoneOfThem' },
]

const ofFormat = (format: string): Tried[] =>
  (BY_FORMAT[format] ?? []).map((value) => ({ what: `is ${JSON.stringify(value.slice(0, 50))}`, value }))

function lengths({ minLength, maxLength, pattern }: Schema): Tried[] {
  const wanted = [minLength, maxLength].filter((length) => typeof length === 'number')
  const around = wanted.flatMap((length) => [length - 1, length, length + 1])
  const texts = around
    .filter((length) => length >= 0 && length <= LONGEST)
    .map((length) => ({ what: `has ${length} characters`, value: 'x'.repeat(length) }))
  // Some databases count code units or bytes where the contract counts characters.
  const wide =
    typeof maxLength === 'number' && maxLength <= LONGEST
      ? [{ what: `has ${maxLength} emojis`, value: '😀'.repeat(maxLength) }]
      : []
  const odd = typeof pattern === 'string' ? [{ what: 'breaks its pattern', value: '~ \n~' }] : []
  return [...texts, ...wide, ...odd]
}

function bounds({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Schema): Tried[] {
  const ends = [minimum, maximum, exclusiveMinimum, exclusiveMaximum].filter((end) => typeof end === 'number')
  const step = typeof multipleOf === 'number' ? [{ what: 'is between steps', value: multipleOf * 1.5 }] : []
  const around = ends.flatMap((end) => [end - 1, end, end + 1])
  return [...around.map((value) => ({ what: `is ${value}`, value })), ...step]
}

function listLengths({ minItems, maxItems }: Schema, base: unknown): Tried[] {
  const [item] = Array.isArray(base) ? base : []
  const ends = [minItems, maxItems].filter((end) => typeof end === 'number')
  const around = [0, 1, 2, ...ends.flatMap((end) => [end - 1, end, end + 1])]
  const most = typeof maxItems === 'number' ? [] : [MOST_ITEMS]
  return [...around, ...most]
    .filter((length) => length >= 0 && length <= MOST_ITEMS && (length === 0 || item !== undefined))
    .map((length) => ({ what: `has ${length} items`, value: Array.from({ length }, () => item) }))
}
