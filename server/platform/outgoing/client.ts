import { Agent, type Dispatcher } from 'undici'
import { type Failure, failureOf } from './failures.ts'
import { guardedConnector, RefusedTarget, type Resolve, refusalOf, refusalOfHost, systemResolve } from './guard.ts'

export type { Failure } from './failures.ts'

export interface OutgoingOptions {
  /** Lets calls go to private and loopback addresses. */
  allowPrivate: boolean
  /** Connections to one origin at a time. */
  connections?: number
  /** Stands in for the name servers. */
  resolve?: Resolve
  /** The clock that a Retry-After date is read against. */
  now?: () => Date
}

export interface OutgoingRequest {
  /** POST unless told. */
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  headers: Readonly<Record<string, string>>
  body?: string
  /** For the whole call, from the name look-up to the last byte. 10 s unless told. */
  timeoutMs?: number
  /** First bytes of the answer that are kept. 1 KiB unless told. */
  maxAnswerBytes?: number
}

export type OutgoingResult =
  | {
      ok: true
      /** Any HTTP status; a redirect is one, and is not followed. */
      status: number
      answer: string
      /** The same as it came. */
      content: Buffer
      /** The answer was longer than what was kept. */
      truncated: boolean
      latencyMs: number
      /** What Retry-After asks for. */
      retryAfterMs?: number
    }
  | { ok: false; failure: Failure; message: string; latencyMs: number }

/** HTTP calls to addresses that strangers choose. */
export interface Outgoing {
  /** Never throws for what the other side does. */
  send: (url: string, request: OutgoingRequest) => Promise<OutgoingResult>
  /** Why a URL would be refused whatever its host resolves to; null when only a call can tell. */
  refusal: (url: string) => string | null
  /** As `refusal`, after looking up the host. Null also for a host that cannot be found at the moment. */
  refusalNow: (url: string) => Promise<string | null>
  close: () => Promise<void>
}

const TIME_LIMIT_MS = 10_000
const KEPT_BYTES = 1024
/** An answer is read this far, so that its connection can be used again. */
const READ_BYTES = 64 * 1024

export function createOutgoing(options: OutgoingOptions): Outgoing {
  const resolve = options.resolve ?? systemResolve(options.allowPrivate)
  const now = options.now ?? (() => new Date())
  const agent = new Agent({
    connect: guardedConnector({ allowPrivate: options.allowPrivate, resolve, timeoutMs: TIME_LIMIT_MS }),
    connections: options.connections ?? 128,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 16 * 1024,
  })
  const refusal = (url: string) => refusalOf(url, options.allowPrivate)

  async function send(url: string, request: OutgoingRequest): Promise<OutgoingResult> {
    const started = performance.now()
    const limit = new TimeLimit(request.timeoutMs ?? TIME_LIMIT_MS)
    try {
      const refused = refusal(url)
      if (refused) throw new RefusedTarget(refused)
      const { status, headers, ...kept } = await limit.race(exchange(agent, new URL(url), request, limit.signal))
      const retryAfterMs = retryAfter(headers['retry-after'], now())
      const result = { ok: true as const, status, ...kept, latencyMs: since(started) }
      return retryAfterMs === null ? result : { ...result, retryAfterMs }
    } catch (error) {
      const failed = failureOf(error)
      if (!failed) throw error
      return { ok: false, ...failed, latencyMs: since(started) }
    } finally {
      limit.clear()
    }
  }

  async function refusalNow(url: string): Promise<string | null> {
    return refusal(url) ?? refusalOfHost(new URL(url).hostname, options.allowPrivate, resolve)
  }

  return { send, refusal, refusalNow, close: () => agent.destroy() }
}

const since = (started: number): number => Math.round(performance.now() - started)

type Headers = Dispatcher.ResponseData['headers']

async function exchange(
  agent: Agent,
  url: URL,
  request: OutgoingRequest,
  signal: AbortSignal,
): Promise<{ status: number; headers: Headers } & Kept> {
  const response = await agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: request.method ?? 'POST',
    headers: request.headers,
    body: request.body ?? null,
    signal,
  })
  const kept = await firstBytes(response.body, request.maxAnswerBytes ?? KEPT_BYTES)
  return { status: response.statusCode, headers: response.headers, ...kept }
}

interface Kept {
  answer: string
  content: Buffer
  truncated: boolean
}

async function firstBytes(body: AsyncIterable<Buffer>, most: number): Promise<Kept> {
  const kept: Buffer[] = []
  let keptBytes = 0
  let readBytes = 0
  for await (const chunk of body) {
    if (keptBytes < most) {
      const part = chunk.subarray(0, most - keptBytes)
      kept.push(part)
      keptBytes += part.length
    }
    readBytes += chunk.length
    if (readBytes > Math.max(READ_BYTES, most)) break
  }
  // PostgreSQL stores no NUL in a text.
  const content = Buffer.concat(kept)
  return { answer: content.toString('utf8').replaceAll('\0', ''), content, truncated: readBytes > most }
}

/** Milliseconds that a Retry-After header asks for, in seconds or as a date. */
function retryAfter(header: string | string[] | undefined, now: Date): number | null {
  if (typeof header !== 'string') return null
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}

/** Ends a call on time also while it waits for a connection, when aborting alone is not heard. */
class TimeLimit {
  readonly #controller = new AbortController()
  readonly #timer: NodeJS.Timeout
  readonly #over: Promise<never>

  constructor(milliseconds: number) {
    const { promise, reject } = Promise.withResolvers<never>()
    this.#over = promise
    // Nobody listens when the call fails before the race starts.
    promise.catch(() => {})
    this.#timer = setTimeout(() => {
      const error = Object.assign(new Error(`no complete answer within ${milliseconds} ms`), {
        code: 'OUTGOING_TIMEOUT',
      })
      this.#controller.abort(error)
      reject(error)
    }, milliseconds)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  async race<T>(call: Promise<T>): Promise<T> {
    return Promise.race([call, this.#over])
  }

  clear(): void {
    clearTimeout(this.#timer)
  }
}
