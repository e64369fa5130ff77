import type { Account, VendorAnswer } from '#modules/connectors'
import { list, record, text } from '#platform/foreign-json'
import type { Outgoing } from '#platform/outgoing/client'
import { callJson } from '#platform/outgoing/json-call'

/** The revision of Klaviyo's API that this speaks. */
const REVISION = '2026-07-15'
const JSON_API = 'application/vnd.api+json'

export type Ask = (
  account: Account,
  request: { method: 'GET' | 'POST'; path: string; query?: Readonly<Record<string, string>>; body?: unknown },
  timeoutMs: number,
) => Promise<VendorAnswer<unknown>>

/** Calls of Klaviyo's API. What it answers with 4xx is `rejected`, in Klaviyo's words. */
export function createAsk(http: Pick<Outgoing, 'send'>, baseUrl: string): Ask {
  return async (account, { method, path, query, body }, timeoutMs) => {
    const { apiKey } = account.settings
    if (!apiKey) return failed('auth', 'The API key is not set.')
    const search = query ? `?${new URLSearchParams(query)}` : ''
    const reply = await callJson(http, 'Klaviyo', baseUrl + path + search, {
      method,
      headers: {
        accept: JSON_API,
        authorization: `Klaviyo-API-Key ${apiKey}`,
        revision: REVISION,
        ...(body === undefined ? {} : { 'content-type': JSON_API }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeoutMs,
    })
    if (!reply.ok) return reply
    if (reply.status >= 300) return failed('rejected', complaint(reply.status, reply.json))
    return { ok: true, value: reply.json }
  }
}

function complaint(status: number, json: unknown): string {
  const error = record(list(record(json).errors)[0])
  const said = text(error.detail) ?? text(error.title) ?? 'no reason given'
  return `Klaviyo refuses the request (${status}): ${said}`
}

const failed = (kind: 'auth' | 'rejected', message: string): VendorAnswer<never> => ({
  ok: false,
  failure: { kind, message },
})
