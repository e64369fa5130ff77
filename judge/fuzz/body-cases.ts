import type { Schema } from '../../server/platform/http/index.ts'
import { type Maker, valueFor } from '../../test/compat/schema-values.ts'
import { jsonOf, RawJson } from './raw-json.ts'
import { partsOf, valuesToTry } from './values.ts'

export interface BodyCase {
  what: string
  /** Name of the member that is odd; null: none, or the whole body. */
  field: string | null
  /** Made when it is wanted: there are many, and few are sent. */
  text: () => string | Buffer
  /** The text is JSON for the contract to judge; else the answer has to be a refusal. */
  isJson: boolean
}

type Json = Record<string, unknown>
type Place = readonly (string | number)[]

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Bodies around one that fits: each differs from it in one place. */
export function* bodyCases(schema: Schema, base: unknown, maker: Maker): Generator<BodyCase> {
  const odd = (what: string, place: Place, value: () => unknown): BodyCase => ({
    what: `${place.join('.') || 'body'} ${what}`,
    field: place.filter((part) => typeof part === 'string').at(-1) ?? null,
    text: () => jsonOf(value()),
    isJson: true,
  })
  yield odd('is as it should be', [], () => base)
  yield odd('has only what it must have', [], () => withoutOptional(schema, base))
  for (const { place, schema: at, value, required, root } of placesIn(schema, base, maker)) {
    if (place.length > 0)
      yield odd(required ? 'is missing' : 'is left out', place, () => withAt(root, place, undefined))
    for (const one of valuesToTry(at, value)) yield odd(one.what, place, () => withAt(root, place, one.value))
    if (isRecord(value))
      yield odd('has a member nobody knows', place, () => withAt(root, place, { ...value, nobodyKnows: 1 }))
  }
  yield* brokenTexts(base)
}

interface FoundPlace {
  place: Place
  schema: Schema
  value: unknown
  required: boolean
  /** The whole body, with a value at the place. */
  root: unknown
}

const DEEPEST = 6

/** Every place that the schema knows in the body; where the body has nothing, a value is made for it. */
function* placesIn(schema: Schema, base: unknown, maker: Maker): Generator<FoundPlace> {
  const open: FoundPlace[] = [{ place: [], schema, value: base, required: true, root: base }]
  for (let found = open.shift(); found; found = open.shift()) {
    yield found
    if (found.place.length >= DEEPEST) continue
    const { place, value, root } = found
    const parts = partsOf(found.schema)
    if (Array.isArray(value) && value.length > 0) {
      const items = parts.find((part) => part.items)?.items
      if (items) open.push({ place: [...place, 0], schema: items, value: value[0], required: false, root })
    }
    if (!isRecord(value)) continue
    for (const [name, part] of Object.entries(Object.assign({}, ...parts.map(({ properties }) => properties)))) {
      const member = part as Schema // a member of `properties`
      const at = [...place, name]
      const known = value[name] ?? (found.place.length < 3 ? valueFor(member, maker, name) : undefined)
      if (known === undefined) continue
      const required = parts.some((one) => one.required?.includes(name))
      const next = value[name] === undefined ? withAt(root, at, known) : root
      open.push({ place: at, schema: member, value: known, required, root: next })
    }
  }
}

/** A copy with another value at the place; without the member for undefined. */
function withAt(root: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value
  if (typeof key === 'number') {
    const list = Array.isArray(root) ? [...root] : []
    if (rest.length === 0 && value === undefined) list.splice(key, 1)
    else list[key] = withAt(list[key], rest, value)
    return list
  }
  const record: Json = isRecord(root) ? { ...root } : {}
  if (rest.length === 0 && value === undefined) delete record[key]
  else record[key] = withAt(record[key], rest, value)
  return record
}

function withoutOptional(schema: Schema, base: unknown): unknown {
  const parts = partsOf(schema)
  if (Array.isArray(base)) {
    const items = parts.find((part) => part.items)?.items
    return items ? base.map((item) => withoutOptional(items, item)) : base
  }
  if (!isRecord(base)) return base
  const required = new Set(parts.flatMap((part) => part.required ?? []))
  const properties: Record<string, Schema> = Object.assign({}, ...parts.map((part) => part.properties))
  if (Object.keys(properties).length === 0) return base
  return Object.fromEntries(
    Object.entries(base)
      .filter(([name]) => required.has(name))
      .map(([name, value]) => [name, withoutOptional(properties[name] ?? {}, value)]),
  )
}

const nested = (levels: number): string => `${'{"a":['.repeat(levels)}1${']}'.repeat(levels)}`

/** Bodies that are wrong before anybody looks at their members, and such that only look wrong. */
function* brokenTexts(base: unknown): Generator<BodyCase> {
  const text = jsonOf(base)
  const refused = { field: null, isJson: false } as const
  yield { what: 'the body is cut off', text: () => text.slice(0, Math.ceil(text.length / 2)), ...refused }
  yield { what: 'the body has a comma too many', text: () => `${text.slice(0, -1)},}`, ...refused }
  yield { what: 'the body is in single quotes', text: () => `{'a':1}`, ...refused }
  yield { what: 'the body has something behind it', text: () => `${text}${text}`, ...refused }
  yield {
    what: 'the body is not UTF-8',
    text: () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    ...refused,
  }
  yield { what: 'the body is NUL', text: () => Buffer.from([0]), ...refused }
  yield { what: 'the body is NaN', text: () => '{"a":NaN}', ...refused }
  yield { what: 'the body is nested 100 levels deep', text: () => nested(50), ...refused }
  yield { what: 'the body is nested 20000 levels deep', text: () => nested(10_000), ...refused }
  yield { what: 'the body names a prototype', text: () => '{"__proto__":{"admin":true}}', ...refused }
  yield { what: 'the body begins with a byte order mark', text: () => `\uFEFF${text}`, field: null, isJson: true }
  yield { what: 'the body has blanks around it', text: () => ` \r\n${text}\n\t`, field: null, isJson: true }
  for (const other of ['null', '[]', '"x"', '1', 'true', '{}', '[null]']) {
    yield { what: `the body is ${other}`, text: () => other, field: null, isJson: true }
  }
  if (isRecord(base)) {
    for (const name of Object.keys(base).slice(0, 2)) {
      const twice = jsonOf({ ...base, [name]: new RawJson(`${jsonOf(base[name])},${JSON.stringify(name)}:null`) })
      yield { what: `${name} comes twice, null the second time`, text: () => twice, field: name, isJson: true }
    }
  }
}
