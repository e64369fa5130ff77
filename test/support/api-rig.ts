import { after } from 'node:test'
import type { InjectOptions } from 'fastify'
import { createShop, issueCredential } from '../../server/modules/tenants/index.ts'
import { createWebhooks, standardWebhooks } from '../../server/modules/webhooks/index.ts'
import { type Context, SCOPES, type Scope } from '../../server/platform/context.ts'
import { createEventSink, reactionQueues } from '../../server/platform/events.ts'
import { createHttp, mountSurfaces } from '../../server/platform/http/index.ts'
import { uuidv7 } from '../../server/platform/ids.ts'
import { createWorker } from '../../server/platform/jobs.ts'
import { createKeyRing } from '../../server/platform/key-ring.ts'
import { createLogger } from '../../server/platform/log.ts'
import { createOutgoing } from '../../server/platform/outgoing/client.ts'
import type { System } from '../../server/platform/system.ts'
import { createApiSurface } from '../../server/surfaces/api/surface.ts'
import { testClock } from './clock.ts'
import { testDatabase } from './database.ts'

type Body = Record<string, unknown>

export interface Reply<T> {
  status: number
  headers: Record<string, unknown>
  body: T
  raw: Buffer
}

/** The API over HTTP on a database of its own, with its worker drained by hand; answers are checked by the contract. */
export async function apiRig() {
  const db = await testDatabase()
  const clock = testClock()
  const newId = () => uuidv7(clock.now())
  const log = createLogger('silent')
  const system: System = { db, now: clock.now, newId }
  const outgoing = createOutgoing({ allowPrivate: true, now: clock.now })
  const cipher = createKeyRing([{ id: 'test', key: Buffer.alloc(32, 1) }])
  const webhooks = createWebhooks({ dialects: { standard: standardWebhooks }, outgoing, cipher, random: () => 0 })
  const events = createEventSink([webhooks.reaction], () => {})
  const contextOf = (shopId: string, scopes: ReadonlySet<Scope> = new Set(SCOPES), actor = 'system', door = 'test') =>
    ({ shopId, actor, door, scopes, db: db.shop(shopId), now: clock.now, newId, events }) satisfies Context
  const worker = createWorker({
    db,
    queues: [...reactionQueues([webhooks.reaction]), ...webhooks.queues],
    contextOf: (id) => contextOf(id),
    now: clock.now,
    newId,
  })
  const app = createHttp({ trustProxy: false, newId, log })
  await mountSurfaces(app, [createApiSurface({ system, webhooks })], {
    contextFor(principal, door) {
      if (!principal) throw new Error('every operation of this surface asks for a key')
      return contextOf(principal.shopId, principal.scopes, principal.actor, door)
    },
    now: clock.now,
    log,
    rateLimit: 1000,
    validateAnswers: true,
  })
  after(async () => {
    await app.close()
    await outgoing.close()
  })

  /** A new shop and a caller that holds a key with these scopes. */
  async function shop(...scopes: Scope[]) {
    const made = await createShop(system, {
      name: 'Example shop',
      slug: `shop-${newId()}x`,
      currency: 'EUR',
      language: 'fi',
      country: 'FI',
    })
    return { shop: made, ctx: contextOf(made.id), call: await caller(made.id, ...scopes) }
  }

  async function caller(shopId: string, ...scopes: Scope[]) {
    const granted = scopes.length > 0 ? scopes : SCOPES
    const { text } = await issueCredential(system, { shopId, kind: 'api_key', name: 'test', scopes: granted })
    return callWith(text)
  }

  const callWith = (key: string) =>
    async function call<T = Body>(
      method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<Reply<T>> {
      const request: InjectOptions = {
        method,
        url: `/api${path}`,
        headers: { authorization: `Bearer ${key}`, ...headers },
      }
      const response = await app.inject(body === undefined ? request : { ...request, payload: body as Body })
      const isJson = String(response.headers['content-type']).includes('json')
      return {
        status: response.statusCode,
        headers: response.headers,
        body: (isJson ? response.json() : undefined) as T,
        raw: response.rawPayload,
      }
    }

  async function organizationKey(organizationId: string): Promise<string> {
    const made = await issueCredential(system, { organizationId, kind: 'api_key', name: 'test', scopes: SCOPES })
    return made.text
  }

  return { clock, worker, shop, caller, callWith, organizationKey }
}
