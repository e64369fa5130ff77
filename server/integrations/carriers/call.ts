import type { CarrierAnswer, CarrierFailure } from '#modules/shipments'
import type { Outgoing, OutgoingRequest, OutgoingResult } from '#platform/outgoing/client'

/** An answer whose body is JSON, or why there is none. */
export type JsonReply =
  | { ok: true; status: number; json: unknown; retryAfterMs?: number }
  | { ok: false; failure: CarrierFailure }

/** Carriers answer with some kilobytes; more is no tracking answer. */
const MOST_BYTES = 1024 * 1024

/**
 * One call to a carrier. Statuses that mean the same everywhere become failures: 401 and 403 auth, 429 rate_limited,
 * 5xx unreachable. The caller judges the rest of 4xx by its JSON.
 */
export async function callJson(
  http: Pick<Outgoing, 'send'>,
  url: string,
  request: Omit<OutgoingRequest, 'maxAnswerBytes'>,
): Promise<JsonReply> {
  const headers = { accept: 'application/json', ...request.headers }
  return read(await http.send(url, { ...request, headers, maxAnswerBytes: MOST_BYTES }))
}

function read(result: OutgoingResult): JsonReply {
  if (!result.ok) {
    const kind = result.failure === 'timeout' ? 'timeout' : 'unreachable'
    return failed(kind, `The carrier cannot be reached: ${result.message}`)
  }
  const { status, retryAfterMs } = result
  const waiting = retryAfterMs === undefined ? {} : { retryAfterMs }
  if (status === 429) return failed('rate_limited', 'The carrier asks for fewer requests.', waiting)
  if (status >= 500) return failed('unreachable', `The carrier answers with status ${status}.`, waiting)
  if (status === 401 || status === 403)
    return failed('auth', `The carrier refuses the account's credentials (${status}).`)
  if (result.truncated) return failed('unexpected_reply', 'The answer is longer than a tracking answer can be.')
  if (result.answer.trim() === '' && status >= 400) return { ok: true, status, json: null, ...waiting }
  try {
    return { ok: true, status, json: JSON.parse(result.answer), ...waiting }
  } catch {
    return failed('unexpected_reply', `The answer is not JSON (status ${status}).`)
  }
}

/** A failure in the form of any answer. */
export const failed = (
  kind: CarrierFailure['kind'],
  message: string,
  more: Pick<CarrierFailure, 'retryAfterMs'> = {},
): Extract<CarrierAnswer, { ok: false }> => ({ ok: false, failure: { kind, message, ...more } })
