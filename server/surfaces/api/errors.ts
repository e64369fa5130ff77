import { STATUS_CODES } from 'node:http'
import type { components } from '#generated/doorstep'
import type { DomainError, ErrorKind, Problem } from '#platform/errors'
import type { Failure } from '#platform/http/index'
import { sentenceOf } from './sentences.ts'

const STATUS: Record<ErrorKind, number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  unavailable: 503,
}

/** RFC 9457. */
export function formatError(failure: Failure): { body: components['schemas']['Problem']; contentType: string } {
  const { status, code, message, violations } = failure
  return {
    body: {
      type: 'about:blank',
      title: STATUS_CODES[status] ?? 'Error',
      status,
      detail: message,
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

export function domainError(error: DomainError): { status: number; message: string; field?: string } {
  const [problem] = problemsOf(error)
  const field = problem?.field ?? error.details.field
  return {
    status: STATUS[error.kind],
    message: sentenceOf(error.code, problem?.value === undefined ? error.details : { value: problem.value }),
    ...(typeof field === 'string' ? { field } : {}),
  }
}

const problemsOf = (error: DomainError): readonly Problem[] =>
  Array.isArray(error.details.problems) ? (error.details.problems as Problem[]) : [] // safe: invalidInput fills it
