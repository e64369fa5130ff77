import type { Contract, ContractOperation } from '../../server/platform/http/index.ts'
import type { Maker } from '../../test/compat/schema-values.ts'
import { type BodyCase, bodyCases } from './body-cases.ts'
import { faultsIn } from './contract-view.ts'
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
  /** The request, and what its answer has to be; made when it is sent. */
  make: () => { request: PlainRequest; expected: Expectation; faults?: readonly string[] }
}

const JSON_TYPE = 'application/json'

/** Requests around the one that fits, each with one thing changed, in an order that does not depend on chance. */
export function* casesAround(target: Target, maker: Maker): Generator<FuzzCase> {
  const { contract, operation, prefix, request } = target
  const any = (what: string, field: string | null, changed: Partial<PlainRequest>): FuzzCase => ({
    ...{ what, field },
    make: () => ({ request: { ...request, ...changed }, expected: 'any' }),
  })
  yield any('all is as it should be', null, {})
  for (const { what, field, path, headers } of parameterCases(contract, operation, { path: request.path, prefix })) {
    yield any(what, field, { path, headers: { ...request.headers, ...headers } })
  }
  if (!operation.body) {
    yield any('there is a body where none is read', null, bodied(request, '{"a":1}', JSON_TYPE))
    return
  }
  const schema = operation.body.content.get(JSON_TYPE)
  if (schema && typeof request.body === 'string') {
    const base: unknown = JSON.parse(request.body)
    for (const one of bodyCases(contract.resolved(schema), base, maker)) yield ofBody(target, one)
  }
  for (const type of OTHER_TYPES) {
    if (operation.body.content.has(type)) continue
    yield any(`the body comes as ${type || 'nothing'}`, null, bodied(request, request.body ?? '{}', type))
  }
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => name !== 'content-type'))
  const expected = operation.body.required && schema ? 'refused' : 'any'
  const make = () => ({ request: { ...request, headers, body: undefined }, expected }) as const
  yield { what: 'there is no body', field: null, make }
}

const OTHER_TYPES = [
  ...['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data', 'x', ''],
  ...['application/json; charset=utf-16', 'Application/JSON;charset=UTF-8', 'application/problem+json'],
]

function ofBody({ contract, operation, request }: Target, { what, field, text, isJson }: BodyCase): FuzzCase {
  const make = () => {
    const body = text()
    const faults = isJson ? faultsIn(contract, operation, body) : []
    const expected = isJson && faults.length === 0 ? 'fits' : 'refused'
    return { request: { ...request, ...bodied(request, body, JSON_TYPE) }, expected, faults } as const
  }
  return { what, field, make }
}

const bodied = ({ headers }: PlainRequest, body: string | Buffer, contentType: string) => ({
  body,
  headers: { ...headers, 'content-type': contentType },
})
