import assert from 'node:assert/strict'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { components } from '../../server/generated/shopgo-management.ts'
import { issueCredential, type MemberRole, type Shop } from '../../server/modules/tenants/index.ts'
import { type Context, EVERY_SCOPE, type Scope } from '../../server/platform/context.ts'
import { hashPassword } from '../../server/platform/secrets.ts'
import { type Keys, type TestApp, type TestAppOptions, testApp } from './app.ts'
import type { TestShop } from './shop.ts'

export type Wire = components['schemas']
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Reply<T> {
  status: number
  /** In the envelope, whatever the status. */
  body: { result: 'success'; payload: T } | { result: 'error'; description: string }
  headers: LightMyRequestResponse['headers']
}

/** Paths are below `/shopgo`; a body is sent as JSON, a text as it is. */
export interface Client {
  call: <T>(method: Method, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply<T>>
  /** A call that must succeed; answers its payload. */
  ok: <T = Record<string, never>>(
    method: Method,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<T>
  /** A call that must be refused; answers the description. */
  refused: (
    status: number,
    method: Method,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<string>
}

/** Calls with these headers, such as a key, from an address. */
export function shopgoClient(
  { app }: Pick<TestApp, 'app'>,
  credentials: Record<string, string> = {},
  remoteAddress = '127.0.0.1',
): Client {
  const call: Client['call'] = async <T>(
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
    const request: InjectOptions = {
      method,
      url: `/shopgo${path}`,
      headers: { ...credentials, ...json, ...headers },
      remoteAddress,
    }
    if (body !== undefined) request.payload = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await app.http.inject(request)
    assert.equal(
      response.headers['content-type'],
      'application/json; charset=utf-8',
      `${method} ${path}: ${response.payload}`,
    )
    const envelope = response.json() as Reply<T>['body'] // held against the contract
    assert.equal(envelope.result, response.statusCode < 400 ? 'success' : 'error', response.payload)
    return { status: response.statusCode, body: envelope, headers: response.headers }
  }
  return {
    call,
    async ok<T>(method: Method, path: string, body?: unknown, headers?: Record<string, string>) {
      const reply = await call<T>(method, path, body, headers)
      assert.equal(reply.status, 200, `${method} ${path}: ${JSON.stringify(reply.body)}`)
      assert.ok(reply.body.result === 'success')
      return reply.body.payload
    },
    async refused(status, method, path, body, headers) {
      const reply = await call(method, path, body, headers)
      assert.equal(reply.status, status, `${method} ${path}: ${JSON.stringify(reply.body)}`)
      assert.ok(reply.body.result === 'error')
      return reply.body.description
    },
  }
}

export interface Person {
  userId: string
  email: string
  password: string
  login: { email: string; password: string }
  /** Signs in and answers the key. */
  key: (headers?: Record<string, string>) => Promise<string>
}

/** A shop and callers of its Management API. */
export interface Tenant extends TestShop, Client {
  keys: Keys
  ctx: Context
  /** Tenant id of this wire. */
  id: string
  /** The same shop with a key of these scopes. */
  with: (...scopes: Scope[]) => Promise<Client>
  /** A new member of the shop's organization; `shops` are ids, null for all. */
  person: (facts?: Partial<PersonFacts>) => Promise<Person>
  /** A client with the key of a new member. */
  as: (role: MemberRole) => Promise<Client & Person>
}

export interface PersonFacts {
  email: string
  name: string
  phone: string | null
  /** Null: they have not chosen one. */
  password: string | null
  role: MemberRole
  shops: string[] | null
}

let people = 0

/** The program with every answer held against its contract, spoken to as clients of ShopGo do. */
export async function shopgoRig(env: Record<string, string> = {}, more: TestAppOptions = {}) {
  return shopgoOn(await testApp(env, more))
}

export function shopgoOn(rig: TestApp) {
  const anybody = shopgoClient(rig)

  async function person(shop: Shop, facts: Partial<PersonFacts> = {}): Promise<Person> {
    const given: PersonFacts = {
      email: `person-${++people}@example.com`,
      name: 'Jane Maria Doe',
      phone: '+15550100',
      password: 'correct horse battery',
      role: 'editor',
      shops: null,
      ...facts,
    }
    const userId = rig.app.system.newId()
    const at = rig.clock.now()
    await rig.db.system
      .insertInto('user_account')
      .values({
        id: userId,
        email: given.email,
        name: given.name,
        phone: given.phone,
        password_hash: given.password === null ? null : await hashPassword(given.password),
        created_at: at,
      })
      .execute()
    await rig.db.system
      .insertInto('membership')
      .values({
        organization_id: shop.organizationId,
        user_id: userId,
        role: given.role,
        shops: given.shops,
        created_at: at,
      })
      .execute()
    const login = { email: given.email, password: given.password ?? '-' }
    return {
      userId,
      ...login,
      login,
      async key(headers) {
        const answer = await anybody.ok<{ api_key: string }>('POST', '/v1/management/auth/key', login, headers)
        return answer.api_key
      },
    }
  }

  return {
    ...rig,
    drain: () => rig.app.worker.drain(),
    anybody,
    /** A new member of the shop's organization. */
    person,
    /** Nobody in particular, at this address. */
    from: (address: string) => shopgoClient(rig, {}, address),
    /** A key for every shop of the organization. */
    organizationKey: async (organizationId: string, scopes: readonly Scope[]) =>
      (await issueCredential(rig.app.system, { organizationId, kind: 'api_key', name: 'wide', scopes })).text,
    client: (key: string, headers: Record<string, string> = {}) => shopgoClient(rig, { 'x-api-key': key, ...headers }),
    /** A key of staff of the installation; its home shop is one of its own. */
    async platformKey(scopes: readonly Scope[] = EVERY_SCOPE) {
      const { shop } = await rig.shop()
      return (await issueCredential(rig.app.system, { shopId: shop.id, kind: 'api_key', name: 'staff', scopes })).text
    },
    /** A shop, called with a key of its own that may do everything there. */
    async tenant(): Promise<Tenant> {
      const made = await rig.shop()
      const withKey = (key: string) => shopgoClient(rig, { 'x-api-key': key })
      return {
        ...made,
        ...withKey(made.keys.api),
        id: String(made.shop.number),
        with: async (...scopes) => withKey(await rig.apiKey(made, scopes)),
        person: (facts) => person(made.shop, facts),
        async as(role) {
          const someone = await person(made.shop, { role })
          return { ...someone, ...withKey(await someone.key()) }
        },
      }
    },
  }
}
