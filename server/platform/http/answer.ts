import { Readable } from 'node:stream'

/**
 * What a handler returns when the plain body is not enough: another status, headers, or a body that is not JSON
 * (a Buffer or, with a `contentType`, a string as it is or parts of one that are sent as they come).
 */
export class Answer {
  readonly body: unknown
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string>>
  readonly contentType: string | undefined
  readonly secrets: readonly string[]
  /** `secrets`: members of a JSON body that are not kept for a repeated request, which gets null in their place. */
  constructor(
    body: unknown,
    options: {
      status?: number
      headers?: Readonly<Record<string, string>>
      contentType?: string
      secrets?: readonly string[]
    } = {},
  ) {
    this.body = body
    this.status = options.status
    this.headers = options.headers ?? {}
    this.contentType = options.contentType
    this.secrets = options.secrets ?? []
  }
}

/** An answer ready to be sent, or to be kept for a repeated request. */
export interface Encoded {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer | Readable | undefined
  /** What a repeated request gets instead of the body. */
  readonly kept?: string
}

/** Server-Sent Events: the body goes on until one side ends it. */
export const EVENT_STREAM = 'text/event-stream; charset=utf-8'

const JSON_TYPE = 'application/json; charset=utf-8'

/** `undefined` has no body: 204 where the contract declares it. */
export function encodeAnswer(result: unknown, declared: { successStatus: number; hasEmpty: boolean }): Encoded {
  const answer = result instanceof Answer ? result : undefined
  const body = answer ? answer.body : result
  if (body === undefined) {
    const status = answer?.status ?? (declared.hasEmpty ? 204 : declared.successStatus)
    return { status, headers: answer?.headers ?? {}, body: undefined }
  }
  const status = answer?.status ?? declared.successStatus
  if (!answer) return { status, headers: JSON_HEADERS, body: JSON.stringify(body) }
  const stream = isParts(body) && answer.contentType !== undefined ? Readable.from(body) : undefined
  const raw =
    stream !== undefined || Buffer.isBuffer(body) || (typeof body === 'string' && answer.contentType !== undefined)
  const type = answer.contentType ?? (raw ? 'application/octet-stream' : JSON_TYPE)
  return {
    status,
    headers: { 'content-type': type, ...answer.headers },
    body: stream ?? (raw ? (body as string | Buffer) : JSON.stringify(body)), // safe: `raw` is one of the two
    ...(answer.secrets.length > 0 ? { kept: withoutSecrets(body, answer.secrets) } : {}),
  }
}

const isParts = (body: unknown): body is AsyncIterable<string | Buffer> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body

const withoutSecrets = (body: unknown, secrets: readonly string[]): string =>
  JSON.stringify(body, (key, value) => (secrets.includes(key) ? null : value))

const JSON_HEADERS = { 'content-type': JSON_TYPE }
