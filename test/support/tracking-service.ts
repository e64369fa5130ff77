import assert from 'node:assert/strict'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { components } from '../../server/generated/ogoship-tracking.ts'
import { issueCredential } from '../../server/modules/tenants/index.ts'
import { type Context, EVERY_SCOPE, type Scope } from '../../server/platform/context.ts'
import { everyShop } from '../../server/platform/sql.ts'
import { type Keys, testApp } from './app.ts'
import { receiver } from './receiver.ts'
import type { TestShop } from './shop.ts'

export type Wire = components['schemas']
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Reply<T> {
  status: number
  body: T
  text: string
  headers: LightMyRequestResponse['headers']
}

export type Call = <T = Wire['ProblemDetails']>(
  method: Method,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Reply<T>>

/** A scan as the carrier of the rig tells it. */
export interface Scan {
  code: string
  minutesAgo: number
  text?: string
  city?: string
  zip?: string
}

interface Told {
  scans: Scan[]
  /** Of the shipment, in the carrier's own words. */
  more?: Record<string, unknown>
}

export interface Merchant extends TestShop {
  keys: Keys
  ctx: Context
  /** With all scopes. Paths are below `/ogoship/tracking`; a body is sent as JSON. */
  call: Call
  callWith: (...scopes: Scope[]) => Promise<Call>
  /** A call that must succeed. */
  ok: <T>(method: Method, path: string, body?: unknown, headers?: Record<string, string>) => Promise<T>
  /** A call that must be refused with this status and code. */
  refused: (
    status: number,
    code: Wire['EProblemCode'],
    method: Method,
    path: string,
    body?: unknown,
  ) => Promise<Wire['ProblemDetails']>
  /** Follows parcels with these numbers. */
  follow: (numbers: string[], more?: Partial<Wire['ShipmentCreateDto']>) => Promise<Wire['ShipmentDto']>
  /** Types of the events that were raised, in their order. */
  told: (...types: string[]) => Promise<{ type: string; subject: string; data: Record<string, unknown> }[]>
}

/**
 * The program with every answer held against its contract, spoken to as clients of the Tracking Service do, and DHL on
 * loopback: its numbers begin with GM.
 */
export async function trackingService(env: Record<string, string> = {}) {
  const rig = await testApp(env)
  const { app, db, clock } = rig
  const answers = new Map<string, Told | 'hang' | number>()
  const asked: string[] = []
  const hanging = new Set<() => void>()
  const dhl = await receiver((response, request) => {
    const number = new URL(request.url, 'http://dhl').searchParams.get('trackingNumber') ?? ''
    asked.push(number)
    const answer = answers.get(number) ?? 404
    if (answer === 'hang') {
      hanging.add(() => response.end())
      return
    }
    const status = typeof answer === 'number' ? answer : 200
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(typeof answer === 'number' ? {} : { shipments: [shipmentOf(number, answer)] }))
  })

  const shipmentOf = (number: string, { scans, more }: Told) => ({
    id: number,
    ...more,
    events: scans.map(({ code, minutesAgo, text, city, zip }) => ({
      timestamp: new Date(clock.now().getTime() - minutesAgo * 60_000).toISOString(),
      location: { address: { countryCode: 'DE', addressLocality: city, postalCode: zip } },
      statusCode: code,
      description: text,
    })),
  })

  async function raw<T>(options: InjectOptions): Promise<Reply<T>> {
    const response = await app.http.inject(options)
    const isJson = String(response.headers['content-type']).includes('json')
    assert.ok(isJson || response.payload === '', `${options.method} ${String(options.url)}: ${response.payload}`)
    const body = (isJson ? response.json() : undefined) as T // held against the contract
    return { status: response.statusCode, body, text: response.payload, headers: response.headers }
  }

  const callAs =
    (credentials: Record<string, string>): Call =>
    (method, path, body, headers = {}) =>
      raw({
        method,
        url: `/ogoship/tracking${path}`,
        headers: { ...credentials, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
      })

  function around(call: Call) {
    return {
      call,
      async ok<T>(method: Method, path: string, body?: unknown, headers?: Record<string, string>) {
        const reply = await call<T>(method, path, body, headers)
        assert.ok(reply.status === 200 || reply.status === 201, `${method} ${path}: ${reply.text}`)
        return reply.body
      },
      async refused(status: number, code: Wire['EProblemCode'], method: Method, path: string, body?: unknown) {
        const reply = await call(method, path, body)
        assert.equal(reply.status, status, `${method} ${path}: ${reply.text}`)
        assert.match(String(reply.headers['content-type']), /^application\/problem\+json/)
        assert.equal(reply.body.code, code, reply.text)
        return reply.body
      },
    }
  }

  const connect = (ctx: Context, active = true) => {
    const settings = { apiKey: 'secret-key', baseUrl: `http://127.0.0.1:${dhl.port}` }
    return app.tracking.putConnection(ctx, { gateway: 'dhl', settings, active })
  }

  let numbers = 1_000_000_000_000_000
  return {
    ...rig,
    raw,
    callAs,
    connect,
    /** What DHL says of a number: scans, nothing (no answer), or a status. 404 for others. */
    answers,
    asked,
    /** A number that nobody has used. */
    number: () => `GM${++numbers}`,
    drain: () => app.worker.drain(),
    /** Takes away what is planned, so that only those who read ask the carrier. */
    unplan: () => db.system.deleteFrom('job').modifyEnd(everyShop).execute(),
    letGo: () => {
      for (const end of hanging) end()
    },
    /** Calls of somebody without credentials. */
    anybody: around(callAs({})),
    /** Staff of the installation, at home in a shop of its own or in the one given. */
    async operator(shop?: TestShop) {
      const home = shop ?? (await rig.shop())
      const issue = async (kind: 'ogoship_key' | 'api_key') =>
        (await issueCredential(app.system, { shopId: home.shop.id, kind, name: 'operator', scopes: EVERY_SCOPE })).text
      const ogoKey = await issue('ogoship_key')
      return { ...home, ogoKey, apiKey: await issue('api_key'), ...around(callAs({ 'x-ogokey': ogoKey })) }
    },
    /** A shop that is connected to DHL unless told. */
    async merchant({ connected = true } = {}): Promise<Merchant> {
      const shop = await rig.shop()
      if (connected) await connect(shop.ctx)
      const own = around(callAs({ 'x-ogokey': shop.keys.ogoKey }))
      return {
        ...shop,
        ...own,
        callWith: async (...scopes) => callAs({ 'x-ogokey': await rig.ogoKey(shop, scopes) }),
        follow: (list, more = {}) =>
          own.ok('POST', '/shipments', { ...more, parcels: list.map((trackingNumber) => ({ trackingNumber })) }),
        async told(...types) {
          const rows = await db.system
            .selectFrom('event')
            .select(['type', 'subject', 'data'])
            .where('shop_id', '=', shop.shop.id)
            .orderBy('id')
            .execute()
          const events = rows as { type: string; subject: string; data: Record<string, unknown> }[] // events are objects
          return events.filter(({ type }) => types.length === 0 || types.includes(type))
        },
      }
    },
  }
}
