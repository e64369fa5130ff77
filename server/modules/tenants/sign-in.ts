import { audit } from '#platform/audit'
import type { Scope } from '#platform/context'
import { hashSecret, secretMatches } from '#platform/secrets'
import type { SystemTx } from '#platform/system'
import { signAccessToken } from './access-tokens.ts'
import { newRefreshTokenText } from './credential-text.ts'
import { ACCESS_TOKEN_SECONDS, type IssuedTokens, OAuthFailure, REFRESH_TOKEN_MS, type TokenSystem } from './oauth.ts'
import { insertRefreshToken } from './queries/logins.ts'
import type { SigningKey } from './signing-keys.ts'
import { recordFailures, secondsLocked } from './throttle.ts'
import type { OAuthClient } from './types.ts'

/** What both grants carry: who asks on the merchant's behalf, and from where. */
export interface ClientProof {
  clientId: string
  clientSecret: string
  /** Scopes separated by spaces; absent or empty: all that can be granted. */
  scope?: string
  /** Address of the client, for throttling and the audit log. */
  address: string
}

/** What a transaction granted; the access token is signed once it has committed. */
export interface Grant {
  shopId: string
  shopNumber: number
  clientId: string
  familyId: string
  scopes: readonly Scope[]
  refreshToken: string
}

export async function answerOf(system: TokenSystem, key: SigningKey, grant: Grant): Promise<IssuedTokens> {
  return {
    accessToken: await signAccessToken(system, key, grant),
    expiresIn: ACCESS_TOKEN_SECONDS,
    refreshToken: grant.refreshToken,
    scope: grant.scopes.join(' '),
  }
}

export function clientProved(
  client: (OAuthClient & { secretHash: Buffer }) | undefined,
  proof: ClientProof,
): client is OAuthClient & { secretHash: Buffer } {
  return secretMatches(proof.clientSecret, client?.secretHash) && client?.disabledAt === null
}

export const requestedScopes = (scope: string | undefined): string[] | undefined =>
  scope?.trim() ? scope.trim().split(/\s+/) : undefined

/** A text of the client's own as far as it can be stored and shown; others match nothing. */
export const printable = (text: string): string => (/^[\x20-\x7e]{1,100}$/.test(text) ? text : '')

export const wrongClient = () => new OAuthFailure('invalid_client', 'The client is unknown or its secret is wrong.')
export const nothingToGrant = () =>
  new OAuthFailure('invalid_scope', 'None of the requested scopes can be granted to this client and merchant.')

/** The refusal while one of the subjects is locked. */
export function lockedOut(throttles: readonly { lockedUntil: Date | null }[], now: Date): OAuthFailure | undefined {
  const seconds = secondsLocked(throttles, now)
  if (seconds === 0) return undefined
  return new OAuthFailure('temporarily_unavailable', 'Too many failed attempts. Try again later.', seconds)
}

interface Refusal {
  failure: OAuthFailure
  /** Throttle subjects that the failure counts against. */
  blame: readonly string[]
  shopId?: string | undefined
  address: string
  detail: Record<string, unknown>
}

/** Counts and records the failure. It is returned, not thrown, so that the transaction commits what it wrote. */
export async function refuse(tx: SystemTx, refusal: Refusal): Promise<OAuthFailure> {
  const locked = await recordFailures(tx, refusal.blame)
  const fact = {
    subject: 'login',
    actor: 'anonymous',
    address: refusal.address,
    ...(refusal.shopId === undefined ? {} : { shopId: refusal.shopId }),
  }
  const kinds = locked.map((subject) => subject.split(':')[0])
  await Promise.all([
    audit(tx, { ...fact, action: 'login.failed', detail: refusal.detail }),
    kinds.length > 0 && audit(tx, { ...fact, action: 'login.locked', detail: { ...refusal.detail, locked: kinds } }),
  ])
  return refusal.failure
}

/** Adds a refresh token to the login and returns its text. */
export async function addRefreshToken(
  tx: SystemTx,
  login: { shopId: string; id: string },
  scopes: readonly Scope[],
): Promise<string> {
  const id = tx.newId()
  const { text, secret } = newRefreshTokenText(login.shopId, id)
  const expiresAt = new Date(tx.now().getTime() + REFRESH_TOKEN_MS)
  await insertRefreshToken(tx, { id, secretHash: hashSecret(secret), scopes, expiresAt }, login)
  return text
}
