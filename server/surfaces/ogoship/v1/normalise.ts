import type { Parameter, Query, Schema } from '#platform/http/index'

/**
 * Brings a body to the member names of the contract, in any letter case and at every depth, and drops members that are
 * null: clients write PascalCase and send everything they do not set as null. Free-form maps stay as they are.
 */
export function normaliseBody(body: unknown, schema: Schema): unknown {
  if (Array.isArray(body)) return schema.items ? body.map((item) => normaliseBody(item, schema.items ?? {})) : body
  if (typeof body !== 'object' || body === null) return body
  const shape = objectShape(schema)
  if (!shape) return body
  const names = namesOf(shape)
  const result: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(body)) {
    if (value === null) continue
    const known = names.get(name.toLowerCase())
    const member = known === undefined ? undefined : shape.properties?.[known]
    if (known === undefined || !member) result[name] = value
    else if (name === known || !Object.hasOwn(body, known)) result[known] = normaliseBody(value, member)
  }
  return result
}

const names = new WeakMap<Schema, ReadonlyMap<string, string>>()

function namesOf(shape: Schema): ReadonlyMap<string, string> {
  let known = names.get(shape)
  if (!known) {
    known = new Map(Object.keys(shape.properties ?? {}).map((name) => [name.toLowerCase(), name]))
    names.set(shape, known)
  }
  return known
}

/** The alternative that describes an object with members; undefined for free-form maps and plain values. */
function objectShape(schema: Schema): Schema | undefined {
  if (schema.properties) return schema
  return [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].find((part) => part.properties)
}

/** Parameter names and truth values match in any letter case; empty values and unknown names count as absent. */
export function normaliseQuery(query: Query, parameters: readonly Parameter[]): Query {
  const known = new Map(parameters.filter((p) => p.in === 'query').map((p) => [p.name.toLowerCase(), p]))
  const result: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(query)) {
    const wanted = known.get(name.toLowerCase())
    if (wanted === undefined || value === '') continue
    const isTruth = wanted.schema.type === 'boolean' && typeof value === 'string'
    const before = result[wanted.name] ?? []
    const all = [before, isTruth ? value.toLowerCase() : value].flat()
    result[wanted.name] = all.length === 1 && all[0] !== undefined ? all[0] : all
  }
  return result
}
