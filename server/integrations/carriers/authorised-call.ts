import type { CarrierAccount } from '#modules/shipments'
import type { AccessTokens, TokenReply } from './access-tokens.ts'
import { failed, type JsonReply } from './call.ts'
import { number, record, text } from './json.ts'

export interface AuthorisedCall {
  tokens: AccessTokens
  account: CarrierAccount
  /** For tokens and calls together. */
  timeoutMs: number
  askToken: (timeoutMs: number) => Promise<TokenReply>
  call: (token: string, timeoutMs: number) => Promise<JsonReply>
}

/**
 * One call with the account's access token, which is asked for when there is none. A token that the carrier no longer
 * accepts is renewed and the call made once more; a second refusal is the answer.
 */
export async function authorisedCall(options: AuthorisedCall): Promise<JsonReply> {
  const { tokens, account } = options
  const end = performance.now() + options.timeoutMs
  const left = () => Math.ceil(end - performance.now())
  for (let attempt = 1; ; attempt++) {
    if (left() <= 0) return tooLate
    const token = await within(
      left(),
      tokens.get(account, () => options.askToken(left())),
    )
    if (!token.ok) return token
    if (left() <= 0) return tooLate
    const reply = await options.call(token.token, left())
    if (reply.ok || reply.failure.kind !== 'auth') return reply
    tokens.drop(account, token.token)
    if (attempt === 2) return reply
  }
}

const tooLate = failed('timeout', 'The carrier cannot be reached: no complete answer in time.')

/** A token may be on its way for another call that has more time than this one. */
async function within(milliseconds: number, reply: Promise<TokenReply>): Promise<TokenReply> {
  const { promise, resolve } = Promise.withResolvers<TokenReply>()
  const timer = setTimeout(() => resolve(tooLate), milliseconds)
  try {
    return await Promise.race([reply, promise])
  } finally {
    clearTimeout(timer)
  }
}

/** The token in an OAuth 2 answer (RFC 6749, 5.1). An error that it documents is an `auth` failure. */
export function readToken(reply: JsonReply): TokenReply {
  if (!reply.ok) return reply
  if (reply.status >= 400) return failed('auth', `The carrier gives no access token (status ${reply.status}).`)
  const answer = record(reply.json)
  const token = text(answer.access_token)
  if (token === null || !/^[\x21-\x7e]+$/.test(token)) {
    return failed('unexpected_reply', 'The answer of the carrier holds no access token.')
  }
  return { ok: true, token, expiresInSeconds: number(answer.expires_in) ?? 0 }
}
