import type { Outgoing, OutgoingRequest, OutgoingResult } from './client.ts'

/** `auth`: the credentials are refused. `unexpected_reply`: no answer of such a program. */
export interface CallFailure {
  kind: 'auth' | 'rate_limited' | 'unreachable' | 'timeout' | 'unexpected_reply'
  /** A sentence that holds nothing of the request. */
  message: string
  /** How long the other side wants to be left alone. */
  retryAfterMs?: number
}

/** An answer whose body is JSON, or why there is none. */
export type JsonReply = { ok: true; status: number; json: unknown } | { ok: false; failure: CallFailure }

const MOST_BYTES = 1024 * 1024

/**
 * One call to a program that `who` names in sentences, such as `The carrier`. Statuses that mean the same everywhere
 * become failures: 401 and 403 auth, 429 rate_limited, 5xx unreachable. The caller judges the others by their JSON.
 */
export async function callJson(
  http: Pick<Outgoing, 'send'>,
  who: string,
  url: string,
  request: Omit<OutgoingRequest, 'maxAnswerBytes'>,
): Promise<JsonReply> {
  const headers = { accept: 'application/json', ...request.headers }
  return read(who, await http.send(url, { ...request, headers, maxAnswerBytes: MOST_BYTES }))
}

function read(who: string, result: OutgoingResult): JsonReply {
  if (!result.ok) {
    const kind = result.failure === 'timeout' ? 'timeout' : 'unreachable'
    return failed(kind, `${who} cannot be reached: ${result.message}`)
  }
  const { status, retryAfterMs } = result
  const waiting = retryAfterMs === undefined ? {} : { retryAfterMs }
  if (status === 429) return failed('rate_limited', `${who} asks for fewer requests.`, waiting)
  if (status >= 500) return failed('unreachable', `${who} answers with status ${status}.`, waiting)
  if (status === 401 || status === 403) return failed('auth', `${who} refuses the account's credentials (${status}).`)
  if (result.truncated) return failed('unexpected_reply', `The answer is longer than ${MOST_BYTES} bytes.`)
  if (result.answer.trim() === '') return { ok: true, status, json: null }
  try {
    return { ok: true, status, json: JSON.parse(result.answer) }
  } catch {
    return failed('unexpected_reply', `The answer is not JSON (status ${status}).`)
  }
}

const failed = (
  kind: CallFailure['kind'],
  message: string,
  more: Pick<CallFailure, 'retryAfterMs'> = {},
): JsonReply => ({ ok: false, failure: { kind, message, ...more } })
