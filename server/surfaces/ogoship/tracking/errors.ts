import { STATUS_CODES } from 'node:http'
import type { components } from '#generated/ogoship-tracking'
import { type DomainError, type ErrorKind, problemsOf } from '#platform/errors'
import type { Failure, Surface } from '#platform/http/index'
import { sentenceOf } from './sentences.ts'

type Problem = components['schemas']['ProblemDetails']
type Code = components['schemas']['EProblemCode']

const STATUS: Record<ErrorKind, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
}

/** Rules of the business, which a client that keeps to the schema can break all the same: 422. */
const RULES: Readonly<Record<string, Code>> = {
  carrier_unknown: 'PROVIDER_UNKNOWN',
  zip_missing: 'ZIP_REQUIRED',
  parcel_twice: 'PARCEL_DUPLICATE',
  step_sub_status: 'STEP_INVALID',
  step_texts: 'STEP_INVALID',
  status_not_settable: 'STATUS_NOT_SETTABLE',
}

/** Named in bodies alone: an unknown one is told with its member. */
const NAMED_IN_BODY: Readonly<Record<string, string>> = { shop_not_found: 'channelId' }

const TAKEN: ReadonlySet<string> = new Set(['parcel_taken', 'shipment_reference_taken'])

const BY_STATUS: Readonly<Record<number, Code>> = {
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'INVALID_STATE',
  429: 'RATE_LIMITED',
}

function codeOf({ status, code }: Pick<Failure, 'status' | 'code'>): Code {
  if (TAKEN.has(code)) return 'ALREADY_EXISTS'
  const known = RULES[code] ?? BY_STATUS[status]
  return known ?? (status >= 500 ? 'INTERNAL_ERROR' : 'VALIDATION_FAILED')
}

/** As many as a client is told of the members of one body. */
const MOST_TOLD = 20

export const domainError: Surface['domainError'] = (error) => {
  const violations = problemsOf(error)
    .slice(0, MOST_TOLD)
    .map(({ field, code, value }) => ({ field, message: sentenceOf(code, value === undefined ? {} : { value }) }))
  const [first] = violations
  const status = error.code in RULES ? 422 : STATUS[error.kind]
  if (first) return { status, message: first.message, violations }
  const field = NAMED_IN_BODY[error.code] ?? error.details.field
  return {
    status,
    message: sentenceOf(error.code, error.details),
    ...(typeof field === 'string' ? { field } : {}),
    ...existing(error),
  }
}

function existing({ details: { existingId } }: DomainError): { extensions?: { existingId: string } } {
  return typeof existingId === 'string' ? { extensions: { existingId } } : {}
}

const LONGEST_DETAIL = 2000
const LONGEST_PATH = 512

/** RFC 9457, with the code of this wire and messages by JSON pointer. */
export const formatError: Surface['formatError'] = (failure, request) => {
  const { status, message, violations, extensions } = failure
  const body: Problem = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message.slice(0, LONGEST_DETAIL).toWellFormed(),
    instance: (request.url.split('?', 1)[0] ?? '').slice(0, LONGEST_PATH),
    code: codeOf(failure),
    traceId: request.id,
    ...(violations.length > 0 ? { errors: byPointer(violations) } : {}),
    ...extensions,
  }
  return { body, contentType: 'application/problem+json; charset=utf-8' }
}

function byPointer(violations: Failure['violations']): Record<string, string[]> {
  const groups = Map.groupBy(violations, ({ field }) => pointerOf(field))
  return Object.fromEntries([...groups].map(([pointer, of]) => [pointer, of.map(({ message }) => message)]))
}

/** `parcels[0].provider` is `/parcels/0/provider`; the whole body has the empty pointer. */
function pointerOf(field: string): string {
  if (field === 'body') return ''
  const parts = field.split(/[.[\]]+/).filter((part) => part !== '')
  return parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
