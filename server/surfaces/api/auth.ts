import { authenticateKey, authenticateSession, type TokenSystem } from '#modules/tenants'
import type { Context } from '#platform/context'
import { DomainError } from '#platform/errors'
import type { Admission, RequestInfo } from '#platform/http/index'
import { AuthFailure, Refusal } from '#platform/http/index'
import { isSameOrigin, readSessionCookie } from '#platform/http/session-cookie'

export interface AuthDeps {
  system: TokenSystem
  /** Where clients reach the server. */
  address: () => string
}

/** What of a request says who sends it. */
type Asked = Pick<RequestInfo, 'headers' | 'origin' | 'url'>

/** Operations about no shop: with a key of an organization, and with a session. */
const SHOPLESS_KEY = /^\/api\/organization(?:[/?]|$)/i
const SHOPLESS_SESSION = /^\/api\/sessions?(?:[/?]|$)/i
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The holder of the bearer key, or the person of the session where the operation takes one; null without either. */
export async function authenticate(
  deps: AuthDeps,
  asked: Asked & { method: string },
  schemes: readonly string[],
): Promise<Admission | null> {
  const header = asked.headers.authorization
  if (typeof header === 'string') return authenticateHeader(deps, asked, header)
  return schemes.includes('Session') ? authenticateCookie(deps, asked) : null
}

/** Whether the sender of a request that is being answered for long may still have its answer. */
export async function stillAdmitted(deps: AuthDeps, asked: Asked, ctx: Context): Promise<boolean> {
  try {
    const caller = await authenticate(deps, { ...asked, method: 'GET' }, ['ApiKey', 'Session'])
    return caller?.shopId === ctx.shopId && [...ctx.scopes].every((scope) => caller.scopes.has(scope))
  } catch (error) {
    if (error instanceof AuthFailure || error instanceof DomainError) return false
    throw error
  }
}

async function authenticateHeader({ system }: AuthDeps, request: Asked, header: string): Promise<Admission> {
  const key = /^Bearer +(\S+)$/i.exec(header)?.[1]
  if (key === undefined) throw new AuthFailure('Send the key as Authorization: Bearer dsk_...')
  const shop = chosenShop(request)
  const shopless = SHOPLESS_KEY.test(request.url)
  const use = shop === undefined ? { shopless } : { shop }
  const principal = await authenticateKey(system, key, ['api_key'], use)
  if (!principal) throw new AuthFailure('The key is unknown or revoked.')
  return { ...principal, scheme: 'ApiKey' }
}

async function authenticateCookie(
  { system, address }: AuthDeps,
  request: Asked & { method: string },
): Promise<Admission | null> {
  const text = readSessionCookie(request)
  if (!text) return null
  if (!SAFE.has(request.method)) requireSameOrigin(request, address)
  const shopless = SHOPLESS_SESSION.test(request.url)
  const use = { shopless, shop: chosenShop(request) }
  const principal = await authenticateSession(system, text, use)
  if (principal === 'unknown') throw new AuthFailure('The session is over: sign in again.', { code: 'session_over' })
  if (principal === 'secondFactorDue') {
    throw new AuthFailure('Give the second factor first.', { code: 'second_factor_due' })
  }
  return { ...principal, scheme: 'Session' }
}

/** Links to files cannot send headers: theirs name the shop. */
const FILE = /^\/api\/exports\/[^/?]+\/file\?/i

function chosenShop({ headers, url }: Asked): string | undefined {
  const named = headers['doorstep-shop']
  if (typeof named === 'string') return named
  return FILE.test(url) ? (new URL(url, 'http://localhost').searchParams.get('shop') ?? undefined) : undefined
}

/** Throws 403 for a request that a page of another website may have caused. */
export function requireSameOrigin(asked: Parameters<typeof isSameOrigin>[0], address: () => string): void {
  if (isSameOrigin(asked, [new URL(address()).host])) return
  throw new Refusal(403, 'cross_site', 'This is for pages of this server: the request came from elsewhere.')
}
