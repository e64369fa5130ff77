import assert from 'node:assert/strict'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { components } from '../../server/generated/ogoship-api-v1.ts'
import type { Context, Scope } from '../../server/platform/context.ts'
import { type Keys, type TestApp, testApp } from './app.ts'
import type { TestShop } from './shop.ts'

export type Wire = components['schemas']
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Reply<T> {
  status: number
  body: T
  /** The body as it came. */
  text: string
  headers: LightMyRequestResponse['headers']
}

export type Call = <T = Wire['ApiError']>(
  method: Method,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Reply<T>>

export interface Merchant extends TestShop {
  keys: Keys
  ctx: Context
  /** With all scopes. Paths are below `/ogoship/api/v1`; a body is sent as JSON. */
  call: Call
  callWith: (...scopes: Scope[]) => Promise<Call>
  /** Calls that must succeed with 200. */
  ok: <T>(method: Method, path: string, body?: unknown) => Promise<T>
  /** A call that must be refused with this status; answers the text for people. */
  refused: (status: number, method: Method, path: string, body?: unknown) => Promise<string>
}

export interface OgoshipRig extends TestApp {
  merchant: () => Promise<Merchant>
  /** The bytes of a client, as they are. */
  raw: (options: InjectOptions) => Promise<Reply<unknown>>
}

/** The program with every answer held against its contract, spoken to as clients of OGOship ApiV1 do. */
export async function ogoship(env: Record<string, string> = {}): Promise<OgoshipRig> {
  const rig = await testApp(env)

  async function raw(options: InjectOptions): Promise<Reply<unknown>> {
    const response = await rig.app.http.inject(options)
    const isJson = String(response.headers['content-type']).includes('json')
    assert.ok(
      isJson || response.payload === '' || !response.statusCode.toString().startsWith('5'),
      `${options.method} ${String(options.url)}: ${response.payload}`,
    )
    return {
      status: response.statusCode,
      body: isJson ? response.json() : undefined,
      text: response.payload,
      headers: response.headers,
    }
  }

  const callAs =
    (key: string): Call =>
    async <T>(method: Method, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const reply = await raw({
        method,
        url: `/ogoship/api/v1${path}`,
        headers: {
          'x-ogokey': key,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      return reply as Reply<T>
    }

  return {
    ...rig,
    raw,
    async merchant() {
      const shop = await rig.shop()
      const call = callAs(shop.keys.ogoKey)
      return {
        ...shop,
        call,
        callWith: async (...scopes) => callAs(await rig.ogoKey(shop, scopes)),
        async ok<T>(method: Method, path: string, body?: unknown) {
          const reply = await call<T>(method, path, body)
          assert.equal(reply.status, 200, `${method} ${path}: ${reply.text}`)
          return reply.body
        },
        async refused(status, method, path, body) {
          const reply = await call(method, path, body)
          assert.equal(reply.status, status, `${method} ${path}: ${reply.text}`)
          assert.equal(reply.body.statusCode, status)
          assert.equal(typeof reply.body.statusDescription, 'string')
          assert.match(String(reply.headers['content-type']), /^application\/json/)
          return String(reply.body.message)
        },
      }
    },
  }
}

export const CUSTOMER = {
  name: 'Jane Doe',
  company: null,
  address1: 'Example Street 1',
  address2: null,
  city: 'Helsinki',
  countryCode: 'FI',
  zip: '00100',
  phone: '+358400000000',
  email: 'jane@example.com',
}

let orders = 0

/** An order as its smallest client would send it; `units` are lines by product code. */
export function orderOf(units: Record<string, number>, changes: Record<string, unknown> = {}) {
  return {
    reference: `A-${++orders}`,
    orderLines: Object.entries(units).map(([code, quantity]) => ({ code, quantity })),
    customer: CUSTOMER,
    ...changes,
  }
}

/** A value of a path, encoded as a careful client does. */
export const at = (resource: string, value: string): string => `/${resource}/${encodeURIComponent(value)}`
