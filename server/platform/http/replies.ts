import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Encoded, EVENT_STREAM } from './answer.ts'
import { ContractBroken, checkAnswer } from './check-answer.ts'
import type { SurfaceDeps } from './deps.ts'
import { type Failure, failureOf } from './failure.ts'
import type { Route } from './route.ts'
import { logFailure } from './server.ts'
import type { Surface } from './types.ts'

/** Sends the answers of one surface. */
export interface Replies {
  readonly success: (reply: FastifyReply, route: Route, answer: Encoded) => Promise<FastifyReply>
  readonly failure: (request: FastifyRequest, reply: FastifyReply, error: unknown) => FastifyReply
}

export function createReplies(surface: Surface, deps: Pick<SurfaceDeps, 'log' | 'validateAnswers'>): Replies {
  const check = (operationId: string, { status, headers, body }: Encoded): void => {
    const isJson = headers['content-type']?.includes('json') ?? false
    checkAnswer(
      surface.contract,
      operationId,
      status,
      isJson && body !== undefined ? JSON.parse(String(body)) : undefined,
      surface.errorSchema,
    )
  }

  return {
    async success(reply, route, answer) {
      if (answer.body instanceof Readable && reply.request.method === 'HEAD') {
        // Nobody would read it to its end.
        answer.body.destroy()
        return send(reply, { ...answer, body: undefined })
      }
      if (!deps.validateAnswers || isEndless(answer)) return send(reply, answer)
      const whole = { ...answer, body: answer.body instanceof Readable ? await buffer(answer.body) : answer.body }
      check(route.operation.id, whole)
      return send(reply, whole)
    },
    failure(request, reply, error) {
      const operationId = request.exchange?.route.operation.id
      const failure = failureOf(error, surface.domainError)
      if (failure.status >= 500) logFailure(deps.log, request, error, { door: surface.name, operation: operationId })
      if (deps.validateAnswers && error instanceof ContractBroken) return send(reply, broken(error))
      const answer = encodeFailure(surface, operationId === undefined ? failure : { ...failure, operationId }, request)
      if (request.exchange) {
        const { code, message } = failure
        request.exchange.failure = { code, message, answer: String(answer.body ?? '') }
      }
      if (!deps.validateAnswers || operationId === undefined) return send(reply, answer)
      try {
        check(operationId, answer)
      } catch (mismatch) {
        return send(reply, broken(mismatch))
      }
      return send(reply, answer)
    },
  }
}

const isEndless = ({ headers }: Encoded): boolean => headers['content-type'] === EVENT_STREAM

function encodeFailure(surface: Surface, failure: Failure, request: FastifyRequest): Encoded {
  const { body, contentType, headers, status } = surface.formatError(failure, { id: request.id, url: request.url })
  return {
    status: status ?? failure.status,
    headers: { ...failure.headers, ...headers, 'content-type': contentType },
    body: JSON.stringify(body),
  }
}

const broken = (error: unknown): Encoded => ({
  status: 500,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: String(error),
})

function send(reply: FastifyReply, { status, headers, body }: Encoded): FastifyReply {
  // Answers may hold data of people; a handler that knows better says so.
  reply.code(status).header('cache-control', 'no-store').headers(headers)
  return reply.send(body)
}
