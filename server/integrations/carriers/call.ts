import type { CarrierAnswer, CarrierFailure } from '#modules/shipments'
import type { Outgoing, OutgoingRequest } from '#platform/outgoing/client'
import { callJson as call } from '#platform/outgoing/json-call'

/** An answer whose body is JSON, or why there is none. */
export type JsonReply = { ok: true; status: number; json: unknown } | { ok: false; failure: CarrierFailure }

/** One call to a carrier; the caller judges statuses of 4xx by their JSON, but for 401, 403 and 429. */
export const callJson = (
  http: Pick<Outgoing, 'send'>,
  url: string,
  request: Omit<OutgoingRequest, 'maxAnswerBytes'>,
): Promise<JsonReply> => call(http, 'The carrier', url, request)

/** A failure in the form of any answer. */
export const failed = (
  kind: CarrierFailure['kind'],
  message: string,
  more: Pick<CarrierFailure, 'retryAfterMs'> = {},
): Extract<CarrierAnswer, { ok: false }> => ({ ok: false, failure: { kind, message, ...more } })
