import type { ErrorObject } from 'ajv/dist/2020.js'
import { MAX_VIOLATIONS, type Violation } from './failure.ts'
import { fieldName } from './text.ts'

/**
 * A body of a few kB can have thousands of faults, and telling them apart takes each with each. Many more than are told,
 * since one choice that fits nothing brings the faults of all its alternatives.
 */
const MOST_ERRORS = 20 * MAX_VIOLATIONS

/** What the validator found first, in plain English: each fault once, alternatives that were never meant left out. */
export function violationsOf(errors: readonly ErrorObject[], root: string, skip = 0): Violation[] {
  const seen = new Set<string>()
  const violations: Violation[] = []
  for (const error of withoutNoise(errors.slice(0, MOST_ERRORS))) {
    const extra = memberOf(error)
    const whole = [...pathOf(error.instancePath), ...(extra === undefined ? [] : [extra])]
    const field = fieldName(whole.slice(skip), root)
    const message = sentence(error)
    const key = `${field} ${message}`
    if (seen.has(key)) continue
    seen.add(key)
    const loc = (skip > 0 ? whole : [root, ...whole]).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    violations.push({ field, message, loc, rule: { keyword: error.keyword, params: error.params } })
  }
  return violations
}

/** `/orderLines/0/code` as its parts. */
const pathOf = (pointer: string): string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))

const isChoice = (error: ErrorObject): boolean => error.keyword === 'anyOf' || error.keyword === 'oneOf'

/**
 * A failed choice comes with the faults of all its branches. The null branch is left out when another says more, and
 * the choice itself unless nothing else is left; branches that each miss another member become one fault.
 */
function withoutNoise(errors: readonly ErrorObject[]): ErrorObject[] {
  let kept = [...errors]
  for (const choice of errors.filter(isChoice)) {
    const at = choice.instancePath
    const within = kept.filter(
      (error) => error !== choice && (error.instancePath === at || error.instancePath.startsWith(`${at}/`)),
    )
    const telling = within.filter((error) => !(error.keyword === 'type' && allowsOnlyNull(error)))
    if (telling.length === 0) continue
    const missing = telling.filter((error) => error.keyword === 'required' && error.instancePath === at)
    const noise = new Set(within.filter((error) => !telling.includes(error)))
    if (missing.length > 1 && missing.length === telling.length) for (const error of missing) noise.add(error)
    else noise.add(choice)
    kept = kept.filter((error) => !noise.has(error))
    if (missing.length > 1 && missing.length === telling.length) {
      choice.params = { names: missing.map((error) => String(error.params.missingProperty)) }
    }
  }
  return kept
}

function allowsOnlyNull(error: ErrorObject): boolean {
  return error.params.type === 'null'
}

/** The member an object misses or has too many, which is the field the client looks for. */
function memberOf(error: ErrorObject): string | undefined {
  const { missingProperty, additionalProperty, unevaluatedProperty, propertyName } = error.params
  const name = missingProperty ?? additionalProperty ?? unevaluatedProperty ?? propertyName
  return typeof name === 'string' ? name : undefined
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'a UUID',
  'date-time': 'a date and time such as 2026-01-15T09:30:00Z',
  date: 'a date such as 2026-01-15',
  time: 'a time such as 09:30:00Z',
  email: 'an email address',
  uri: 'an absolute address such as https://example.com',
  int32: 'a whole number of 32 bits',
  int64: 'a whole number of 64 bits',
  byte: 'Base64 text',
}

const plural = (count: unknown, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`
const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const SENTENCES: Readonly<Record<string, (params: Record<string, unknown>) => string>> = {
  required: () => 'is required',
  dependentRequired: () => 'is required',
  additionalProperties: () => 'is not known here',
  unevaluatedProperties: () => 'is not known here',
  propertyNames: () => 'is not an allowed name',
  type: ({ type }) =>
    `must be ${[type]
      .flat()
      .map((name) => TYPES[String(name)] ?? String(name))
      .join(' or ')}`,
  enum: ({ allowedValues }) => `must be one of ${list(allowedValues).map(shown).join(', ')}`,
  const: ({ allowedValue }) => `must be ${shown(allowedValue)}`,
  minLength: ({ limit }) => (limit === 1 ? 'must not be empty' : `must have at least ${plural(limit, 'character')}`),
  maxLength: ({ limit }) => `must have at most ${plural(limit, 'character')}`,
  minItems: ({ limit }) => `must have at least ${plural(limit, 'entry').replace('entrys', 'entries')}`,
  maxItems: ({ limit }) => `must have at most ${plural(limit, 'entry').replace('entrys', 'entries')}`,
  minProperties: ({ limit }) => `must have at least ${plural(limit, 'member')}`,
  maxProperties: ({ limit }) => `must have at most ${plural(limit, 'member')}`,
  uniqueItems: ({ i, j }) => `must not repeat an entry: ${j} and ${i} are equal`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  exclusiveMinimum: ({ limit }) => `must be more than ${limit}`,
  exclusiveMaximum: ({ limit }) => `must be less than ${limit}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  pattern: () => 'does not have the expected form',
  format: ({ format }) => `must be ${FORMATS[String(format)] ?? `in the format ${format}`}`,
  contains: () => 'lacks an entry that is needed',
  anyOf: choice,
  oneOf: choice,
}

function choice({ names, passingSchemas }: Record<string, unknown>): string {
  if (Array.isArray(names)) return `needs ${names.join(' or ')}`
  return passingSchemas ? 'fits more than one of its alternatives' : 'fits none of its alternatives'
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const sentence = (error: ErrorObject): string => SENTENCES[error.keyword]?.(error.params) ?? 'is invalid'
