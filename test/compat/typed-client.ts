import assert from 'node:assert/strict'
import type { Contract } from '../../server/platform/http/index.ts'

type PartOf<Op, Part extends string> = Op extends { parameters: infer P }
  ? Part extends keyof P
    ? NonNullable<P[Part]>
    : Record<never, never>
  : Record<never, never>
type BodyOf<Op> = Op extends { requestBody?: { content: { 'application/json': infer Body } } } ? Body : undefined
type AnswerOf<Op> = Op extends { responses: infer R }
  ? {
      [Status in keyof R & (200 | 201)]: R[Status] extends { content: { 'application/json': infer Json } }
        ? Json
        : never
    }[keyof R & (200 | 201)]
  : never

export interface Input<Op, Fixed extends string = never> {
  path?: Omit<PartOf<Op, 'path'>, Fixed>
  query?: PartOf<Op, 'query'>
  body?: BodyOf<Op> | FormData
  headers?: Record<string, string>
}

/** Sent with every call: parameters of paths that clients are made for, and headers. */
export interface Fixed<Names extends string> {
  path: Readonly<Record<Names, string>>
  headers: Readonly<Record<string, string>>
}

/**
 * Operations by their names, with the types that come from the contract, as generated clients have them; over a real
 * connection. `base` is the address with the prefix. An answer without a body is null; one that is no success fails.
 */
export function typedClient<Operations, Names extends string = never>(
  contract: Contract,
  base: string,
  fixed: Fixed<Names>,
) {
  return async <Name extends keyof Operations & string>(
    id: Name,
    input: Input<Operations[Name], Names> = {},
  ): Promise<AnswerOf<Operations[Name]>> => {
    const operation = contract.operations.get(id)
    assert.ok(operation)
    let { path } = operation
    for (const [name, value] of Object.entries({ ...fixed.path, ...input.path })) {
      path = path.replace(`{${name}}`, encodeURIComponent(String(value)))
    }
    const url = new URL(base + path)
    for (const [name, value] of Object.entries(input.query ?? {})) url.searchParams.set(name, String(value))
    const { body } = input
    const sent = body instanceof FormData ? body : body === undefined ? null : JSON.stringify(body)
    const json: Record<string, string> = typeof sent === 'string' ? { 'content-type': 'application/json' } : {}
    const response = await fetch(url, {
      method: operation.method,
      headers: { ...fixed.headers, ...json, ...input.headers },
      body: sent,
    })
    const text = await response.text()
    assert.ok(response.ok, `${id}: ${response.status} ${text}`)
    return (text === '' ? null : JSON.parse(text)) as AnswerOf<Operations[Name]> // held against the contract
  }
}
