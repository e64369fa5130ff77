import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods, onRequestAsyncHookHandler } from 'fastify'
import { answeredRequest } from './answered-request.ts'
import type { SurfaceDeps } from './deps.ts'
import { mountDocs } from './docs.ts'
import { type Exchange, perform } from './exchange.ts'
import { AuthFailure, Refusal } from './failure.ts'
import { admit, challengeOf } from './guard.ts'
import { createRateLimiter, type RateLimiter, rateLimitHeaders } from './rate-limit.ts'
import { createReplies, type Replies } from './replies.ts'
import { parseJson, parseMultipart, parseUrlEncoded, URLENCODED } from './request-body.ts'
import { formatFor, pathPattern, type Route, routeOf, routePath } from './route.ts'
import { onUnrouted } from './server.ts'
import { startTrace } from './tracing.ts'
import type { Admission, Surface } from './types.ts'

declare module 'fastify' {
  interface FastifyRequest {
    exchange: Exchange | null
  }
}

/** Routes, checks, errors and documentation of every surface, as their contracts define them. */
export async function mountSurfaces(
  app: FastifyInstance,
  surfaces: readonly Surface[],
  deps: SurfaceDeps,
): Promise<void> {
  const limiter = createRateLimiter(deps.rateLimit, deps.now)
  const byLength = [...surfaces].sort((a, b) => b.prefix.length - a.prefix.length)
  app.decorateRequest('exchange', null)
  onUnrouted(app, (error, request, reply) => {
    const path = request.url.toLowerCase()
    const surface = byLength.find(({ prefix }) => path.startsWith(`${prefix.toLowerCase()}/`))
    if (!surface) return false
    createReplies(surface, deps).failure(request, reply, error)
    return true
  })
  const routes = surfaces.flatMap(routesOf)
  for (const surface of surfaces) {
    await app.register(async (scope) => mount(scope, surface, routes, deps, limiter), { prefix: surface.prefix })
  }
  if (deps.docs !== false) await mountDocs(app, surfaces, deps.docs ?? {})
}

function routesOf(surface: Surface): Route[] {
  const { contract, operations } = surface
  const unknown = Object.keys(operations).find((id) => !contract.operations.has(id))
  if (unknown) throw new Error(`${surface.name}: the contract has no operation ${unknown}`)
  return [...contract.operations.values()].flatMap((operation) => {
    const handler = operations[operation.id]
    return handler ? [routeOf(surface, operation, handler)] : []
  })
}

function mount(
  scope: FastifyInstance,
  surface: Surface,
  routes: readonly Route[],
  deps: SurfaceDeps,
  limiter: RateLimiter,
): void {
  const replies = createReplies(surface, deps)
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: surface.contract.bodyLimitBytes }, readBody)
  scope.setErrorHandler((error, request, reply) => replies.failure(request, reply, error))
  scope.addHook('onResponse', (request, reply, done) => {
    report(surface, deps, request, reply)
    done()
  })
  for (const route of routes) if (route.surface === surface) mountRoute(scope, route, deps, limiter, replies)
  // Of several surfaces with one prefix, the first answers for what none of them has.
  const sharing = routes.filter((route) => route.surface.prefix === surface.prefix)
  if (sharing[0]?.surface === surface || sharing.length === 0) mountUnmatched(scope, surface, sharing)
}

function mountRoute(
  scope: FastifyInstance,
  route: Route,
  deps: SurfaceDeps,
  limiter: RateLimiter,
  replies: Replies,
): void {
  const { surface, operation } = route
  scope.route({
    method: operation.method,
    url: routePath(operation.path),
    onRequest: enter(route, limiter, deps),
    handler: async (request, reply) => {
      const exchange = exchangeOf(request)
      const ctx = deps.contextFor(exchange.caller, surface.name)
      const work = () => perform(request, exchange, ctx)
      const answer = await (exchange.trace ? exchange.trace.run(work) : work())
      return replies.success(reply, route, answer)
    },
  })
}

function exchangeOf(request: FastifyRequest): Exchange {
  if (!request.exchange) throw new Error('the request did not pass the guard')
  return request.exchange
}

/** Before the body is read: who calls, may they, how often, and is the body of a kind the operation takes. */
function enter(route: Route, limiter: RateLimiter, deps: SurfaceDeps): onRequestAsyncHookHandler {
  const { surface, operation, guard } = route
  const name = `${surface.name}.${operation.id}`
  return async (request, reply) => {
    const trace = startTrace(name, route.spanAttributes, request.headers.traceparent)
    const exchange = { route, caller: null as Admission | null, trace } satisfies Exchange // set below
    request.exchange = exchange
    const address = `address ${request.ip}`
    try {
      if (guard.schemes.length > 0) exchange.caller = await surface.authenticate(request, guard.schemes)
      admit(guard, exchange.caller)
    } catch (error) {
      // Guessing credentials is limited by address; the answer of a guess beyond the limit tells nothing.
      if (exchange.caller === null && isUnauthorised(error)) count(limiter, address, reply)
      if (error instanceof AuthFailure && error.status === 401) throw withChallenge(error, route)
      throw error
    }
    const { caller } = exchange
    count(limiter, caller ? `${caller.shopId} ${caller.actor}` : address, reply)
    if (surface.admit) await surface.admit(deps.contextFor(caller, surface.name), caller, operation)
    if (route.bodyFormats.length > 0 && hasBody(request)) chooseFormat(request, exchange)
    // Without a body to read, whatever its type claims to be is no reason to refuse the request.
    else if (request.raw.headers['content-type'] !== undefined) request.raw.headers['content-type'] = undefined
  }
}

const isUnauthorised = (error: unknown): boolean =>
  error instanceof AuthFailure || (error instanceof Refusal && error.failure.status === 401)

function withChallenge(error: AuthFailure, { guard }: Route): Refusal {
  const headers = { ...challengeOf(guard, ', error="invalid_token"'), ...error.headers }
  return new Refusal(error.status, error.code, error.message, { headers })
}

function count(limiter: RateLimiter, caller: string, reply: FastifyReply): void {
  const allowance = limiter.count(caller)
  if (!allowance) return
  reply.headers(rateLimitHeaders(allowance))
  if (!allowance.exceeded) return
  throw new Refusal(429, 'rate_limited', 'Too many requests.', { headers: { 'retry-after': String(allowance.reset) } })
}

const COMPRESSED = new Refusal(415, 'unsupported_media_type', 'A compressed body is not read: send it as it is.', {
  headers: { 'accept-encoding': 'identity' },
})

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function chooseFormat(request: FastifyRequest, exchange: Exchange): void {
  const { route } = exchange
  const encoding = request.headers['content-encoding']
  // A few compressed bytes can hold more than the limit of a body.
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') throw COMPRESSED
  const [first] = route.bodyFormats
  const sent = request.headers['content-type']
  const format = sent === undefined && !route.readsForm ? first : formatFor(route, sent ?? '')
  const chosen =
    format ?? (route.readsForm ? formatFor(route, URLENCODED) : route.surface.anyContentType ? first : null)
  if (!chosen) throw new Refusal(415, 'unsupported_media_type', 'The Content-Type is not supported here.')
  exchange.format = chosen
  // The framework refuses a Content-Type that it cannot read.
  if (chosen !== format) request.raw.headers['content-type'] = chosen.mediaType
}

/** Keeps the bytes and what they say in the exchange; the framework passes on what is thrown. */
function readBody(request: FastifyRequest, bytes: string | Buffer, done: (error: Error | null) => void): void {
  const { exchange } = request
  if (!exchange?.format || typeof bytes === 'string') {
    done(null)
    return
  }
  exchange.rawBody = bytes
  const { kind } = exchange.format
  if (kind === 'multipart') {
    parseMultipart(bytes, request.headers['content-type'] ?? '').then((parsed) => {
      exchange.parsed = parsed
      done(null)
    }, done)
    return
  }
  if (kind === 'json') exchange.parsed = { value: parseJson(bytes) }
  else if (kind === 'urlencoded') exchange.parsed = parseUrlEncoded(bytes)
  else exchange.parsed = { value: bytes.length > 0 ? bytes : undefined }
  done(null)
}

/** Everything below the prefix that is no operation: 405 where the path exists for other methods, else 404. */
function mountUnmatched(scope: FastifyInstance, surface: Surface, routes: readonly Route[]): void {
  const known = routes.map(({ operation }) => ({ pattern: pathPattern(operation.path), method: operation.method }))
  const refuse: onRequestAsyncHookHandler = async (request) => {
    const path = (request.url.split('?', 1)[0] ?? '').slice(surface.prefix.length).replace(/\/$/, '') || '/'
    const methods = new Set<string>(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))
    if (methods.size === 0) throw new Refusal(404, 'not_found', 'There is nothing at this address.')
    // The router passes over a path whose parameter is longer than it reads.
    if (methods.has(request.method)) throw new Refusal(414, 'path_too_long', 'A part of the path is too long.')
    if (methods.has('GET')) methods.add('HEAD')
    throw new Refusal(405, 'method_not_allowed', `${request.method} is not possible here.`, {
      headers: { allow: [...methods].join(', ') },
    })
  }
  const taken = new Set(routes.map(({ operation }) => operation.path))
  for (const url of ['', '/*'].filter((path) => !taken.has(path || '/'))) {
    const method = scope.supportedMethods as HTTPMethods[] // the framework lists its own methods
    scope.route({ method, url, exposeHeadRoute: false, onRequest: refuse, handler: async () => undefined })
  }
}

/** One line and one measurement for each request: no bodies, no query values, nothing of people. */
function report(surface: Surface, deps: SurfaceDeps, request: FastifyRequest, reply: FastifyReply): void {
  const { exchange } = request
  const status = reply.statusCode
  const operation = exchange?.route.operation.id ?? 'unmatched'
  const ms = reply.elapsedTime
  exchange?.trace?.end(status)
  deps.onRequestDone?.(`${surface.name}.${operation}`, status, ms / 1000)
  const answered = deps.onAnswered && answeredRequest(surface, request, reply)
  if (answered) deps.onAnswered?.(answered)
  deps.log.info(
    {
      requestId: request.id,
      door: surface.name,
      operation,
      status,
      ms: Math.round(ms * 100) / 100,
      shop: exchange?.caller?.shopId,
    },
    'request',
  )
}
