import assert from 'node:assert/strict'
import type { LightMyRequestResponse } from 'fastify'
import type { components } from '../../server/generated/karla.ts'
import { issueCredential } from '../../server/modules/tenants/index.ts'
import { type Context, EVERY_SCOPE, SCOPES, type Scope } from '../../server/platform/context.ts'
import { type Keys, type TestApp, type TestAppOptions, testApp } from './app.ts'
import type { TestShop } from './shop.ts'

export type Wire = components['schemas']
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Reply<T> {
  status: number
  body: T
  text: string
  headers: LightMyRequestResponse['headers']
}

export type Call = <T = Wire['ErrorDTO']>(
  method: Method,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Reply<T>>

/** Paths are below `/karla/v1`; a body is sent as JSON. */
export interface Client {
  call: Call
  /** A call that must succeed. */
  ok: <T = null>(method: Method, path: string, body?: unknown, headers?: Record<string, string>) => Promise<T>
  /** A call that must be refused with this status and key. */
  refused: (
    status: number,
    key: Wire['ErrorKey'],
    method: Method,
    path: string,
    body?: unknown,
  ) => Promise<Wire['ErrorDTO']>
}

export interface Merchant extends TestShop, Client {
  keys: Keys
  ctx: Context
  /** `/shops/{slug}` of this shop. */
  at: string
  /** The same shop with a key of these scopes. */
  with: (...scopes: Scope[]) => Promise<Client>
}

export const VIEWER: readonly Scope[] = ['read:order', 'read:product', 'read:webhook']
export const EDITOR: readonly Scope[] = [...VIEWER, 'write:order', 'write:product', 'write:webhook']

/** Calls with this pair of HTTP Basic; none without one. */
function karlaClient({ app }: Pick<TestApp, 'app'>, pair: { username: string; key: string } | null): Client {
  const credentials: Record<string, string> = pair
    ? { authorization: `Basic ${Buffer.from(`${pair.username}:${pair.key}`).toString('base64')}` }
    : {}
  const call: Call = async <T>(method: Method, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await app.http.inject({
      method,
      url: `/karla/v1${path}`,
      headers: { ...credentials, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined
        ? {}
        : { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
    })
    const isJson = String(response.headers['content-type']).includes('json')
    assert.ok(isJson || response.payload === '', `${method} ${path}: ${response.payload}`)
    const parsed = (isJson ? response.json() : undefined) as T // held against the contract
    return { status: response.statusCode, body: parsed, text: response.payload, headers: response.headers }
  }
  return {
    call,
    async ok<T>(method: Method, path: string, body?: unknown, headers?: Record<string, string>) {
      const reply = await call<T>(method, path, body, headers)
      assert.ok(reply.status >= 200 && reply.status < 300, `${method} ${path}: ${reply.status} ${reply.text}`)
      return reply.body
    },
    async refused(status, key, method, path, body) {
      const reply = await call(method, path, body)
      assert.equal(reply.status, status, `${method} ${path}: ${reply.text}`)
      assert.equal(reply.body.key, key, reply.text)
      assert.equal(reply.body.type, status >= 500 ? 'api_error' : 'invalid_request_error')
      assert.equal(reply.body.errors.length > 0, status === 422, reply.text)
      return reply.body
    },
  }
}

/** The program with every answer held against its contract, spoken to as clients of Karla do. */
export async function karlaRig(env: Record<string, string> = {}, more: TestAppOptions = {}) {
  return karlaOn(await testApp(env, more))
}

export function karlaOn(rig: TestApp) {
  const { app } = rig
  const issue = async (
    owner: { shopId: string } | { organizationId: string },
    scopes: readonly Scope[],
    name = 'test',
  ) => (await issueCredential(app.system, { ...owner, kind: 'api_key', name, scopes })).text
  return {
    ...rig,
    drain: () => app.worker.drain(),
    anybody: karlaClient(rig, null),
    client: (username: string, key: string) => karlaClient(rig, { username, key }),
    /** For every shop of the organization. */
    async organization(organizationId: string, scopes: readonly Scope[] = SCOPES) {
      return karlaClient(rig, { username: 'test', key: await issue({ organizationId }, scopes) })
    },
    /** Staff of the installation, who open every shop. */
    async operator(shop: TestShop) {
      return karlaClient(rig, { username: 'test', key: await issue({ shopId: shop.shop.id }, EVERY_SCOPE) })
    },
    async merchant(organization?: string): Promise<Merchant> {
      const shop = await rig.shop(organization)
      const at = `/shops/${shop.shop.slug}`
      const own = karlaClient(rig, { username: shop.shop.slug, key: shop.keys.api })
      return {
        ...shop,
        ...own,
        at,
        with: async (...scopes) =>
          karlaClient(rig, { username: 'test', key: await issue({ shopId: shop.shop.id }, scopes) }),
      }
    },
  }
}
