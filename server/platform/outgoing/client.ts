import { Agent } from 'undici'
import { exchange } from './exchange.ts'
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
  const destinationOf = readUrls(options.allowPrivate)

  async function send(url: string, request: OutgoingRequest): Promise<OutgoingResult> {
    const started = performance.now()
    try {
      const destination = destinationOf(url)
      if ('refusal' in destination) throw new RefusedTarget(destination.refusal)
      const { method = 'POST', headers, body = null, timeoutMs = TIME_LIMIT_MS, maxAnswerBytes = KEPT_BYTES } = request
      const call = { ...destination, method, headers, body }
      const answered = await exchange(agent, call, { timeoutMs, keptBytes: maxAnswerBytes })
      const { status, content, truncated } = answered
      // PostgreSQL stores no NUL in a text.
      const answer = content.length === 0 ? '' : content.toString('utf8').replaceAll('\0', '')
      const result = { ok: true as const, status, answer, content, truncated, latencyMs: since(started) }
      const retryAfterMs = retryAfter(answered.headers['retry-after'], now())
      return retryAfterMs === null ? result : { ...result, retryAfterMs }
    } catch (error) {
      const failed = failureOf(error)
      if (!failed) throw error
      return { ok: false, ...failed, latencyMs: since(started) }
    }
  }

  const refusal = (url: string) => refusalOf(url, options.allowPrivate)

  async function refusalNow(url: string): Promise<string | null> {
    return refusal(url) ?? refusalOfHost(new URL(url).hostname, options.allowPrivate, resolve)
  }

  return { send, refusal, refusalNow, close: () => agent.destroy() }
}

const since = (started: number): number => Math.round(performance.now() - started)

type Destination = { origin: string; path: string } | { refusal: string }

const URLS_KEPT = 2000

/** What a URL says by itself, read once for calls that repeat. What its host resolves to is asked at every connection. */
function readUrls(allowPrivate: boolean): (url: string) => Destination {
  const known = new Map<string, Destination>()
  return (url) => {
    let destination = known.get(url)
    if (!destination) {
      destination = read(url, allowPrivate)
      if (known.size >= URLS_KEPT) known.clear()
      known.set(url, destination)
    }
    return destination
  }
}

function read(url: string, allowPrivate: boolean): Destination {
  const refusal = refusalOf(url, allowPrivate)
  if (refusal !== null) return { refusal }
  const { origin, pathname, search } = new URL(url)
  return { origin, path: pathname + search }
}

/** Milliseconds that a Retry-After header asks for, in seconds or as a date. */
function retryAfter(header: string | string[] | undefined, now: Date): number | null {
  if (typeof header !== 'string') return null
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}
