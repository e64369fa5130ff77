import type { Contract, ContractOperation, Parameter } from '../../server/platform/http/index.ts'
import { valuesToTry } from './values.ts'

export interface ParameterCase {
  what: string
  field: string
  /** With the prefix and the query. */
  path: string
  headers: Record<string, string>
}

const LONGEST_IN_URL = 8000

/** Paths, queries and headers around those of a request that fits: each differs from it in one parameter. */
export function* parameterCases(
  contract: Contract,
  { path: template, parameters }: ContractOperation,
  request: { path: string; prefix: string },
): Generator<ParameterCase> {
  const [path = '', query = ''] = request.path.split('?')
  for (const parameter of parameters) {
    const { name, in: place } = parameter
    for (const { what, text } of textsFor(contract, parameter)) {
      const found = { what: `${place} ${name} ${what}`, field: name, headers: {} }
      if (place === 'path' && text !== null && text !== '') {
        yield { ...found, path: withSegment(path, request.prefix + template, name, text) + (query && `?${query}`) }
      } else if (place === 'query') yield { ...found, path: withQuery(path, query, name, text) }
      else if (place === 'header' && text !== null && /^[\x20-\x7e]*$/.test(text)) {
        yield { ...found, path: request.path, headers: { [name]: text } }
      }
    }
    if (place === 'query') {
      const twice = withQuery(path, query, name, 'a')
      yield { what: `query ${name} comes twice`, field: name, path: `${twice}&${name}=b`, headers: {} }
      yield { what: `query ${name} is a list`, field: name, path: `${path}?${name}[]=1&${name}[a]=1`, headers: {} }
      yield { what: `query ${name} is encoded badly`, field: name, path: `${path}?${name}=%zz%ff`, headers: {} }
    }
  }
  const unknown = `${request.path}${query ? '&' : '?'}nobodyKnows=1&__proto__=x&constructor[prototype]=1`
  yield { what: 'the query has names nobody knows', field: '', path: unknown, headers: {} }
}

/** Null: the parameter is left out. */
function* textsFor(contract: Contract, parameter: Parameter): Generator<{ what: string; text: string | null }> {
  yield { what: 'is left out', text: null }
  for (const { what, value } of valuesToTry(contract.resolved(parameter.schema), undefined)) {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
    if (text.length > LONGEST_IN_URL) continue
    yield { what, text: text.toWellFormed() }
  }
}

function withSegment(path: string, template: string, name: string, text: string): string {
  const at = template.split('/').indexOf(`{${name}}`)
  return path
    .split('/')
    .map((part, i) =>
      i === at ? encodeURIComponent(text).replace(/^\.+$/, (dots) => dots.replaceAll('.', '%2E')) : part,
    )
    .join('/')
}

function withQuery(path: string, query: string, name: string, text: string | null): string {
  const values = new URLSearchParams(query)
  values.delete(name)
  if (text !== null) values.append(name, text)
  return values.size > 0 ? `${path}?${values}` : path
}
