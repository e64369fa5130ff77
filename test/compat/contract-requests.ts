import type { Contract, ContractOperation } from '../../server/platform/http/index.ts'
import { type Maker, valueFor } from './schema-values.ts'

export interface ContractRequest {
  /** Filled in, with the query; below the prefix of the surface. */
  path: string
  headers: Record<string, string>
  /** Value of the JSON body; undefined where the operation declares none. */
  body: unknown
}

/** A request that the contract suggests for the operation. `optional`: how often a parameter that may be left out is sent. */
export function requestFor(
  contract: Contract,
  operation: ContractOperation,
  maker: Maker,
  optional = 0.4,
): ContractRequest {
  const headers: Record<string, string> = {}
  const query = new URLSearchParams()
  let { path } = operation
  for (const { name, in: place, required, schema } of operation.parameters) {
    if (place !== 'path' && !required && maker.random() >= optional) continue
    const value = valueFor(contract.resolved(schema), maker, name)
    const text = (typeof value === 'object' ? JSON.stringify(value) : String(value)).toWellFormed()
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(text) || '%20')
    else if (place === 'query') query.append(name, text)
    else headers[name] = text.replaceAll(/[^\x20-\x7e]/g, '?')
  }
  if (query.size > 0) path += `?${query}`
  const schema = operation.body?.content.get('application/json')
  return { path, headers, body: schema && valueFor(contract.resolved(schema), maker) }
}
