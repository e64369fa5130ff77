import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { operations } from '#generated/ogoship-api-v1'
import { Answer } from './answer.ts'
import type { AnyOperation, Call, Operation, OperationsOf, SuccessOf } from './types.ts'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Compiles only for true. */
const holds = (fact: true): boolean => fact

test('a call is typed from the contract', () => {
  type Delete = Call<operations['deleteMetadata']>
  assert.ok(holds({} as Same<Delete['path'], { id: string }>))
  assert.ok(holds({} as Same<Delete['query'], { key?: string[] }>))
  assert.ok(holds({} as Same<Delete['body'], undefined>))
  type Token = Call<operations['createToken']>
  assert.ok(holds({} as undefined extends Token['body'] ? true : false))
  type Create = Call<operations['createOrder']>
  assert.ok(holds({} as undefined extends Create['body'] ? false : true))
  assert.ok(holds({} as Same<Create['body']['reference'], string>))
})

test('an answer is typed from the 2xx answers of the contract', () => {
  assert.ok(holds({} as Same<SuccessOf<operations['deleteMetadata']>, void>))
  assert.ok(holds({} as SuccessOf<operations['searchOrders']> extends readonly { reference: string }[] ? true : false))
  interface Pdf {
    responses: { 200: { content: { 'application/pdf': string } } }
  }
  assert.ok(holds({} as Same<SuccessOf<Pdf>, never>))
  const pdf: Operation<Pdf> = async () => new Answer(Buffer.from(''))
  assert.ok(pdf)
})

test('a missing operation does not compile, and a complete set is what a surface takes', () => {
  interface Two {
    one: { responses: { 204: { content?: never } } }
    two: {
      parameters: { path: { id: string } }
      responses: { 200: { content: { 'application/json': { id: string } } } }
    }
  }
  const complete = {
    one: async () => {},
    two: async ({ path }) => ({ id: path.id }),
  } satisfies OperationsOf<Two>
  const taken: Record<string, AnyOperation> = complete
  // @ts-expect-error `two` is missing
  const incomplete = { one: async () => {} } satisfies OperationsOf<Two>
  assert.notEqual(Object.keys(taken).length, Object.keys(incomplete).length)
})
