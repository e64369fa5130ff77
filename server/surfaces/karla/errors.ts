import type { components } from '#generated/karla'
import { type ErrorKind, problemsOf } from '#platform/errors'
import type { Failure, Surface } from '#platform/http/index'
import { keyOf, sentenceOf } from './sentences.ts'

type ErrorDTO = components['schemas']['ErrorDTO']
type Entry = ErrorDTO['errors'][number]
type Violation = Failure['violations'][number]

const STATUS: Record<ErrorKind, number> = { not_found: 404, forbidden: 403, conflict: 409, invalid: 422 }

/** As many as a client is told of what is wrong with one request. */
const MOST_TOLD = 20

export const domainError: Surface['domainError'] = (error) => {
  const status = STATUS[error.kind]
  const violations = problemsOf(error)
    .slice(0, MOST_TOLD)
    .map(({ field, code, value }) => ({ field, message: sentenceOf(code, value === undefined ? {} : { value }) }))
  const [first] = violations
  const { field, entry } = error.details
  const at = typeof entry === 'number' ? { extensions: { entry } } : {}
  if (first) return { status, message: first.message, violations, ...at }
  return {
    status,
    message: sentenceOf(error.code, error.details),
    ...(typeof field === 'string' ? { field } : {}),
    ...at,
  }
}

const UNPROCESSABLE: ReadonlySet<number> = new Set([400, 414, 415])

const BY_STATUS: Readonly<Record<number, ErrorDTO['key']>> = {
  401: 'credentials_invalid',
  403: 'forbidden',
  404: 'route_not_found',
  405: 'route_not_found',
  413: 'body_too_large',
  422: 'validation_error',
  429: 'rate_limited',
  503: 'unavailable',
}

/** Karla's one error body; what breaks the contract in FastAPI's form. */
export const formatError: Surface['formatError'] = (failure) => {
  const status = statusOf(failure)
  const tooLarge = failure.code === 'body_too_large' && failure.operationId?.startsWith('upload')
  const key = tooLarge
    ? 'image_too_large'
    : (keyOf(failure.code) ?? BY_STATUS[status] ?? (status >= 500 ? 'internal_error' : 'validation_error'))
  const body: ErrorDTO = {
    errors: status === 422 || failure.extensions?.entry !== undefined ? entriesOf(failure) : [],
    key,
    message: failure.message,
    type: status >= 500 ? 'api_error' : 'invalid_request_error',
  }
  return { body, contentType: 'application/json; charset=utf-8', status }
}

/** What cannot be read counts as invalid; credentials that cannot be are a bad request. */
const statusOf = ({ status, code }: Failure): number =>
  UNPROCESSABLE.has(status) && code !== 'credentials_missing' ? 422 : status

function entriesOf({ violations, message, code, extensions }: Failure): Entry[] {
  const index = extensions?.entry
  const inside = (entry: Entry): Entry =>
    typeof index === 'number' ? { ...entry, loc: ['body', index, ...(entry.loc ?? []).slice(1)] } : entry
  const told = violations.length > 0 ? violations : [{ field: 'body', message }]
  return told.slice(0, MOST_TOLD).map((violation) => inside(entryOf(violation, code)))
}

function entryOf({ field, message, loc, rule }: Violation, code: string): Entry {
  const way = loc ? [...loc] : locOf(field)
  const named = way.findLast((part) => typeof part === 'string')
  return {
    loc: way,
    msg: message,
    field: named === undefined ? null : String(named),
    type: rule ? typeOf(rule, way[0] !== 'body') : code.endsWith('_missing') ? 'missing' : 'value_error',
  }
}

/** `order.products[0].price` as the way to it in the body. */
const locOf = (field: string): (string | number)[] => [
  'body',
  ...(field === 'body'
    ? []
    : field
        .split(/[.[\]]+/)
        .filter((part) => part !== '')
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part))),
]

/** FastAPI's names; values of path and query come as text and are parsed. */
function typeOf({ keyword, params }: NonNullable<Violation['rule']>, parsed: boolean): string {
  if (keyword === 'type') {
    const wanted = [params.type].flat().find((name) => name !== 'null')
    const [sent, read] = TYPES[String(wanted)] ?? ['value_error', 'value_error']
    return parsed ? read : sent
  }
  if (keyword === 'format') return FORMATS[String(params.format)] ?? 'value_error'
  return KEYWORDS[keyword] ?? 'value_error'
}

const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  string: ['string_type', 'string_type'],
  integer: ['int_type', 'int_parsing'],
  number: ['float_type', 'float_parsing'],
  boolean: ['bool_type', 'bool_parsing'],
  object: ['dict_type', 'dict_type'],
  array: ['list_type', 'list_type'],
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'uuid_parsing',
  'date-time': 'datetime_parsing',
  date: 'date_parsing',
  uri: 'url_parsing',
}

const KEYWORDS: Readonly<Record<string, string>> = {
  json: 'json_invalid',
  required: 'missing',
  enum: 'enum',
  const: 'enum',
  minimum: 'greater_than_equal',
  exclusiveMinimum: 'greater_than',
  maximum: 'less_than_equal',
  exclusiveMaximum: 'less_than',
  minLength: 'string_too_short',
  maxLength: 'string_too_long',
  minItems: 'too_short',
  maxItems: 'too_long',
}
