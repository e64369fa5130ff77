import { STATUS_CODES } from 'node:http'
import type { ErrorKind } from '../errors.ts'
import type { DomainErrorMapper, Failure } from './failure.ts'

export interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail: string
  errors?: { field: string; message: string }[]
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** The failure as an RFC 9457 problem. */
export function problemOf({ status, code, message, violations }: Failure): Problem {
  const title = STATUS_CODES[status] ?? 'Error'
  const problem: Problem = { type: 'about:blank', title, status, code, detail: message }
  return violations.length > 0
    ? { ...problem, errors: violations.map(({ field, message }) => ({ field, message })) }
    : problem
}

const STATUS_OF: Readonly<Record<ErrorKind, number>> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
}

/** The plain translation of errors of the core, for routes that belong to no surface. */
export const plainDomainError: DomainErrorMapper = (error) => ({
  status: STATUS_OF[error.kind],
  message: error.code.replaceAll('_', ' '),
})
