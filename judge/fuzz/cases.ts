import type { Contract, ContractOperation } from '../../server/platform/http/index.ts'
import type { Maker } from '../../test/compat/schema-values.ts'
import { type BodyCase, bodyCases } from './body-cases.ts'
import { isAllowed, rulesOf } from './contract-view.ts'
import type { Expectation } from './judge-reply.ts'
import { parameterCases } from './parameter-cases.ts'

export interface PlainRequest {
  method: string
  /** With prefix and query. */
  path: string
  headers: Record<string, string>
  body: string | Buffer | undefined
}

/** A request that fits, and the operation that it is for. */
export interface Target {
  contract: Contract
  operation: ContractOperation
  /** Where the contract is mounted. */
  prefix: string
  request: PlainRequest
}

export interface FuzzCase {
  what: string
  /** Name of what is odd; null: no one member. */
  field: string | null
  request: PlainRequest
  expected: Expectation
}

const JSON_TYPE = 'application/json'

/** Requests around the one that fits, each with one thing changed, in an order that does not depend on chance. */
export function* casesAround(target: Target, maker: Maker): Generator<FuzzCase> {
  const { contract, operation, prefix, request } = target
  yield { what: 'all is as it should be', field: null, request, expected: 'any' }
  for (const { what, field, path, headers } of parameterCases(contract, operation, { path: request.path, prefix })) {
    const changed = { ...request, path, headers: { ...request.headers, ...headers } }
    yield { what, field, request: changed, expected: 'any' }
  }
  const schema = operation.body?.content.get(JSON_TYPE)
  if (!operation.body) {
    yield { what: 'there is a body where none is read', ...bodied(target, '{"a":1}', JSON_TYPE), expected: 'any' }
    return
  }
  if (schema && typeof request.body === 'string') {
    const base: unknown = JSON.parse(request.body)
    for (const one of bodyCases(contract.resolved(schema), base, maker)) yield ofBody(target, one)
  }
  yield* wrongTypes(target)
}

function ofBody(target: Target, { what, field, text, isJson, contentType = JSON_TYPE }: BodyCase): FuzzCase {
  const fits = isJson && isAllowed(target.contract, target.operation, text)
  return { what, ...bodied(target, text, contentType), field, expected: fits ? 'fits' : 'refused' }
}

const bodied = ({ request }: Target, body: string | Buffer, contentType: string) => ({
  field: null,
  request: { ...request, body, headers: { ...request.headers, 'content-type': contentType } },
})

/** The body that fits under types that are not declared, and no body at all. */
function* wrongTypes(target: Target): Generator<FuzzCase> {
  const { contract, operation, request } = target
  const { anyContentType } = rulesOf(contract)
  const types = ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data', 'x', '']
  for (const type of types) {
    if (operation.body?.content.has(type)) continue
    const what = `the body comes as ${type || 'nothing'}`
    yield { what, ...bodied(target, request.body ?? '{}', type), expected: anyContentType ? 'any' : 'any' }
  }
  for (const type of [
    'application/json; charset=utf-16',
    'Application/JSON;charset=UTF-8',
    'application/problem+json',
  ]) {
    yield { what: `the body comes as ${type}`, ...bodied(target, request.body ?? '{}', type), expected: 'any' }
  }
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => name !== 'content-type'))
  const expected = operation.body?.required && operation.body.content.has(JSON_TYPE) ? 'refused' : 'any'
  yield { what: 'there is no body', field: null, request: { ...request, headers, body: undefined }, expected }
}
