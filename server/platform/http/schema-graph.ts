import type { Schema } from './schema.ts'

type Json = Record<string, unknown>

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The schema with references replaced by their targets, each target once (`known`), so recursive schemas become cycles.
 * Members beside a `$ref` join those of its target.
 */
export function resolveSchema(document: Json, schema: Schema, known: Map<object, Schema>): Schema {
  const joins: (() => void)[] = []
  const resolve = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(resolve)
    if (!isRecord(node)) return node
    const done = known.get(node)
    if (done) return done
    const { $ref, ...siblings } = node
    if (typeof $ref === 'string' && Object.keys(siblings).length === 0) return resolve(followPointer(document, $ref))
    const result: Json = {}
    known.set(node, result)
    if (typeof $ref === 'string') {
      const target = resolve(followPointer(document, $ref))
      // Later, because the target may still be under construction when the reference is part of it.
      joins.push(() => Object.assign(result, target, { ...result }))
    }
    for (const [key, value] of Object.entries(siblings)) result[key] = resolve(value)
    return result
  }
  const resolved = resolve(schema)
  for (const join of joins) join()
  return isRecord(resolved) ? resolved : {}
}

/** What a local reference such as `#/components/schemas/Order` points at. */
export function followPointer(document: Json, ref: string): unknown {
  if (!ref.startsWith('#/')) throw new Error(`only references within the file are followed, not ${ref}`)
  let target: unknown = document
  for (const part of ref.slice(2).split('/')) {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
    target = isRecord(target) || Array.isArray(target) ? (target as Json)[key] : undefined // an array is indexed by text too
  }
  if (target === undefined) throw new Error(`${ref} points at nothing`)
  return target
}
