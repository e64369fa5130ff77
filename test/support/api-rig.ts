import type { InjectOptions } from 'fastify'
import { issueCredential, type Shop } from '../../server/modules/tenants/index.ts'
import { type Context, SCOPES, type Scope } from '../../server/platform/context.ts'
import { type TestAppOptions, testApp } from './app.ts'

export interface Reply<T> {
  status: number
  headers: Record<string, unknown>
  body: T
  raw: Buffer
}

/** Calls an operation below /api with one key. */
export type Caller = <T = Record<string, unknown>>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Reply<T>>

/** The program with callers of our own API. */
export async function apiRig(env: Record<string, string> = {}, more: TestAppOptions = {}) {
  const { app, db, clock, shop: newShop } = await testApp({ RATE_LIMIT: '1000', ...env }, more)

  const callWith =
    (key: string): Caller =>
    async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const request = {
        method,
        url: `/api${path}`,
        headers: { authorization: `Bearer ${key}`, ...headers },
        ...(body === undefined ? {} : { payload: body }),
      } as InjectOptions // a body is an object here
      const response = await app.http.inject(request)
      const isJson = String(response.headers['content-type']).includes('json')
      return {
        status: response.statusCode,
        headers: response.headers,
        body: (isJson ? response.json() : undefined) as T, // the answer was checked against the contract
        raw: response.rawPayload,
      }
    }

  /** A new shop, a context for it and a caller with all scopes. */
  async function shop(): Promise<{ shop: Shop; ctx: Context; key: string; call: Caller }> {
    const made = await newShop()
    return { shop: made.shop, ctx: made.ctx, key: made.keys.api, call: callWith(made.keys.api) }
  }

  async function caller(shopId: string, ...scopes: Scope[]): Promise<Caller> {
    const made = await issueCredential(app.system, { shopId, kind: 'api_key', name: 'test', scopes })
    return callWith(made.text)
  }

  async function organizationKey(organizationId: string): Promise<string> {
    const key = { organizationId, kind: 'api_key', name: 'test', scopes: SCOPES } as const
    return (await issueCredential(app.system, key)).text
  }

  return {
    app,
    db,
    http: app.http,
    clock,
    worker: app.worker,
    tracking: app.tracking,
    flushExposures: app.exposures.flush,
    shop,
    caller,
    callWith,
    organizationKey,
  }
}
