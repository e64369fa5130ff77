import type { FastifyRequest } from 'fastify'
import { AccessTokenFailure, authenticateKey, type TokenSystem, verifyAccessToken } from '#modules/tenants'
import { type Admission, AuthFailure } from '#platform/http/index'

const TEXTS: Record<AccessTokenFailure['reason'], string> = {
  expired: 'The access token has expired.',
  invalid: 'The access token is invalid.',
  revoked: 'The access token has been revoked.',
}

/** The merchant of a bearer token or, without an Authorization header, of an X-OgoKey. */
export async function authenticate(
  system: TokenSystem,
  request: FastifyRequest,
  schemes: readonly string[],
): Promise<Admission | null> {
  const { authorization } = request.headers
  if (authorization !== undefined && schemes.includes('BearerAuth')) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    if (token === undefined) throw new AuthFailure('Send the access token as Authorization: Bearer.')
    try {
      return { ...(await verifyAccessToken(system, token)), scheme: 'BearerAuth' }
    } catch (error) {
      if (error instanceof AccessTokenFailure) throw new AuthFailure(TEXTS[error.reason])
      throw error
    }
  }
  const key = request.headers['x-ogokey']
  if (typeof key !== 'string' || !schemes.includes('OgoKey')) return null
  const principal = await authenticateKey(system, key, ['ogoship_key'])
  if (!principal) throw new AuthFailure('The X-OgoKey is unknown or revoked.')
  return { ...principal, scheme: 'OgoKey' }
}
