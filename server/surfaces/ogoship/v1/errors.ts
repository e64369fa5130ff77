import { STATUS_CODES } from 'node:http'
import type { components } from '#generated/ogoship-api-v1'
import { type ErrorKind, problemsOf } from '#platform/errors'
import type { Failure, Surface } from '#platform/http/index'
import { sentenceOf } from './sentences.ts'

/** Business rules and duplicates are 400 on this wire. */
const STATUS: Record<ErrorKind, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 400,
  invalid: 400,
}

/** A warehouse is named in bodies only: an unknown one is a wrong value, not a missing page. */
const NAMED_IN_BODY: Record<string, string> = { warehouse_not_found: 'warehouseCode' }

export const domainError: Surface['domainError'] = (error) => {
  const violations = problemsOf(error)
    .slice(0, MOST_TOLD)
    .map(({ field, code, value }) => ({ field, message: sentenceOf(code, value === undefined ? {} : { value }) }))
  const [first] = violations
  if (first) return { status: 400, message: first.message, violations }
  const message = sentenceOf(error.code, error.details)
  const named = NAMED_IN_BODY[error.code]
  if (named) return { status: 400, message, field: named }
  const { field } = error.details
  return { status: STATUS[error.kind], message, ...(typeof field === 'string' ? { field } : {}) }
}

/** As many as a client is told of its members: an order of ten thousand lines may be wrong in all of them. */
const MOST_TOLD = 20

const OAUTH_CODES: Record<number, components['schemas']['OAuthError']['error']> = {
  401: 'invalid_client',
  429: 'temporarily_unavailable',
  500: 'server_error',
  503: 'temporarily_unavailable',
}

/** ApiError everywhere but on the token route, which speaks RFC 6749. */
export const formatError: Surface['formatError'] = (failure, request) => {
  const contentType = 'application/json; charset=utf-8'
  if (isTokenRoute(failure, request.url)) {
    const body: components['schemas']['OAuthError'] = {
      error: OAUTH_CODES[failure.status] ?? 'invalid_request',
      error_description: textOf(failure),
    }
    return { body, contentType, headers: { 'cache-control': 'no-store', pragma: 'no-cache' } }
  }
  const body: components['schemas']['ApiError'] = {
    statusCode: failure.status,
    statusDescription: STATUS_CODES[failure.status] ?? 'Error',
    message: textOf(failure),
    ...(failure.violations.length > 0
      ? { errors: failure.violations.map(({ field, message }) => ({ field, message })) }
      : {}),
  }
  return { body, contentType }
}

const isTokenRoute = (failure: Failure, url: string): boolean =>
  failure.operationId === 'createToken' || /^\/ogoship\/oauth\/token\/?(\?|$)/i.test(url)

const textOf = ({ message, violations }: Failure): string =>
  violations.length > 0 ? violations.map((v) => `${v.field}: ${v.message}`).join('; ') : message
