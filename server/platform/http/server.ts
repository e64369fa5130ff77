import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import type { Logger } from '../log.ts'
import { type Failure, failureOf, Refusal } from './failure.ts'
import { cutSlowReaders, hasTwoHosts, oneAfterTheOther, TIME_LIMITS } from './limits.ts'
import { isOutage } from './outage.ts'
import { PROBLEM_TYPE, plainDomainError, problemOf } from './problem.ts'

export interface HttpOptions {
  /** Takes the client address from the last entry of X-Forwarded-For, which is the one that the proxy wrote. */
  readonly trustProxy: boolean
  readonly newId: () => string
  readonly log: Logger
  /** From then on every answer asks its caller to connect anew, which leads to another server. */
  readonly leaving?: () => boolean
  /** For paths that no route and no surface has; default: a JSON problem. */
  readonly notFound?: (request: FastifyRequest, reply: FastifyReply) => unknown
}

/** Ids that may travel through logs and headers as they are. */
const SANE_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{7,99}$/
const LONGEST_PARAMETER = 2000

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
} as const

type UnroutedHandler = (error: Error, request: FastifyRequest, reply: FastifyReply) => boolean
const unrouted = new WeakMap<FastifyInstance, UnroutedHandler>()

/** Answers requests that the router refuses to read; returns false for those it does not care about. */
export function onUnrouted(app: FastifyInstance, handler: UnroutedHandler): void {
  unrouted.set(app, handler)
}

/**
 * An HTTP server with the rules that all surfaces share: paths match in any letter case and with or without a trailing
 * slash, every answer has its request id and the security headers, slow clients are cut off, requests of one connection
 * are worked on one after the other, and closing lets running requests finish.
 */
export function createHttp(options: HttpOptions): FastifyInstance {
  const app: FastifyInstance = fastify({
    logger: false,
    // One hop: entries before the last come from the client, who may write anything.
    trustProxy: options.trustProxy ? (_address, hop) => hop === 0 : false,
    // A connection that was open when the server began to close may still send a request: it is served, and told to close.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    keepAliveTimeout: 72_000,
    requestTimeout: TIME_LIMITS.requestMs,
    connectionTimeout: TIME_LIMITS.silenceMs,
    http: { headersTimeout: TIME_LIMITS.headersMs, connectionsCheckingInterval: TIME_LIMITS.checkMs },
    requestIdHeader: false,
    genReqId: (request) => {
      const sent = request.headers['x-request-id']
      return typeof sent === 'string' && SANE_ID.test(sent) ? sent : options.newId()
    },
    routerOptions: {
      caseSensitive: false,
      ignoreTrailingSlash: true,
      ignoreDuplicateSlashes: false,
      maxParamLength: LONGEST_PARAMETER,
    },
    frameworkErrors: (error, request, reply) => {
      reply.headers(SECURITY_HEADERS).header('x-request-id', request.id)
      if (!unrouted.get(app)?.(error, request, reply)) sendProblem(reply, failureOf(error, plainDomainError))
    },
  })
  const inTurn = oneAfterTheOther()
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(SECURITY_HEADERS).header('x-request-id', request.id)
    if (options.leaving?.()) reply.header('connection', 'close')
    inTurn(request.raw, reply.raw, () => done(hasTwoHosts(request.raw.rawHeaders) ? TWO_HOSTS : undefined))
  })
  const look = cutSlowReaders(app.server)
  const looking = setInterval(look, TIME_LIMITS.checkMs).unref()
  app.addHook('onClose', async () => clearInterval(looking))
  app.setNotFoundHandler(options.notFound ?? ((_request, reply) => sendProblem(reply, NOT_FOUND)))
  app.setErrorHandler((error, request, reply) => {
    const failure = failureOf(error, plainDomainError)
    if (failure.status >= 500) logFailure(options.log, request, error, {})
    return sendProblem(reply, failure)
  })
  return app
}

const TWO_HOSTS = new Refusal(400, 'two_hosts', 'A request has one Host header.')
const NOT_FOUND = new Refusal(404, 'not_found', 'There is nothing at this address.').failure

const sendProblem = (reply: FastifyReply, failure: Failure): FastifyReply =>
  reply
    .code(failure.status)
    .headers(failure.headers)
    .header('content-type', PROBLEM_TYPE)
    .send(JSON.stringify(problemOf(failure)))

/** The error with the request's id, a warning where the same request may work later; without the members in which drivers repeat the data of people. */
export function logFailure(
  log: Logger,
  request: FastifyRequest,
  error: unknown,
  more: Readonly<Record<string, unknown>>,
): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const level = isOutage(error) ? 'warn' : 'error'
  log[level]({ requestId: request.id, ...more, err: { type: name, message, code, stack } }, 'request failed')
}
