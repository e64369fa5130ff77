import type { Schema } from '../../server/platform/http/index.ts'

/** Numbers from 0 to below 1, the same ones for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

export interface Maker {
  random: () => number
  /** A value for a member or parameter that only makes sense in its place; undefined leaves it to the schema. */
  known: (name: string) => unknown
  /** How often a value breaks its schema, from 0 to 1. */
  wrong: number
  /** How often a member that may be left out is null instead, from 0 to 1. */
  nulls?: number
  /** Member names are written as the schema has them; without it, now and then in capitals. */
  exactNames?: boolean
  /** No members that the schema does not name. */
  onlyKnown?: boolean
}

const pick = <T>(maker: Maker, values: readonly T[]): T => values[Math.floor(maker.random() * values.length)] as T

const TEXTS = [
  'a',
  'Ä',
  '漢字',
  '😀',
  ' ',
  '0',
  'null',
  'true',
  '2026-01-01',
  "';--",
  '<b>',
  '%',
  '\\',
  '\u202e',
  '\t\n',
]
const WRONG_TEXTS = ['', '\0', '\ud800', 'x'.repeat(300), 'x'.repeat(6000), '9999-99-99', '-1', 'NaN', '\uffff']
const NUMBERS = [0, 1, 2, 1.5, 99.9999, 1_000_000, 2_147_483_647]
const WRONG_NUMBERS = [-1, -0.5, 0.00001, 2_147_483_648, 9_007_199_254_740_991, 1e20, 1e308, -1e308, 5e-324]
const OTHER_KINDS = [null, true, false, 0, -1, 1e308, '', 'x', [], [[]], [null], {}, { a: 1 }]

/** A value of the schema, or near it. `depth` ends what could go on for ever. */
export function valueFor(schema: Schema, maker: Maker, name = '', depth = 0): unknown {
  if (maker.random() < maker.wrong * 0.3) return pick(maker, OTHER_KINDS)
  const known = maker.random() < 0.8 ? maker.known(name) : undefined
  if (known !== undefined) return known
  const choices = schema.anyOf ?? schema.oneOf
  if (choices && !schema.properties) return valueFor(pick(maker, choices), maker, name, depth)
  if (Array.isArray(schema.enum)) return pick(maker, schema.enum)
  const type = pick(maker, [schema.type ?? 'object'].flat())
  if (type === 'object') return objectOf(schema, maker, depth)
  if (type === 'array') return listOf(schema, maker, name, depth)
  if (type === 'integer' || type === 'number') return numberOf(schema, maker, type)
  if (type === 'boolean') return maker.random() < 0.5
  return type === 'null' ? null : textOf(schema, maker)
}

const allowsNull = ({ type, anyOf, oneOf }: Schema): boolean =>
  [type].flat().includes('null') || [anyOf, oneOf].some((parts) => parts?.some(allowsNull))

function objectOf(schema: Schema, maker: Maker, depth: number): unknown {
  const result: Record<string, unknown> = {}
  for (const [member, part] of Object.entries(schema.properties ?? {})) {
    const isNeeded = schema.required?.includes(member) ?? false
    const isLeftOut = isNeeded ? maker.random() < maker.wrong * 0.1 : maker.random() < 0.5
    if ((isLeftOut || depth > 6) && allowsNull(part) && maker.random() < (maker.nulls ?? 0)) result[member] = null
    if (isLeftOut || depth > 6) continue
    // Clients write member names in any letter case.
    const written = !maker.exactNames && maker.random() < 0.1 ? member.toUpperCase() : member
    result[written] = valueFor(part, maker, member, depth + 1)
  }
  if (!maker.onlyKnown && maker.random() < 0.1) result.unknownMember = pick(maker, OTHER_KINDS)
  if (typeof schema.additionalProperties === 'object') {
    for (let i = 0; i < 3; i++) {
      result[pick(maker, [...TEXTS, 'key', ...(maker.random() < maker.wrong ? WRONG_TEXTS : [])])] = valueFor(
        schema.additionalProperties,
        maker,
        '',
        depth + 1,
      )
    }
  }
  return result
}

function listOf(schema: Schema, maker: Maker, name: string, depth: number): unknown[] {
  const least = maker.random() < maker.wrong * 0.2 ? 0 : Number(schema.minItems ?? 0)
  const length = least + Math.floor(maker.random() * 3)
  return Array.from({ length }, () => valueFor(schema.items ?? {}, maker, name, depth + 1))
}

function numberOf(schema: Schema, maker: Maker, type: 'integer' | 'number'): number | string {
  const [least, most] = [Number(schema.minimum ?? 0), Number(schema.maximum ?? 1_000_000)]
  const isWrong = maker.random() < maker.wrong * 0.3
  const value = pick(maker, isWrong ? [...WRONG_NUMBERS, least - 1, most + 1] : [...NUMBERS, least, most])
  if (isWrong) return maker.random() < 0.2 ? String(value) : value
  const within = Math.min(most, Math.max(least, value))
  return type === 'integer' ? Math.floor(within) : within
}

function textOf(schema: Schema, maker: Maker): string {
  if (maker.random() < maker.wrong * 0.3) return pick(maker, WRONG_TEXTS)
  if (schema.format === 'uuid') return '019cadc6-9a80-7244-8400-1f1f950eb143'
  if (schema.format === 'date-time') return '2026-03-02T09:00:00Z'
  const example = schema.example ?? (Array.isArray(schema.examples) ? schema.examples[0] : undefined)
  if (typeof example === 'string' && maker.random() < 0.8) return example
  const [least, most] = [Number(schema.minLength ?? 0), Number(schema.maxLength ?? 40)]
  let text = pick(maker, TEXTS)
  while (text.length < least) text += pick(maker, TEXTS)
  return text.slice(0, most)
}
