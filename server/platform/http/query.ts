import type { ContractOperation, Parameter } from './contract.ts'
import type { Query } from './types.ts'

const DELIMITERS: Readonly<Record<string, string>> = { form: ',', spaceDelimited: ' ', pipeDelimited: '|' }

/** Puts the query as sent into the shape its parameters describe. Names the operation does not know are left out. */
export type QueryReader = (query: Query) => Record<string, unknown>

export function queryReader(operation: ContractOperation, resolved: (parameter: Parameter) => unknown): QueryReader {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query')
  const readers = parameters.map((parameter): [string, (query: Query) => unknown] => {
    const { name } = parameter
    if (parameter.style === 'deepObject') return [name, (query) => deepObject(query, name)]
    const delimiter = parameter.explode ? undefined : DELIMITERS[parameter.style]
    if (!delimiter || !takesList(resolved(parameter))) return [name, (query) => query[name]]
    return [name, (query) => split(query[name], delimiter)]
  })
  return (query) => {
    const values: Record<string, unknown> = {}
    for (const [name, read] of readers) {
      const value = read(query)
      if (value !== undefined) values[name] = value
    }
    return values
  }
}

function takesList(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null || !('type' in schema)) return false
  return [schema.type].flat().includes('array')
}

function split(value: string | string[] | undefined, delimiter: string): string[] | undefined {
  if (value === undefined) return undefined
  return [value].flat().flatMap((text) => (text === '' ? [] : text.split(delimiter)))
}

/** `filter[state]=open` becomes `filter: { state: 'open' }`. */
function deepObject(query: Query, name: string): Record<string, unknown> | undefined {
  let result: Record<string, unknown> | undefined
  for (const [key, value] of Object.entries(query)) {
    const match = key.startsWith(`${name}[`) && key.endsWith(']') ? key.slice(name.length + 1, -1) : undefined
    if (match === undefined) continue
    // Without a prototype, a member called __proto__ is a member like any other.
    result ??= Object.create(null) as Record<string, unknown> // an empty record
    result[match] = value
  }
  return result
}
