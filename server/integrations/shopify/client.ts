import type { Account, VendorAnswer, VendorFailure } from '#modules/connectors'
import { list, number, record, text } from '#platform/foreign-json'
import type { Outgoing } from '#platform/outgoing/client'
import { callJson } from '#platform/outgoing/json-call'
import { storeOrigin } from './store.ts'

/** The version of the Admin API that this speaks; Shopify keeps one for a year. */
export const API_VERSION = '2026-07'

export type Graphql = (
  account: Account,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  timeoutMs: number,
) => Promise<VendorAnswer<Readonly<Record<string, unknown>>>>

/** Calls of the Admin GraphQL API; answers its `data`. */
export function createGraphql(http: Pick<Outgoing, 'send'>): Graphql {
  return async ({ settings, adminUrl }, query, variables, timeoutMs) => {
    const { accessToken } = settings
    if (!accessToken) return failed({ kind: 'auth', message: 'The access token is not set.' })
    const origin = adminUrl === null ? null : storeOrigin(adminUrl)
    if (origin === null) {
      return failed({ kind: 'rejected', message: 'The shop has no address of its administration that can be called.' })
    }
    const reply = await callJson(http, 'Shopify', `${origin}/admin/api/${API_VERSION}/graphql.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-shopify-access-token': accessToken },
      body: JSON.stringify({ query, variables }),
      timeoutMs,
    })
    if (!reply.ok) return reply
    if (reply.status >= 300) return failed({ kind: 'rejected', message: refusal(reply.status) })
    return read(reply.json)
  }
}

const REFUSALS: Readonly<Record<number, string>> = {
  402: 'Shopify has frozen the shop until its bill is paid.',
  404: 'There is no shop at this address: give that of its administration, such as https://name.myshopify.com.',
  423: 'Shopify has locked the shop.',
}

const refusal = (status: number): string => REFUSALS[status] ?? `Shopify refuses the request (status ${status}).`

function read(json: unknown): VendorAnswer<Readonly<Record<string, unknown>>> {
  const { data, errors, extensions } = record(json)
  const [error] = list(errors).map(record)
  if (error) return failed(failureOf(error, extensions))
  if (typeof data !== 'object' || data === null) {
    return failed({ kind: 'unexpected_reply', message: 'The address answers, but not as Shopify does.' })
  }
  return { ok: true, value: record(data) }
}

function failureOf(error: Readonly<Record<string, unknown>>, extensions: unknown): VendorFailure {
  const code = text(record(error.extensions).code)
  const said = text(error.message) ?? 'no reason given'
  if (code === 'THROTTLED') {
    return { kind: 'rate_limited', message: 'Shopify asks for fewer requests.', retryAfterMs: restoredIn(extensions) }
  }
  if (code === 'ACCESS_DENIED') return { kind: 'auth', message: `The access token may not do this: ${said}` }
  if (code === 'INTERNAL_SERVER_ERROR') return { kind: 'unreachable', message: `Shopify is out of order: ${said}` }
  return { kind: 'rejected', message: `Shopify refuses the request: ${said}` }
}

const SECOND = 1000

/** Milliseconds until the bucket of the shop holds what the query asked for. */
function restoredIn(extensions: unknown): number {
  const cost = record(record(extensions).cost)
  const { currentlyAvailable, restoreRate } = record(cost.throttleStatus)
  const missing = (number(cost.requestedQueryCost) ?? 0) - (number(currentlyAvailable) ?? 0)
  const rate = number(restoreRate) ?? 0
  return rate > 0 && missing > 0 ? Math.ceil((missing / rate) * SECOND) : SECOND
}

const failed = (failure: VendorFailure): VendorAnswer<never> => ({ ok: false, failure })
