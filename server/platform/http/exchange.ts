import type { FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { type Encoded, encodeAnswer } from './answer.ts'
import type { FailedAnswer } from './answered-request.ts'
import type { ContractOperation } from './contract.ts'
import { invalidRequest, MAX_VIOLATIONS, type Violation } from './failure.ts'
import { digest, idempotencyKeyOf, idempotently } from './idempotency.ts'
import type { ParsedBody } from './request-body.ts'
import type { BodyFormat, Route } from './route.ts'
import { fieldName, findUnstorable } from './text.ts'
import type { RequestTrace } from './tracing.ts'
import type { Admission, Query, RequestInfo } from './types.ts'

/** What is known of a request on its way from the guard to the answer. */
export interface Exchange {
  readonly route: Route
  readonly caller: Admission | null
  readonly trace: RequestTrace | null
  format?: BodyFormat
  rawBody?: Buffer
  parsed?: ParsedBody
  failure?: FailedAnswer
}

interface Input {
  path: Record<string, unknown>
  query: Record<string, unknown>
  body: unknown
}

/** Checks the input, runs the handler, once for an idempotency key, and encodes what it returns. */
export async function perform(request: FastifyRequest, exchange: Exchange, ctx: Context): Promise<Encoded> {
  const { route, caller } = exchange
  const key = idempotencyKeyOf(request.headers['idempotency-key'])
  const input = readInput(request, exchange)
  const info = requestInfo(request, exchange)
  const run = async (context: Context): Promise<Encoded> => {
    const checked = { ctx: context, ...input, request: info } as never // safe: checked against the schemas that the handler's types come from
    const result = await route.handler(checked)
    return encodeAnswer(result, route.declared)
  }
  if (key === undefined || caller === null || !keepsAnswers(route.operation)) return run(ctx)
  const [path = '', query = ''] = request.url.split('?', 2)
  const call = {
    operation: `${route.surface.name}.${route.operation.id}`,
    path,
    key,
    bodyHash: bodyHash(query, exchange),
    mismatch: route.surface.idempotency?.mismatch ?? 422,
  }
  return idempotently(ctx, call, run)
}

/**
 * Whether the operation answers a repeated key as it did first. One that waits for programs of others does not: its
 * answer would have to be kept in the transaction that does the work, and no transaction waits for them.
 */
const keepsAnswers = ({ method, extensions }: ContractOperation): boolean =>
  method === 'POST' && extensions['x-outside-transaction'] !== true

function readInput(request: FastifyRequest, exchange: Exchange): Input {
  const { route } = exchange
  const { surface } = route
  const path = request.params as Record<string, unknown> // the router fills it
  const sent = request.query as Query // the parser of the framework makes nothing else
  const query = route.readQuery(surface.normaliseQuery ? surface.normaliseQuery(sent, route.queryParameters) : sent)
  refuseUnstorable(path, 'path')
  refuseUnstorable(query, 'query')
  const values = { path, query }
  const violations = route.checkParameters ? route.checkParameters(values) : []
  const body = route.bodyFormats.length > 0 ? readBody(exchange, violations) : undefined
  if (violations.length > 0) throw invalidRequest(violations)
  return { path: values.path, query: values.query, body }
}

/** The body after normalising; what is wrong with it joins the violations. */
function readBody({ route, format, parsed }: Exchange, violations: Violation[]): unknown {
  const sent = parsed?.value
  if (sent === undefined || !format) {
    if (route.bodyRequired)
      violations.push({
        field: 'body',
        message: 'is required',
        loc: ['body'],
        rule: { keyword: 'required', params: {} },
      })
    return undefined
  }
  if (format.kind === 'bytes') return sent
  refuseUnstorable(sent, 'body')
  const body = route.surface.normaliseBody ? route.surface.normaliseBody(sent, format.schema) : sent
  if (violations.length < MAX_VIOLATIONS) violations.push(...format.check(body))
  return body
}

function refuseUnstorable(value: unknown, root: string): void {
  const found = findUnstorable(value)
  if (!found) return
  throw invalidRequest([{ field: fieldName(found.path, root), message: found.message, loc: [root, ...found.path] }])
}

function requestInfo(request: FastifyRequest, { rawBody, parsed }: Exchange): RequestInfo {
  return {
    id: request.id,
    address: request.ip,
    origin: `${request.protocol}://${request.host}`,
    url: request.url,
    headers: request.headers,
    ...(rawBody ? { rawBody } : {}),
    ...(parsed?.files ? { files: parsed.files } : {}),
  }
}

/** The boundary of a multipart form differs in every request, so its fields and files are hashed instead of its bytes. */
function bodyHash(query: string, { rawBody, parsed }: Exchange): Buffer {
  if (!parsed?.files) return digest(query, rawBody ?? '')
  const files = [...parsed.files].flatMap(([field, entries]) =>
    entries.flatMap((file) => [field, file.name, file.contentType, file.content]),
  )
  return digest(query, JSON.stringify(parsed.value), ...files)
}
