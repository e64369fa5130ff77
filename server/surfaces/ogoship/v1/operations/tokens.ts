import { type IssuedTokens, issueTokens, OAuthFailure, refreshTokens, type TokenSystem } from '#modules/tenants'
import { Answer, type RequestInfo } from '#platform/http/index'
import type { Op } from '../operation.ts'
import type { Wire } from '../wire/values.ts'

type Fields = Record<string, string | string[] | undefined>

const NO_STORE = { 'cache-control': 'no-store', pragma: 'no-cache' }

/** The token endpoint of RFC 6749: everything that goes wrong here is told in its format. */
export function tokenOperations(system: TokenSystem) {
  const createToken: Op<'createToken'> = async ({ query, body, request }) => {
    try {
      const parameters = merged(query as Fields, (body ?? {}) as Fields) // safe: forms and queries hold texts
      return answer(await grant(system, parameters, request))
    } catch (error) {
      if (error instanceof BadRequest) return refusal(400, error.error, error.message)
      if (!(error instanceof OAuthFailure)) throw error
      const headers = {
        ...(error.retryAfter === undefined ? {} : { 'retry-after': String(error.retryAfter) }),
        ...(error.status === 401 && request.headers.authorization
          ? { 'www-authenticate': 'Basic realm="ogoship"' }
          : {}),
      }
      return refusal(error.status, error.error, error.description, headers)
    }
  }
  return { createToken }
}

class BadRequest extends Error {
  readonly error: Wire<'OAuthError'>['error']
  constructor(message: string, error: Wire<'OAuthError'>['error'] = 'invalid_request') {
    super(message)
    this.error = error
  }
}

const NAMES = ['grant_type', 'client_id', 'client_secret', 'username', 'password', 'refresh_token', 'scope'] as const
type Parameters = Partial<Record<(typeof NAMES)[number], string>>

/** Form fields win over the query; a name sent twice in one place is an error; empty counts as absent. */
function merged(query: Fields, form: Fields): Parameters {
  const result: Parameters = {}
  for (const name of NAMES) {
    for (const place of [query, form]) {
      const value = place[name]
      if (Array.isArray(value)) throw new BadRequest(`${name} was sent more than once.`)
      if (value) result[name] = value
    }
  }
  return result
}

function grant(system: TokenSystem, parameters: Parameters, request: RequestInfo): Promise<IssuedTokens> {
  const { grant_type: grantType, scope } = parameters
  if (!grantType) throw new BadRequest('grant_type is required.')
  if (grantType !== 'password' && grantType !== 'refresh_token') {
    throw new BadRequest('The grant is not supported.', 'unsupported_grant_type')
  }
  const client = { ...clientOf(parameters, request), address: request.address, ...(scope ? { scope } : {}) }
  if (grantType === 'password') {
    const { username, password } = parameters
    if (!username || !password) throw new BadRequest('username and password are required.')
    return issueTokens(system, { ...client, merchantId: username, secretToken: password })
  }
  if (!parameters.refresh_token) throw new BadRequest('refresh_token is required.')
  return refreshTokens(system, { ...client, refreshToken: parameters.refresh_token })
}

/** Client credentials come as parameters or as HTTP Basic, not both. */
function clientOf(parameters: Parameters, request: RequestInfo): { clientId: string; clientSecret: string } {
  const { client_id: clientId, client_secret: clientSecret } = parameters
  const { authorization } = request.headers
  if (typeof authorization !== 'string') {
    if (!clientId) throw new OAuthFailure('invalid_client', 'client_id is required.')
    return { clientId, clientSecret: clientSecret ?? '' }
  }
  if (clientId || clientSecret) throw new BadRequest('Send the client credentials in one place.')
  const encoded = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization)?.[1]
  const [id, ...rest] = Buffer.from(encoded ?? '', 'base64')
    .toString('utf8')
    .split(':')
  if (!id || rest.length === 0) throw new OAuthFailure('invalid_client', 'The Authorization header is not HTTP Basic.')
  return { clientId: decoded(id), clientSecret: decoded(rest.join(':')) }
}

/** RFC 6749 has both halves form-encoded; many clients send them plain. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

const answer = (tokens: IssuedTokens) =>
  new Answer(
    {
      access_token: tokens.accessToken,
      token_type: 'Bearer',
      expires_in: tokens.expiresIn,
      refresh_token: tokens.refreshToken,
      scope: tokens.scope,
    } satisfies Wire<'OAuthTokenResponse'>,
    { headers: NO_STORE },
  )

const refusal = (
  status: number,
  error: Wire<'OAuthError'>['error'],
  text: string,
  headers: Record<string, string> = {},
) =>
  new Answer({ error, error_description: text } satisfies Wire<'OAuthError'>, {
    status,
    headers: { ...NO_STORE, ...headers },
  })
