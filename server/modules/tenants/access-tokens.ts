import { createHash, randomUUID } from 'node:crypto'
import type { JWTPayload } from 'jose'
import type { Scope } from '#platform/context'
import { isUuid } from '#platform/ids'
import type { Principal } from '#platform/principal'
import { ACCESS_TOKEN_SECONDS, AccessTokenFailure, type TokenSystem } from './oauth.ts'
import { selectLoginState } from './queries/logins.ts'
import { commonScopes, roleOf } from './scopes.ts'
import { clientOwner, credentialOwner, loginOwner, shopOwner, tokenCache } from './sign-in-cache.ts'
import { type SigningKey, verificationKey } from './signing-keys.ts'

const LONGEST_TOKEN = 4096

/** Loaded with the first token: a start does without. */
const loadJose = () => import('jose')

export interface AccessTokenFacts {
  shopId: string
  shopNumber: number
  clientId: string
  familyId: string
  scopes: readonly Scope[]
}

export async function signAccessToken(system: TokenSystem, key: SigningKey, facts: AccessTokenFacts): Promise<string> {
  const { SignJWT } = await loadJose()
  const issuedAt = Math.floor(system.now().getTime() / 1000)
  return new SignJWT({
    client_id: facts.clientId,
    scope: facts.scopes.join(' '),
    shop: facts.shopId,
    sid: facts.familyId,
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: key.id })
    .setIssuer(system.issuer)
    .setSubject(String(facts.shopNumber))
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
    .setJti(randomUUID())
    .sign(key.secret)
}

/**
 * Whom the token stands for. Throws an AccessTokenFailure when it is expired, not ours, or its login, credential or
 * client has been ended: at once in the process that ended it, within five seconds in others.
 */
export async function verifyAccessToken(system: TokenSystem, token: string): Promise<Principal> {
  const cacheKey = createHash('sha256').update(token).digest('base64')
  const known = tokenCache.get(cacheKey, system.now())
  if (known && known.expiresAt > system.now().getTime()) return known.principal

  const claims = await verifiedClaims(system, token)
  const login = await selectLoginState(system.db.system, claims.shopId, claims.familyId)
  if (!login || login.clientId !== claims.clientId) throw new AccessTokenFailure('invalid')
  if (login.ended) throw new AccessTokenFailure('revoked')
  const principal: Principal = {
    shopId: claims.shopId,
    actor: `credential:${login.credentialId}`,
    role: roleOf(claims.scopes),
    scopes: new Set(claims.scopes),
  }
  const owners = [
    loginOwner(claims.familyId),
    credentialOwner(login.credentialId),
    clientOwner(claims.clientId),
    shopOwner(claims.shopId),
  ]
  tokenCache.set(cacheKey, { principal, expiresAt: claims.expiresAt }, owners, system.now())
  return principal
}

interface Claims {
  shopId: string
  familyId: string
  clientId: string
  scopes: Scope[]
  /** Milliseconds. */
  expiresAt: number
}

async function verifiedClaims(system: TokenSystem, token: string): Promise<Claims> {
  if (token.length > LONGEST_TOKEN) throw new AccessTokenFailure('invalid')
  const keyOf = async ({ kid }: { kid?: string }): Promise<Uint8Array> => {
    const key = kid === undefined ? undefined : await verificationKey(system, kid)
    if (!key) throw new AccessTokenFailure('invalid')
    return key.secret
  }
  const { errors, jwtVerify } = await loadJose()
  try {
    const { payload } = await jwtVerify(token, keyOf, {
      algorithms: ['HS256'],
      issuer: system.issuer,
      requiredClaims: ['sub', 'iat', 'exp', 'jti'],
      currentDate: system.now(),
    })
    return claimsOf(payload)
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new AccessTokenFailure('expired', { cause: error })
    if (error instanceof errors.JOSEError) throw new AccessTokenFailure('invalid', { cause: error })
    throw error
  }
}

function claimsOf({ shop, sid, client_id, scope, exp }: JWTPayload): Claims {
  if (typeof shop !== 'string' || !isUuid(shop) || typeof sid !== 'string' || !isUuid(sid) || exp === undefined) {
    throw new AccessTokenFailure('invalid')
  }
  if (typeof client_id !== 'string' || typeof scope !== 'string') throw new AccessTokenFailure('invalid')
  return {
    shopId: shop,
    familyId: sid,
    clientId: client_id,
    scopes: commonScopes(scope.split(' ')),
    expiresAt: exp * 1000,
  }
}
