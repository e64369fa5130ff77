import { randomUUID } from 'node:crypto'
import { Agent, request } from 'undici'
import type { ShopKeys } from './part.ts'
import { pause } from './wait.ts'

/** A definite answer: the server did it, or refused it. */
export interface Reply {
  status: number
  ok: boolean
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a foreign program would, without our types
  body: any
  /** Calls without a definite answer before this one. */
  lost: number
}

export interface Traffic {
  requests: number
  /** With something definite. */
  answered: number
  /** The longest that one call took, of those since it was last set to 0. */
  slowestMs: number
  /** Milliseconds of the calls that were answered since this was last asked. */
  takeLatencies: () => number[]
  /** No answer, or one of an outage: whether it was done is not known. */
  lost: number
  /** Of these, how many for which reason. */
  reasons: Map<string, number>
  /** Answers given again for their Idempotency-Key: the first had been lost. */
  replayed: number
  /** The longest that one caller had to repeat itself. */
  longestMs: number
  violations: string[]
}

export interface Client {
  /** Through the OGOship door. Repeats itself until there is a definite answer. */
  ogoship: (method: Method, path: string, body?: unknown) => Promise<Reply>
  /** Through our own. A POST carries one Idempotency-Key through all its repetitions. */
  api: (method: Method, path: string, body?: unknown) => Promise<Reply>
  /** Through Karla's, below the shop. */
  karla: (method: Method, path: string, body?: unknown) => Promise<Reply>
  /** Through ShopGo's Management API. */
  shopgo: (method: Method, path: string, body?: unknown) => Promise<Reply>
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'

/** For a machine with other work; how long it really took is in the summary. */
const PATIENCE_MS = 900_000
const CALL_MS = 60_000

export function openTraffic(): Traffic & { agent: Agent; latencies: number[] } {
  const latencies: number[] = []
  return {
    requests: 0,
    answered: 0,
    slowestMs: 0,
    lost: 0,
    reasons: new Map(),
    replayed: 0,
    longestMs: 0,
    violations: [],
    latencies,
    takeLatencies: () => latencies.splice(0),
    agent: new Agent({ connections: 64, pipelining: 1, keepAliveTimeout: 20_000 }),
  }
}

export function clientOf(base: string, keys: ShopKeys, traffic: ReturnType<typeof openTraffic>): Client {
  const insist = async (method: Method, url: string, headers: Record<string, string>, body: unknown) => {
    const started = performance.now()
    for (let lost = 0; ; lost++) {
      const reply = await once(traffic, method, url, headers, body)
      const waited = performance.now() - started
      if (reply) {
        if (lost > 0) traffic.longestMs = Math.max(traffic.longestMs, waited)
        return { ...reply, lost }
      }
      traffic.lost++
      if (waited > PATIENCE_MS) throw new Error(`${method} ${url}: no definite answer for ${PATIENCE_MS / 1000} s`)
      // The longer it lasts the less it is asked: a machine that recovers has better things to do.
      await pause(Math.min(1000, 100 + 50 * lost) * (0.5 + Math.random()))
    }
  }
  const pair = Buffer.from(`${keys.shop.slug}:${keys.api.key}`).toString('base64')
  const basic = { authorization: `Basic ${pair}` }
  return {
    ogoship: (method, path, body) =>
      insist(method, `${base}/ogoship/api/v1${path}`, { 'x-ogokey': keys.ogoship.ogoKey }, body),
    api: (method, path, body) =>
      insist(
        method,
        `${base}/api${path}`,
        {
          authorization: `Bearer ${keys.api.key}`,
          ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        },
        body,
      ),
    karla: (method, path, body) => insist(method, `${base}/karla/v1/shops/${keys.shop.slug}${path}`, basic, body),
    shopgo: (method, path, body) =>
      insist(method, `${base}/shopgo/v1/management${path}`, { 'x-api-key': keys.api.key }, body),
  }
}

/** Null when nobody can tell whether it was done. */
async function once(
  traffic: ReturnType<typeof openTraffic>,
  method: Method,
  url: string,
  headers: Record<string, string>,
  body: unknown,
): Promise<Omit<Reply, 'lost'> | null> {
  traffic.requests++
  const started = performance.now()
  try {
    const response = await request(url, {
      dispatcher: traffic.agent,
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      headersTimeout: CALL_MS,
      bodyTimeout: CALL_MS,
    })
    const text = await response.body.text()
    const status = response.statusCode
    if (status === 503) {
      // Without our id it is a balancer's own, which found nobody ready.
      const ours = response.headers['x-request-id'] !== undefined
      const fault = ours ? faultOfRefusal(url, response.headers['retry-after'], text) : null
      if (fault) traffic.violations.push(`${method} ${url}: ${fault}: ${text.slice(0, 300)}`)
      return unknown(traffic, 'answered 503')
    }
    if (status === 409 && text.includes('idempotency_in_progress')) return unknown(traffic, 'still in progress')
    if (status >= 500) {
      traffic.violations.push(`${method} ${url} answered ${status}: ${text.slice(0, 300)}`)
      return unknown(traffic, `answered ${status}`)
    }
    traffic.answered++
    traffic.latencies.push(performance.now() - started)
    if (response.headers['idempotency-replayed'] === 'true') traffic.replayed++
    return { status, ok: status < 300, body: text === '' ? undefined : JSON.parse(text) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    // Refused, reset or cut off means that the server is gone; a timeout, that it hangs.
    if (code.includes('TIMEOUT')) traffic.violations.push(`${method} ${url}: ${code} after ${CALL_MS / 1000} s`)
    return unknown(traffic, code)
  } finally {
    traffic.slowestMs = Math.max(traffic.slowestMs, performance.now() - started)
  }
}

/** What tells an answer of each family that the service is away. */
const SIGNS: readonly [string, (body: Record<string, unknown>) => boolean][] = [
  ['/ogoship/', (body) => typeof body.message === 'string'],
  ['/karla/', (body) => body.type === 'api_error' && typeof body.key === 'string'],
  ['/shopgo/', (body) => body.result === 'error' && typeof body.description === 'string'],
  ['/api/', (body) => body.status === 503 && typeof body.code === 'string'],
]

/** What is wrong with a 503: it says when to come again, in the form of its family. */
function faultOfRefusal(url: string, retryAfter: unknown, text: string): string | null {
  if (!/^\d+$/.test(String(retryAfter))) return 'a 503 without Retry-After'
  const sign = SIGNS.find(([path]) => url.includes(path))?.[1]
  try {
    return sign?.(JSON.parse(text)) ? null : 'a 503 in another form than its family has'
  } catch {
    return 'a 503 that is no JSON'
  }
}

function unknown(traffic: Traffic, reason: string): null {
  traffic.reasons.set(reason, (traffic.reasons.get(reason) ?? 0) + 1)
  return null
}
