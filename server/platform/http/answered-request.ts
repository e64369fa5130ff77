import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Query, Surface } from './types.ts'

/** A request of somebody known, as a log of requests hears of it. Bodies and values are as sent: nothing is masked yet. */
export interface AnsweredRequest {
  readonly shopId: string
  readonly actor: string
  /** The caller is known by a cookie, as people at their browsers are. */
  readonly cookie: boolean
  readonly door: string
  readonly operation: string
  readonly method: string
  /** Path of the contract with its prefix, such as `/api/orders/{orderId}`. */
  readonly template: string
  readonly pathValues: Readonly<Record<string, unknown>>
  readonly query: Query
  readonly status: number
  readonly ms: number
  readonly requestId: string
  readonly idempotencyKey: string | undefined
  readonly requestBytes: number
  readonly answerBytes: number
  /** The body as far as it could be read. */
  readonly sent: unknown
  readonly failure: FailedAnswer | undefined
}

export interface FailedAnswer {
  readonly code: string
  readonly message: string
  /** The body of the answer. */
  readonly answer: string
}

/** Null where nobody is known: the request belongs to no shop. */
export function answeredRequest(
  surface: Surface,
  request: FastifyRequest,
  reply: FastifyReply,
): AnsweredRequest | null {
  const { exchange } = request
  if (!exchange?.caller) return null
  const { caller, route, rawBody, parsed, failure } = exchange
  const key = request.headers['idempotency-key']
  return {
    shopId: caller.shopId,
    actor: caller.actor,
    cookie: surface.contract.securitySchemes.get(caller.scheme ?? '')?.in === 'cookie',
    door: surface.name,
    operation: route.operation.id,
    method: request.method,
    template: `${surface.prefix}${route.operation.path}`,
    pathValues: request.params as Record<string, unknown>, // the router fills it
    query: request.query as Query, // the parser of the framework makes nothing else
    status: reply.statusCode,
    ms: reply.elapsedTime,
    requestId: request.id,
    idempotencyKey: typeof key === 'string' ? key : undefined,
    requestBytes: rawBody?.length ?? 0,
    answerBytes: Number(reply.getHeader('content-length') ?? 0),
    sent: parsed?.value,
    failure,
  }
}
