import { audit } from '#platform/audit'
import { SYSTEM_SHOP } from '#platform/db'
import { secretMatches } from '#platform/secrets'
import { inSystemTransaction, type SystemTx } from '#platform/system'
import { readRefreshTokenText } from './credential-text.ts'
import { type IssuedTokens, OAuthFailure, type TokenSystem } from './oauth.ts'
import { lockRefreshToken, revokeLogin, selectLoginOfToken, useRefreshToken } from './queries/logins.ts'
import { selectOAuthClient } from './queries/oauth-clients.ts'
import { clearFailures, selectThrottles } from './queries/throttle.ts'
import { commonScopes } from './scopes.ts'
import {
  addRefreshToken,
  answerOf,
  type ClientProof,
  clientProved,
  type Grant,
  lockedOut,
  nothingToGrant,
  printable,
  refuse,
  requestedScopes,
  wrongClient,
} from './sign-in.ts'
import { forgetSignIns, loginOwner } from './sign-in-cache.ts'
import { currentSigningKey } from './signing-keys.ts'
import { throttleSubject } from './throttle.ts'

export interface RefreshGrant extends ClientProof {
  refreshToken: string
}

/** A used token came again: somebody else may hold a copy, so the whole login ends. */
interface Reuse {
  reusedLogin: string
}

/**
 * Trades a refresh token for new tokens, once. The scope may only narrow, and stays narrow. Throws an OAuthFailure; a
 * used token ends its login with every token descended from it.
 */
export async function refreshTokens(system: TokenSystem, input: RefreshGrant): Promise<IssuedTokens> {
  const key = await currentSigningKey(system)
  const outcome = await inSystemTransaction(system, (tx) => grantByRefreshToken(tx, system, input))
  if (outcome instanceof OAuthFailure) throw outcome
  if ('reusedLogin' in outcome) {
    forgetSignIns(loginOwner(outcome.reusedLogin), system.now())
    throw unusable()
  }
  return answerOf(system, key, outcome)
}

const unusable = () =>
  new OAuthFailure('invalid_grant', 'The refresh token is unknown, expired, used, revoked or of another client.')

async function grantByRefreshToken(
  tx: SystemTx,
  system: TokenSystem,
  input: RefreshGrant,
): Promise<Grant | OAuthFailure | Reuse> {
  const byClient = throttleSubject(system.keyRing, 'client', input.clientId)
  const byAddress = throttleSubject(system.keyRing, 'address', input.address)
  const text = readRefreshTokenText(input.refreshToken)
  const [shopId, id] = [text?.shopId ?? SYSTEM_SHOP, text?.id ?? SYSTEM_SHOP]
  const [throttles, client, token, login] = await Promise.all([
    selectThrottles(tx, [byClient, byAddress]),
    selectOAuthClient(tx.db, printable(input.clientId)),
    lockRefreshToken(tx, shopId, id),
    selectLoginOfToken(tx, shopId, id),
  ])
  const locked = lockedOut(throttles, tx.now())
  if (locked) return locked

  const secretProved = secretMatches(text?.secret ?? '', token?.secretHash)
  const refusal = { shopId: login?.shopId, address: input.address, detail: { client: printable(input.clientId) } }
  if (!clientProved(client, input)) {
    return refuse(tx, {
      ...refusal,
      failure: wrongClient(),
      blame: [byClient, byAddress],
      detail: { ...refusal.detail, reason: 'client' },
    })
  }
  if (!secretProved || !token || !login || login.clientId !== client.id) {
    return refuse(tx, {
      ...refusal,
      failure: unusable(),
      blame: [byAddress],
      detail: { ...refusal.detail, reason: 'refresh_token' },
    })
  }
  if (login.ended) return unusable()
  const fact = {
    subject: `login:${login.id}`,
    shopId,
    actor: `credential:${login.credentialId}`,
    address: input.address,
    detail: { client: client.id },
  }
  if (token.usedAt) {
    await Promise.all([revokeLogin(tx, shopId, login.id), audit(tx, { ...fact, action: 'refresh.reused' })])
    return { reusedLogin: login.id }
  }
  if (token.expiresAt <= tx.now()) return unusable()
  const grantable = commonScopes(token.scopes, client.scopes, login.credentialScopes)
  const scopes = commonScopes(grantable, requestedScopes(input.scope) ?? grantable)
  if (scopes.length === 0) return nothingToGrant()
  const failed = throttles.map(({ subject }) => subject).filter((subject) => subject !== byAddress)
  const [refreshToken] = await Promise.all([
    addRefreshToken(tx, login, scopes),
    useRefreshToken(tx, shopId, id),
    clearFailures(tx, failed),
    audit(tx, { ...fact, action: 'token.refreshed', detail: { client: client.id, scopes } }),
  ])
  return { shopId, shopNumber: login.shopNumber, clientId: client.id, familyId: login.id, scopes, refreshToken }
}
