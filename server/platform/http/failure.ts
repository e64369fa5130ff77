import { DomainError } from '../errors.ts'
import { isOutage } from './outage.ts'

export interface Violation {
  readonly field: string
  /** Completes the sentence that starts with the field: `is required`. */
  readonly message: string
  /** Where it was sent (body, path, query), then the way to the value; known for what breaks the contract. */
  readonly loc?: readonly (string | number)[]
  /** The rule of the contract that is broken: a keyword of JSON Schema, or `json` for text that is none. */
  readonly rule?: { readonly keyword: string; readonly params: Readonly<Record<string, unknown>> }
}

/** An error answer before it takes the form of its wire. */
export interface Failure {
  readonly status: number
  readonly code: string
  readonly message: string
  readonly violations: readonly Violation[]
  readonly headers: Readonly<Record<string, string>>
  /** Members that the answer carries beside these, such as the id of what stands in the way. */
  readonly extensions?: Readonly<Record<string, unknown>>
  /** Absent where no operation was reached: an unknown path or method. */
  readonly operationId?: string
}

/** A request that ends before or beside its handler. */
export class Refusal extends Error {
  readonly failure: Failure
  constructor(
    status: number,
    code: string,
    message: string,
    more: Partial<Pick<Failure, 'violations' | 'headers' | 'extensions'>> = {},
  ) {
    super(message)
    this.name = 'Refusal'
    this.failure = { status, code, message, violations: [], headers: {}, ...more }
  }
}

/** Thrown by `authenticate` for credentials that are wrong, expired or locked out. */
export class AuthFailure extends Error {
  readonly code: string
  readonly status: number
  readonly headers: Record<string, string>
  constructor(message: string, more: { code?: string; status?: number; headers?: Record<string, string> } = {}) {
    super(message)
    this.name = 'AuthFailure'
    this.code = more.code ?? 'invalid_credentials'
    this.status = more.status ?? 401
    this.headers = more.headers ?? {}
  }
}

export const MAX_VIOLATIONS = 20

/** 400 that names what is wrong with which field. */
export function invalidRequest(violations: readonly Violation[]): Refusal {
  const shown = violations.slice(0, MAX_VIOLATIONS)
  const [first] = shown
  const message = first ? `${first.field}: ${first.message}` : 'The request is invalid.'
  return new Refusal(400, 'invalid_request', message, { violations: shown })
}

/** Errors of the framework by their code; the texts of the framework would name its internals. */
const FRAMEWORK: Readonly<Record<string, { status: number; code: string; message: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'body_too_large', message: 'The body is too large.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'unsupported_media_type',
    message: 'The Content-Type is not supported here.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    code: 'invalid_request',
    message: 'The body does not have the length that Content-Length says.',
  },
  FST_ERR_BAD_URL: { status: 400, code: 'invalid_request', message: 'The path has a malformed percent encoding.' },
  FST_ERR_MAX_PARAM_LENGTH: { status: 414, code: 'path_too_long', message: 'A part of the path is too long.' },
}

const UNREADABLE = { status: 400, code: 'invalid_request', message: 'The request could not be read.' }

/** `violations`, where there are several; otherwise the message is that of the `field`. */
export type DomainErrorMapper = (error: DomainError) => {
  status: number
  message: string
  field?: string
  violations?: readonly Violation[]
  extensions?: Readonly<Record<string, unknown>>
}

/** The failure that any error amounts to. Nothing of an unexpected error reaches the wire. */
export function failureOf(error: unknown, domainError: DomainErrorMapper): Failure {
  if (error instanceof Refusal) return error.failure
  if (error instanceof AuthFailure) {
    return { status: error.status, code: error.code, message: error.message, violations: [], headers: error.headers }
  }
  if (error instanceof DomainError) {
    const { status, message, field, violations, extensions } = domainError(error)
    const single = field ? [{ field, message }] : []
    const failure = { status, code: error.code, message, violations: violations ?? single, headers: {} }
    return extensions ? { ...failure, extensions } : failure
  }
  const known = frameworkFailure(error)
  if (known) return { ...known, violations: [], headers: {} }
  if (isOutage(error)) {
    const message = 'The service is temporarily unavailable.'
    return { status: 503, code: 'unavailable', message, violations: [], headers: { 'retry-after': '5' } }
  }
  return { status: 500, code: 'internal_error', message: 'Internal server error.', violations: [], headers: {} }
}

function frameworkFailure(error: unknown): { status: number; code: string; message: string } | undefined {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number') return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = FRAMEWORK[code]
  if (known) return known
  return error.statusCode >= 400 && error.statusCode < 500 ? UNREADABLE : undefined
}
