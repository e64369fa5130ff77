import type { KeyRing } from '#platform/key-ring'
import type { System } from '#platform/system'

/** What sign-in needs besides: the key ring that guards signing keys, and the issuer that access tokens name. */
export interface TokenSystem extends System {
  readonly keyRing: KeyRing
  readonly issuer: string
}

export const ACCESS_TOKEN_SECONDS = 5400
export const REFRESH_TOKEN_MS = 14 * 24 * 60 * 60 * 1000

export type OAuthError = 'invalid_client' | 'invalid_grant' | 'invalid_scope' | 'temporarily_unavailable'

/** A refused token request in the terms of RFC 6749 section 5.2; `retryAfter` in seconds, when locked. */
export class OAuthFailure extends Error {
  readonly error: OAuthError
  readonly description: string
  readonly status: 400 | 401 | 429
  readonly retryAfter?: number
  constructor(error: OAuthError, description: string, retryAfter?: number) {
    super(`${error}: ${description}`)
    this.error = error
    this.description = description
    this.status = error === 'invalid_client' ? 401 : error === 'temporarily_unavailable' ? 429 : 400
    if (retryAfter !== undefined) this.retryAfter = retryAfter
  }
}

export interface IssuedTokens {
  accessToken: string
  /** Seconds. */
  expiresIn: number
  refreshToken: string
  /** Granted scopes, separated by spaces. */
  scope: string
}

/** Why an access token opens nothing. */
export class AccessTokenFailure extends Error {
  readonly reason: 'expired' | 'invalid' | 'revoked'
  constructor(reason: AccessTokenFailure['reason'], options?: ErrorOptions) {
    super(`access token ${reason}`, options)
    this.reason = reason
  }
}
