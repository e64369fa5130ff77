import type { Context } from '#platform/context'
import type { OutgoingResult } from '#platform/outgoing/client'
import type { Dialect, SignedCall } from './ports.ts'
import type { Sendable } from './queries/deliveries.ts'
import { delayAfter } from './schedule.ts'
import type { Target } from './target.ts'
import type { Attempt, Tools } from './types.ts'

/** One attempt that was made, and what it means for its delivery. */
export interface Outcome {
  delivery: Sendable
  status: 'delivered' | 'retrying' | 'failed'
  nextAttemptAt: Date | null
  /** The receiver asked for no more, ever. */
  gone: boolean
  attempt: Omit<Attempt, 'id'>
}

/** Calls the endpoint once, signed for this attempt. Writes nothing; must not run inside a transaction. */
export async function attemptDelivery(
  tools: Tools,
  ctx: Context,
  target: Target,
  delivery: Sendable,
): Promise<Outcome> {
  const dialect = dialectOf(tools, target)
  const at = ctx.now()
  const number = delivery.attempts + 1
  const { eventId, eventType, body } = delivery
  const call = { deliveryId: delivery.id, eventId, eventType, body, attempt: number, at }
  const limits = { timeoutMs: tools.timeoutMs, maxAnswerBytes: ANSWER_BYTES }
  const result = await sendSigned(tools, target, call, limits)
  const attempt = { number, at, latencyMs: result.latencyMs, ...shown(result) }
  const gone = result.ok && result.status === 410
  if (result.ok && result.status >= 200 && result.status < 300) {
    return { delivery, status: 'delivered', nextAttemptAt: null, gone, attempt }
  }
  const delay = gone ? null : delayAfter(number, dialect.schedule, tools.random, askedFor(result))
  if (delay === null) return { delivery, status: 'failed', nextAttemptAt: null, gone, attempt }
  return { delivery, status: 'retrying', nextAttemptAt: new Date(ctx.now().getTime() + delay), gone, attempt }
}

/** Calls the endpoint once, signed as its dialect does. Writes nothing; must not run inside a transaction. */
export async function sendSigned(
  tools: Pick<Tools, 'dialects' | 'outgoing'>,
  target: Target,
  call: Pick<SignedCall, 'deliveryId' | 'eventId' | 'eventType' | 'body' | 'attempt' | 'at'>,
  limits: { timeoutMs: number; maxAnswerBytes: number },
): Promise<OutgoingResult> {
  const dialect = dialectOf(tools, target)
  const { id, url, eventTypes, secrets, shopKey } = target
  const signed = dialect.headers({ ...call, endpoint: { id, url, eventTypes }, secrets, shopKey })
  const headers = joined(DEFAULT_HEADERS, target.customHeaders, signed)
  return tools.outgoing.send(url, { headers, body: call.body, ...limits })
}

function dialectOf({ dialects }: Pick<Tools, 'dialects'>, { dialect: name }: Pick<Target, 'dialect'>): Dialect {
  const dialect = dialects[name]
  if (!dialect) throw new Error(`no dialect ${name} is installed`)
  return dialect
}

const DEFAULT_HEADERS = { 'Content-Type': 'application/json', 'User-Agent': 'Doorstep-Webhooks' }
const ANSWER_BYTES = 1024

/** Later headers replace earlier ones of the same name in any letter case; the case they are written in is kept. */
function joined(...groups: Readonly<Record<string, string>>[]): Record<string, string> {
  const headers: Record<string, string> = {}
  const written = new Map<string, string>()
  for (const group of groups) {
    for (const name of Object.keys(group)) {
      const lower = name.toLowerCase()
      const before = written.get(lower)
      if (before !== undefined) delete headers[before]
      written.set(lower, name)
      headers[name] = group[name] ?? ''
    }
  }
  return headers
}

function shown(result: OutgoingResult): Pick<Attempt, 'status' | 'error' | 'answer'> {
  if (!result.ok) return { status: null, error: `${result.failure}: ${result.message}`.slice(0, 500), answer: null }
  return { status: result.status, error: null, answer: result.answer }
}

const BUSY = new Set([429, 503])

const askedFor = (result: OutgoingResult): number =>
  result.ok && BUSY.has(result.status) ? (result.retryAfterMs ?? 0) : 0
