import type { components } from '#generated/shopgo-management'
import { type ErrorKind, problemsOf } from '#platform/errors'
import type { Failure, Surface } from '#platform/http/index'
import { sentenceOf } from './sentences.ts'

/** What breaks a rule is a bad request on this wire. */
const STATUS: Record<ErrorKind, number> = { not_found: 404, forbidden: 403, conflict: 400, invalid: 400 }

/** As many as a client is told of what is wrong with one request. */
const MOST_TOLD = 20

export const domainError: Surface['domainError'] = (error) => {
  const violations = problemsOf(error)
    .slice(0, MOST_TOLD)
    .map(({ field, code, value }) => ({ field, message: sentenceOf(code, { field, value }) }))
  const [first] = violations
  // The sentences name their fields themselves.
  if (first) return { status: 400, message: violations.map(({ message }) => message).join('; ') }
  return { status: STATUS[error.kind], message: sentenceOf(error.code, error.details) }
}

/** In the words of this wire; other failures say themselves what is wrong. */
const BY_STATUS: Readonly<Record<number, string>> = {
  405: 'method not allowed',
  413: 'body too large',
  414: 'path too long',
  503: 'temporarily unavailable',
}

const BY_CODE: Readonly<Record<string, string>> = {
  credentials_missing: 'unauthorized',
  invalid_credentials: 'unauthorized',
  not_found: 'not found',
  rate_limited: 'too many requests',
  internal_error: 'internal error',
  invalid_json: 'the body is not valid JSON',
}

/** The envelope of this wire, for everything that goes wrong below its prefix. */
export const formatError: Surface['formatError'] = (failure) => {
  const body: components['schemas']['Error'] = { result: 'error', description: describe(failure) }
  return { body, contentType: 'application/json; charset=utf-8' }
}

function describe({ status, code, message, violations }: Failure): string {
  const known = BY_CODE[code] ?? BY_STATUS[status]
  if (known !== undefined) return known
  return violations.length > 0 ? violations.map((one) => `${one.field} ${one.message}`).join('; ') : plain(message)
}

/** Sentences that are not of this wire begin with a capital and end with a full stop. */
const plain = (message: string): string =>
  message.endsWith('.') ? message.charAt(0).toLowerCase() + message.slice(1, -1) : message
