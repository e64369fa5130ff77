import { STATUS_CODES } from 'node:http'
import type { components } from '#generated/doorstep'
import { type ErrorKind, problemsOf } from '#platform/errors'
import type { DomainErrorMapper, Failure } from '#platform/http/failure'
import { sentenceOf } from './sentences.ts'

const STATUS: Record<ErrorKind, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
}

/** RFC 9457. */
export function formatError(
  failure: Failure,
  request: { id: string },
): { body: components['schemas']['Problem']; contentType: string } {
  const { status, code, message, violations, extensions } = failure
  return {
    body: {
      ...extensions,
      type: 'about:blank',
      title: STATUS_CODES[status] ?? 'Error',
      status,
      detail: message,
      instance: `urn:request:${request.id}`,
      code,
      ...(violations.length > 0
        ? { errors: violations.map((v) => ({ pointer: pointerOf(v.field), detail: v.message })) }
        : {}),
    },
    contentType: 'application/problem+json; charset=utf-8',
  }
}

/** `lines[0].code` is `/lines/0/code`; the whole body has the empty pointer. */
export function pointerOf(field: string): string {
  if (field === 'body') return ''
  const parts = field.split(/[.[\]]+/).filter((part) => part !== '')
  return parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

export const domainError: DomainErrorMapper = (error) => {
  // A header is missing: the request, not what it asks for, is wrong.
  const status = error.code === 'shop_required' ? 400 : STATUS[error.kind]
  const violations = problemsOf(error).map(({ field, code, value }) => ({
    field,
    message: sentenceOf(code, value === undefined ? {} : { value }),
  }))
  const [first] = violations
  if (first) return { status, message: first.message, violations }
  const { field } = error.details
  return { status, message: sentenceOf(error.code, error.details), ...(typeof field === 'string' ? { field } : {}) }
}
